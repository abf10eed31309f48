internal import Feed
package import Store
package import Updates

/// Whom another pack of duties would affect: the records that the school holds, as proposing sees them.
package struct PackRun {
  /// What a pack would mean for some people.
  package struct Effect: Sendable {
    /// The row that warns, or the event whose proposal would be another.
    package var name: String
    /// What would be otherwise, in plain words.
    package var effect: String
    /// How many people it concerns.
    package var people = 0
    /// Those of them who may be named.
    package var uuuids: [String] = []

    mutating func add(_ uuuid: String, isConfidential: Bool) {
      people += 1
      if !isConfidential { uuuids.append(uuuid) }
    }
  }

  /// What the comparison came to.
  package struct Outcome: Sendable {
    /// How many records were looked at.
    package var records = 0
    /// How many people anything would be otherwise for.
    package var people = 0
    /// By the rows of the pack in their order, those that concern nobody too; then by event.
    package var effects: [Effect] = []
  }

  private let rulebook: QueueUpdate.Rulebook
  private let pack: DutyTable
  /// Whether the pack has rows by which something is reported, not only warned of.
  private let reports: Bool

  package init(_ rulebook: QueueUpdate.Rulebook, pack: DutyTable) {
    (self.rulebook, self.pack) = (rulebook, pack)
    reports = pack.duties.contains { $0.event.name != .warning }
  }

  /// Compares.
  ///
  /// - Throws: what the store throws.
  package func run(_ store: Store) throws -> Outcome {
    try store.read { connection in
      let night = try Nights.lastGood(connection)?.night ?? 0
      let dossiers = try Dossiers(rulebook, night: night, store, connection)
      let unnamed = try SEVISRecords.unnamed(connection)
      let present = Proposer(rulebook.context)
      var context = rulebook.context
      context.duties = pack
      let other = Proposer(context)
      var outcome = Outcome()
      var warned = Dictionary(
        pack.duties.filter { $0.event.name == .warning }.map {
          ($0.name, Effect(name: $0.name, effect: "\($0.change): \($0.effect)"))
        }, uniquingKeysWith: { first, _ in first })
      var changed: [String: Effect] = [:]
      for record in try SEVISRecords.all(connection) {
        outcome.records += 1
        guard let view = try dossiers.views.view(of: record.uuuid) else { continue }
        let confirmed = try dossiers.known.of(record.uuuid)
        let waivers = try Waivers.of(record.uuuid, connection)
        let settled = SettledValues(of: try dossiers.proposals.of(record.uuuid))
        let isConfidential = unnamed.contains(record.uuuid)
        let now = present.propose(
          for: view, record: record, confirmed: confirmed, waivers: waivers, settled: settled
        ).updates
        let warnings = PackWarning.warnings(
          of: pack, record: record, confirmed: confirmed, updates: now, today: context.today)
        for warning in warnings {
          warned[warning.duty]?.add(record.uuuid, isConfidential: isConfidential)
        }
        var differences: Set<String> = []
        if reports {
          let then = other.propose(
            for: view, record: record, confirmed: confirmed, waivers: waivers, settled: settled
          ).updates
          differences = Self.differences(from: now, to: then)
        }
        for difference in differences {
          changed[difference, default: Effect(name: "", effect: difference)]
            .add(record.uuuid, isConfidential: isConfidential)
        }
        if !warnings.isEmpty || !differences.isEmpty { outcome.people += 1 }
      }
      outcome.effects = pack.duties.compactMap { warned[$0.name] }
      outcome.effects += changed.sorted { $0.key < $1.key }.map(\.value)
      return outcome
    }
  }

  /// How the proposals by one pack differ from those by another, without any value.
  private static func differences(from now: [Update], to then: [Update]) -> Set<String> {
    var differences: Set<String> = []
    for update in now where !then.contains(where: { $0.key == update.key }) {
      differences.insert("\(update.title) would not be proposed")
    }
    for update in then {
      guard let before = now.first(where: { $0.key == update.key }) else {
        differences.insert("\(update.title) would be proposed")
        continue
      }
      let days = update.due.days(after: before.due)
      if days != 0 {
        differences.insert(
          "\(update.title) would be due \(abs(days)) days \(days < 0 ? "earlier" : "later")")
      }
      if update.risk != before.risk {
        differences.insert("\(update.title) would be risk \(update.risk.rawValue)")
      }
    }
    return differences
  }
}

extension Update {
  /// Its event and operation, a task's duty.
  fileprivate var title: String {
    event.isSent
      ? event.name.rawValue + (event.operation.map { " \($0)" } ?? "")
      : "\(event.name.rawValue) \(duties.first ?? "")"
  }
}
