internal import Changes
internal import Feed

/// Whether a student is enrolled as SEVIS has to be told every session.
extension Draft {
  mutating func followTerm(_ record: SEVISRecord) {
    guard !context.terms.isEmpty else { return }
    let code = view.value(.creditsTerm)
    let named = context.terms.term(code: code)
    if let next = context.terms.next(after: today) { outcome.lookAgain(on: next.start) }
    for waiver in waivers where waiver.from > today { outcome.lookAgain(on: waiver.from) }
    // Sessions may overlap, as a half term does the whole one: the person's is the one that the
    // feed names.
    let running = named.flatMap { $0.holds(today) ? $0 : nil } ?? context.terms.term(on: today)
    guard let current = running else { return }
    // Whose programme was over before the session began registers for it no more: a graduate in
    // practical training, or one whom SEVIS will complete by itself.
    if let end = record.programEnd, end < current.start { return }
    // Nor does anyone yet whose programme is to begin: who was admitted for spring has no autumn.
    if record.status == .initial, let start = record.programStart, start > today {
      outcome.lookAgain(on: start)
      return
    }
    if !code.isEmpty && named == nil {
      hold([.creditsTerm], .unknownTerm)
    }
    if let rule = view.blockingRule(of: [.creditsTerm]) {
      // Nobody knows of which term the credits are, and so not either that they are of another.
      hold([.creditsTerm], .rule(rule))
      return
    }
    guard named == current else {
      // The credits are of another term, or of none.
      raiseNotEnrolled(current, record)
      return
    }
    let waiver = waivers.first { $0.covers(today) }
    if waiver?.kind == .vacation {
      waiver.map { outcome.lookAgain(on: $0.until.adding(1)) }
      return
    }
    switch context.fullTime.judge(view, visaClass: visaClass) {
    case .full:
      register(current, record)
      raiseResumed()
    case .none where waiver == nil: raiseNotEnrolled(current, record)
    case .short where waiver == nil: raiseShort(current, record)
    case .unclear where waiver == nil:
      if !isRegistered(for: current, record) {
        raise(
          .fullTimeUnclear, [.fullTime, .creditsTotal], evidence: current.code, session: current,
          firstSeen: max(current.start, firstSeen([.creditsTerm])))
      }
    case .none, .short, .unclear:
      // A reduced course load, a last term or a thesis makes a full course of what there is.
      register(current, record)
    case .unknown:
      // A blank for a number shows no credits; what a rule keeps back may show any.
      if waiver == nil && view.blockingRule(of: FullTimeRule.columns) == nil {
        raiseNotEnrolled(current, record)
      }
    }
    waiver.map { outcome.lookAgain(on: $0.until.adding(1)) }
  }

  // MARK: Registration

  /// Whether SEVIS has a registration for the session.
  ///
  /// A record that an import after the thirtieth day shows as active has one: without it SEVIS
  /// would have ended the record.
  private func isRegistered(for term: Term, _ record: SEVISRecord) -> Bool {
    if let held = confirmed[.sessionStart].flatMap({ Day(iso: $0.value) }), held >= term.start {
      return true
    }
    return record.status == .active && record.asOf.days(after: term.start) > 30
  }

  private mutating func register(_ term: Term, _ record: SEVISRecord) {
    guard !isRegistered(for: term, record) else { return }
    let subject: Duty.Subject =
      record.status == .initial ? .registrationInitial : .registrationContinuing
    guard let duty = duty(subject), mayPropose([.creditsTerm]) else { return }
    var part = Part(
      duty, firstSeen: max(term.start, firstSeen([.creditsTerm])),
      anchors: anchors(session: term))
    part.evidence = term.code
    let column = name(of: .creditsTerm)
    let sessionEnd = record.programEnd.map { min($0, term.end) } ?? term.end
    part.change(
      "CurrentSessionStartDate", from: confirmed[.sessionStart]?.value,
      to: term.start.description, column: column, item: .sessionStart, group: "Session")
    part.change(
      "CurrentSessionEndDate", from: nil, to: sessionEnd.description, column: column,
      group: "Session")
    // S1068: the next session's start goes with all but the last session.
    if let end = record.programEnd, let next = term.nextStart {
      let isLast = end < next
      part.change(
        "LastSession", from: nil, to: isLast ? "true" : "false", column: nil, group: "Session")
      if !isLast {
        part.change(
          "NextSessionStartDate", from: nil, to: next.description, column: column,
          group: "Session")
      }
    } else {
      part.needs.append(
        Need(
          element: "NextSessionStartDate",
          why: "the first day of the next session, unless this is the last"))
    }
    // While it can't be told whether the course is full, the registration stands and waits.
    part.columns += FullTimeRule.columns.filter { !part.columns.contains($0) }
    if view.value(.usStreet).isEmpty && confirmed[.usStreet]?.value.isEmpty != false {
      // S1063.
      part.blockedBy.append("us-address-missing")
    }
    // S1032: a session that is over, as it is with the programme, isn't registered any more.
    if sessionEnd < today {
      part.blockedBy.append("session-over")
    } else {
      outcome.lookAgain(on: sessionEnd.adding(1))
    }
    parts.append(part)
  }

