internal import Feed

/// Who leaves, as the school's own code says it, and who goes over to another class.
extension Plot {
  func playDeparture(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let signal = StoryOffice.signalColumn
    switch self {
    case .graduatesEarly:
      let night = stage.night([25, 26])
      part.change([signal: "GR", "GRAD_DATE": "01/29/2027"], on: night)
      let seen = StoryCalendar.date(of: night)
      let line = part.expect(
        QueueLine(
          "Program", "Shorten", risk: 3, isNegative: true, firstSeen: seen,
          // SEVIS takes the new last day until it is past, which is sooner than 21 days.
          due: StoryCalendar.due(by: StoryCalendar.day(2027, 1, 29), isSent: true), from: night,
          fields: [.init(element: "NewPrgEndDate", after: "2027-01-29")]))
      stage.office(&part, line, since: night)
    case .graduatesOnTime:
      // A week before the programme's own end: SEVIS completes the record by itself.
      part.record?.programEnd = StoryCalendar.day(2027, 2, 5)
      part.change([signal: "GR", "GRAD_DATE": "01/29/2027"], on: stage.night([25, 26]))
    case .changesClass:
      let night = stage.night(2...26)
      part.change(["VISA_TYPE": "H-1B"], on: night)
      let seen = part.firstSight(night, of: stage.people)
      part.expect(
        QueueLine(
          "Task", task: "class-left", risk: 3, firstSeen: seen,
          due: StoryCalendar.due(by: seen.adding(10), isSent: false),
          from: StoryCalendar.landing(night)))
    case .onLeave:
      let night = stage.night(2...26)
      part.change([signal: "LE"], on: night)
      let seen = part.firstSight(night, of: stage.people)
      let line = part.expect(
        QueueLine(
          "Task", task: part.isVisitor ? "j-leave" : "leave", risk: 3, firstSeen: seen,
          due: StoryCalendar.due(by: seen.adding(21), isSent: false),
          from: StoryCalendar.landing(night)))
      stage.office(&part, line, since: StoryCalendar.landing(night))
    default: end(&part, &stage)
    }
  }

  /// Someone withdrew or was suspended; in one plot the code was a slip of the registrar's.
  private func end(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let signal = StoryOffice.signalColumn
    let night = stage.night([3, 9, 19, 20, 22, 24])
    let isWithdrawal = self != .suspended
    part.change([signal: isWithdrawal ? "WD" : "SU"], on: night)
    let seen = part.firstSight(night, of: stage.people)
    let isShortened = part.isVisitor && isWithdrawal
    let line = part.expect(
      QueueLine(
        isShortened ? "Program" : "Status", isShortened ? "Shorten" : "Terminate", risk: 3,
        isNegative: true, firstSeen: seen,
        due: StoryCalendar.due(by: seen.adding(21), isSent: true), from: night))
    if self == .withdrawsByMistake {
      part.change([signal: ""], on: night + 2)
      part.expect(line, "withdrawn", on: StoryCalendar.landing(night + 2))
    } else if !part.isVisitor {
      // Which reason it is, a person says.
      stage.office(
        &part, line, since: night, set: ("Reason", isWithdrawal ? "23" : "09"))
    }
  }
}
