import Feed
import Rules
import Testing

@testable import Sample

/// A sample with errors: each broken row has one finding, the one its truth promises.
@Suite struct BrokenSampleTests {
  @Test(arguments: FileKind.allCases, [0.08, 1])
  func truthIsWhatACheckFinds(kind: FileKind, rate: Double) async throws {
    let files = try Files(
      .init(rows: 6_000, seed: 21, kind: kind, errorRate: rate, hasOptionalColumns: true))
    try await compare(files.truth, with: files.feed, kind)
  }

  @Test func nextNightHasTheSameErrors() async throws {
    let files = try Files(.init(rows: 6_000, seed: 22, errorRate: 0.05), nextNight: true)
    try await compare(files.nextTruth, with: files.nextFeed, .student)
    #expect(files.nextTruth.table.map { $0[2] } == files.truth.table.map { $0[2] })
  }

  @Test func shuffledNightHasTheSameErrors() async throws {
    let files = try Files(
      .init(rows: 6_000, seed: 22, errorRate: 0.05, shufflesNights: true), nextNight: true)
    try await compare(files.nextTruth, with: files.nextFeed, .student)
    #expect(
      files.nextTruth.table.map { $0[2] }.sorted() == files.truth.table.map { $0[2] }.sorted())
  }

  @Test(arguments: FileKind.allCases)
  func everyRuleComesAsOftenAsAnyOther(kind: FileKind) throws {
    let options = SampleFeed.Options(
      rows: 4_000, seed: 2, kind: kind, errorRate: 0.25, hasOptionalColumns: true)
    let truth = try Files(options).truth.table.dropFirst()
    #expect(truth.count == 1_000)
    let counts = Dictionary(grouping: truth, by: { $0[2] }).mapValues(\.count)
    let rules = SampleFeed(options).brokenRules
    #expect(Set(counts.keys) == Set(rules))
    for (rule, count) in counts {
      #expect(abs(count - 1_000 / rules.count) <= 1, "\(rule) comes \(count) times")
    }
  }

  /// Rules of rows and cells that no sample breaks: none.
  @Test func everyRuleAboutRowsIsInTheTable() {
    let broken = Set(Breakage.all.map(\.rule))
    let others: Set = ["iso-country-codes", "person-in-both-files", "misspelled-column"]
    for info in RuleCatalogue.all where !others.contains(info.id) {
      if [.file, .header, .accepted].contains(info.scope) { continue }
      let isAboutRows = info.severity != .fatal && info.id != "mixed-line-endings"
      if isAboutRows { #expect(broken.contains(info.id), "\(info.id) is broken nowhere") }
    }
  }

  /// Compares by the rules there are: a row broken for another rule may show what it likes.
  private func compare(_ truth: [UInt8], with feed: [UInt8], _ kind: FileKind) async throws {
    let known = Set(RuleCatalogue.all.map(\.id))
    let expected = truth.table.dropFirst()
    let unknown = Set(expected.filter { !known.contains($0[2]) }.map { $0[0] })
    let found = try await findings(in: feed, kind).filter { !unknown.contains($0[0]) }
    let promised = expected.filter { known.contains($0[2]) }
    #expect(Set(found).subtracting(promised) == [], "not promised")
    #expect(Set(promised).subtracting(found) == [], "not found")
    #expect(found.count == promised.count)
  }
}
