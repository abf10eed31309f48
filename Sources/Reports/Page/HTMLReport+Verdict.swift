internal import Feed
internal import Rules

extension HTMLReport {
  /// How many causes a verdict names.
  private static let namedCauses = 5

  /// The verdict, consequence first: what the nightly load would do.
  func verdict(_ summary: Summary) -> [String: any Sendable] {
    let verdict = Verdict(summary, failOn: run.failOn)
    let (word, headline, sentences) =
      verdict == .refused ? refusal(summary) : acceptance(summary, verdict)
    var content: [String: any Sendable] = [
      "kind": verdict.rawValue, "word": word, "headline": headline, "sentences": sentences,
      "result": "\(verdict.rawValue) (exit \(verdict.exitCode))",
    ]
    if causes.count > 1 {
      let named = causes.prefix(Self.namedCauses).map { VisibleText.escaped($0.text) }
      let rest = causes.count - named.count
      let items = named + (rest > 0 ? ["… and \(Words.number(rest)) more"] : [])
      content["causes"] = ["items": items.map { ["text": $0] }] as [String: any Sendable]
    }
    return content
  }

  private var these: String { files.count == 1 ? "this file" : "these files" }

  private func refusal(_ summary: Summary) -> (String, String, [String]) {
    let headline =
      causes.count == 1
      ? "The nightly load would refuse \(these), because \(VisibleText.escaped(causes[0].text))"
      : "The nightly load would refuse \(these), for \(Words.number(causes.count)) reasons"
    let unread = files.compactMap { $0.file?.outcome.rowsNotChecked }.reduce(0, +)
    var sentences = ["Nothing would be loaded, and what was loaded last stays as it is."]
    if unread > 0 {
      sentences.append(
        "\(Words.count(unread, "row")) could not be checked: what is wrong in them will show when "
          + "this is mended.")
    }
    return ("Refused", headline, sentences)
  }

  private func acceptance(_ summary: Summary, _ verdict: Verdict) -> (String, String, [String]) {
    let errors = summary.count(.error)
    let word = verdict == .clean ? (summary.worst == nil ? "Nothing found" : "Clean") : "Findings"
    guard errors > 0 else {
      let others = summary.count(.warning) + summary.count(.note)
      let sentence =
        others == 0
        ? "\(Words.count(summary.rows, "row")) checked, and nothing is wrong with them."
        : "Nothing is left out. \(Words.count(summary.count(.warning), "warning")) and "
          + "\(Words.count(summary.count(.note), "note")) are worth a look."
      return (word, "The nightly load would take \(these) whole", [sentence])
    }
    let most = summary.rules(in: run).filter { rules[$0.rule]?.severity == .error }
      .max { $0.count < $1.count }
    let kind = most.flatMap { run.rule($0.rule)?.summary } ?? ""
    guard summary.rowsWithErrors > 0 else {
      return (
        word, "The nightly load would take \(these), but not all of it is as it should be",
        ["\(Words.count(errors, "error")), in no single row. \(kind)"]
      )
    }
    let share =
      most?.count == errors ? "" : "The most of one kind, \(Words.number(most?.count ?? 0)): "
    return (
      word,
      "The nightly load would take \(these), but leave out what is wrong in "
        + Words.count(summary.rowsWithErrors, "row"),
      [
        "\(Words.count(errors, "error")). What has one is left out of the load: a cell, its address, "
          + "its credits or the whole row. The last good value stands for that student until it is "
          + "mended.", share + kind,
      ]
    )
  }
}
