import Changes
import Feed
import Night
import Reports
import Testing

/// A morning report comes back from the json in which the store keeps it.
@Suite struct KeptReportTests {
  /// A report that has something of everything.
  private static let full: NightReport = {
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
    report.watched = [
      NightReport.Watched(
        column: "CUSTOM3", label: "Admit type", whom: "the bursar", people: 3, uuuids: ["U1"])
    ]
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
    return report
  }()

  @Test func everythingComesBack() throws {
    let report = Self.full
    let again = try NightReport(json: report.json)
    #expect(again.json == report.json)
    #expect(NightPage(again, past: []).html() == NightPage(report, past: []).html())
    #expect(!report.json.contains("lee@"))
  }

  /// The page is made of what the store keeps.
  @Test func thePageSaysWhomToTell() throws {
    var report = Self.full
    report.verdict = .loaded
    let page = NightPage(try NightReport(json: report.json), past: []).html()
    #expect(page.contains("<dt>the bursar</dt>"))
    #expect(page.contains("<dd>CUSTOM3 (Admit type) changed for 3 people: U1 and 2 more</dd>"))
    #expect(!NightPage(Self.full, past: []).html().contains("the bursar"), "nothing was loaded")
  }

  /// Stores keep it for years, and what is told goes to programs of others.
  @Test func theJSONIsAsItWas() {
    #expect(
      Self.full.json == """
        {"format":"sisfeed-night/1","tool":{"name":"sisfeed","version":"0.1.0"},\
        "night":"2026-11-25.2","result":"held","exitCode":2,"at":"2026-11-25T03:00:00Z",\
        "lastGoodNight":"2026-11-24","hoursSinceLastGoodNight":24,\
        "lastBackup":"2026-11-20T03:00:00Z","hoursSinceLastBackup":120,
        "files":[
        {"name":"sis_user_info.txt","kind":"student","bytes":9000,"sha256":"ab","rows":90,\
        "rowsNotChecked":1,"rowsAsBefore":80}],
        "counts":{"rows":90,"added":1,"changed":2,"gone":3,"rowsLeftOut":4,"rowsInPart":5,\
        "rowsWithErrors":6},
        "queue":{"open":7,"dueThisWeek":2,"neverConfirmed":9,"statusMoved":[{"uuuid":null,\
        "proposal":"P3","why":"SEVIS says terminated"}]},
        "refusals":[
        {"message":"the file has a header and no rows"}],
        "guards":[
        {"guard":"rows-lost","weight":"block","file":"student","people":"F",\
        "columns":["EMAIL"],"number":30,"total":90,"measured":"33 %","limit":"20 %",\
        "message":"30 fewer","examples":["U2"]}],
        "letThrough":[
        {"guard":"rows-lost","weight":"block","file":"student","people":"F",\
        "columns":["EMAIL"],"number":30,"total":90,"measured":"33 %","limit":"20 %",\
        "message":"30 fewer","examples":["U2"],"by":"kim","reason":"they left"}],
        "notices":[
        {"notice":"flapping","file":"student","column":"EMAIL","number":2,\
        "message":"(15 characters, hidden) again","examples":["U3"]}],
        "columns":[
        {"column":"EMAIL","people":2}],
        "people":[
        {"kind":"changed","uuuid":"U1","columns":["EMAIL"]}],
        "peopleNotNamed":1,"watched":[
        {"column":"CUSTOM3","label":"Admit type","tell":"the bursar","people":3,"uuuids":["U1"]}],
        "findings":[
        {"rule":"invalid-email","severity":"error","new":1,"open":2,"mended":3}],
        "notJudged":["sis_user_info.txt: name-digit, switched off"],"untold":[
        {"night":"2026-11-24","channel":"mail","tries":3,"reason":"no answer"}],
        "chainHead":"cd"}

        """)
    let outside = OutsideNight(
      Self.full, layout: .standard,
      places: [
        OutsideNight.Place(
          rule: "invalid-email", severity: .error, kind: .student, line: 4, column: "EMAIL",
          digest: "ef")
      ], notJudged: [OutsideNight.Unjudged(kind: .student, rule: "name-digit")])
    #expect(
      outside.json == """
        {"night":"2026-11-25.2","result":"held","exitCode":2,"at":"2026-11-25T03:00:00Z",\
        "lastGoodNight":"2026-11-24","hoursSinceLastGoodNight":24,\
        "lastBackup":"2026-11-20T03:00:00Z","files":[
        {"kind":"student","bytes":9000,"rows":90,"rowsNotChecked":1}],
        "counts":{"rows":90,"added":1,"changed":2,"gone":3,"rowsLeftOut":4,"rowsInPart":5,\
        "rowsWithErrors":6},"queue":{"open":7,"dueThisWeek":2,"neverConfirmed":9},"guards":[
        {"guard":"rows-lost","weight":"block","file":"student","people":"F",\
        "columns":["EMAIL"],"number":30,"total":90,"measured":"33 %","limit":"20 %"}],
        "letThrough":[
        {"guard":"rows-lost","weight":"block","file":"student","people":"F",\
        "columns":["EMAIL"],"number":30,"total":90,"measured":"33 %","limit":"20 %"}],
        "notices":[
        {"notice":"flapping","file":"student","column":"EMAIL","number":2}],
        "columns":[
        {"column":"EMAIL","people":2}],
        "findings":[
        {"rule":"invalid-email","severity":"error","new":1,"open":2,"mended":3}],
        "newErrors":[
        {"rule":"invalid-email","severity":"error","file":"student","line":4,\
        "column":"EMAIL","digest":"ef"}],
        "notJudged":[
        {"file":"student","rule":"name-digit"}],
        "untold":[
        {"night":"2026-11-24","channel":"mail","tries":3}],
        "chainHead":"cd"}
        """)
  }

  @Test(arguments: ["", "{}", #"{"format":"sisfeed-report/1"}"#])
  func whatIsNoReportIsRefused(json: String) {
    #expect(throws: (any Error).self) { try NightReport(json: json) }
  }
}
