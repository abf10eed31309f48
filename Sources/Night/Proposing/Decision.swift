package import Feed
package import Store
package import Updates

/// What a person decides about proposals: all of those meant, or none.
package struct Decision: Sendable {
  /// What is decided.
  package enum Verb: Sendable {
    case approve
    case reject(reason: String)
    case postpone(until: Day)
    case doneInRTI

    /// As the chain of events has it.
    var name: String {
      switch self {
      case .approve: "approved"
      case .reject: "rejected"
      case .postpone: "postponed"
      case .doneInRTI: "done-in-rti"
      }
    }
  }

  /// Which proposals are meant.
  package enum Subject: Sendable {
    case ids([String])
    /// Those of a filter that are still proposed.
    case all(Proposals.Filter)
  }

  package var verb: Verb
  package var subject: Subject
  package var reason: String?
  package var answers: [(element: String, value: String)] = []
  package var expected: Int?
  /// As whom the decision counts, and what is recorded of who gave it.
  package var person: String
  package var actor: String
  package var at: String

  package init(
    _ verb: Verb, _ subject: Subject, person: String, actor: String, at: String
  ) {
    (self.verb, self.subject) = (verb, subject)
    (self.person, self.actor, self.at) = (person, actor, at)
  }

  /// An id that no proposal has; nothing was decided.
  package struct Unknown: Error {
    package let id: String
  }

  /// A refusal, and the proposal that it is about; nothing was decided.
  package struct Refused: Error {
    package let id: String?
    package let refusal: Refusal
  }

  /// Decides.
  ///
  /// - Returns: the proposals as they are now.
  /// - Throws: `Unknown`, `Refused`; what the store throws. Then nothing was decided.
  package func run(_ store: Store, _ rulebook: QueueUpdate.Rulebook) throws -> [Proposal] {
    try store.write { connection in
      let proposals = try Proposals(connection, names: ColumnNames(rulebook.layout))
      let meant = try find(proposals)
      let today = rulebook.context.today
      do throws(Refusal) {
        try ApprovalPolicy.check(expected: expected, found: meant.count)
        if case .postpone(let until) = verb, until <= today { throw .notLater(today) }
      } catch {
        throw Refused(id: nil, refusal: error)
      }
      let isHeld = try Nights.newest(connection)?.state == .held
      let decided = try meant.map { proposal in
        let circumstances = ApprovalPolicy.Circumstances(
          isNightHeld: isHeld, negativeApprovals: try proposals.negativeApprovals(on: today))
        let decided: Proposal
        do throws(Refusal) {
          decided = try decide(proposal, rulebook.policy, circumstances)
        } catch {
          throw Refused(id: proposal.id, refusal: error)
        }
        try proposals.save(decided, today: today)
        if case .doneInRTI = verb { try confirm(decided, today, connection) }
        try Decisions.record(
          verb.name, of: decided, by: person, reason: reason, at: at, actor: actor, key: store,
          connection)
        return decided
      }
      if case .doneInRTI = verb { try lookAgain(at: decided, rulebook, store, connection) }
      return decided
    }
  }

  /// What SEVIS holds now answers other proposals of the same people, too.
  private func lookAgain(
    at decided: [Proposal], _ rulebook: QueueUpdate.Rulebook, _ store: Store,
    _ connection: StoreConnection
  ) throws {
    guard let night = try Nights.lastGood(connection)?.night else { return }
    var queue = try QueueUpdate(rulebook, night: night, at: at, store, connection)
    _ = try queue.run(for: Set(decided.map(\.update.uuuid)).sorted(), night: nil)
  }

  private func find(_ proposals: Proposals) throws -> [Proposal] {
    switch subject {
    case .ids(let ids):
      var found: [Proposal] = []
      for id in ids {
        guard let proposal = try proposals.proposal(id) else { throw Unknown(id: id) }
        if !found.contains(where: { $0.id == proposal.id }) { found.append(proposal) }
      }
      return found
    case .all(var filter):
      filter.states = [.proposed]
      return try proposals.all(filter)
    }
  }

  private func decide(
    _ proposal: Proposal, _ policy: ApprovalPolicy, _ circumstances: ApprovalPolicy.Circumstances
  ) throws(Refusal) -> Proposal {
    var proposal = proposal
    for answer in answers { try proposal.set(answer.element, to: answer.value) }
    let risk = proposal.update.risk
    switch verb {
    case .approve:
      return try policy.approve(proposal, by: person, circumstances: circumstances)
    case .reject(let reason):
      proposal.review = try proposal.review.after(.reject(reason: reason), risk: risk)
    case .postpone(let until):
      proposal.review = try proposal.review.after(.postpone(until: until), risk: risk)
    case .doneInRTI:
      proposal.review = try proposal.review.after(.doneInRTI, risk: risk)
    }
    try policy.checkRole(of: person, for: proposal.update.visaClass)
    return proposal
  }

  /// What a person has typed into RTI is what SEVIS holds from now on: values, status, dates, a
  /// reduced course load.
  private func confirm(
    _ proposal: Proposal, _ today: Day, _ connection: StoreConnection
  ) throws {
    let uuuid = proposal.update.uuuid
    let values = try KnownValues(connection)
    var known = try values.of(uuuid)
    for field in proposal.fields {
      guard let element = field.item else { continue }
      known[element] = ConfirmedValue(
        field.after, certainty: .confirmed, since: today, origin: "done in RTI by \(person)")
    }
    try values.set(known, of: uuuid)
    let records = try SEVISRecords(connection)
    if let record = try records.record(of: uuuid) {
      let moved = record.after(proposal.update.event, proposal.fields)
      if moved != record {
        try records.set(moved, at: at, actor: actor, reason: "\(proposal.id) done in RTI")
      }
    }
    if proposal.update.event.name == .reducedCourseLoad {
      try Waivers.noteInSEVIS(proposal, connection)
    }
    // What else is open about the person may say something else now.
    try LookAgain.soon(today, for: uuuid, connection)
  }
}
