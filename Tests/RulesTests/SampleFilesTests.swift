import Feed
import Foundation
import TSV
import Testing

@testable import Rules

/// Every sample gives exactly the findings written beside it, and the good ones give none.
@Suite struct SampleFilesTests {
  @Test(arguments: samples(in: "bad") + samples(in: "awkward"))
  func folderGivesExactlyItsFindings(folder: String) async throws {
    let (expected, found) = try await sampleFindings(in: folder)
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: FileKind.allCases)
  func goodSampleHasNoFinding(kind: FileKind) async throws {
    let result = try await check(bytes(of: "good/\(kind.fileName)"), named: kind.fileName)
    #expect(result.findings == [])
    #expect(result.outcome.ending.rows > 10)
  }

  @Test func everyRuleHasABadSample() {
    let folders = samples(in: "bad").map { String($0.dropFirst(4)) }
    // A list of accepted findings is no feed.
    let rules = RuleCatalogue.all.filter { $0.scope != .accepted }.map(\.id)
    #expect(Set(rules).subtracting(folders) == [])
  }
}

/// What a sample's folder promises and what a check finds, as `file line column rule`.
func sampleFindings(in folder: String) async throws -> (expected: [String], found: [String]) {
  var found: [String] = []
  let files = try FileManager.default.contentsOfDirectory(atPath: root.path() + folder)
  var students: [KnownIDs] = []
  // The HR file is checked beside the student file.
  for file in files.sorted().reversed() where file.hasSuffix(".txt") {
    let result = try await check(bytes(of: "\(folder)/\(file)"), named: file, beside: students)
    students += [result.outcome.ids].compactMap { $0 }
    found += result.findings.map { finding in
      [file, finding.line.map(String.init) ?? "", finding.column ?? "", finding.rule]
        .joined(separator: "\t")
    }
  }
  return (try expectations(in: folder), found)
}

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../samples/").standardizedFileURL

func samples(in folder: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path() + folder)) ?? []
  return names.filter { !$0.contains(".") }.sorted().map { "\(folder)/\($0)" }
}

private func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: root.appending(path: path)))
}

/// The lines of `expected.tsv` about rules that there are, as `file line column rule`.
private func expectations(in folder: String) throws -> [String] {
  let text = try String(
    contentsOf: root.appending(path: "\(folder)/expected.tsv"), encoding: .utf8)
  return text.split(separator: "\n").dropFirst().map(String.init).filter { line in
    line.split(separator: "\t").last.map { RuleCatalogue[String($0)] != nil } ?? false
  }
}
