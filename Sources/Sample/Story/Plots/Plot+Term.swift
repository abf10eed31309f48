internal import Feed

/// The new term: who registers, who falls short, who doesn't enrol.
extension Plot {
  func playTerm(_ part: inout StoryPart, _ stage: inout StoryStage) {
    guard part.visa == .f1 || part.visa == .m1, let record = part.record,
      record.programEnd >= StoryCalendar.newTerm.start
    else {
      // Visitors register nowhere, and whose programme is over has no session any more. The feed's
      // term turns for them all the same.
      if part.row["CREDITS_TERM"] == StoryCalendar.oldTerm.code {
        part.change(["CREDITS_TERM": StoryCalendar.newTerm.code], on: Self.turn(&stage))
      }
      return
    }
    switch self {
    case .arrives: register(&part, on: part.edits.first?.night ?? 2, &stage)
    case .staysAway, .neverEnrols: miss(&part)
    case .withdraws, .suspended: leave(&part, &stage)
    case .graduatesEarly: graduate(&part, &stage)
    case .shortCourse: fallShort(&part, on: Self.turn(&stage), &stage)
    case .unclearCourse where part.row["EDUCATION_LEVEL"] == "04":
      beUnclear(&part, on: Self.turn(&stage), &stage)
    case .dropsCourse: drop(&part, &stage)
    case .gone:
      _ = expectRegistration(&part, on: 17, &stage)
      part.change(["CREDITS_TERM": StoryCalendar.newTerm.code], on: 17)
    default: register(&part, on: Self.turn(&stage), &stage)
    }
  }

  /// The night on which someone's term turns: most on the first after add/drop.
  private static func turn(_ stage: inout StoryStage) -> Int {
    switch stage.draws.below(100) {
    case ..<70: 17
    case ..<90: 18
    default: 19
    }
  }

  /// The cells of a full course.
  static func fullCourse(level: String) -> [String: String] {
    let isLanguage = level == "07"
    return [
      "CREDITS_CAMPUS": isLanguage ? "0" : "12", "CREDITS_ONLINE": "0",
      "CREDITS_ESL": isLanguage ? "18" : "0", "CREDITS_TOTAL": isLanguage ? "18" : "12",
      "FULL_TIME": "Y",
    ]
  }

  private static let halfCourse = [
    "CREDITS_CAMPUS": "6", "CREDITS_ONLINE": "0", "CREDITS_ESL": "0", "CREDITS_TOTAL": "6",
    "FULL_TIME": "N",
  ]

  /// Whoever had left by then doesn't enrol; of a record that is ended nothing more is asked.
  private func leave(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let ended = part.lines.first?.doneOn
    if part.edits.first?.night ?? 0 < 17 {
      if ended == nil { miss(&part) }
      return
    }
    let line = register(&part, on: 17, &stage)
    if let ended { part.expectInstead(line, "withdrawn", on: ended) }
  }

  /// Where the programme was shortened in RTI, the session is the last one and ends with it.
  private func graduate(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let line = expectRegistration(&part, on: 17, &stage)
    part.change(["CREDITS_TERM": StoryCalendar.newTerm.code], on: 17)
    guard let shortened = part.lines.first?.doneOn else { return }
    part.expectInstead(
      line, "proposed",
      fields: [
        .init(element: "CurrentSessionStartDate", after: "\(StoryCalendar.newTerm.start)"),
        .init(element: "CurrentSessionEndDate", after: "2027-01-29"),
        .init(element: "LastSession", after: "true"),
      ], on: shortened)
  }

  @discardableResult
  private func register(
    _ part: inout StoryPart, on night: Int, _ stage: inout StoryStage
  ) -> Int {
    var cells = ["CREDITS_TERM": StoryCalendar.newTerm.code]
    if self == .arrives {
      cells.merge(Self.fullCourse(level: part.row["EDUCATION_LEVEL"] ?? "")) { $1 }
    }
    let line = expectRegistration(&part, on: night, &stage)
    part.change(cells, on: night)
    stage.office(&part, line, since: max(StoryCalendar.landing(night), StoryCalendar.termNight))
    return line
  }

