import Feed
import Testing

@testable import Reports
@testable import Rules

/// What is personal comes out of no format unless it is asked for.
@Suite struct MaskingTests {
  /// Every format's output for one finding.
  private func outputs(_ info: RunInfo, _ finding: Finding) throws -> [String] {
    [
      try Run.text(info, [finding]), try Run.json(info, [finding]),
      try Run.jsonLines(info, [finding]), try Run.tsv(info, [finding]),
      try Run.output(info, [finding]) { HTMLReport($0, sink: $1) },
    ]
  }

  @Test func valuesAreHidden() throws {
    for output in try outputs(Run.info(), Run.digit) {
      #expect(!output.contains("Sec3ret"), "\(output)")
      #expect(output.contains("(7 characters,"))
    }
  }

  @Test func valuesAreShownWhenAsked() throws {
    for output in try outputs(Run.info(showsValues: true), Run.digit) {
      #expect(output.contains("“Sec3ret”"), "\(output)")
      #expect(!output.contains("characters, hidden"))
    }
  }

  @Test func aConfidentialPersonStaysHidden() throws {
    var finding = Run.digit
    finding.isConfidential = true
    for output in try outputs(Run.info(showsValues: true), finding) {
      #expect(!output.contains("Sec3ret"), "\(output)")
    }
  }

  @Test func openValuesAreShownAlways() throws {
    var finding = Run.mismatch
    finding.isConfidential = true
    for output in try outputs(Run.info(), finding) {
      #expect(output.contains("CREDITS_TOTAL is 9"))
    }
    #expect(try Run.jsonLines(Run.info(), [finding]).contains(#""value":"9","masked":false"#))
  }
}
