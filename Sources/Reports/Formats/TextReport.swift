internal import Feed
internal import Rules

/// The report for people at a terminal: file by file, rule by rule, the worst first.
///
/// Its counts are exact; of the places it shows the first few of each rule.
package struct TextReport: ReportWriter {
  package let limit: Int

  let run: RunInfo
  let width: Int
  let palette: Palette
  private var output: BufferedOutput
  private var groups: [String: Group] = [:]
  private var hidesValues = false

  /// What is shown of one rule's findings in one file.
  struct Group {
    /// The rule's id.
    let rule: String
    /// The worst severity among those shown.
    var severity: Severity
    /// The first findings.
    var findings: [Finding]
    /// The places among them that an earlier report hasn't got.
    var new: Set<Int> = []
  }

  /// A report of lines of `width` columns.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - width: how wide a line may be.
  ///   - isColoured: whether to colour it, which only a terminal should get.
  ///   - limit: how many places of a rule are shown.
  ///   - sink: takes the report.
  package init(
    _ run: RunInfo, width: Int = 80, isColoured: Bool = false, limit: Int = 20,
    sink: @escaping Sink
  ) {
    self.run = run
    self.width = max(width, 40)
    self.limit = limit
    palette = Palette(isColoured: isColoured)
    output = BufferedOutput(sink)
  }

  package mutating func beginFile(_ path: String) { groups = [:] }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = reported.finding
    groups[
      finding.rule, default: Group(rule: finding.rule, severity: finding.severity, findings: [])
    ].add(finding, isNew: reported.isNew == true)
    if !hidesValues && !run.showsValues {
      hidesValues =
        finding.message.text(showingValues: false) != finding.message.text(showingValues: true)
    }
  }

  package mutating func endFile(_ file: CheckedFile) {
    output.write(heading(of: file) + "\n")
    let sorted = sortedGroups()
    for group in sorted {
      let count = max(file.outcome.tally.counts[group.rule] ?? 0, group.findings.count)
      output.write(text(of: group, count: count) + "\n")
    }
    output.write(coverage(of: file, refusedBy: sorted.filter { $0.severity == .fatal }))
    output.write("\n")
    output.flush()
    groups = [:]
  }

  /// What was found, the worst first.
  private func sortedGroups() -> [Group] {
    groups.values.sorted {
      ($1.severity.rawValue, run.place(of: $0.rule), $0.rule)
        < ($0.severity.rawValue, run.place(of: $1.rule), $1.rule)
    }
  }

  package mutating func finish(_ summary: Summary) {
    // What is left is about the list of accepted findings.
    if !groups.isEmpty {
      output.write(palette.bold(VisibleText.escaped(summary.accepting)) + "\n\n")
      for group in sortedGroups() {
        output.write(text(of: group, count: summary.byRule[group.rule] ?? 0) + "\n")
      }
      groups = [:]
    }
    if hidesValues {
      output.write(
        Wrap.paragraph(
          "Values are hidden; --show-values shows them to those who may see them.", after: "",
          width: width))
    }
    output.write(skippedRules(run.skipped, indent: ""))
    let severities: [(Severity, String)] = [
      (.fatal, "fatal"), (.error, "error"), (.warning, "warning"), (.note, "note"),
    ]
    let counts = severities.map { severity, noun in
      severity == .fatal
        ? Words.number(summary.count(severity)) + " fatal"
        : Words.count(summary.count(severity), noun)
    }
    if let since = summary.since { output.write(text(of: since)) }
    let accepted = summary.accepted.values.reduce(0, +)
    let files = summary.files > 1 ? Words.count(summary.files, "file") + ", " : ""
    output.write(
      Wrap.paragraph(
        "\(files)\(Words.count(summary.rows, "row")), \(Words.number(summary.rowsWithErrors)) "
          + "with errors: " + counts.joined(separator: ", ")
          + (accepted > 0 ? "; \(Words.number(accepted)) accepted" : ""),
        after: "", width: width))
    let verdict = Verdict(summary, failOn: run.failOn)
    output.write("result: \(palette.paint(verdict)) (exit \(verdict.exitCode))\n")
    output.flush()
  }

  // MARK: A file

  private func heading(of file: CheckedFile) -> String {
    let feed = file.outcome.feed
    let kind =
      switch feed.kindOrigin {
      case .given, .name: feed.kind.title
      case .header: feed.kind.title + " by its header"
      case .unknown: "no known kind of file"
      }
    let path = file.path == "-" ? "standard input" : VisibleText.escaped(file.path)
    let facts = [
      kind, Words.count(file.outcome.ending.rows, "row"), Words.count(file.columns, "column"),
      Words.size(file.bytes),
    ]
    return palette.bold(path) + "\n"
      + Wrap.paragraph(facts.joined(separator: ", "), after: "  ", width: width)
  }

  /// The lines about rules that didn't run: one a reason.
  func skippedRules(_ skipped: [Ruleset.Skipped], indent: String) -> String {
    var reasons: [String] = []
    var rules: [String: [String]] = [:]
    for skip in skipped {
      if rules[skip.reason] == nil { reasons.append(skip.reason) }
      rules[skip.reason, default: []].append(skip.rule)
    }
    return reasons.map { reason in
      let names = rules[reason] ?? []
      return Wrap.paragraph(
        "\(Words.list(names, atMost: 4)), \(VisibleText.escaped(reason))",
        after: indent + "not run: ", width: width)
    }.joined()
  }
}

extension TextReport.Group {
  mutating func add(_ finding: Finding, isNew: Bool) {
    if isNew { new.insert(findings.count) }
    findings.append(finding)
    severity = max(severity, finding.severity)
  }
}
