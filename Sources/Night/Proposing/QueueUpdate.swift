internal import Changes
package import Feed
internal import Rules
package import Store
package import Updates

/// Brings the review queue up to what the store holds now, for the people who are to be looked at.
///
/// It runs at the end of a loaded night, within its transaction, and after a roster import.
package struct QueueUpdate {
  /// What proposing and approving go by.
  package struct Rulebook: Sendable {
    package var context: ProposingContext
    package var policy: ApprovalPolicy
    package var layout: Layout
    /// Within how many nights a value that goes back flaps.
    package var flapNights = GuardLimits().flapNights

    package init(context: ProposingContext, policy: ApprovalPolicy, layout: Layout) {
      (self.context, self.policy, self.layout) = (context, policy, layout)
    }
  }

  /// What it did to the queue.
  package struct Counts: Sendable, Equatable {
    package var people = 0
    package var added = 0
    package var changed = 0
    package var withdrawn = 0
    package var approved = 0
    package var heldBack = 0
  }

  private let rulebook: Rulebook
  private let store: Store
  private let connection: StoreConnection
  /// What the store has of each person.
  package let dossiers: Dossiers
  private let lookAgain: LookAgain
  private let at: String
  private var counts = Counts()

  private var today: Day { rulebook.context.today }

  /// Makes ready.
  ///
  /// - Throws: what the store throws.
  package init(
    _ rulebook: Rulebook, night: Int, at: String, _ store: Store, _ connection: StoreConnection
  ) throws {
    (self.rulebook, self.store, self.connection, self.at) = (rulebook, store, connection, at)
    dossiers = try Dossiers(rulebook, night: night, store, connection)
    lookAgain = try LookAgain(connection)
  }

  /// Looks at everyone who is to be looked at after a night.
  ///
  /// - Parameters:
  ///   - night: the night.
  ///   - looksAtAll: whether everyone is looked at: where a file is the first of its kind, of which
  ///     nobody's change is told, or has other columns than the last.
  /// - Returns: what that did to the queue.
  /// - Throws: what the store throws.
  package mutating func run(after night: Int, looksAtAll: Bool) throws -> Counts {
    var people = try LookAgain.people(
      after: night, whereChanged: dossiers.views.readNames, today: today, connection)
    let basis = store.digest(of: rulebook.context.basis)
    // By other settings another term has begun, or another value means something.
    let isByOtherRules = try LookAgain.isByOtherRules(basis, connection)
    if try looksAtAll || isByOtherRules || LookAgain.isColumnNews(after: night, connection) {
      let seen = Set(people)
      people += try LookAgain.everyone(connection).filter { !seen.contains($0) }
    }
    if isByOtherRules { try LookAgain.setRules(basis, connection) }
    return try run(for: people, night: night)
  }

  /// Looks at some people.
  ///
  /// - Throws: what the store throws.
  package mutating func run(for people: [String], night: Int?) throws -> Counts {
    let proposer = Proposer(rulebook.context)
    let hasWaivers = try Waivers.areKnown(connection)
    for uuuid in people {
      let record = try dossiers.records.record(of: uuuid)
      // Most people of a feed have no record here, and came on the first night: nothing to say. Of
      // someone new who is gone again, what was proposed is kept back.
      if record == nil, try !dossiers.views.isAddedLater(uuuid),
        try !dossiers.proposals.areKnown(of: uuuid)
      {
        continue
      }
      let found = try dossiers.views.view(of: uuuid)
      // Whom no feed has had may have a record all the same, and its status may move.
      guard found != nil || record != nil else { continue }
      let view = found ?? PersonView(uuuid: uuuid, values: [])
      counts.people += 1
      let before = try dossiers.proposals.of(uuuid)
      let outcome = proposer.propose(
        for: view, record: record, confirmed: try dossiers.known.of(uuuid),
        waivers: hasWaivers ? try Waivers.of(uuuid, connection) : [],
        settled: SettledValues(of: before),
        alarm: try alarm(of: record, before))
      counts.heldBack += outcome.held.count
      try lookAgain.set(outcome.lookAgain, for: uuuid)
      let changes = QueueChange.changes(
        tonight: outcome, of: view, proposals: before, today: today)
      var after = before
      for change in changes { try apply(change, to: &after) }
    }
    if counts.added + counts.changed + counts.withdrawn > 0 {
      try EventChain.append(
        "proposals-updated", at: at, actor: "night", night: night,
        body: """
          {"people":\(counts.people),"added":\(counts.added),"changed":\(counts.changed),\
          "withdrawn":\(counts.withdrawn),"approved":\(counts.approved)}
          """, connection)
    }
    return counts
  }

  /// The move of a record's status that nobody here decided.
  private func alarm(of record: SEVISRecord?, _ proposals: [Proposal]) throws -> StatusAlarm? {
    guard let record, try dossiers.records.hasVersions(of: record.uuuid) else { return nil }
    return StatusAlarm(
      in: try dossiers.records.versions(of: record.uuuid),
      explained: StatusAlarm.explained(by: proposals))
  }

  /// Does one change to a person's proposals, of which one may be changed twice.
  private mutating func apply(_ change: QueueChange, to all: inout [Proposal]) throws {
    func place(_ id: String) -> Int {
      guard let place = all.firstIndex(where: { $0.id == id }) else {
        preconditionFailure("a change of the proposal \(id), which the person hasn't")
      }
      return place
    }
    func save(_ proposal: Proposal) throws {
      all[place(proposal.id)] = proposal
      try dossiers.proposals.save(proposal, today: today)
    }
    switch change {
    case .add(let update):
      counts.added += 1
      try approveByPolicy(try dossiers.proposals.add(update))
    case .replace(let id, let update):
      counts.changed += 1
      var next = all[place(id)]
      next.update = update
      // What was given for a need stands; another value for a field was about the old one.
      next.answers = next.answers.filter { answer in
        update.needs.contains { $0.element == answer.key }
      }
      next.review = try next.review.after(.valueChanged, risk: update.risk)
      try save(next)
      try approveByPolicy(next)
    case .restate(let id, let update):
      counts.changed += 1
      var next = all[place(id)]
      next.update = update
      try save(next)
    case .block(let id, let causes):
      counts.changed += 1
      var next = all[place(id)]
      next.update.blockedBy = causes
      // What was approved was approved without these.
      if next.review.state == .approved && !causes.isEmpty {
        next.review = try next.review.after(.valueChanged, risk: next.update.risk)
        next.review.cause = "kept back by \(causes.joined(separator: ", "))"
      }
      try save(next)
    case .withdraw(let id, let cause):
      counts.withdrawn += 1
      var next = all[place(id)]
      next.review = try next.review.after(.withdraw(cause: cause), risk: next.update.risk)
      try save(next)
    case .takeUp(let id):
      counts.changed += 1
      var next = all[place(id)]
      next.review = try next.review.after(.dayCame, risk: next.update.risk)
      try save(next)
    }
  }

  /// Approves what the settings let through without a person.
  private mutating func approveByPolicy(_ proposal: Proposal) throws {
    guard
      let approved = try? rulebook.policy.approveAutomatically(
        proposal, circumstances: ApprovalPolicy.Circumstances())
    else { return }
    counts.approved += 1
    try dossiers.proposals.save(approved, today: today)
    try Decisions.record(
      "approved", of: approved, by: "policy", reason: nil, at: at, actor: "policy", key: store,
      connection)
  }
}
