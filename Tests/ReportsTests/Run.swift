import Feed
import TSV

@testable import Reports
@testable import Rules

/// A made-up run over made-up rules, so that a change of a real rule's words breaks no test here.
enum Run {
  static let rules = [
    rule(
      "missing-column", .error, .header, consequence: "What needs the column isn't judged.",
      fix: "Add the column to the extract."),
    rule(
      "name-digit", .error, .columns([.lastName, .firstName]),
      consequence: "The name is left out; the last good value stands.",
      fix: "Correct the name in the SIS."),
    rule(
      "credits-total-mismatch", .error, .columns([.creditsTotal]),
      consequence: "The four credits are left out; their last good values stand, however old.",
      fix: "Correct the column that is wrong in the SIS extract; never adjust the total to fit."),
    rule(
      "missing-email", .warning, .columns([.email]), consequence: "The row is loaded.",
      fix: "Ask the student."),
  ]

  static let mismatch = Finding(
    rule: "credits-total-mismatch", severity: .error, line: 812, column: "CREDITS_TOTAL",
    uuuid: "U000123", value: Personal("9", isShown: true),
    message: "CREDITS_TOTAL is 9, but campus 9 + online 3 + ESL 2 = 14")

  static let digit = Finding(
    rule: "name-digit", severity: .error, line: 7, column: "LAST_NAME", uuuid: "U000007",
    value: Personal("Sec3ret", marked: 3..<4),
    message: "LAST_NAME holds the digit 3: \(Personal("Sec3ret"))")

  static let email = Finding(
    rule: "missing-email", severity: .warning, line: 1003, column: "EMAIL", uuuid: "U001",
    message: "EMAIL is blank")

  static let missing = Finding(
    rule: "missing-column", severity: .error, line: 1, column: "GRAD_DATE",
    message: "the column GRAD_DATE is missing")

  static func info(
    showsValues: Bool = false, failOn: FailOn = .error, skipped: [Ruleset.Skipped] = []
  ) throws -> RunInfo {
    RunInfo(
      version: "0.1.0", today: try day(), layout: .standard, rules: rules, skipped: skipped,
      failOn: failOn, showsValues: showsValues)
  }

  static func day() throws -> Day {
    guard let day = Day(iso: "2026-11-23") else { throw Malformed() }
    return day
  }

  /// A checked file in which these findings, and `uncounted` more of a rule, were made.
  static func file(
    _ findings: [Finding], uncounted: [String: Int] = [:], path: String = "sis_user_info.txt",
    bytes: [UInt8] = ExampleFeed.file(.student), rows: Int = 1_044, rowsNotChecked: Int = 0,
    notRun: [Ruleset.Skipped] = []
  ) -> CheckedFile {
    var tally = Tally(limit: .max)
    for finding in findings { _ = tally.admits(finding.rule, finding.severity) }
    for (rule, count) in uncounted {
      for _ in 0..<count { _ = tally.admits(rule, .error) }
    }
    var ending = Ending()
    ending.rows = rows
    let feed = OpenedFeed(
      fileName: path, givenKind: nil, opening: Opening(head: bytes, isWhole: true),
      layout: .standard)
    let lines = Set(findings.filter { $0.severity >= .error && $0.line != 1 }.map(\.line))
    return CheckedFile(
      path: path, bytes: 429_001_234, sha256: "ab12",
      outcome: FeedCheck.Outcome(
        feed: feed, ending: ending, tally: tally, rowsWithErrors: lines.count,
        rowsNotChecked: rowsNotChecked, notRun: notRun))
  }

  /// What a writer makes of one file.
  static func output(
    _ info: RunInfo, _ findings: [Finding], file: CheckedFile? = nil,
    _ writer: (RunInfo, @escaping Sink) -> any ReportWriter
  ) throws -> String {
    let output = Output()
    var report = Report(info, [writer(info) { output.bytes += $0 }])
    report.begin()
    let file = file ?? Self.file(findings)
    report.beginFile(file.path)
    for finding in findings { report.add(finding) }
    report.endFile(file)
    _ = try report.finish()
    return output.text
  }

  static func text(
    _ info: RunInfo, _ findings: [Finding], file: CheckedFile? = nil, width: Int = 80,
    isColoured: Bool = false
  ) throws -> String {
    try output(info, findings, file: file) {
      TextReport($0, width: width, isColoured: isColoured, sink: $1)
    }
  }

  static func json(
    _ info: RunInfo, _ findings: [Finding], file: CheckedFile? = nil
  ) throws -> String {
    try output(info, findings, file: file) { JSONReport($0, spool: MemorySpool(), sink: $1) }
  }

  static func jsonLines(_ info: RunInfo, _ findings: [Finding]) throws -> String {
    try output(info, findings) { JSONLinesReport($0, sink: $1) }
  }

  static func tsv(_ info: RunInfo, _ findings: [Finding]) throws -> String {
    try output(info, findings) { TSVReport($0, sink: $1) }
  }

  private static func rule(
    _ id: String, _ severity: Severity, _ scope: Scope, consequence: String, fix: String
  ) -> RuleInfo {
    RuleInfo(
      id: id, severity: severity, scope: scope, summary: "", why: "", consequence: consequence,
      fix: fix, source: .decision(""), examples: [])
  }

  private struct Malformed: Error {}
}

/// What a writer wrote.
final class Output {
  var bytes: [UInt8] = []
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
