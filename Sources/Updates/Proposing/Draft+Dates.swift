internal import Feed

/// When the programme begins and ends, where the school's feed has columns for it.
///
/// The readings are those that peers publish: start and end both later is a deferral, only the end
/// later an extension, only the start later a question.
extension Draft {
  mutating func compareProgramDates(_ record: SEVISRecord) {
    let start = programDate(context.programStart)
    let end = programDate(context.programEnd)
    let columns = [context.programStart, context.programEnd].compactMap { $0?.column }
    guard start != nil || end != nil else { return }
    let startMove = move(start, from: record.programStart)
    let endMove = move(end, from: record.programEnd)
    guard startMove != 0 || endMove != 0, mayPropose(columns) else { return }
    switch (startMove, endMove) {
    case (0, 1...) where record.status == .active:
      extend(to: end, record)
    case (0, ..<0):
      shorten(to: end, record)
    case (1..., 1...) where record.status == .initial && visaClass.isStudent:
      postpone(to: start, end, record)
    default:
      raise(
        .startMoved, columns,
        evidence: "\(start.map(String.init) ?? "") \(end.map(String.init) ?? "")",
        why: startMove == 0
          ? "the programme's end date is later, and SEVIS extends no record that is Initial" : nil)
    }
  }

  /// The day that a column of the programme holds; nil where it is blank, absent or no date.
  private func programDate(_ column: ProgramDateColumn?) -> Day? {
    column.flatMap { context.programDate($0, in: view) }
  }

  /// How many days a date has moved; 0 where either isn't known.
  private func move(_ day: Day?, from held: Day?) -> Int {
    guard let day, let held else { return 0 }
    return day.days(after: held)
  }

  private mutating func extend(to end: Day?, _ record: SEVISRecord) {
    if visaClass == .m1 {
      raise(.vocationalExtension, [context.programEnd?.column].compactMap { $0 })
      return
    }
    guard let duty = duty(.programExtension) else { return }
    changeEnd(duty, to: end, record)
  }

  private mutating func shorten(to end: Day?, _ record: SEVISRecord) {
    guard let duty = duty(.shortening), let end, let held = record.programEnd else { return }
    if held.days(after: end) <= duty.parameter("early-days", otherwise: 0) {
      hold([context.programEnd?.column].compactMap { $0 }, .withinTolerance)
      return
    }
    if let start = record.programStart, end < start {
      raise(
        .startMoved, [context.programEnd?.column].compactMap { $0 },
        why: "the programme's end date is before its start")
      return
    }
    changeEnd(duty, to: end, record)
  }

  private mutating func changeEnd(_ duty: Duty, to end: Day?, _ record: SEVISRecord) {
    guard let end, let column = context.programEnd else { return }
    var part = Part(
      duty, firstSeen: firstSeen([column.column]),
      anchors: duty.isNegative ? anchors(newEnd: end) : anchors())
    part.columns = [column.column]
    if duty.isNegative && end < today { part.why += Self.isPast }
    if !duty.isNegative, let held = record.programEnd {
      if held < today {
        // S1096.
        part.why += "; the programme is over, so that only a correction request can extend it"
        part.blockedBy.append("program-over")
      } else {
        outcome.lookAgain(on: held.adding(1))
      }
    }
    part.change(
      "NewPrgEndDate", from: record.programEnd?.description, to: end.description,
      column: column.name)
    parts.append(part)
  }

  /// What a reviewer is told of a new last day that SEVIS will refuse.
  static let isPast = "; the new date is past"

  private mutating func postpone(to start: Day?, _ end: Day?, _ record: SEVISRecord) {
    guard let duty = duty(.deferral), let start, let end, start <= end,
      let startColumn = context.programStart, let endColumn = context.programEnd
    else { return }
    var part = Part(
      duty, firstSeen: firstSeen([startColumn.column, endColumn.column]), anchors: anchors())
    part.columns = [startColumn.column, endColumn.column]
    part.change(
      "NewPrgStartDate", from: record.programStart?.description, to: start.description,
      column: startColumn.name)
    part.change(
      "NewPrgEndDate", from: record.programEnd?.description, to: end.description,
      column: endColumn.name)
    parts.append(part)
  }
}
