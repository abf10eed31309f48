import Feed
import Testing

@testable import Reports
@testable import Rules

@Suite struct TextReportTests {
  @Test func wholeReport() throws {
    let findings = [Run.missing, Run.digit, Run.mismatch, Run.email]
    let file = Run.file(
      findings, uncounted: ["credits-total-mismatch": 992],
      bytes: ExampleFeed.file(.student, without: [.gradDate], adding: "HALL"),
      notRun: [.init(rule: "missing-full-time", reason: "the file has no FULL_TIME")])
    let skipped = [Ruleset.Skipped(rule: "mojibake", reason: "skipped (--skip)")]
    let text = try Run.output(Run.info(skipped: skipped), findings, file: file) {
      try! TextReport(Run.info(skipped: skipped), sink: $0)
    }
    #expect(text == "")
  }
}
