internal import Feed
internal import Rules

extension TextReport {
  /// What was checked of a file and what wasn't, and why.
  func coverage(of file: CheckedFile, refusedBy fatal: [Group]) -> String {
    let outcome = file.outcome
    let checked = outcome.ending.rows - outcome.rowsNotChecked
    // The rules about the list of accepted findings are about no file.
    let ofFiles = run.rules.count { $0.scope != .accepted }
    let skipped = run.skipped.count { run.rule($0.rule)?.scope != .accepted }
    let ran = ofFiles - skipped - outcome.notRun.count
    let rules = Words.count(ran, "rule")
    var lines: [(label: String, text: String)] = []
    let accepted = file.accepted.sorted {
      (run.place(of: $0.key), $0.key) < (run.place(of: $1.key), $1.key)
    }
    if outcome.tally.counts.values.allSatisfy({ $0 == 0 }) && accepted.isEmpty {
      lines.append(("", "\(Words.count(checked, "row")) checked by \(rules): nothing found"))
    } else if outcome.rowsNotChecked == 0 {
      lines.append(("checked: ", "\(Words.count(checked, "row")), by \(rules)"))
    } else {
      let causes = fatal.map(\.rule).joined(separator: ", ")
      lines.append(
        (
          "not checked: ",
          "\(Words.count(outcome.rowsNotChecked, "row")), since the file is refused before them"
            + (causes.isEmpty ? "" : " (\(causes))")
        ))
    }
    if !accepted.isEmpty {
      let count = Words.count(accepted.reduce(0) { $0 + $1.value }, "finding")
      let rules = accepted.map { "\($0.key) \(Words.number($0.value))" }
      lines.append(("accepted: ", "\(count) (\(Words.list(rules)))"))
    }
    lines += columnsNotJudged(outcome.feed).map { ("not judged: ", $0) }
    return lines.map { Wrap.paragraph($0.text, after: "  " + $0.label, width: width) }.joined()
      + skippedRules(outcome.notRun, indent: "  ")
  }

  /// The columns that the file lacks, and those that the layout doesn't know.
  ///
  /// Where the first line is no header, its “names” are some person's data, and stay out.
  private func columnsNotJudged(_ feed: OpenedFeed) -> [String] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    var missing = feed.header.missingColumns(for: feed.kind).map(\.name)
    for name in feed.header.missingCustomColumns(for: feed.kind) where !missing.contains(name) {
      missing.append(name)
    }
    let unknown = feed.header.fields.filter { $0.column == nil }.map {
      $0.name.isEmpty ? "one without a name" : VisibleText.escaped($0.name)
    }
    return [
      missing.isEmpty ? nil : "\(Words.list(missing)) (missing)",
      unknown.isEmpty ? nil : "\(Words.list(unknown)) (no column of the layout)",
    ].compactMap { $0 }
  }
}
