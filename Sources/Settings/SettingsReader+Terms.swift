internal import Changes
internal import Feed
internal import Yams

extension SettingsReader {
  /// The terms of the school's calendar, in the order of their first days.
  mutating func terms(of terms: SettingsEntry) -> [Setting<Term>] {
    entries(of: terms.node, named: "“terms”").compactMap { term($0) }
      .sorted { $0.value.start < $1.value.start }
  }

  /// One term, nil where it is told as problems that it is none.
  private mutating func term(_ term: SettingsEntry) -> Setting<Term>? {
    let problemsBefore = problems.count
    var days: [String: Day] = [:]
    let entries = knownEntries(
      of: term.node, named: Suggestion.quoted(term.name), under: ["terms", "TERM"])
    for entry in entries {
      days[entry.name] = setting(entry, Day.init(iso:), else: Self.noDay)?.value
    }
    // What is no map, or no day, is told as that alone.
    guard problems.count == problemsBefore else { return nil }
    guard let start = days["start"], let end = days["end"], let addDrop = days["add-drop"] else {
      let missing = ["start", "end", "add-drop"].filter { days[$0] == nil }
      complain(
        term.mark,
        "the term \(Suggestion.quoted(term.name)) lacks \(Suggestion.list(missing, last: "and"))")
      return nil
    }
    if end < start {
      complain(term.mark, "the term \(Suggestion.quoted(term.name)) ends before it starts")
    } else if addDrop < start || addDrop > end {
      complain(
        term.mark, "add/drop of the term \(Suggestion.quoted(term.name)) ends outside the term")
    }
    if let next = days["next-start"], next <= end {
      complain(
        term.mark,
        "the term after \(Suggestion.quoted(term.name)) starts before this one has ended")
    }
    guard problems.count == problemsBefore else { return nil }
    return Setting(
      Term(
        code: term.name, start: start, end: end, addDrop: addDrop, nextStart: days["next-start"]),
      from: .file(file, line: term.mark.line, column: term.mark.column))
  }

  private static func noDay(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is no date; it takes one as 2026-09-04"
  }

  /// The values that say what became of a student.
  mutating func signals(of signals: SettingsEntry) -> [Setting<Signal>] {
    entries(of: signals.node, named: "“signals”").compactMap { entry in
      guard let equals = entry.name.firstIndex(of: "=") else {
        complain(
          entry.mark,
          "\(Suggestion.quoted(entry.name)) is no signal; it is a column and its value, as "
            + "CUSTOM4=W: withdrawn")
        return nil
      }
      let column = String(entry.name[..<equals]).trimmingBlanks
      let value = String(entry.name[entry.name.index(after: equals)...]).trimmingBlanks
      guard !column.isEmpty, !value.isEmpty else {
        complain(
          entry.mark,
          "\(Suggestion.quoted(entry.name)) lacks \(column.isEmpty ? "the column" : "the value")")
        return nil
      }
      return setting(entry, Signal.Meaning.init(rawValue:), else: Self.noMeaning).map {
        Setting(Signal(column: column, value: value, meaning: $0.value), from: $0.origin)
      }
    }
  }

  private static func noMeaning(_ word: String) -> String {
    let words = Signal.Meaning.allCases.map(\.rawValue)
    return "\(Suggestion.quoted(word)) is no meaning of a signal"
      + Suggestion.ending(for: word, among: words, otherwise: Suggestion.allowed(words))
  }
}
