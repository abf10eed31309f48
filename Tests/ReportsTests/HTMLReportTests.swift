import Feed
import Testing

@testable import Reports
@testable import Rules

/// The page for a browser, as text; what it does in one is tested in one.
@Suite struct HTMLReportTests {
  private static func page(
    _ findings: [Finding], file: CheckedFile? = nil, showsValues: Bool = false
  ) throws -> String {
    try Run.output(Run.info(showsValues: showsValues), findings, file: file) {
      HTMLReport($0, sink: $1)
    }
  }

  @Test func theVerdictSaysWhatTheNightWouldDo() throws {
    #expect(
      try Self.page([Run.mismatch, Run.email]).contains(
        "The nightly load would take this file, but leave out what is wrong in 1 row</h1>"))
    #expect(
      try Self.page([Run.email]).contains("The nightly load would take this file whole</h1>"))
    var fatal = Run.missing
    fatal.severity = .fatal
    let refused = try Self.page([fatal], file: Run.file([fatal], rows: 44, rowsNotChecked: 44))
    #expect(
      refused.contains(
        "The nightly load would refuse this file, because the column GRAD_DATE is missing</h1>"))
    #expect(refused.contains("result: refused (exit 2)"))
    #expect(refused.contains("44 rows could not be checked"))
  }

  @Test func whatTheFeedSaysIsNoMarkup() throws {
    var finding = Run.mismatch
    finding.uuuid = "<img src=x onerror=alert(1)>"
    finding.message = "holds \(Personal("</script><script>{{rules}}", isShown: true))"
    let page = try Self.page([finding])
    #expect(!page.contains("<img"))
    #expect(!page.contains("</script><script>{{"))
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test func nothingIsFetched() throws {
    let page = try Self.page([Run.mismatch])
    for word in ["http://", "https://", "src=", "@import", "url("] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func aThousandOfARuleAreShownAndAllAreCounted() throws {
    let findings = (1...1_012).map { line in
      var finding = Run.mismatch
      finding.line = line + 1
      return finding
    }
    let page = try Self.page(findings)
    #expect(page.components(separatedBy: "<tr class=\"more\"").count == 1_000 - 25 + 1)
    #expect(page.contains("1,012 findings"))
    #expect(page.contains("12 more are not on this page; --format tsv lists all."))
  }

  @Test func aMessageHasPlacesAndNoValue() throws {
    let page = try Self.page([Run.digit], showsValues: true)
    let message = try #require(page.components(separatedBy: "<pre").dropFirst().first)
      .components(separatedBy: "</pre>")[0]
    #expect(message.contains("To: Admissions"))
    #expect(message.contains("- line 7  U000007  LAST_NAME"))
    #expect(message.contains("What to do: Correct the name in the SIS."))
    #expect(!message.contains("Sec3ret"))
  }

  @Test(arguments: [
    (0, 5, "0 %"), (5, 5, "100 %"), (1, 3, "33 %"), (1, 1_000, "<1 %"), (999, 1_000, ">99 %"),
  ])
  func shares(count: Int, total: Int, text: String) {
    #expect(HTMLReport.share(count, of: total) == text)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, encoded: String) { #expect(Base64.text(Array(text.utf8)) == encoded) }

  @Test func stretchesDoubleAndLoseNothing() {
    var spread = Spread()
    for line in 1...10_000 { spread.add(line: line, line % 2 == 0 ? .error : .note) }
    spread.cover(lines: 20_000)
    #expect(spread.length == 256)
    #expect(spread.stretches.count == 79)
    #expect(spread.stretches.map { $0[Severity.error.rawValue] }.reduce(0, +) == 5_000)
    #expect(spread.stretches[0] == [128, 0, 128, 0])
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
