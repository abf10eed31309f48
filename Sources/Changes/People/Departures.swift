package import Feed

/// Who is gone from a file, and whether the feed had said why.
///
/// People who withdrew or graduated stay in the feed for 60 days (seed 003), so that someone who is
/// gone was seen so before. The last values tell: a signal of the settings, or a GRAD_DATE that is
/// past.
package struct Departures: Sendable {
  /// Which file.
  package let kind: FileKind
  /// How many students are gone without a word.
  package private(set) var unexplained = 0
  private(set) var examples = Examples()
  private let signals: [Signal]
  private let dateFormat: DateFormat
  private let today: Day

  package init(_ kind: FileKind, signals: [Signal], dateFormat: DateFormat, today: Day) {
    self.kind = kind
    self.signals = signals.filter(\.meaning.endsStudies)
    self.dateFormat = dateFormat
    self.today = today
  }

  /// Takes someone who is gone and isn't there under another UUUID.
  ///
  /// - Parameters:
  ///   - people: the populations of the last row; only students can leave too early.
  ///   - value: the last trimmed value of a column, by the layout's name; empty where there is none.
  ///   - id: the UUUID, nil for someone who is named in no list.
  package mutating func gone(
    _ people: PeopleSet, value: (String) -> String, _ id: () -> String?
  ) {
    guard people.contains(.students), !isExplained(value) else { return }
    unexplained += 1
    examples.add(id)
  }

  private func isExplained(_ value: (String) -> String) -> Bool {
    if signals.contains(where: { value($0.column) == $0.value }) { return true }
    let text = Array(value("GRAD_DATE").utf8)
    guard let day = dateFormat.day(text.span) ?? UnusualDate(text.span)?.day else { return false }
    return day <= today
  }
}
