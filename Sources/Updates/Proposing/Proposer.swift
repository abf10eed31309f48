internal import Changes
internal import Feed

/// Says what would be reported to SEVIS of a person.
///
/// Pure: the same person, record and context give the same outcome. It looks at one person and
/// remembers nothing, so only those who changed, and those whose day has come
/// (`Outcome.lookAgain`), need to be shown to it.
package struct Proposer: Sendable {
  package let context: ProposingContext

  package init(_ context: ProposingContext) { self.context = context }

  /// What would be reported of a person.
  ///
  /// - Parameters:
  ///   - view: what the feed says tonight.
  ///   - record: the person's SEVIS record; nil where the school holds none.
  ///   - confirmed: what SEVIS is known, or taken, to hold.
  ///   - waivers: the person's own, expired ones too.
  ///   - settled: what people have decided about the person before; it stays quiet.
  ///   - alarm: the move of the record's status that nobody here decided.
  /// - Returns: updates, what is held back and why, and when to look again.
  package func propose(
    for view: PersonView, record: SEVISRecord?, confirmed: ConfirmedValues = ConfirmedValues(),
    waivers: [Waiver] = [], settled: SettledValues = SettledValues(), alarm: StatusAlarm? = nil
  ) -> Outcome {
    guard let visaClass = record?.visaClass ?? view.visaClass, view.isStudent || record != nil
    else { return Outcome() }
    var draft = Draft(
      view: view, record: record, confirmed: confirmed, waivers: waivers, settled: settled,
      visaClass: visaClass, context: context)
    if let alarm { draft.raise(alarm) }
    if visaClass.isPrincipal && !view.isUnknown { draft.run() }
    return draft.finish()
  }
}

/// The work on one person: what has been found so far.
struct Draft {
  let view: PersonView
  let record: SEVISRecord?
  let confirmed: ConfirmedValues
  let waivers: [Waiver]
  let settled: SettledValues
  let visaClass: VisaType.Class
  let context: ProposingContext
  var parts: [Part] = []
  var outcome = Outcome()

  init(
    view: PersonView, record: SEVISRecord?, confirmed: ConfirmedValues, waivers: [Waiver],
    settled: SettledValues, visaClass: VisaType.Class, context: ProposingContext
  ) {
    self.view = view
    self.record = record
    self.confirmed = confirmed
    self.waivers = waivers
    self.settled = settled
    self.visaClass = visaClass
    self.context = context
  }

  var today: Day { context.today }

  /// Looks at everything that concerns the person.
  mutating func run() {
    guard let record else {
      if view.missing == nil {
        if view.isAddedLater {
          proposeRecord()
        } else if !confirmed.isEmpty {
          comparePersonalInformation()
          compareProgram()
        }
      }
      return
    }
    guard record.status.isOpen else { return }
    if let missing = view.missing {
      raiseMissingRow(missing, record)
      return
    }
    compareClass(record)
    comparePersonalInformation()
    compareProgram()
    compareProgramDates(record)
    followSignals(record)
    if visaClass.isStudent {
      reportReducedCourseLoad()
      followTerm(record)
    } else {
      followArrival(record)
    }
  }

  /// The night that first showed the present value of any of these columns.
  func firstSeen(_ columns: [ColumnID]) -> Day {
    var first: Day?
    for column in columns {
      if let day = view.firstSeen[column] { first = first.map { min($0, day) } ?? day }
    }
    return first ?? view.rowFirstSeen ?? today
  }

  /// The days from which deadlines are counted.
  ///
  /// SEVIS shortens a programme only until its new last day, so that one to come, `newEnd`, ends the
  /// time as the present last day does.
  func anchors(
    session: Term? = nil, waiver: Waiver? = nil, newEnd: Day? = nil
  ) -> Deadline.Anchors {
    let toCome = newEnd.flatMap { $0 >= today ? $0 : nil }
    return Deadline.Anchors(
      programStart: record?.programStart, programEnd: toCome ?? record?.programEnd,
      sessionStart: session.map { sessionStart(of: $0) }, waiverStart: waiver?.from)
  }

  /// The first day of a session for the person: who comes for the first time, and later than the
  /// term begins, has days from the first of the programme.
  func sessionStart(of term: Term) -> Day {
    guard record?.status == .initial, let start = record?.programStart else { return term.start }
    return term.holds(start) ? start : term.start
  }

  /// The duty about a subject that holds today; nil where none does, and nothing is proposed.
  func duty(_ subject: Duty.Subject) -> Duty? {
    context.duties.duty(subject, for: visaClass, on: today)
  }

  /// Holds a change back.
  mutating func hold(_ columns: [ColumnID], _ reason: HeldChange.Reason) {
    outcome.held.append(
      HeldChange(columns: columns, reason: reason, firstSeen: firstSeen(columns)))
  }
}
