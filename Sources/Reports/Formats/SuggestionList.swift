internal import Feed

/// What could be mended but not without a guess: a table for a person to go through.
///
/// A row of it is a finding whose rule knows what the value was probably meant to be, or says where a
/// row slid; nothing of it is ever applied. No cell is a formula to a spreadsheet.
package struct SuggestionList: ReportWriter {
  /// The header line's names.
  static let columns = [
    "rule", "file", "line", "column", "uuuid", "value", "suggestion", "problem",
  ]

  /// The rules whose message is the suggestion: what they find is no single value.
  static let inWords: Set<String> = ["shifted-row", "iso-country-codes"]

  package let limit = Int.max

  private let run: RunInfo
  private var output: BufferedOutput

  package init(_ run: RunInfo, sink: @escaping Sink) {
    self.run = run
    output = BufferedOutput(sink)
  }

  package mutating func begin() {
    output.write(Self.columns.joined(separator: "\t") + "\n")
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    guard finding.mend != nil || Self.inWords.contains(finding.rule) else { return }
    let showsValues = run.showsValues(of: finding)
    let cells = [
      finding.rule, reported.file, finding.line.map { String($0) } ?? "", finding.column ?? "",
      finding.uuuid ?? "", finding.value?.text(showingValues: showsValues) ?? "",
      finding.mend?.text(showingValues: showsValues) ?? "",
      finding.message.text(showingValues: showsValues),
    ]
    output.write(cells.map(TSVReport.cell).joined(separator: "\t") + "\n")
  }

  package mutating func finish(_ summary: Summary) { output.flush() }
}
