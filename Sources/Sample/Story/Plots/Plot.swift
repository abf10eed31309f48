internal import Feed

/// What happens to one person in the course of a story.
///
/// A plot sets the cells of the nights and says, from what it does and nothing else, what the office
/// must find in the queue.
enum Plot: CaseIterable {
  // Where someone lives and how they are reached.
  case move, moveUnseen, moveTwice, moveBack, flap, flapForth, email, style
  // Who someone is.
  case marriage, bothNames, birthDate
  // What someone studies.
  case major, higherLevel, shortCourse, unclearCourse, dropsCourse, neverEnrols
  // Who leaves.
  case withdraws, withdrawsByMistake, suspended, onLeave, graduatesEarly, graduatesOnTime
  case changesClass
  // What the feed does to people.
  case blank, blankAfterChange, damaged, damagedOverOpen, leftOut, missing, missingWithOpen, gone
  case typo, slip, heldFlicker
  // Who comes.
  case arrives, staysAway
  // Who has no record.
  case stranger
  case nothing

  /// The plots that a person may be given, each as often as it comes.
  static func choices(for person: Person) -> [(plot: Plot, weight: Int)] {
    switch (person.visa, person.life) {
    case (.f1, .awaited), (.m1, .awaited), (.j1, .awaited): [(.arrives, 3), (.staysAway, 1)]
    case (.f1, .enrolled): ofStudents
    case (.f1, _): ofTrainees
    case (.m1, _): ofVocationals
    case (.j1, _): ofVisitors
    default: [(.nothing, 1)]
    }
  }

  private static let ofStudents: [(plot: Plot, weight: Int)] = [
    (.nothing, 250), (.move, 60), (.moveUnseen, 8), (.moveTwice, 20), (.moveBack, 15), (.flap, 15),
    (.flapForth, 8),
    (.email, 20), (.style, 15), (.marriage, 15), (.bothNames, 8), (.birthDate, 8), (.major, 12),
    (.higherLevel, 5), (.shortCourse, 12), (.unclearCourse, 8), (.dropsCourse, 12),
    (.neverEnrols, 12), (.withdraws, 8), (.withdrawsByMistake, 4), (.suspended, 4), (.onLeave, 4),
    (.graduatesEarly, 20), (.graduatesOnTime, 20), (.changesClass, 4), (.blank, 15),
    (.blankAfterChange, 6), (.damaged, 8), (.damagedOverOpen, 6), (.leftOut, 8), (.missing, 6),
    (.missingWithOpen, 5), (.gone, 4), (.typo, 6), (.slip, 6), (.heldFlicker, 5), (.stranger, 10),
  ]

  private static let ofTrainees: [(plot: Plot, weight: Int)] = [
    (.nothing, 40), (.move, 20), (.flap, 4), (.email, 5), (.blank, 4), (.missing, 2),
  ]

  private static let ofVocationals: [(plot: Plot, weight: Int)] = [
    (.nothing, 20), (.move, 10), (.marriage, 3), (.major, 4), (.shortCourse, 2),
    (.withdraws, 2), (.blank, 3),
  ]

  private static let ofVisitors: [(plot: Plot, weight: Int)] = [
    (.nothing, 60), (.move, 20), (.moveTwice, 5), (.flap, 5), (.email, 5), (.style, 4),
    (.marriage, 5), (.birthDate, 3), (.withdraws, 3), (.suspended, 2), (.onLeave, 2), (.blank, 4),
    (.damaged, 3), (.missing, 3), (.heldFlicker, 2),
  ]

  /// Plays it.
  func play(_ part: inout StoryPart, _ stage: inout StoryStage) {
    switch self {
    case .move, .moveUnseen, .moveTwice, .moveBack, .flap, .flapForth, .email, .style:
      playMove(&part, &stage)
    case .marriage, .bothNames, .birthDate, .major, .higherLevel: playIdentity(&part, &stage)
    case .withdraws, .withdrawsByMistake, .suspended, .onLeave, .graduatesEarly,
      .graduatesOnTime, .changesClass:
      playDeparture(&part, &stage)
    case .blank, .blankAfterChange, .damaged, .damagedOverOpen, .leftOut:
      playDamage(&part, &stage)
    case .missing, .missingWithOpen, .gone, .typo, .slip, .heldFlicker: playAbsence(&part, &stage)
    case .arrives, .staysAway: playArrival(&part, &stage)
    case .stranger:
      part.record = nil
      part.change(stage.newAddress(besides: [part.row]), on: stage.night(2...28))
    case .shortCourse, .unclearCourse, .dropsCourse, .neverEnrols, .nothing: break
    }
    playTerm(&part, &stage)
  }
}

extension StoryPart {
  /// What the two systems call an update of personal information.
  var informationEvent: String { isVisitor ? "Biographical" : "PersonalInfo" }

  /// Changes cells of personal information on a night, and expects it to be proposed.
  ///
  /// - Returns: the line's place.
  @discardableResult
  mutating func report(
    _ cells: [String: String], on night: Int, risk: Int, people: Int, from morning: Int? = nil,
    state: String = "proposed"
  ) -> Int {
    let before = row
    change(cells, on: night)
    let seen = firstSight(night, of: people)
    return expect(
      QueueLine(
        informationEvent, risk: risk, firstSeen: seen,
        due: StoryCalendar.due(by: seen.adding(21), isSent: true),
        from: morning ?? StoryCalendar.landing(night), state: state,
        fields: Reported.information(
          from: before, to: before.merging(cells) { $1 }, isVisitor: isVisitor)))
  }
}
