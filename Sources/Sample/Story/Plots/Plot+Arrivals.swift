internal import Feed

/// Who was admitted: arrives, or doesn't; and rows of which no record is known.
extension Plot {
  func playArrival(_ part: inout StoryPart, _ stage: inout StoryStage) {
    guard self == .arrives else {
      if part.isVisitor {
        let seen = StoryCalendar.visitorsStart.adding(20)
        part.expect(
          QueueLine(
            "Task", task: "j-not-arrived", risk: 3, firstSeen: seen,
            due: StoryCalendar.due(by: StoryCalendar.visitorsStart.adding(30), isSent: false),
            from: StoryCalendar.visitorsCountNight))
      }
      return
    }
    let night = stage.night([3, 5, 9, 13, 15])
    var cells = stage.newAddress(besides: [])
    cells["US_PHONE"] = "4355550123"
    let line = part.report(cells, on: night, risk: 1, people: stage.people)
    guard part.isVisitor else { return }
    let start = StoryCalendar.visitorsStart
    var fields = part.lines[line].stages[0].fields
    if let email = part.row["EMAIL"] {
      fields.append(.init(element: "EmailAddress", after: email))
    }
    let seen = max(start, StoryCalendar.date(of: night))
    let validation = part.expect(
      QueueLine(
        "Validate", risk: 2, firstSeen: seen,
        due: StoryCalendar.due(by: start.adding(30), isSent: true),
        from: max(night, start.days(after: StoryCalendar.date(of: 1)) + 1), fields: fields))
    stage.office(&part, validation, since: max(night, 9))
    // What was typed in RTI for the one, SEVIS has of the other.
    if let done = part.lines[validation].doneOn { part.expect(line, "withdrawn", on: done) }
  }

  /// Someone who comes on a night and brings no record: the draft of one.
  static func playNewcomer(_ part: inout StoryPart, _ stage: inout StoryStage) {
    part.record = nil
    part.joins = stage.night(StoryStage.calm)
    let seen = StoryCalendar.date(of: part.joins)
    let lawful = StoryCalendar.newTerm.start.adding(-1)
    part.expect(
      QueueLine(
        "Create", risk: 2, firstSeen: seen,
        due: part.isVisitor
          ? StoryCalendar.due(by: seen.adding(10), isSent: false)
          : StoryCalendar.due(by: lawful, isSent: true),
        from: part.joins, fields: Reported.draft(of: part.row, isVisitor: part.isVisitor)))
  }
}
