internal import Feed

/// Addresses, e-mail and telephone: to another value, to and fro, and to the same in other words.
extension Plot {
  func playMove(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let home = part.row
    let risk = 1
    switch self {
    case .move, .moveUnseen:
      // Some on a night of which nothing was loaded.
      let lost = [StoryCalendar.cutNight, StoryCalendar.thinNight]
      let night = self == .move ? stage.night(2...28) : lost[part.place % 2]
      let line = part.report(
        stage.newAddress(besides: [home]), on: night, risk: risk, people: stage.people)
      stage.office(&part, line, since: StoryCalendar.landing(night))
    case .moveTwice:
      let night = stage.night([2, 7, 9, 16, 20])
      let line = part.report(
        stage.newAddress(besides: [home]), on: night, risk: risk, people: stage.people)
      if stage.draws.chance(50) {
        let person = StoryOffice.people(for: part.visa)[0]
        part.decide(.approve, line, on: night, by: person, leadsTo: "approved")
      }
      // A newer value takes the open one's place, and its day of first sight.
      let next = stage.newAddress(besides: [home, part.row(on: night) ?? home])
      part.change(next, on: night + 3)
      part.expect(
        line, "proposed",
        fields: Reported.information(
          from: home, to: home.merging(next) { $1 }, isVisitor: part.isVisitor), on: night + 3)
    case .moveBack, .flap, .flapForth: playFlap(&part, &stage)
    case .email:
      // The settings let it through without a person.
      let night = stage.night(2...28)
      let name = (home["EMAIL"] ?? "").split(separator: "@").first.map(String.init) ?? "x"
      part.report(
        ["EMAIL": name + ".new@example.edu"], on: night, risk: risk, people: stage.people,
        state: "approved")
    default:
      // The same in other words: named, not proposed.
      let column = ["US_ADDRESS_LINE1", "US_ADDRESS_CITY", "EMAIL", "LAST_NAME"][
        stage.draws.below(4)]
      part.change([column: (home[column] ?? "").uppercased()], on: stage.night(2...28))
    }
  }

  /// A → B → A, and what may follow.
  private func playFlap(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let home = part.row
    let street = home.filter { $0.key.hasPrefix("US_ADDRESS_") }
    let other = stage.newAddress(besides: [home])
    let night = stage.night(StoryStage.calm)
    let line = part.report(other, on: night, risk: 1, people: stage.people)
    if self == .moveBack && stage.draws.chance(40) {
      let person = StoryOffice.people(for: part.visa)[1]
      part.decide(.approve, line, on: night, by: person, leadsTo: "approved")
    }
    let back = self == .moveBack ? night + 2 : night + 1
    part.change(street, on: back)
    part.expect(line, "withdrawn", on: back)
    guard self != .moveBack else { return }
    if self == .flapForth {
      // It comes again and goes again: the night of waiting spares the office a line.
      part.change(other, on: night + 2)
      part.change(street, on: night + 3)
      return
    }
    // It comes again and stands: proposed a night later, counted from the night it came.
    part.report(other, on: night + 2, risk: 1, people: stage.people, from: night + 3)
  }
}
