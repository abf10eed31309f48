import Foundation
import Testing

/// `sisfeed sample`, with its nights.
@Suite struct SampleTests {
  @Test func nextNightStandsBesideTheFirst() throws {
    let scratch = try TemporaryFolder()
    let (next, truth) = (scratch / "tomorrow.txt", scratch / "changes.jsonl")
    let run = try Command([
      "sample", "--rows", "900", "--night2", next.path(), "--truth", truth.path(),
    ])
    #expect(run.exitCode == 0)
    #expect(run.output == (try Command(["sample", "--rows", "900"]).output))
    let tomorrow = try String(contentsOf: next, encoding: .utf8)
    #expect(tomorrow != run.output)
    #expect(tomorrow.split(separator: "\n")[0] == run.output.split(separator: "\n")[0])
    let changes = try String(contentsOf: truth, encoding: .utf8).split(separator: "\n")
    let shape =
      #/\{"night":null,"kind":"changed","uuuid":"U\d{9}","column":"\w+","before":".*","after":".*"\}/#
    let whole =
      #/\{"night":null,"kind":"(added|removed)","uuuid":"U\d{9}","column":null,"before":null,"after":null\}/#
    #expect(!changes.isEmpty)
    for line in changes {
      #expect(line.wholeMatch(of: shape) != nil || line.wholeMatch(of: whole) != nil, "\(line)")
    }
    #expect(try mode(of: next) == 0o600)
  }

  @Test func nightsFillAFolder() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch / "nights"
    let run = try Command([
      "sample", "--rows", "400", "--nights", "3", "--out", folder.path(), "--errors", "0.05",
      "--shuffled", "--changed", "0.1",
    ])
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted() == [
        "night-01", "night-01.findings.tsv", "night-01/sis_user_info.txt", "night-02",
        "night-02.changes.jsonl", "night-02.findings.tsv", "night-02/sis_user_info.txt", "night-03",
        "night-03.changes.jsonl", "night-03.findings.tsv", "night-03/sis_user_info.txt",
      ])
    let third = try Data(contentsOf: folder.appending(path: "night-03/sis_user_info.txt"))
    #expect(third.count > 100_000)
  }

  @Test(arguments: [
    (["--nights", "3"], "--nights and --out go together"),
    (["--nights", "3", "--out", "x", "--truth", "y"], "leave --night2 and --truth away"),
    (["--nights", "0", "--out", "x"], "of 1000 rows there can be 1 to 100000 nights"),
    (["--changed", "1.1"], "--changed takes a share from 0 to 1"),
  ])
  func refusesWhatCannotBe(arguments: [String], says message: String) throws {
    let run = try Command(["sample"] + arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(message))
  }

  private func mode(of file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions] as? Int
  }
}
