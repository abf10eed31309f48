internal import Changes
internal import Feed

/// What a school's signals, the visa class and the row itself say about someone's status.
extension Draft {
  mutating func followSignals(_ record: SEVISRecord) {
    for entry in context.signals.signals(in: view) {
      guard mayPropose([entry.column]) else { continue }
      switch entry.signal.meaning {
      case .withdrawn: end(.withdrawal, entry)
      case .suspended: end(.suspension, entry)
      case .deceased: end(.death, entry)
      case .leave: raise(.leave, [entry.column], evidence: entry.text)
      case .graduated: followGraduation(entry, record)
      case .newProgram: break
      }
    }
  }

  /// Proposes the end of a record; the reason is always a person's to give.
  private mutating func end(_ subject: Duty.Subject, _ entry: SignalMap.Entry) {
    guard let duty = duty(subject) else { return }
    var part = Part(
      duty, firstSeen: firstSeen([entry.column]), anchors: anchors(),
      why: "\(duty.change): \(entry.signal.column) is \(entry.signal.value)")
    part.evidence = entry.text
    part.columns = [entry.column]
    parts.append(part)
  }

  /// A graduation about the programme's end date needs no report: the record completes by itself.
  private mutating func followGraduation(_ entry: SignalMap.Entry, _ record: SEVISRecord) {
    let subject: Duty.Subject = visaClass.isStudent ? .earlyGraduation : .shortening
    guard let duty = duty(subject), let end = record.programEnd else { return }
    let bytes = Array(view.value(.gradDate).utf8)
    let isKnown = view.blocked[.gradDate] == nil
    let date =
      isKnown
      ? context.dateFormat.day(bytes.span) ?? DateFormat.yearMonthDay.day(bytes.span) : nil
    let day = date ?? firstSeen([entry.column])
    // Who graduated before the programme began did so from another one.
    if let start = record.programStart, day < start { return }
    let name = visaClass.isStudent ? "about-days" : "early-days"
    guard end.days(after: day) > duty.parameter(name, otherwise: 0) else { return }
    var part = Part(
      duty, firstSeen: firstSeen([entry.column]), anchors: anchors(newEnd: date),
      why: "\(duty.change): \(entry.signal.column) is \(entry.signal.value)")
    part.evidence = entry.text
    part.columns = [entry.column, .gradDate]
    if let date {
      if date < today { part.why += Self.isPast }
      part.change(
        "NewPrgEndDate", from: end.description, to: date.description,
        column: self.name(of: .gradDate))
    } else {
      part.needs.append(Need(element: "NewPrgEndDate", why: "the day of graduation"))
    }
    parts.append(part)
  }

  /// Raises a task where the feed's class isn't the record's.
  mutating func compareClass(_ record: SEVISRecord) {
    let text = view.value(.visaType)
    if let rule = view.blocked[.visaType] {
      // The value is left out of the load, but what the rule says is news all the same.
      if rule == "permanent-resident" {
        raise(.classLeft, [.visaType], evidence: rule, why: "VISA_TYPE says permanent resident")
      }
      return
    }
    guard !text.isEmpty, view.visaClass != record.visaClass else { return }
    raise(.classLeft, [.visaType], evidence: "VISA_TYPE=\(text)")
  }

  /// Raises a task where SEVIS has moved a record and nobody here has.
  mutating func raise(_ alarm: StatusAlarm) {
    raise(
      .statusMoved, [], evidence: alarm.evidence, why: alarm.sentence, firstSeen: alarm.asOf)
  }

  /// Raises a task where the row isn't in the feed any more.
  mutating func raiseMissingRow(_ missing: MissingRow, _ record: SEVISRecord) {
    let cause = MissingRowCause(missing, view: view, record: record, signals: context.signals)
    raise(
      .missingRow, [], evidence: "since \(missing.since)",
      why: "the row is missing since \(missing.since): \(cause.sentence)",
      firstSeen: missing.since)
  }
}
