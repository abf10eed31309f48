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

  /// Grants one.
  ///
  /// - Returns: its number, and what it did to the queue.
  /// - Throws: `Unknown`, a `Refusal`; what the store throws.
  package func grant(
    _ waiver: Waiver, to uuuid: String, reason: String, _ store: Store
  ) throws -> (number: Int, queue: QueueUpdate.Counts) {
    try store.write { connection in
      let visaClass = try visaClass(of: uuuid, store, connection)
      try waiver.check(for: visaClass)
      try rulebook.policy.checkRole(of: person, for: visaClass)
      let number = try Waivers.grant(
        Waivers.Entry(uuuid: uuuid, waiver: waiver, reason: reason, by: person, at: at),
        actor: actor, key: store, connection)
      return (number, try propose(uuuid, store, connection))
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
      let visaClass = try visaClass(of: entry.uuuid, store, connection)
      try rulebook.policy.checkRole(of: person, for: visaClass)
      try Waivers.end(
        number, by: person, reason: reason, at: at, actor: actor, key: store, connection)
      return try propose(entry.uuuid, store, connection)
    }
  }

  private func visaClass(
    of uuuid: String, _ store: Store, _ connection: StoreConnection
  ) throws -> VisaType.Class {
    if let record = try SEVISRecords.record(of: uuuid, connection) { return record.visaClass }
    let night = try Nights.lastGood(connection)?.night ?? 0
    let views = try QueueUpdate.views(rulebook, night: night, store, connection)
    guard let visaClass = try views.view(of: uuuid)?.visaClass else {
      throw Unknown(what: "nobody of a class of F, M or J with the id \(uuuid)")
    }
    return visaClass
  }

  private func propose(
    _ uuuid: String, _ store: Store, _ connection: StoreConnection
  ) throws -> QueueUpdate.Counts {
    let night = try Nights.lastGood(connection)?.night ?? 0
    var queue = try QueueUpdate(rulebook, night: night, at: at, store, connection)
    return try queue.run(for: [uuuid], night: nil)
  }
}
