internal import Feed
internal import Rules

/// One page for a browser, whole in itself: what the night would do with the file, then the findings
/// rule by rule.
///
/// It counts every finding, by rule, owner, column and line, and shows the first thousand a rule.
package struct HTMLReport: ReportWriter {
  /// It counts what it doesn't show.
  package let limit = Int.max
  package var needsFill: Bool { true }

  let run: RunInfo
  private let mostShown: Int
  private var output: BufferedOutput
  private var file = FileOnPage()
  private(set) var files: [FileOnPage] = []
  private(set) var rules: [String: RuleOnPage] = [:]
  private(set) var owners: [String: [Severity: Int]] = [:]
  private(set) var causes: [Cause] = []

  /// Why a file is refused.
  struct Cause {
    let rule: String
    let text: String
  }

  /// What a page shows of one file.
  struct FileOnPage {
    var path = ""
    var file: CheckedFile?
    var spread = Spread()
    /// How many findings stand on no line.
    var withoutLine = 0
    /// How many findings each column has, by name.
    var columns: [String: Int] = [:]
    /// How many findings of each rule are shown.
    var shown: [String: Int] = [:]
  }

  /// A page.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - limit: how many findings of a rule are shown, a file.
  ///   - sink: takes the page.
  package init(_ run: RunInfo, limit: Int = 1_000, sink: @escaping Sink) {
    self.run = run
    mostShown = limit
    output = BufferedOutput(sink)
  }

  package mutating func beginFile(_ path: String) {
    file = FileOnPage()
    file.path = path
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    let owner = run.owner(of: finding)
    let shown = file.shown[finding.rule, default: 0]
    file.shown[finding.rule] = shown + 1
    rules[finding.rule, default: RuleOnPage(finding.rule, finding.severity)]
      .add(reported, owner: owner, isShown: shown < mostShown)
    owners[owner, default: [:]][finding.severity, default: 0] += 1
    if let line = finding.line {
      file.spread.add(line: line, finding.severity)
    } else {
      file.withoutLine += 1
    }
    if let column = finding.column { file.columns[column, default: 0] += 1 }
    if finding.severity == .fatal {
      causes.append(
        Cause(
          rule: finding.rule,
          text: finding.message.text(showingValues: run.showsValues(of: finding))))
    }
  }

  package mutating func endFile(_ checked: CheckedFile) {
    if checked.outcome.isUnread && (checked.outcome.tally.worst ?? .note) < .fatal {
      causes.append(Cause(rule: "", text: CheckedFile.unreadCause))
    }
    file.file = checked
    file.spread.cover(lines: checked.outcome.ending.lines)
    files.append(file)
    file = FileOnPage()
  }

  package mutating func finish(_ summary: Summary) {
    output.write(PageTemplates.page("check", content(summary)))
    output.flush()
  }
}
