import Changes
import Feed
import Night
import Reports
import Testing

/// A morning report comes back from the json in which the store keeps it.
@Suite struct KeptReportTests {
  @Test func everythingComesBack() throws {
    var report = NightReport(
      version: "0.1.0", label: "2026-11-25.2", verdict: .held, exitCode: 2,
      at: "2026-11-25T03:00:00Z")
    report.files = [
      NightReport.File(
        name: "sis_user_info.txt", kind: .student, bytes: 9_000, sha256: "ab", rows: 90,
        rowsNotChecked: 1, rowsAsBefore: 80)
    ]
    (report.lastGood, report.hoursSinceLastGood) = ("2026-11-24", 24)
    (report.lastBackup, report.hoursSinceBackup) = ("2026-11-20T03:00:00Z", 120)
    (report.added, report.changed, report.gone) = (1, 2, 3)
    (report.rowsLeftOut, report.rowsInPart, report.rowsWithErrors) = (4, 5, 6)
    report.columns = [NightReport.ColumnChange(column: "EMAIL", people: 2)]
    report.people = [NightReport.PersonChange(kind: "changed", uuuid: "U1", columns: ["EMAIL"])]
    report.unnamed = 1
    report.findings = [
      NightReport.FindingMovement(
        rule: "invalid-email", severity: .error, new: 1, open: 2, mended: 3)
    ]
    var queue = NightReport.Queue(open: 7, dueThisWeek: 2, neverConfirmed: 9)
    queue.statusMoved = [
      NightReport.StatusMoved(uuuid: nil, proposal: "P3", why: "SEVIS says terminated")
    ]
    report.queue = queue
    report.refusals = ["the file has a header and no rows"]
    let verdict = GuardVerdict(
      id: .rowsLost, weight: .block, file: .student, people: .f, columns: ["EMAIL"], number: 30,
      total: 90, measured: "33 %", limit: "20 %", message: "30 fewer", examples: ["U2"])
    report.guards = [verdict]
    report.letThrough = [NightReport.LetThrough(verdict: verdict, reason: "they left", by: "kim")]
    report.notices = [
      Notice(
        id: .flapping, file: .student, column: "EMAIL", number: 2,
        message: "\(Personal("lee@example.edu")) again", examples: ["U3"])
    ]
    report.notJudged = ["sis_user_info.txt: name-digit, switched off"]
    report.untold = [
      UntoldReport(label: "2026-11-24", channel: "mail", tries: 3, reason: "no answer")
    ]
    report.chainHead = "cd"
    let again = try NightReport(json: report.json)
    #expect(again.json == report.json)
    #expect(NightPage(again, past: []).html() == NightPage(report, past: []).html())
    #expect(!report.json.contains("lee@"))
  }

  @Test(arguments: ["", "{}", #"{"format":"sisfeed-report/1"}"#])
  func whatIsNoReportIsRefused(json: String) {
    #expect(throws: (any Error).self) { try NightReport(json: json) }
  }
}