  // MARK: Less than a full course

  private mutating func raiseNotEnrolled(_ term: Term, _ record: SEVISRecord) {
    guard !isRegistered(for: term, record) else { return }
    if let waiver = waivers.first(where: { $0.covers(today) }) {
      outcome.lookAgain(on: waiver.until.adding(1))
      return
    }
    let subject: Duty.Subject =
      record.status == .initial ? .notEnrolledInitial : .notEnrolledContinuing
    guard let duty = duty(subject) else { return }
    let from = sessionStart(of: term).adding(duty.parameter("raise-days", otherwise: 20))
    guard today >= from else {
      outcome.lookAgain(on: from)
      return
    }
    raise(subject, FullTimeRule.columns, evidence: term.code, session: term, firstSeen: from)
  }

  private mutating func raiseShort(_ term: Term, _ record: SEVISRecord) {
    let credits = ColumnID.credits + [.fullTime]
    guard mayPropose(credits) else { return }
    let seen = firstSeen(credits.filter { view.firstSeen[$0] != nil })
    let since = shortSince(seen, term)
    // After the programme's last day nobody owes a full course.
    if let end = record.programEnd, end < since { return }
    // Between two census dates the credits are to stand still (SIS/HR Data 003); where they moved,
    // the feed is asked first.
    let termSeen = view.firstSeen[.creditsTerm] ?? view.rowFirstSeen
    let changedInTerm = credits.contains { column in
      guard let day = view.firstSeen[column] else { return false }
      return termSeen.map { day > $0 } ?? true && day > term.start
    }
    if changedInTerm, let question = duty(.creditsChangedInTerm) {
      let until = seen.adding(question.parameter("question-days", otherwise: 3))
      if today < until {
        raise(.creditsChangedInTerm, credits, session: term, firstSeen: seen)
        outcome.lookAgain(on: until)
        return
      }
    }
    raise(.belowFullTime, credits, session: term, firstSeen: since)
  }

  /// The day since which credits are too few: not before the feed spoke of the term, nor while a
  /// waiver of the term allowed it.
  private func shortSince(_ seen: Day, _ term: Term) -> Day {
    let waived = waivers.map(\.until).filter { term.holds($0) && $0 < today }.max()
    return [seen, term.start, view.firstSeen[.creditsTerm], waived?.adding(1)]
      .compactMap { $0 }.max() ?? seen
  }

  /// Reports a reduced course load that the school has granted and SEVIS doesn't have yet, whichever
  /// term the feed speaks of: SEVIS is to have it before the drop.
  mutating func reportReducedCourseLoad() {
    guard let duty = duty(.reducedCourseLoad) else { return }
    for waiver in waivers
    where waiver.kind == .reducedCourseLoad && !waiver.isInSEVIS && today <= waiver.until {
      guard let reason = waiver.reason else { continue }
      var part = Part(duty, firstSeen: today, anchors: anchors(waiver: waiver))
      part.evidence = "\(waiver.from) \(waiver.until)"
      part.change("Reason", from: nil, to: reason, column: nil)
      part.change("StartDate", from: nil, to: waiver.from.description, column: nil)
      part.change("EndDate", from: nil, to: waiver.until.description, column: nil)
      // One that somebody has said no to stands in no other's way.
      if settled.holds(part) { continue }
      parts.append(part)
      return
    }
  }

  private mutating func raiseResumed() {
    guard let duty = duty(.fullCourseResumed) else { return }
    let within = duty.parameter("within-days", otherwise: 180)
    guard
      let ended = waivers.last(where: { waiver in
        waiver.kind == .reducedCourseLoad && waiver.isInSEVIS && waiver.until < today
          && today.days(after: waiver.until) <= within
      })
    else { return }
    raise(
      .fullCourseResumed, [.creditsTerm], evidence: "until \(ended.until)",
      firstSeen: max(ended.until.adding(1), firstSeen([.creditsTerm])))
  }
}

extension ColumnID {
  fileprivate static let usStreet = AddressBlock.physical.line1
}
