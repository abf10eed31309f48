import Foundation
import Testing

/// Accepting what is known, and saying what is new: as a user meets it from day to day.
@Suite struct AcceptedTests {
  /// A feed of thirty students without a level of education that there is.
  private static func feed(mended: Int = 0) throws -> Data {
    let sample = Command.repository.appending(path: "samples/good/sis_user_info.txt")
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
    let names = lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    var text = lines[0] + "\n"
    for number in 1...30 {
      var cells = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      for (index, name) in names.enumerated() {
        switch name {
        case "UUUID": cells[index] = "U\(number)"
        case "LAST_NAME": cells[index] = "Lee"
        case "FIRST_NAME": cells[index] = "Kim " + String(repeating: "a", count: number)
        case "EDUCATION_LEVEL" where number > mended: cells[index] = "99"
        default: break
        }
      }
      text += cells.joined(separator: "\t") + "\n"
    }
    return Data(text.utf8)
  }

  private struct Day {
    var exitCode: Int32
    var summary: [String: Any]
    var rules: [String]
  }

  /// Checks the feed in a folder, on a day.
  private static func check(_ folder: TemporaryFolder, _ day: String, _ more: [String] = []) throws
    -> Day
  {
    let run = try Command(
      ["check", "sis_user_info.txt", "--format", "json", "--today", day] + more, in: folder.url)
    #expect(run.errors == "")
    let json = try run.json() as? [String: Any]
    let findings = json?["findings"] as? [[String: Any]] ?? []
    return Day(
      exitCode: run.exitCode, summary: json?["summary"] as? [String: Any] ?? [:],
      rules: findings.compactMap { $0["rule"] as? String })
  }

  @Test func thirtyAreAcceptedOneExpiresOneIsMended() throws {
    let folder = try TemporaryFolder()
    try Self.feed().write(to: folder / "sis_user_info.txt")
    let list = folder / "sisfeed.accepted.yaml"

    // The first day: the findings stand, and start the list.
    var day = try Self.check(folder, "2026-11-23", ["--write-accepted"])
    #expect(day.exitCode == 1)
    #expect(day.summary["errors"] as? Int == 30)
    let attributes = try FileManager.default.attributesOfItem(atPath: list.path())
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    // The second: they are known.
    day = try Self.check(folder, "2026-11-24")
    #expect(day.exitCode == 0)
    #expect(day.rules == [])
    #expect(day.summary["errors"] as? Int == 0)
    #expect(day.summary["accepted"] as? Int == 30)
    #expect(day.summary["rowsWithErrors"] as? Int == 30)

    // The third: one has expired, and counts again.
    var text = try String(contentsOf: list, encoding: .utf8)
    let first = try #require(text.range(of: "expires: 2026-12-23"))
    text.replaceSubrange(first, with: "expires: 2026-11-24")
    try text.write(to: list, atomically: true, encoding: .utf8)
    day = try Self.check(folder, "2026-11-25")
    #expect(day.exitCode == 1)
    #expect(day.rules == ["invalid-education-level", "expired-acceptance"])
    #expect(day.summary["accepted"] as? Int == 29)

    // The fourth: that one is mended, and its entry is in the way of nothing.
    try Self.feed(mended: 1).write(to: folder / "sis_user_info.txt")
    day = try Self.check(folder, "2026-11-26")
    #expect(day.exitCode == 0)
    #expect(day.rules == ["unmatched-acceptance"])
    #expect(try Self.check(folder, "2026-11-26", ["--fail-on", "warning"]).exitCode == 1)
  }

  @Test func sinceSaysWhatBecameOfTheFindings() throws {
    let folder = try TemporaryFolder()
    try Self.feed().write(to: folder / "sis_user_info.txt")
    let report = folder / "monday.json"
    _ = try Self.check(folder, "2026-11-23", ["--report", "json=\(report.path())"])
    try Self.feed(mended: 3).write(to: folder / "sis_user_info.txt")
    let day = try Self.check(folder, "2026-11-24", ["--since", report.path()])
    #expect(day.exitCode == 1)
    let since = try #require(day.summary["since"] as? [String: Any])
    #expect(since["new"] as? Int == 0)
    #expect(since["open"] as? Int == 27)
    #expect(since["mended"] as? Int == 3)

    for (option, words) in [
      ("sis_user_info.txt", "is no report of sisfeed"), ("none.json", "there is no report"),
    ] {
      let run = try Command(["check", "sis_user_info.txt", "--since", option], in: folder.url)
      #expect(run.exitCode == 3)
      #expect(run.errors.contains(words))
    }
    let capped = folder / "capped.json"
    _ = try Self.check(
      folder, "2026-11-24", ["--report", "json=\(capped.path())", "--limit", "2"])
    let run = try Command(
      ["check", "sis_user_info.txt", "--since", capped.path()], in: folder.url)
    #expect(run.exitCode == 3)
    #expect(run.errors.contains("holds 2 of its 27 findings"))
  }

  @Test func whatRefusesTheFileCanNotBeAccepted() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder / "sis_user_info.txt")
    let list = "- {rule: empty-file, uuuid: all, reason: r, who: w, expires: 2027-06-30}\n"
    try Data(list.utf8).write(to: folder / "sisfeed.accepted.yaml")
    let day = try Self.check(folder, "2026-11-23")
    #expect(day.exitCode == 2)
    #expect(day.rules == ["empty-file", "unmatched-acceptance"])
  }

  @Test(arguments: [
    (["--accepted", "none.yaml"], "none.yaml: there is no such list; --write-accepted starts one"),
    (["--write-accepted"], "sisfeed.accepted.yaml is there already"),
    ([], "sisfeed.accepted.yaml:1:1: the file takes a list of entries, not a single value"),
  ])
  func aListThatCanNotBeUsedIsSaid(options: [String], words: String) throws {
    let folder = try TemporaryFolder()
    try Self.feed().write(to: folder / "sis_user_info.txt")
    try Data("nothing".utf8).write(to: folder / "sisfeed.accepted.yaml")
    let run = try Command(["check", "sis_user_info.txt"] + options, in: folder.url)
    #expect(run.exitCode == 3)
    #expect(run.errors.contains(words))
  }
}
