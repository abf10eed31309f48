import Feed
import Testing

@testable import Reports
@testable import Rules

@Suite struct TextReportTests {
  @Test func wholeReport() throws {
    let findings = [Run.email, Run.missing, Run.digit, Run.mismatch]
    let file = Run.file(
      findings, uncounted: ["credits-total-mismatch": 992],
      bytes: ExampleFeed.file(.student, without: [.gradDate], adding: "HALL"),
      notRun: [.init(rule: "missing-full-time", reason: "the file has no FULL_TIME")])
    let skipped = [Ruleset.Skipped(rule: "mojibake", reason: "skipped (--skip)")]
    #expect(
      try Run.text(Run.info(skipped: skipped), findings, file: file) == """
        sis_user_info.txt
          student file, 1,044 rows, 92 columns, 429 MB

          error  missing-column  (1 finding)
            What needs the column isn't judged.
            Fix: Add the column to the extract.

            line 1  GRAD_DATE  the column GRAD_DATE is missing

          error  name-digit  (1 finding)
            The name is left out; the last good value stands.
            Fix: Correct the name in the SIS.

            line 7  U000007  LAST_NAME  LAST_NAME holds the digit 3: (7 characters,
                                        hidden)

          error  credits-total-mismatch  (993 findings)
            The four credits are left out; their last good values stand, however old.
            Fix: Correct the column that is wrong in the SIS extract; never adjust the
            total to fit.

            line 812  U000123  CREDITS_TOTAL  CREDITS_TOTAL is 9, but campus 9 + online
                                              3 + ESL 2 = 14
            … and 992 more (--format tsv lists all)

          warning  missing-email  (1 finding)
            The row is loaded.
            Fix: Ask the student.

            line 1003  U001  EMAIL  EMAIL is blank

          checked: 1,044 rows, by 2 rules
          not judged: GRAD_DATE (missing)
          not judged: HALL (no column of the layout)
          not run: missing-full-time, the file has no FULL_TIME

        Values are hidden; --show-values shows them to those who may see them.
        not run: mojibake, skipped (--skip)
        1,044 rows, 2 with errors: 0 fatal, 995 errors, 1 warning, 0 notes
        result: findings (exit 1)

        """)
  }

  @Test func narrowReportPutsTheSentenceBelow() throws {
    let long = Finding(
      rule: "name-digit", severity: .error, line: 1_044_000,
      column: "FOREIGN_PHONE_COUNTRY_CODE", uuuid: "U000007",
      value: Personal("Sec3ret", marked: 3..<4),
      message: "FOREIGN_PHONE_COUNTRY_CODE holds the digit 3: \(Personal("Sec3ret"))")
    let text = try Run.text(Run.info(showsValues: true), [long], width: 60)
    #expect(
      text == """
        sis_user_info.txt
          student file, 1,044 rows, 92 columns, 429 MB

          error  name-digit  (1 finding)
            The name is left out; the last good value stands.
            Fix: Correct the name in the SIS.

            line 1044000  U000007  FOREIGN_PHONE_COUNTRY_CODE
              FOREIGN_PHONE_COUNTRY_CODE holds the digit 3:
              “Sec3ret”
              Sec3ret
                 ^

          checked: 1,044 rows, by 4 rules

        1,044 rows, 1 with errors: 0 fatal, 1 error, 0 warnings, 0
        notes
        result: findings (exit 1)

        """)
  }

  @Test(arguments: [60, 72, 80, 132])
  func noLineIsWiderThanItsLongestWord(width: Int) throws {
    let findings = [Run.email, Run.missing, Run.digit, Run.mismatch]
    for line in try Run.text(Run.info(), findings, width: width).split(separator: "\n") {
      #expect(
        Wrap.width(of: line) <= width || !String(line).trimmingSpaces.contains(" "), "\(line)")
    }
  }

  @Test func nothingFound() throws {
    #expect(
      try Run.text(Run.info(), [], file: Run.file([], rows: 44)) == """
        sis_user_info.txt
          student file, 44 rows, 92 columns, 429 MB

          44 rows checked by 4 rules: nothing found

        44 rows, 0 with errors: 0 fatal, 0 errors, 0 warnings, 0 notes
        result: clean (exit 0)

        """)
  }

  @Test func refusedFileSaysWhatWasNotChecked() throws {
    var missing = Run.missing
    missing.severity = .fatal
    missing.column = "VISA_TYPE"
    let file = Run.file([missing], rows: 44, rowsNotChecked: 44)
    let text = try Run.text(Run.info(failOn: .never), [missing], file: file)
    #expect(
      text.contains(
        "not checked: 44 rows, since the file is refused before them (missing-column)\n"))
    #expect(text.hasSuffix("\nresult: refused (exit 2)\n"))
  }

  @Test func aFirstLineOfDataIsNotListedAsColumns() throws {
    let file = Run.file(
      [], bytes: Array("Suharto\tana@example.edu\n".utf8), rows: 1, rowsNotChecked: 1)
    #expect(!(try Run.text(Run.info(), [], file: file).contains("Suharto")))
  }

  @Test func coloursAreThereOnlyWhenAsked() throws {
    let coloured = try Run.text(Run.info(), [Run.mismatch], isColoured: true)
    #expect(coloured.contains("\u{1B}[31merror\u{1B}[0m  \u{1B}[1mcredits-total-mismatch\u{1B}[0m"))
    #expect(coloured.hasSuffix("result: \u{1B}[31mfindings\u{1B}[0m (exit 1)\n"))
    #expect(!(try Run.text(Run.info(), [Run.mismatch]).contains("\u{1B}")))
  }

  @Test func aTerminalObeysNoFeed() throws {
    var finding = Run.mismatch
    finding.uuuid = "U1\u{1B}[2J"
    finding.message = "holds \(Personal("a\u{7}\n\u{202E}b"))"
    let text = try Run.text(Run.info(showsValues: true), [finding])
    #expect(text.contains(#"U1\x1B[2J"#))
    #expect(text.contains(#"“a\x07\n\u{202E}b”"#))
  }

  @Test func aRuleShowsItsFirstTwenty() throws {
    let findings = (1...25).map { line in
      var finding = Run.email
      finding.line = line
      return finding
    }
    let text = try Run.text(Run.info(), findings)
    #expect(text.contains("(25 findings)"))
    #expect(text.contains("line 20  "))
    #expect(!text.contains("line 21  "))
    #expect(text.contains("… and 5 more (--format tsv lists all)"))
  }

  @Test(arguments: [
    ("Sec3ret", 3..<4, 20, "Sec3ret", "   ^"),
    ("ab", 0..<2, 20, "ab", "^^"),
    ("a\tb", 1..<2, 20, #"a\tb"#, " ^^"),
    ("李3", 1..<2, 20, "李3", "  ^"),  // A Chinese character takes two columns.
    ("abcdefghijklmnopqrst", 15..<16, 10, "…mnopqrst", "    ^"),
    ("abcdefghijklmnopqrst", 2..<3, 10, "abcdefghi…", "  ^"),
    ("ab", 5..<6, 20, "ab", ""),
  ])
  func caretsStandUnderTheMark(
    value: String, marked: Range<Int>, width: Int, shown: String, carets: String
  ) {
    let pointer = MarkedValue(value, marked: marked, width: width)
    #expect(pointer.value == shown)
    #expect(pointer.carets == carets)
  }
}
