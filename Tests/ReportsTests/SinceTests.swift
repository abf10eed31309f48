import Feed
import Testing

@testable import Reports
@testable import Rules

/// What became of the findings of an earlier report.
@Suite struct SinceTests {
  private static func entry(_ finding: Finding, file: String) -> PreviousReport.Entry {
    var fingerprints = Fingerprints()
    return PreviousReport.Entry(
      rule: finding.rule, file: file, line: finding.line, column: finding.column,
      uuuid: finding.uuuid, fingerprint: fingerprints.next(finding))
  }

  /// A run over one file that is compared with an earlier report of `old` findings.
  private static func run(
    _ findings: [Finding], since old: [Finding], oldFile: String = "old/sis_user_info.txt",
    accepting: Acceptances = .none, file: CheckedFile? = nil,
    skipped: [Ruleset.Skipped] = []
  ) throws -> (summary: Summary, json: String, text: String) {
    let info = try Run.info(skipped: skipped)
    let previous = PreviousReport(
      path: "old.json", files: [oldFile], entries: old.map { entry($0, file: oldFile) })
    let (json, text) = (Output(), Output())
    let file = file ?? Run.file(findings)
    var report = Report(
      info,
      [
        JSONLinesReport(info) { json.bytes += $0 }, TextReport(info) { text.bytes += $0 },
      ], accepting: accepting, since: Since(previous, files: [file.path]))
    report.begin()
    report.beginFile(file.path)
    for finding in findings { report.add(finding) }
    report.endFile(file)
    _ = try report.finish()
    return (report.summary, json.text, text.text)
  }

  @Test func newOpenAndMendedAreTold() throws {
    let run = try Self.run([Run.digit, Run.mismatch], since: [Run.mismatch, Run.email])
    let since = try #require(run.summary.since)
    #expect((since.new, since.open, since.mended.count, since.notChecked) == (1, 1, 1, 0))
    let lines = run.json.split(separator: "\n")
    #expect(lines[0].hasSuffix(#","new":true}"#))
    #expect(lines[1].hasSuffix(#","new":false}"#))
    #expect(lines[2].hasPrefix(#"{"mended":{"rule":"missing-email","file":"old/"#))
    #expect(lines[3].contains(#""since":{"report":"old.json","new":1,"open":1,"mended":1,"#))
    #expect(run.text.contains("since old.json: 1 new, 1 still open, 1 mended\n"))
    #expect(run.text.contains("  mended: missing-email  U001  EMAIL\n"))
    #expect(run.text.contains("new: LAST_NAME holds"))
  }

  @Test func whatIsAcceptedIsNotMended() throws {
    let today = try Run.day()
    let list = Acceptances(
      path: "list.yaml",
      [
        Acceptance(
          rule: "missing-email", reason: "r", who: "w", expires: today, line: 1)
      ], today: today)
    let run = try Self.run([Run.email], since: [Run.email], accepting: list)
    let since = try #require(run.summary.since)
    #expect((since.open, since.mended.count, since.accepted) == (0, 0, 1))
    #expect(run.summary.byRule["missing-email", default: 0] == 0)
    #expect(run.summary.accepted == ["missing-email": 1])
    #expect(run.json.contains(#""warnings":0,"#))
    #expect(run.json.contains(#""accepted":1,"acceptedByRule":{"missing-email":1}"#))
    #expect(run.text.contains("accepted: 1 finding (missing-email 1)\n"))
    #expect(!run.text.contains("nothing found"))
  }

  @Test func whatWasNotLookedForIsNotMended() throws {
    let refused = Run.file([Run.missing], rowsNotChecked: 5)
    let run = try Self.run([Run.missing], since: [Run.mismatch], file: refused)
    #expect(run.summary.since?.mended.count == 0)
    #expect(run.summary.since?.notChecked == 1)
    #expect(run.text.contains("1 not looked for this time"))

    let skipped = [Ruleset.Skipped(rule: "credits-total-mismatch", reason: "x")]
    let other = try Self.run([], since: [Run.mismatch], skipped: skipped)
    #expect(other.summary.since?.notChecked == 1)
  }

  @Test func aFileOfAnotherNameIsTheSameWhereThereIsOne() throws {
    let run = try Self.run([Run.mismatch], since: [Run.mismatch], oldFile: "yesterday.txt")
    #expect(run.summary.since?.open == 1)
    let mended = try Self.run([], since: [Run.mismatch], oldFile: "yesterday.txt")
    #expect(mended.summary.since?.mended.count == 1)
  }

  @Test func aFindingThatComesTwiceIsTwoFindings() throws {
    let run = try Self.run([Run.mismatch, Run.mismatch], since: [Run.mismatch])
    #expect(run.summary.since?.new == 1)
    #expect(run.summary.since?.open == 1)
  }
}
