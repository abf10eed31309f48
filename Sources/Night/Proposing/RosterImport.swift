internal import Feed
package import Store
package import Updates

/// Takes a school's list of SEVIS records into the store: all of it, or nothing.
package struct RosterImport {
  private let rulebook: QueueUpdate.Rulebook
  private let store: Store
  private let at: String
  private let actor: String

  package init(_ rulebook: QueueUpdate.Rulebook, store: Store, at: String, actor: String) {
    (self.rulebook, self.store, self.at, self.actor) = (rulebook, store, at, actor)
  }

  /// What an import came to.
  package struct Outcome: Sendable {
    package var records = 0
    package var new = 0
    package var confirmed = 0
    package var assumed = 0
    /// Records whose person is in no feed; they are kept.
    package var notInFeed = 0
    /// Statuses that moved, and nobody here moved them.
    package var alarms: [StatusAlarm] = []
    /// The ids of people who ask to be named nowhere.
    package var unnamed: Set<String> = []
    package var queue = QueueUpdate.Counts()
  }

  /// Why nothing was imported, a sentence a line.
  package struct Refused: Error {
    package let sentences: [String]
  }

  /// A line's SEVIS ID is another person's.
  private struct TakenID: Error {
    let holder: String
  }

  /// Imports a list.
  ///
  /// - Parameters:
  ///   - lines: the list, as `Roster` reads it.
  ///   - name: its file's name, which the values remember.
  ///   - reason: why a SEVIS ID is another than the record's.
  /// - Returns: what it came to.
  /// - Throws: `Refused`; what the store throws.
  package func run(_ lines: [Roster.Line], name: String, reason: String?) throws -> Outcome {
    try store.write { connection in
      var outcome = Outcome()
      let night = try Nights.lastGood(connection)?.night ?? 0
      let isFirst = try !SEVISRecords.areKnown(connection)
      var queue = try QueueUpdate(rulebook, night: night, at: at, store, connection)
      let unnamed = try SEVISRecords.unnamed(connection)
      var refusals: [String] = []
      // Asked of the store for each line, a list of all records would take the square of its length.
      var holders = try SEVISRecords.recordHolders(connection)
      for line in lines {
        do {
          try take(line, name, reason, &outcome, &holders, queue.dossiers)
        } catch let refusal as Refusal {
          refusals.append("line \(line.number): \(refusal)")
        } catch let taken as TakenID {
          let holder = unnamed.contains(taken.holder) ? "somebody else" : taken.holder
          refusals.append(
            "line \(line.number): its SEVIS ID belongs to the record of \(holder); a SEVIS ID is one "
              + "person's, so one of the two lines is wrong")
        }
      }
      // Thrown inside the transaction, so that nothing of it stands.
      guard refusals.isEmpty else { throw Refused(sentences: refusals) }
      try EventChain.append(
        "roster-imported", at: at, actor: actor,
        body: """
          {"records":\(outcome.records),"new":\(outcome.new),\
          "reason":\(reason.map { "\"\(store.digest(of: $0))\"" } ?? "null")}
          """, connection)
      outcome.queue = try queue.run(for: lines.map(\.record.uuuid), night: nil)
      outcome.unnamed = try SEVISRecords.unnamed(connection)
      // Everyone with a record has just been looked at.
      if isFirst && night > 0 {
        try LookAgain.setRules(store.digest(of: rulebook.context.basis), connection)
      }
      return outcome
    }
  }

  private func take(
    _ line: Roster.Line, _ name: String, _ reason: String?, _ outcome: inout Outcome,
    _ holders: inout [String: String], _ dossiers: Dossiers
  ) throws {
    let record = line.record
    let old = try dossiers.records.record(of: record.uuuid)
    if let holder = holders[record.sevisID], holder != record.uuuid {
      throw TakenID(holder: holder)
    }
    let new = try old?.replaced(by: record, reason: reason) ?? record
    outcome.records += 1
    if old == nil { outcome.new += 1 }
    if let old {
      let explained = StatusAlarm.explained(by: try dossiers.proposals.of(record.uuuid))
      if let alarm = StatusAlarm(from: old, to: new, explained: explained) {
        outcome.alarms.append(alarm)
      }
    }
    if let old, old.sevisID != new.sevisID { holders[old.sevisID] = nil }
    holders[new.sevisID] = new.uuuid
    if old != new {
      try dossiers.records.set(
        new, at: at, actor: actor, reason: old?.sevisID == new.sevisID ? nil : reason)
    }
    // Another record holds what it holds; nothing of the one before is known of it.
    var known =
      old?.sevisID == new.sevisID || old == nil
      ? try dossiers.known.of(record.uuuid) : ConfirmedValues()
    let said = ConfirmedValues(
      of: line.values, dateFormat: .yearMonthDay, certainty: .confirmed, since: record.asOf,
      origin: "roster import of \(name)")
    for element in Element.allCases {
      if let value = said[element] { known[element] = value }
    }
    if let view = try dossiers.views.view(of: record.uuuid) {
      known.assume(
        ConfirmedValues(
          of: view, dateFormat: rulebook.layout.dateFormat, certainty: .assumed,
          since: record.asOf, origin: "snapshot at the import of \(name)"))
    } else {
      outcome.notInFeed += 1
    }
    for element in Element.allCases {
      switch known[element]?.certainty {
      case .confirmed: outcome.confirmed += 1
      case .assumed: outcome.assumed += 1
      case nil: break
      }
    }
    try dossiers.known.set(known, of: record.uuuid)
  }
}
