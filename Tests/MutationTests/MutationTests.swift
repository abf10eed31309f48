import Feed
import Foundation
import TestSupport
import Testing

/// A clean file with one change, many times over: every promise of `specs/mutation.md` is kept.
///
/// 600 of them run with the other tests; `Scripts/mutation` runs 10,000, or as many as it is told,
/// and prints what became of them.
@Suite struct MutationTests {
  @Test func everyPromiseIsKept() async throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["SISFEED_MUTATIONS"].flatMap(Int.init) ?? 600
    let mutator = try Mutator()
    let today = try #require(Day(iso: "2026-11-23"))
    let files = environment["SISFEED_MUTATION_FILES"].map(MutatedFiles.init)
    var shares = Shares()
    var complaints: [String] = []
    for number in 0..<count {
      let trial = try await Trial(mutator.mutation(number), today: today)
      shares.add(trial)
      if let complaint = trial.complaint { complaints.append("\(number): \(complaint)") }
      if number % 25 == 0 { try files?.write(trial, number) }
    }
    if environment["SISFEED_MUTATIONS"] != nil { print(shares.table) }
    let some = complaints.prefix(40).joined(separator: "\n")
    #expect(complaints.isEmpty, "\(complaints.count) of \(count) promises broken:\n\(some)")
  }

  /// The files that the mutations start from are clean, or no promise would mean anything.
  @Test func unchangedFilesAreClean() async throws {
    let today = try #require(Day(iso: "2026-11-23"))
    for kind in FileKind.allCases {
      for seed in 0..<10 as Range<UInt64> {
        let file = try CleanFile(kind, seed: seed)
        let untouched = Mutation(
          kind: .cellBlanked, file: file, bytes: file.bytes(), promise: .none, what: "nothing")
        #expect(try await Trial(untouched, today: today).complaint == nil)
      }
    }
  }

  @Test func theSameNumberIsTheSameMutation() throws {
    let (one, two) = (try Mutator(), try Mutator())
    for number in 0..<60 { #expect(one.mutation(number).bytes == two.mutation(number).bytes) }
  }

  @Test func documentIsCurrent() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../specs/mutation.md").standardizedFileURL
    let text = MutationDocument.text
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == text { return }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded mutation.md; run again without RECORD")
    } else {
      Issue.record("specs/mutation.md isn't what the tests promise; Scripts/record writes it")
    }
  }
}
