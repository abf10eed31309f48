import Feed
import TSV
import Testing

@testable import Rules

/// A case of a ruling: a feed, and exactly what a check finds in it.
struct RulingCase: Sendable, CustomTestStringConvertible {
  /// The ruling's sentence in the contract, or as much of its beginning as tells it from others.
  let ruling: String
  let feed: [UInt8]
  /// The findings as `LINE COLUMN RULE`, `-` where there is none; a rule may be followed by its
  /// severity in parentheses.
  let expected: [String]
  var fileName: String?
  /// The kind, where it is given and not told by the name.
  var givenKind: FileKind?
  var layout = Layout.standard
  /// Words that some finding's message has, values shown.
  var says: String?
  private let summary: String

  /// A file.
  init(
    _ ruling: String, _ summary: String, file: some Sequence<UInt8>, kind: FileKind = .student,
    finds expected: [String]
  ) {
    self.ruling = ruling
    self.summary = summary
    feed = Array(file)
    self.expected = expected
    fileName = kind.fileName
  }

  /// Good rows, some cells of each changed.
  init(
    _ ruling: String, rows: [[String: String]], in kind: FileKind = .student,
    finds expected: [String]
  ) {
    let cells = rows.map { row in
      Dictionary(uniqueKeysWithValues: row.map { (ColumnID.named($0.key), $0.value) })
    }
    self.init(
      ruling, "rows \(rows.map { $0.mapValues { $0.prefix(24) } })",
      file: ExampleFeed.header(kind, for: cells) + ExampleFeed.rows(kind, cells), kind: kind,
      finds: expected)
  }

  /// One good row, some cells of it changed; the findings are on line 2.
  init(
    _ ruling: String, _ cells: [String: String], in kind: FileKind = .student,
    finds expected: [String] = []
  ) {
    self.init(ruling, rows: [cells], in: kind, finds: expected.map { "2 \($0)" })
  }

  /// One cell, which takes each of these values in turn.
  static func each(
    _ ruling: String, _ column: String, _ values: [String], finds rule: String?,
    beside cells: [String: String] = [:]
  ) -> [RulingCase] {
    values.map { value in
      RulingCase(
        ruling, cells.merging([column: value]) { $1 },
        finds: rule.map { ["\(column) \($0)"] } ?? [])
    }
  }

  /// The same with a message that holds these words.
  func saying(_ words: String) -> RulingCase {
    var copy = self
    copy.says = words
    return copy
  }

  /// The same under another name, in a given kind or by another layout.
  func with(
    name: String? = nil, kind: FileKind? = nil, layout: Layout = .standard
  ) -> RulingCase {
    var copy = self
    if let name { copy.fileName = name }
    copy.givenKind = kind
    copy.layout = layout
    return copy
  }

  var testDescription: String { "\(ruling.prefix(60)): \(summary.prefix(90))" }

  /// What a check finds, in the form of `expected`, and the messages.
  func found() async throws -> (findings: [String], messages: [String]) {
    let result = try await check(feed, named: fileName, kind: givenKind, layout: layout)
    let wantsSeverity = Set(expected.filter { $0.hasSuffix(")") }.map(Self.withoutSeverity))
    let findings = result.findings.map { finding in
      let plain =
        "\(finding.line.map(String.init) ?? "-") \(finding.column ?? "-") \(finding.rule)"
      return wantsSeverity.contains(plain) ? "\(plain) (\(finding.severity.name))" : plain
    }
    return (findings, result.findings.map { $0.message.text(showingValues: true) })
  }

  private static func withoutSeverity(_ finding: String) -> String {
    String(finding.split(separator: " (")[0])
  }
}
