internal import Feed

/// Rows that are missing, and files that say one thing and then another.
extension Plot {
  func playAbsence(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let home = part.row
    switch self {
    case .missing:
      let night = stage.night([2, 7])
      miss(&part, from: night, to: night + 2)
    case .gone: miss(&part, from: 22, to: nil)
    case .missingWithOpen:
      part.report(
        stage.newAddress(besides: [home]), on: 4, risk: 1, people: stage.people)
      miss(&part, from: 7, to: 9)
    case .typo:
      // The first file of the day has a slip in the new address, the second is right.
      var cells = stage.newAddress(besides: [home])
      part.report(
        cells, on: StoryCalendar.correctedNight, risk: 1, people: stage.people)
      cells["US_ADDRESS_LINE1", default: ""] += " Rear"
      part.slip = cells
    case .slip:
      // The first file of the day has someone else's address.
      let cells = stage.newAddress(besides: [home])
      let line = part.report(
        cells, on: StoryCalendar.correctedNight, risk: 1, people: stage.people)
      part.slip = cells
      part.change(
        home.filter { $0.key.hasPrefix("US_ADDRESS_") }, on: StoryCalendar.correctedNight)
      part.expect(line, "withdrawn", on: StoryCalendar.correctedNight)
    default:
      // Seen in the held file alone, gone the night after, and there again days later: what a file
      // showed that was then gone is no first sight of what comes later.
      let cells = stage.newAddress(besides: [home])
      part.change(cells, on: StoryCalendar.thinNight)
      part.change(
        home.filter { $0.key.hasPrefix("US_ADDRESS_") }, on: StoryCalendar.thinNight + 1)
      part.report(cells, on: StoryCalendar.thinNight + 4, risk: 1, people: stage.people)
    }
  }

  private func miss(_ part: inout StoryPart, from night: Int, to last: Int?) {
    part.absent = night...(last ?? StoryCalendar.nights)
    let seen = StoryCalendar.date(of: night)
    let line = part.expect(
      QueueLine(
        "Task", task: "missing-row", risk: 2, firstSeen: seen,
        due: StoryCalendar.due(by: seen.adding(10), isSent: false), from: night))
    if let last { part.expect(line, "withdrawn", on: last + 1) }
  }
}
