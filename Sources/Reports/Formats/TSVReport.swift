internal import Feed

/// A table with one line a finding, for a spreadsheet or for the office that mends.
package struct TSVReport: ReportWriter {
  /// The header line's names.
  static let columns = [
    "severity", "rule", "file", "line", "column", "uuuid", "value", "message", "owner",
    "fingerprint",
  ]

  package let limit: Int
  package var needsFingerprints: Bool { true }

  private let run: RunInfo
  private var output: BufferedOutput

  package init(_ run: RunInfo, limit: Int = .max, sink: @escaping Sink) {
    self.run = run
    self.limit = limit
    output = BufferedOutput(sink)
  }

  package mutating func begin() {
    output.write(Self.columns.joined(separator: "\t") + "\n")
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    let showsValues = run.showsValues(of: finding)
    write(finding.severity.name)
    write(finding.rule)
    write(reported.file)
    write(finding.line.map { String($0) } ?? "")
    write(finding.column ?? "")
    write(finding.uuuid ?? "")
    write(finding.value?.text(showingValues: showsValues) ?? "")
    write(finding.message.text(showingValues: showsValues))
    write(run.owner(of: finding))
    write(reported.fingerprint, endingWith: "\n")
  }

  private mutating func write(_ text: String, endingWith end: String = "\t") {
    output.write(Self.cell(text))
    output.write(end)
  }

  package mutating func finish(_ summary: Summary) { output.flush() }

  /// Text as a cell that stays one, and that a spreadsheet takes for text.
  ///
  /// A cell that begins with one of `=+-@`, or their wide forms, would be a formula, and a student
  /// may have typed it; one that begins with a quote would swallow the cells after it.
  static func cell(_ text: String) -> String {
    let line = VisibleText.escaped(text, escapingBackslash: true)
    guard let first = line.unicodeScalars.first, "=+-@\"＝＋－＠".unicodeScalars.contains(first) else {
      return line
    }
    return "'" + line
  }
}
