internal import Feed
package import Store
package import Updates

/// Grants waivers and takes them back: what the feed lacks and a person knows.
///
/// What follows is proposed at once: a reduced course load must be in SEVIS before the drop.
package struct WaiverDesk {
  private let rulebook: QueueUpdate.Rulebook
  private let person: String
  private let actor: String
  private let at: String

  package init(_ rulebook: QueueUpdate.Rulebook, person: String, actor: String, at: String) {
    (self.rulebook, self.person, self.actor, self.at) = (rulebook, person, actor, at)
  }

  /// Nobody has the id, or no waiver the number; nothing was done.
  package struct Unknown: Error {
    package let what: String
  }

  /// What came of granting one.
  package struct Granted {
    package let number: Int
    /// What it did to the queue.
    package let queue: QueueUpdate.Counts
    /// Whether it is more than the law allows, and SEVIS has it all the same.
    package let isOverLimit: Bool
  }

  /// Grants one.
  ///
  /// More than the law allows is refused, unless SEVIS has it: then it is a fact.
  ///
  /// - Throws: `Unknown`, a `Refusal`; what the store throws.
  package func grant(
    _ waiver: Waiver, to uuuid: String, reason: String, _ store: Store
  ) throws -> Granted {
    try store.write { connection in
      var queue = try queue(store, connection)
      let visaClass = try visaClass(of: uuuid, queue.dossiers)
      try waiver.check(for: visaClass)
      let others = try Waivers.all(of: uuuid, connection)
      if let same = others.first(where: { $0.waiver == waiver && $0.endedBy == nil }) {
        throw Refusal.grantedBefore(same.number)
      }
      let excess = try excess(
        of: waiver, beside: others, to: uuuid, visaClass, queue.dossiers)
      if let excess, !waiver.isInSEVIS { throw excess }
      try rulebook.policy.checkRole(of: person, for: visaClass)
      let number = try Waivers.grant(
        Waivers.Entry(uuuid: uuuid, waiver: waiver, reason: reason, by: person, at: at),
        actor: actor, key: store, connection)
      return Granted(
        number: number, queue: try queue.run(for: [uuuid], night: nil), isOverLimit: excess != nil)
    }
  }

  /// Takes one back.
  ///
  /// - Returns: what it did to the queue.
  /// - Throws: `Unknown`, a `Refusal`; what the store throws.
  package func end(
    _ number: Int, reason: String, _ store: Store
  ) throws -> QueueUpdate.Counts {
    try store.write { connection in
      guard let entry = try Waivers.entry(number, connection), entry.endedBy == nil else {
        throw Unknown(what: "no waiver \(number) that stands")
      }
      var queue = try queue(store, connection)
      let visaClass = try visaClass(of: entry.uuuid, queue.dossiers)
      try rulebook.policy.checkRole(of: person, for: visaClass)
      try Waivers.end(
        number, by: person, reason: reason, at: at, actor: actor, key: store, connection)
      return try queue.run(for: [entry.uuuid], night: nil)
    }
  }

  /// Why a waiver would be more than the law allows; nil where it isn't.
  private func excess(
    of waiver: Waiver, beside others: [Waivers.Entry], to uuuid: String,
    _ visaClass: VisaType.Class, _ dossiers: Dossiers
  ) throws -> Refusal? {
    let context = rulebook.context
    let granted = others.compactMap { entry in
      WaiverLimits.counted(
        entry.waiver, ended: entry.endedAt.flatMap { Day(iso: String($0.prefix(10))) })
    }
    let limits = WaiverLimits(
      for: visaClass,
      duty: context.duties.duty(.reducedCourseLoad, for: visaClass, on: context.today))
    let levelSince = try levelSince(uuuid, dossiers)
    do throws(Refusal) {
      try limits.check(waiver, beside: granted, levelSince: levelSince)
      return nil
    } catch {
      return error
    }
  }

  /// The first day of a student's programme level, by what SEVIS has confirmed of it, else by the
  /// feed; nil where no other level is known.
  private func levelSince(_ uuuid: String, _ dossiers: Dossiers) throws -> Day? {
    let confirmed = try dossiers.known.history(of: uuuid)[.level] ?? []
    guard confirmed.isEmpty else { return confirmed.count > 1 ? confirmed.last?.since : nil }
    return try dossiers.views.view(of: uuuid)?.firstSeen[.educationLevel]
  }

  private func visaClass(of uuuid: String, _ dossiers: Dossiers) throws -> VisaType.Class {
    let record = try dossiers.records.record(of: uuuid)
    guard let visaClass = try record?.visaClass ?? dossiers.views.view(of: uuuid)?.visaClass else {
      throw Unknown(what: "nobody of a class of F, M or J with the id \(uuuid)")
    }
    return visaClass
  }

  private func queue(_ store: Store, _ connection: StoreConnection) throws -> QueueUpdate {
    let night = try Nights.lastGood(connection)?.night ?? 0
    return try QueueUpdate(rulebook, night: night, at: at, store, connection)
  }
}
