internal import Feed
internal import Rules

/// Workflow commands that GitHub shows beside the lines of a pull request.
///
/// It leaves the house, so a finding has its line, its rule and a keyed digest, and nothing of the
/// feed. GitHub shows ten errors and ten warnings a step, so few a rule are enough.
package struct GitHubReport: ReportWriter {
  package let limit: Int
  package var needsFingerprints: Bool { true }

  private let run: RunInfo
  private let key: DigestKey
  private var output: BufferedOutput
  private var shown: [String: Int] = [:]

  package init(_ run: RunInfo, key: DigestKey, limit: Int = 10, sink: @escaping Sink) {
    self.run = run
    self.key = key
    self.limit = limit
    output = BufferedOutput(sink)
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = OutsideFinding(reported, run, key)
    shown[finding.rule, default: 0] += 1
    var properties = reported.file == "-" ? [] : ["file=" + Self.property(reported.file)]
    if let line = finding.line { properties.append("line=\(line)") }
    properties.append("title=" + Self.property(finding.rule))
    output.write(
      "::\(finding.severity.command) \(properties.joined(separator: ","))::"
        + Self.data("\(finding.sentence) [\(finding.digest.prefix(16))]") + "\n")
  }

  package mutating func finish(_ summary: Summary) {
    for (rule, count) in summary.rules(in: run) where count > shown[rule, default: 0] {
      let rest = Words.number(count - shown[rule, default: 0])
      output.write("::notice title=\(Self.property(rule))::and \(rest) more\n")
    }
    let verdict = Verdict(summary, failOn: run.failOn)
    output.write("result: \(verdict.rawValue) (exit \(verdict.exitCode))\n")
    output.flush()
  }

  /// Text after the second `::`.
  private static func data(_ text: String) -> String {
    VisibleText.escaped(text).reduce(into: "") { $0 += $1 == "%" ? "%25" : String($1) }
  }

  /// A property's value, which also ends at `:` and `,`.
  private static func property(_ text: String) -> String {
    data(text).reduce(into: "") { $0 += $1 == ":" ? "%3A" : $1 == "," ? "%2C" : String($1) }
  }
}

extension Severity {
  /// GitHub's word; it knows nothing worse than an error.
  fileprivate var command: String {
    switch self {
    case .fatal, .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
