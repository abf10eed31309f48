import Feed
import Testing

@testable import Reports
@testable import Rules
import JSON

/// The formats for programs.
@Suite struct ProgramReportTests {
  private let mismatchJSON = """
    {"rule":"credits-total-mismatch","severity":"error","file":"sis_user_info.txt","line":812,\
    "column":"CREDITS_TOTAL","uuuid":"U000123","value":"9","masked":false,\
    "message":"CREDITS_TOTAL is 9, but campus 9 + online 3 + ESL 2 = 14",\
    "consequence":"The four credits are left out; their last good values stand, however old.",\
    "fingerprint":"\(FingerprintTests.first)"}
    """
  private let digitJSON = """
    {"rule":"name-digit","severity":"error","file":"sis_user_info.txt","line":7,\
    "column":"LAST_NAME","uuuid":"U000007","value":null,"masked":true,\
    "message":"LAST_NAME holds the digit 3: (7 characters, hidden)",\
    "consequence":"The name is left out; the last good value stands.",\
    "fingerprint":"\(FingerprintTests.digit)"}
    """
  private let missingJSON = """
    {"rule":"missing-column","severity":"error","file":"sis_user_info.txt","line":1,\
    "column":"GRAD_DATE","uuuid":null,"value":null,"masked":false,\
    "message":"the column GRAD_DATE is missing",\
    "consequence":"What needs the column isn't judged.",\
    "fingerprint":"\(FingerprintTests.missing)"}
    """
  private let summaryJSON = """
    {"fatal":0,"errors":3,"warnings":0,"notes":0,"rows":1044,"rowsWithErrors":2,\
    "byRule":{"missing-column":1,"name-digit":1,"credits-total-mismatch":1}}
    """

  @Test func jsonLines() throws {
    let text = try Run.jsonLines(Run.info(), [Run.missing, Run.digit, Run.mismatch])
    #expect(
      text == """
        \(missingJSON)
        \(digitJSON)
        \(mismatchJSON)
        {"summary":\(summaryJSON)}

        """)
  }

  @Test func json() throws {
    let findings = [Run.missing, Run.digit, Run.mismatch]
    let skipped = [Ruleset.Skipped(rule: "mojibake", reason: "skipped (--skip)")]
    let file = Run.file(
      findings, notRun: [.init(rule: "missing-full-time", reason: "the file has no FULL_TIME")])
    #expect(
      try Run.json(Run.info(skipped: skipped), findings, file: file) == """
        {"format":"sisfeed-report/1","tool":{"name":"sisfeed","version":"0.1.0"},\
        "today":"2026-11-23",
        "files":[
        {"path":"sis_user_info.txt","kind":"student","bytes":429001234,"sha256":"ab12",\
        "rows":1044,"columns":92,"rowsNotChecked":0}],
        "summary":\(summaryJSON),
        "rulesSkipped":[
        {"rule":"mojibake","reason":"skipped (--skip)"},
        {"rule":"missing-full-time","reason":"the file has no FULL_TIME"}],
        "findings":[
        \(missingJSON),
        \(digitJSON),
        \(mismatchJSON)]}

        """)
  }

  @Test func jsonWithoutFindings() throws {
    let text = try Run.json(Run.info(), [])
    #expect(text.hasSuffix("\"rulesSkipped\":[],\n\"findings\":[]}\n"))
  }

  @Test func tsv() throws {
    let text = try Run.tsv(Run.info(), [Run.missing, Run.digit, Run.mismatch])
    let file = "sis_user_info.txt"
    let lines = [
      "severity,rule,file,line,column,uuuid,value,message,owner,fingerprint",
      "error,missing-column,\(file),1,GRAD_DATE,,,the column GRAD_DATE is missing,Registrar,"
        + FingerprintTests.missing,
      "error,name-digit,\(file),7,LAST_NAME,U000007,,"
        + "LAST_NAME holds the digit 3: (7 characters; hidden),Admissions,"
        + FingerprintTests.digit,
      "error,credits-total-mismatch,\(file),812,CREDITS_TOTAL,U000123,9,"
        + "CREDITS_TOTAL is 9; but campus 9 + online 3 + ESL 2 = 14,Registrar,"
        + FingerprintTests.first,
    ].map { String($0.map { $0 == "," ? "\t" : $0 == ";" ? "," : $0 }) }
    #expect(text == lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a\tb", #"a\tb"#), ("a\nb\r", #"a\nb\r"#),
    ("a\u{0}b", #"a\x00b"#), (#"a\tb"#, #"a\\tb"#), ("a\u{2028}b", #"a\u{2028}b"#),
    ("=1+1", "'=1+1"), ("+12", "'+12"), ("-0", "'-0"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\"open", "'\"open"), ("a=1", "a=1"),
    ("\t=1", #"\t=1"#),  // The tab is now two visible characters, and no formula begins so.
  ])
  func cellStaysACell(text: String, cell: String) {
    #expect(TSVReport.cell(text) == cell)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("“Peña”", #""“Peña”""#), (#"a"b\c"#, #""a\"b\\c""#),
    ("a\tb\nc\rd", #""a\tb\nc\rd""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{85}\u{2028}\u{1F600}", #""\u0085\u2028😀""#),
  ])
  func jsonString(text: String, json: String) {
    var writer = JSONText()
    writer.value(text)
    #expect(writer.text == json)
  }

  @Test func limitIsEachWritersOwn() throws {
    let all = Output()
    let two = Output()
    let info = try Run.info()
    var report = Report(
      info,
      [
        TSVReport(info) { all.bytes += $0 },
        TSVReport(info, limit: 2) { two.bytes += $0 },
      ])
    #expect(report.limit == .max)
    #expect(!report.needsSHA256)
    report.begin()
    report.beginFile("a")
    for _ in 0..<5 { report.add(Run.mismatch) }
    report.add(Run.digit)
    report.endFile(Run.file([Run.mismatch]))
    _ = try report.finish()
    #expect(all.text.split(separator: "\n").count == 7)
    #expect(two.text.split(separator: "\n").count == 4)
  }

  @Test func standardInputOfUnknownKind() throws {
    let file = Run.file([], path: "-", bytes: Array("A\tB\n1\t2\n".utf8), rows: 1)
    let text = try Run.json(Run.info(), [], file: file)
    #expect(text.contains(#"{"path":"-","kind":null,"#))
  }
}
