internal import JSON

/// What is told where there is no night to tell of.
package enum OutsideTrouble: Sendable, Equatable {
  /// A night could not run (exit 3). Why stands in the house's log alone: a sentence about paths and
  /// files may name what lies in a drop folder.
  case couldNotRun(day: String)
  /// No night has been good for too long.
  case overdue(lastGood: String, hours: Int)

  /// The subject of a mail.
  package var subject: String {
    switch self {
    case .couldNotRun(let day): "sisfeed: night of \(day): could not run"
    case .overdue(_, let hours): "sisfeed: no good night for \(hours) hours"
    }
  }

  /// The text of a mail.
  package var text: String {
    switch self {
    case .couldNotRun(let day):
      Wrap.paragraph(
        "The night of \(day) could not run; the last good night stands. Why is said where it ran "
          + "(journalctl -u sisfeed-night), and sisfeed doctor says what is in the way.",
        after: "", width: 76) + "result: could not run (exit 3)\n"
    case .overdue(let lastGood, let hours):
      Wrap.paragraph(
        "The last good night is that of \(lastGood), \(Words.count(hours, "hour")) ago. What changed "
          + "since then isn't known here, while the days for reporting it to SEVIS run. Look whether "
          + "the extract ran and the transfer arrived; sisfeed doctor says what is in the way.",
        after: "", width: 76)
    }
  }

  /// The same as one JSON object, as a webhook gets it under `report`.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    switch self {
    case .couldNotRun(let day):
      json.pair("night", day)
      json.pair("result", "could-not-run")
      json.pair("exitCode", 3)
    case .overdue(let lastGood, let hours):
      json.pair("result", "overdue")
      json.pair("lastGoodNight", lastGood)
      json.pair("hoursSinceLastGoodNight", hours)
    }
    json.endObject()
    return json.text
  }
}
