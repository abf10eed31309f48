import Feed
import TSV
import Testing

@testable import Reports
@testable import Rules

@Suite struct VerdictTests {
  @Test(
    arguments: [
      (nil, FailOn.note, Verdict.clean, 0),
      (.note, .note, .findings, 1), (.note, .warning, .clean, 0),
      (.warning, .warning, .findings, 1), (.warning, .error, .clean, 0),
      (.error, .error, .findings, 1), (.error, .fatal, .clean, 0), (.error, .never, .clean, 0),
      (.error, .note, .findings, 1),
      // A refused file is refused, whatever the run is told to fail on.
      (.fatal, .error, .refused, 2), (.fatal, .fatal, .refused, 2), (.fatal, .never, .refused, 2),
    ] as [(Severity?, FailOn, Verdict, Int32)])
  func verdict(worst: Severity?, failOn: FailOn, verdict: Verdict, code: Int32) {
    #expect(Verdict(worst: worst, failOn: failOn) == verdict)
    #expect(verdict.exitCode == code)
  }
}

@Suite struct FingerprintTests {
  // printf 'credits-total-mismatch\nCREDITS_TOTAL\nU000123\n0\n' | sha256sum, and so on.
  static let first = "9a6c6e3e08b0974f0f2ed9b5671b9989842bb13528016b679cc6e89ca458c796"
  static let second = "68c36201acffa2fddbd8788d75fcd947284193ca78b8da9d3413fd96ce11cb8f"
  static let third = "1c19bc946d6e029c1eb0664a27abcda6820458a8b8bec908345910f565a39d69"
  // printf 'missing-column\nGRAD_DATE\n\n0\n' | sha256sum
  static let missing = "af0b1e4501cecc840a49fe97cf951d87e86a58ee608138429bffc58908ed73b0"
  static let digit = "0733de274436dee41365e1a4c7461c284c875ed0fc8b0fce6983db5dc1f170cf"

  @Test func isTheContracts() {
    var fingerprints = Fingerprints()
    #expect(fingerprints.next(Run.mismatch) == Self.first)
    #expect(fingerprints.next(Run.mismatch) == Self.second)
    #expect(fingerprints.next(Run.missing) == Self.missing)
    #expect(fingerprints.next(Run.mismatch) == Self.third)
  }

  @Test func tellsNothingOfTheValueOrTheLine() {
    var other = Run.digit
    other.value = Personal("0ther")
    other.message = "something else"
    other.line = 99
    var here = Fingerprints()
    var there = Fingerprints()
    #expect(here.next(Run.digit) == there.next(other))
  }

  @Test func countsEachFileFromZero() throws {
    let output = Output()
    let info = try Run.info()
    var report = Report(info, [JSONLinesReport(info) { output.bytes += $0 }])
    for path in ["a", "b"] {
      report.beginFile(path)
      report.add(Run.mismatch)
      report.endFile(Run.file([Run.mismatch], path: path))
    }
    _ = try report.finish()
    let lines = output.text.split(separator: "\n")
    #expect(lines[0].suffix(70) == lines[1].suffix(70))
    #expect(lines[2].contains(#""errors":2"#))
    #expect(lines[2].contains(#""rows":2088"#))
  }
}

@Suite struct WrapTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("credits-total-mismatch stays", 10, ["credits-total-mismatch", "stays"]),
    ("", 10, [""]),
    ("a  b", 10, ["a  b"]),  // Two spaces in a value are two spaces.
    ("李李 李", 5, ["李李", "李"]),
  ])
  func lines(text: String, width: Int, lines: [String]) {
    #expect(Wrap.lines(text, width: width) == lines)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
  func numbers(number: Int, text: String) { #expect(Words.number(number) == text) }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_250, "1.2 kB"), (18_214, "18 kB"),
    (429_001_234, "429 MB"), (1_500_000_000, "1.5 GB"),
  ])
  func sizes(bytes: Int, text: String) { #expect(Words.size(bytes) == text) }
}

@Suite struct WholeRunTests {
  /// A real check of a real file through every format, as the program does it.
  @Test func everyFormatOfARealCheck() async throws {
    let info = RunInfo(version: "0.1.0", today: try Run.day(), layout: .standard)
    let outputs = (0..<4).map { _ in Output() }
    var report = Report(
      info,
      [
        TextReport(info) { outputs[0].bytes += $0 },
        JSONReport(info, spool: MemorySpool()) { outputs[1].bytes += $0 },
        JSONLinesReport(info) { outputs[2].bytes += $0 },
        TSVReport(info) { outputs[3].bytes += $0 },
      ])
    let bytes =
      ExampleFeed.header(.student)
      + ExampleFeed.rows(.student, [[:], [.lastName: "Secret\u{0}Name"], [.uuuid: "U000123"]])
    report.begin()
    report.beginFile("feeds/sis_user_info.txt")
    let outcome = try await FeedCheck(
      .init(layout: .standard, today: info.today, limit: report.limit, threads: 1)
    ).run(
      MemorySource(bytes), fileName: "sis_user_info.txt", emit: { report.add($0) })
    report.endFile(
      CheckedFile(
        path: "feeds/sis_user_info.txt", bytes: bytes.count, sha256: nil, outcome: outcome))
    #expect(try report.finish() == .findings)
    #expect(report.summary.rows == 3)
    #expect(report.summary.rowsWithErrors == 2)
    #expect(report.summary.byRule == ["control-character": 1, "duplicate-uuuid": 1])
    #expect(outputs[0].text.hasSuffix("\nresult: findings (exit 1)\n"))
    #expect(outputs[2].text.split(separator: "\n").count == 3)
    #expect(outputs[3].text.split(separator: "\n").count == 3)
    for output in outputs { #expect(!output.text.contains("Secret")) }
  }
}
