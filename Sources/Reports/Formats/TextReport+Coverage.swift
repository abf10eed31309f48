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
    let isSilent = outcome.tally.counts.values.allSatisfy { $0 == 0 } && accepted.isEmpty
    if isSilent && outcome.isUnread {
      lines.append(("not checked: ", CheckedFile.unreadForNoToldReason))
    } else if isSilent {
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
    lines += file.columnsNotJudged.map { ("not judged: ", $0) }
    return lines.map { Wrap.paragraph($0.text, after: "  " + $0.label, width: width) }.joined()
      + skippedRules(outcome.notRun, indent: "  ")
  }
}
