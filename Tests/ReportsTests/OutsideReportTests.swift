import Feed
import Testing

@testable import Reports
@testable import Rules

/// The formats that leave the house: sarif, junit and github.
@Suite struct OutsideReportTests {
  private static let all = [Run.email, Run.missing, Run.digit, Run.mismatch]

  private static func key() throws -> DigestKey {
    try #require(DigestKey(Array("0123456789abcdef".utf8)))
  }

  private static func outputs(_ info: RunInfo, _ findings: [Finding]) throws -> [String] {
    let key = try key()
    return [
      try Run.output(info, findings) { SARIFReport($0, key: key, sink: $1) },
      try Run.output(info, findings) { JUnitReport($0, key: key, sink: $1) },
      try Run.output(info, findings) { GitHubReport($0, key: key, sink: $1) },
    ]
  }

  @Test func neitherIDNorValueComesOutEvenWhereValuesAreAskedFor() throws {
    for output in try Self.outputs(Run.info(showsValues: true), Self.all) {
      for finding in Self.all {
        #expect(!output.contains(finding.uuuid ?? "Sec3ret"))
        // A message may tell a value in words, so none comes out.
        #expect(!output.contains(finding.message.text(showingValues: false)))
      }
      #expect(output.contains("credits-total-mismatch"))
    }
  }

  @Test func aColumnThatNoLayoutKnowsIsNotNamed() throws {
    var finding = Run.missing
    finding.column = "Suharto"
    for output in try Self.outputs(Run.info(), [finding]) {
      #expect(!output.contains("Suharto"))
      #expect(output.contains("missing-column"))
    }
  }

  @Test func theDigestIsKeyed() throws {
    // printf 9a6c…c796 | openssl dgst -sha256 -hmac 0123456789abcdef
    let digest = try Self.key().digest(of: FingerprintTests.first)
    #expect(digest == "f2b1fe286ee564930296c3a24c68c6eba058d2afb684c82e86ccb6b8320eb974")
    let other = try #require(DigestKey(Array("fedcba9876543210".utf8)))
    #expect(other.digest(of: FingerprintTests.first) != digest)
    #expect(DigestKey(Array("fifteen bytes!!".utf8)) == nil)
    for output in try Self.outputs(Run.info(), [Run.mismatch]) {
      #expect(output.contains(digest.prefix(16)))
      #expect(!output.contains(FingerprintTests.first))
    }
  }

  @Test func githubSaysWhatIsBesides() throws {
    let findings = (1...12).map { line in
      var finding = Run.mismatch
      finding.line = line
      return finding
    }
    let key = try Self.key()
    let text = try Run.output(Run.info(), findings) { GitHubReport($0, key: key, sink: $1) }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 12)
    #expect(
      lines[0].hasPrefix("::error file=sis_user_info.txt,line=1,title=credits-total-mismatch::"))
    #expect(lines[10] == "::notice title=credits-total-mismatch::and 2 more")
    #expect(lines[11] == "result: findings (exit 1)")
  }

  @Test func aFileNameCanNotEndAnAnnotation() throws {
    let key = try Self.key()
    let file = Run.file([Run.mismatch], path: "a,b:c%\n::error ::x")
    let text = try Run.output(Run.info(), [Run.mismatch], file: file) {
      GitHubReport($0, key: key, sink: $1)
    }
    #expect(text.hasPrefix(#"::error file=a%2Cb%3Ac%25\n%3A%3Aerror %3A%3Ax,line=812,"#))
  }

  @Test func junitFailsWhereTheRunFails() throws {
    let key = try Self.key()
    func junit(_ failOn: FailOn) throws -> String {
      try Run.output(Run.info(failOn: failOn), [Run.email, Run.mismatch]) {
        JUnitReport($0, key: key, sink: $1)
      }
    }
    #expect(try junit(.error).contains(#"<testsuites name="sisfeed" tests="4" failures="1">"#))
    #expect(try junit(.warning).contains(#"failures="2">"#))
    #expect(try junit(.never).contains(#"failures="0">"#))
    #expect(try junit(.error).contains("line 1003 EMAIL ["))
  }

  @Test func junitNamesWhatDidNotRun() throws {
    let key = try Self.key()
    let file = Run.file(
      [], rowsNotChecked: 44, notRun: [.init(rule: "missing-email", reason: "no <EMAIL>")])
    let text = try Run.output(Run.info(), [], file: file) { JUnitReport($0, key: key, sink: $1) }
    #expect(text.contains(#"<skipped message="no &lt;EMAIL&gt;"/>"#))
    #expect(text.contains(#"skipped="3""#))
    #expect(text.contains(#"name="missing-column"/>"#))
  }

  @Test(arguments: [
    ("feeds/sis user info.txt", "feeds/sis%20user%20info.txt"), ("/a/b", "file:///a/b"),
    ("-", "standard-input"), ("ä", "%C3%A4"),
  ])
  func pathsAreURIs(path: String, uri: String) { #expect(FileURI.text(path) == uri) }
}
