internal import Feed

extension StoryStage {
  /// Has the office decide about a line that is there since a morning, one way or another, or not at
  /// all.
  mutating func office(
    _ part: inout StoryPart, _ line: Int, since morning: Int,
    set: (element: String, value: String)? = nil
  ) {
    let night = StoryCalendar.deskNight(morning + draws.below(2))
    let next = StoryCalendar.deskNight(night + 1)
    guard next < StoryCalendar.nights - 1 else { return }
    let people = StoryOffice.people(for: part.visa)
    let first = draws.below(2)
    let isTask = part.lines[line].task != nil
    switch draws.below(10) {
    case 0..<3 where !isTask && part.lines[line].risk == 3:
      // One person isn't enough; where the other doesn't come, it stays as it is.
      part.decide(.approve, line, on: night, by: people[first], set: set, leadsTo: "proposed")
      if draws.chance(75) {
        part.decide(.approve, line, on: next, by: people[1 - first], leadsTo: "approved")
      }
    case 0..<3 where !isTask:
      part.decide(.approve, line, on: night, by: people[first], set: set, leadsTo: "approved")
    case 3:
      part.decide(.reject, line, on: night, by: people[first], leadsTo: "rejected")
    case 4..<6 where night < 20:
      let back = night + 3 + draws.below(5)
      let until = StoryCalendar.date(of: back)
      part.decide(
        .postpone, line, on: night, by: people[first], until: until, leadsTo: "postponed")
      part.expect(line, "proposed", on: StoryCalendar.landing(back))
    case 6..<8:
      part.decide(.doneInRTI, line, on: night, by: people[first], leadsTo: "done-in-rti")
    default: break
    }
  }
}
