internal import Feed
package import Store
package import Updates

/// The SIS against SEVIS, for everyone who has a record, or those whom a filter means.
package struct ReconcileRun {
  /// What one person's comparison came to.
  package struct Person: Sendable {
    package var record: SEVISRecord
    package var isConfidential: Bool
    /// Whether the feed has the person now.
    package var isInFeed: Bool
    /// The status that moved without anyone here; until someone settles the task about it.
    package var alarm: StatusAlarm?
    /// The task about that.
    package var task: String?
    /// The values, with the open proposal that would report each.
    package var fields: [(standing: FieldStanding, proposal: Proposal?)]
  }

  private let rulebook: QueueUpdate.Rulebook
  private let filter: Proposals.Filter
  private let standings: Set<Standing>

  /// Makes ready.
  ///
  /// - Parameters:
  ///   - rulebook: the school's.
  ///   - filter: whom and what; where it names an event, a risk or a day, only values that an open
  ///     proposal of that kind would report.
  ///   - standings: which of them; all where empty.
  package init(
    _ rulebook: QueueUpdate.Rulebook, filter: Proposals.Filter, standings: Set<Standing> = []
  ) {
    (self.rulebook, self.filter, self.standings) = (rulebook, filter, standings)
  }

  /// Compares, and hands each person to `body` who has something to tell.
  ///
  /// - Throws: what the store throws; what `body` throws.
  package func run(_ store: Store, _ body: (Person) throws -> Void) throws {
    try store.read { connection in
      let night = try Nights.lastGood(connection)?.night ?? 0
      let dossiers = try Dossiers(rulebook, night: night, store, connection)
      let unnamed = try SEVISRecords.unnamed(connection)
      for record in try SEVISRecords.all(connection) {
        if let meant = filter.uuuid, meant != record.uuuid { continue }
        if let meant = filter.visaClass, meant != record.visaClass { continue }
        let person = try person(record, dossiers, isUnnamed: unnamed.contains(record.uuuid))
        if isOfEvent && person.fields.isEmpty { continue }
        try body(person)
      }
    }
  }

  private var isOfEvent: Bool {
    filter.event != nil || filter.risk != nil || filter.dueUntil != nil
  }

  private func person(
    _ record: SEVISRecord, _ dossiers: Dossiers, isUnnamed: Bool
  ) throws -> Person {
    let own = try dossiers.proposals.of(record.uuuid)
    let versions = try dossiers.records.versions(of: record.uuuid)
    var person = Person(
      record: record, isConfidential: isUnnamed, isInFeed: false, fields: [])
    if let alarm = StatusAlarm(in: versions, explained: StatusAlarm.explained(by: own)) {
      let tasks = own.filter { $0.update.duties.contains(Duty.Subject.statusMoved.rawValue) }
      let task = tasks.last { $0.update.evidence == alarm.evidence }
      if task?.review.state.isOpen ?? true { (person.alarm, person.task) = (alarm, task?.id) }
    }
    guard let view = try dossiers.views.view(of: record.uuuid) else { return person }
    person.isInFeed = view.missing == nil
    // What is over isn't reported any more, so it can't be ahead of anything.
    guard !record.status.isOver else { return person }
    let reconciliation = Reconciliation(
      snapshots: try dossiers.views.snapshots(of: record.uuuid, view), record: record,
      versions: versions,
      confirmed: try dossiers.known.of(record.uuuid),
      history: try dossiers.known.history(of: record.uuuid), context: rulebook.context)
    let open = own.filter { $0.review.state.isOpen || $0.review.state.isOnTheWay }
    person.fields = reconciliation.fields.compactMap { standing in
      guard standings.isEmpty || standings.contains(standing.standing) else { return nil }
      let proposal = open.first { $0.reports(standing) }
      if isOfEvent && !(proposal.map(isMeant) ?? false) { return nil }
      return (standing, proposal)
    }
    return person
  }

  private func isMeant(_ proposal: Proposal) -> Bool {
    let update = proposal.update
    return filter.event.map { $0 == update.event.name.rawValue } ?? true
      && filter.risk.map { $0 == update.risk } ?? true
      && filter.dueUntil.map { update.due <= $0 } ?? true
  }
}

extension Proposal {
  /// Whether it would report a value.
  fileprivate func reports(_ standing: FieldStanding) -> Bool {
    if let item = standing.item { return fields.contains { $0.item == item } }
    return fields.contains { field in
      field.item == nil && field.element.hasSuffix(standing.element) && field.column != nil
    }
  }
}
