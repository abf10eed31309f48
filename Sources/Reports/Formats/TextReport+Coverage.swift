internal import Feed
internal import Rules

extension TextReport {
  /// What was checked of a file and what wasn't, and why.
  func coverage(of file: CheckedFile, refusedBy fatal: [Group]) -> String {
    let outcome = file.outcome
    let checked = outcome.ending.rows - outcome.rowsNotChecked
    let ran = run.rules.count - run.skipped.count - outcome.notRun.count
    let rules = Words.count(ran, "rule")
    var lines: [(label: String, text: String)] = []
    if outcome.tally.counts.values.allSatisfy({ $0 == 0 }) {
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
