internal import Feed

/// One person's part in a story: the row of each night, the SEVIS record, and what is expected of
/// the queue and decided about it.
struct StoryPart {
  /// The record that the school holds for the person before the first night.
  struct Record {
    var sevisID: String
    var status: String
    var programStart: Day
    var programEnd: Day
  }

  let uuuid: String
  let visa: Visa
  /// The place of the row in the feed, which doesn't change.
  let place: Int
  /// The row of the first night.
  private(set) var row: [String: String]
  var record: Record?
  /// The first night on which there is a row.
  var joins = 1
  /// The nights without one.
  var absent: ClosedRange<Int>?
  private(set) var edits: [(night: Int, cells: [String: String])] = []
  /// What the first file of the corrected night has in the place of the second's.
  var slip: [String: String] = [:]
  private(set) var lines: [QueueLine] = []
  private(set) var decisions: [StoryDecision] = []

  init(uuuid: String, visa: Visa, place: Int, row: [String: String]) {
    (self.uuuid, self.visa, self.place, self.row) = (uuuid, visa, place, row)
  }

  var isVisitor: Bool { visa == .j1 }

  // MARK: The feed

  /// The row of a night; nil where there is none.
  func row(on night: Int) -> [String: String]? {
    guard night >= joins, absent?.contains(night) != true else { return nil }
    var row = row
    for edit in edits where edit.night <= night { row.merge(edit.cells) { $1 } }
    return row
  }

  /// Sets cells of the first night.
  mutating func begin(with cells: [String: String]) { row.merge(cells) { $1 } }

  /// From a night on, the row has these cells.
  mutating func change(_ cells: [String: String], on night: Int) {
    edits.append((night, cells))
    edits.sort { $0.night < $1.night }
  }

  /// Whether the row stands before the place where the cut file ends.
  func isBeforeCut(of people: Int) -> Bool { place < people * 6 / 10 }

  /// Whether the row is among those that the thin extract lacks.
  var isLeftOutOfThinFile: Bool { place % 12 == 5 }

  /// The day on which what became of the row on a night was first seen: in a held file and in the
  /// intact rows of a cut one too.
  func firstSight(_ night: Int, of people: Int) -> Day {
    switch night {
    case StoryCalendar.cutNight where !isBeforeCut(of: people),
      StoryCalendar.thinNight where isLeftOutOfThinFile:
      StoryCalendar.date(of: night + 1)
    default: StoryCalendar.date(of: night)
    }
  }

  // MARK: The queue

  /// Expects a line.
  ///
  /// - Returns: its place, by which it can be decided about.
  @discardableResult
  mutating func expect(_ line: QueueLine) -> Int {
    lines.append(line)
    return lines.count - 1
  }

  /// Expects a line to be another from a morning on.
  mutating func expect(
    _ line: Int, _ state: String, fields: [QueueLine.Field]? = nil, on morning: Int
  ) {
    lines[line].become(state, fields: fields, on: morning)
  }

  /// Expects a line to be another from a morning on, if it is open by then; nobody decides about it
  /// any more.
  mutating func expectInstead(
    _ line: Int, _ state: String, fields: [QueueLine.Field]? = nil, on morning: Int
  ) {
    lines[line].becomeInstead(state, fields: fields, on: morning)
    let (event, task) = (lines[line].event, lines[line].task)
    decisions.removeAll { $0.night >= morning && $0.event == event && $0.task == task }
  }

  /// Has somebody decide about a line, after the morning of a night; it is so from the next on.
  mutating func decide(
    _ verb: StoryDecision.Verb, _ line: Int, on night: Int, by person: String, until: Day? = nil,
    set: (element: String, value: String)? = nil, leadsTo state: String
  ) {
    decisions.append(
      StoryDecision(
        night: night, verb: verb, event: lines[line].event, operation: lines[line].operation,
        task: lines[line].task, by: person, until: until, set: set))
    var fields = lines[line].stage(on: night)?.fields ?? []
    if let set { fields.append(.init(element: set.element, after: set.value)) }
    lines[line].become(state, fields: fields, on: night + 1)
  }
}
