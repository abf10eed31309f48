internal import Feed
internal import Rules
internal import JSON

/// Starts a list of accepted findings with those of a run: `--write-accepted`.
///
/// Its entries hold at once but not for long: each waits to be given a reason, or to be mended.
package struct AcceptedListWriter: ReportWriter {
  /// How many days its entries hold.
  package static let days = 30

  package let limit = Int.max

  private let run: RunInfo
  private let who: String
  private var output: BufferedOutput
  private var written: Set<String> = []
  private var json = JSONText()

  /// A list.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - who: who answers for the entries.
  ///   - sink: takes the list.
  package init(_ run: RunInfo, who: String, sink: @escaping Sink) {
    self.run = run
    self.who = who
    output = BufferedOutput(sink)
  }

  package mutating func begin() {
    output.write(
      """
      # Findings that are known and accepted. An entry without “column” is about every column, with
      # “uuuid: all” about every row. It holds through the day it expires; say why it is accepted, or
      # have it mended and take it out.

      """)
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    // What refuses the file can't be accepted, nor what is wrong with the list itself.
    guard finding.severity != .fatal, run.rule(finding.rule)?.scope != .accepted else { return }
    let key = [finding.rule, finding.column ?? "", finding.uuuid ?? ""].joined(separator: "\n")
    guard written.insert(key).inserted else { return }
    write("- rule: ", finding.rule)
    if let column = finding.column { write("  column: ", quoted(column)) }
    write("  uuuid: ", finding.uuuid.map { quoted($0) } ?? "all")
    write("  reason: ", "found on \(run.today), not explained yet")
    write("  who: ", quoted(who))
    write("  expires: ", run.today.adding(days: Self.days).description)
  }

  package mutating func finish(_ summary: Summary) { output.flush() }

  private mutating func write(_ key: String, _ value: String) {
    output.write(key + value + "\n")
  }

  /// A text in double quotes; what JSON takes YAML takes too.
  private mutating func quoted(_ text: String) -> String {
    json.clear()
    json.value(text)
    return json.text
  }
}
