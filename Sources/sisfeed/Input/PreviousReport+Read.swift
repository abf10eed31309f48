internal import Files
internal import FoundationEssentials
internal import Reports

extension PreviousReport {
  /// Reads a json report.
  ///
  /// - Parameter path: the file.
  /// - Returns: its findings.
  /// - Throws: `RunFailure` where it can't be read, is no such report, or doesn't hold all findings.
  static func read(_ path: String) throws -> PreviousReport {
    let text: Data
    do {
      text = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw RunFailure("\(path): there is no report that can be read")
    }
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: text)
    } catch {
      throw RunFailure("\(path) is no report of sisfeed as --format json writes it")
    }
    guard document.format == "sisfeed-report/1" else {
      throw RunFailure("\(path) is a report of another format, not sisfeed-report/1")
    }
    let summary = document.summary
    let count = summary.fatal + summary.errors + summary.warnings + summary.notes
    guard count == document.findings.count else {
      throw RunFailure(
        """
        \(path) holds \(document.findings.count) of its \(count) findings, so it can't be told what \
        is new since; write it without --limit
        """)
    }
    return PreviousReport(
      path: path, files: document.files.map(\.path),
      entries: document.findings.map {
        Entry(
          rule: $0.rule, file: $0.file, line: $0.line, column: $0.column, uuuid: $0.uuuid,
          fingerprint: $0.fingerprint)
      })
  }

  /// What is read of a report.
  private struct Document: Decodable {
    var format: String
    var files: [File]
    var summary: Counts
    var findings: [Found]

    struct File: Decodable { var path: String }

    struct Counts: Decodable {
      var fatal: Int
      var errors: Int
      var warnings: Int
      var notes: Int
    }

    struct Found: Decodable {
      var rule: String
      var file: String
      var line: Int?
      var column: String?
      var uuuid: String?
      var fingerprint: String
    }
  }
}
