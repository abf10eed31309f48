internal import Feed
internal import Rules

/// Work lists: one table for each owner of columns, with what is to be mended and how.
///
/// A list is whole, whatever other reports are capped at, and every owner has one on every run, so
/// that none from an earlier night is worked through again.
package struct FixListReport: ReportWriter {
  /// The header line's names.
  static let columns = [
    "severity", "rule", "file", "line", "column", "uuuid", "value", "problem", "fix",
  ]

  package let limit = Int.max

  private let run: RunInfo
  private var outputs: [String: BufferedOutput]

  /// Lists for owners.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - sinks: takes each owner's list; whoever has none gets no list.
  package init(_ run: RunInfo, sinks: [String: Sink]) {
    self.run = run
    outputs = sinks.mapValues { BufferedOutput($0) }
  }

  package mutating func begin() {
    for owner in outputs.keys {
      outputs[owner]?.write(Self.columns.joined(separator: "\t") + "\n")
    }
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    let showsValues = run.showsValues(of: finding)
    let cells = [
      finding.severity.name, finding.rule, reported.file,
      finding.line.map { String($0) } ?? "", finding.column ?? "", finding.uuuid ?? "",
      finding.value?.text(showingValues: showsValues) ?? "",
      finding.message.text(showingValues: showsValues), run.rule(finding.rule)?.fix ?? "",
    ]
    outputs[run.owner(of: finding)]?.write(
      cells.map(TSVReport.cell).joined(separator: "\t") + "\n")
  }

  package mutating func finish(_ summary: Summary) {
    for owner in outputs.keys { outputs[owner]?.flush() }
  }

  /// The file name of an owner's list: `international-office.tsv`.
  package static func fileName(of owner: String) -> String {
    let name = owner.lowercased().unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? String(scalar) : "-"
    }
    return name.joined() + ".tsv"
  }
}