  private func expectRegistration(
    _ part: inout StoryPart, on night: Int, _ stage: inout StoryStage
  ) -> Int {
    let term = StoryCalendar.newTerm
    let end = part.record?.programEnd ?? term.end
    let isLast = end < term.nextStart
    var fields: [QueueLine.Field] = [
      .init(element: "CurrentSessionStartDate", after: "\(term.start)"),
      .init(element: "CurrentSessionEndDate", after: "\(min(end, term.end))"),
      .init(element: "LastSession", after: isLast ? "true" : "false"),
    ]
    if !isLast {
      fields.append(.init(element: "NextSessionStartDate", after: "\(term.nextStart)"))
    }
    return part.expect(
      QueueLine(
        "Registration", risk: 2,
        firstSeen: max(term.start, part.firstSight(night, of: stage.people)),
        due: StoryCalendar.due(by: term.start.adding(30), isSent: true),
        from: max(StoryCalendar.landing(night), StoryCalendar.termNight), fields: fields))
  }

  /// On the twentieth day of the term it is asked who isn't there.
  private func miss(_ part: inout StoryPart) {
    let start = StoryCalendar.newTerm.start
    let isInitial = part.record?.status == "initial"
    part.expect(
      QueueLine(
        "Task", task: isInitial ? "not-enrolled-initial" : "not-enrolled-continuing", risk: 3,
        firstSeen: start.adding(20),
        due: StoryCalendar.due(by: start.adding(30), isSent: false),
        from: StoryCalendar.countNight))
  }

  private func fallShort(_ part: inout StoryPart, on night: Int, _ stage: inout StoryStage) {
    part.change(
      Self.halfCourse.merging(["CREDITS_TERM": StoryCalendar.newTerm.code]) { $1 }, on: night)
    expectShort(&part, seen: night, from: night)
  }

  private func expectShort(_ part: inout StoryPart, seen night: Int, from morning: Int) {
    let seen = StoryCalendar.date(of: night)
    part.expect(
      QueueLine(
        "Task", task: "below-full-time", risk: 3, firstSeen: seen,
        due: StoryCalendar.due(by: seen.adding(21), isSent: false), from: morning))
  }

  /// The credits say full time, the school's own code says not.
  private func beUnclear(_ part: inout StoryPart, on night: Int, _ stage: inout StoryStage) {
    part.change(["CREDITS_TERM": StoryCalendar.newTerm.code, "FULL_TIME": "N"], on: night)
    part.expect(
      QueueLine(
        "Task", task: "full-time-unclear", risk: 1, firstSeen: StoryCalendar.date(of: night),
        due: StoryCalendar.due(by: StoryCalendar.newTerm.start.adding(30), isSent: false),
        from: night))
  }

  /// A full course, and then less of it: for three days a question to the feed, then a task.
  private func drop(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let registration = expectRegistration(&part, on: 17, &stage)
    part.change(["CREDITS_TERM": StoryCalendar.newTerm.code], on: 17)
    let night = stage.night([22, 24])
    if stage.draws.chance(50) {
      part.decide(
        .approve, registration, on: 19, by: StoryOffice.officials[0], leadsTo: "approved")
    }
    part.change(Self.halfCourse, on: night)
    part.expect(registration, "withdrawn", on: night)
    let seen = StoryCalendar.date(of: night)
    let question = part.expect(
      QueueLine(
        "Task", task: "credits-changed-in-term", risk: 1, firstSeen: seen,
        due: StoryCalendar.due(by: seen.adding(10), isSent: false), from: night))
    part.expect(question, "withdrawn", on: night + 3)
    expectShort(&part, seen: night, from: night + 3)
  }
}
