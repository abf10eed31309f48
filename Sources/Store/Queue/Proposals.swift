package import Feed
package import GRDB
package import Updates

/// The review queue in the store.
package struct Proposals {
  private let connection: Database
  private let names: ColumnNames

  package init(_ connection: Database, names: ColumnNames) {
    (self.connection, self.names) = (connection, names)
  }

  /// Which proposals are meant.
  package struct Filter: Sendable {
    package var states: [ReviewState] = []
    package var visaClass: VisaType.Class?
    package var dueUntil: Day?
    package var risk: Risk?
    package var event: String?
    package var uuuid: String?

    package init() {}
  }

  /// Those that a filter means, by due date.
  ///
  /// - Throws: `DatabaseError`.
  package func all(_ filter: Filter = Filter()) throws -> [Proposal] {
    var conditions: [String] = []
    var arguments = StatementArguments()
    if !filter.states.isEmpty {
      let marks = Array(repeating: "?", count: filter.states.count).joined(separator: ", ")
      conditions.append("state IN (\(marks))")
      arguments += StatementArguments(filter.states.map(\.rawValue))
    }
    if let visaClass = filter.visaClass {
      conditions.append("class = ?")
      arguments += [visaClass.name]
    }
    if let due = filter.dueUntil {
      conditions.append("due <= ?")
      arguments += [due.description]
    }
    if let risk = filter.risk {
      conditions.append("risk = ?")
      arguments += [risk.rawValue]
    }
    if let event = filter.event {
      conditions.append("event = ?")
      arguments += [event]
    }
    if let uuuid = filter.uuuid {
      conditions.append("uuuid = ?")
      arguments += [uuuid]
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try fetch("\(condition) ORDER BY due, proposal", arguments)
  }

  /// A proposal by its id; nil where there is none.
  ///
  /// - Throws: `DatabaseError`.
  package func proposal(_ id: String) throws -> Proposal? {
    guard let number = Self.number(id) else { return nil }
    return try fetch("WHERE proposal = ?", [number]).first
  }

  /// All of a person's, closed ones too, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package func of(_ uuuid: String) throws -> [Proposal] {
    try fetch("WHERE uuuid = ? ORDER BY proposal", [uuuid])
  }

  /// Whether anything has ever been proposed of a person.
  ///
  /// - Throws: `DatabaseError`.
  package func areKnown(of uuuid: String) throws -> Bool {
    try Bool.fetchOne(
      connection.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM proposals WHERE uuuid = ?)"),
      arguments: [uuuid]) ?? false
  }

  /// Puts a new one into the queue.
  ///
  /// - Returns: it, with its id.
  /// - Throws: `DatabaseError`.
  package func add(_ update: Update) throws -> Proposal {
    let last = try Int.fetchOne(connection, sql: "SELECT max(proposal) FROM proposals") ?? 0
    let proposal = Proposal(id: "P\(last + 1)", update: update)
    try connection.cachedStatement(
      sql: """
        INSERT INTO proposals (proposal, uuuid, class, event, operation, risk, negative,
          first_seen, due, state, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', '')
        """
    ).execute(arguments: [
      last + 1, update.uuuid, update.visaClass.name, update.event.name.rawValue,
      update.event.operation, update.risk.rawValue, update.isNegative,
      update.firstSeen.description, update.due.description,
    ])
    try save(proposal, today: update.firstSeen)
    return proposal
  }

  /// Writes what has become of a proposal.
  ///
  /// - Parameters:
  ///   - proposal: it.
  ///   - today: the school's today, which an approval counts for.
  /// - Throws: `DatabaseError`.
  package func save(_ proposal: Proposal, today: Day) throws {
    let update = proposal.update
    let isApproved = proposal.review.state == .approved
    try connection.cachedStatement(
      sql: """
        UPDATE proposals SET risk = ?, negative = ?, first_seen = ?, due = ?, state = ?,
          first_approver = ?,
          approved_on = CASE WHEN ? AND state <> 'approved' THEN ? ELSE approved_on END,
          postponed_until = ?, cause = ?, answers = ?, body = ?
        WHERE proposal = ?
        """
    ).execute(arguments: [
      update.risk.rawValue, update.isNegative, update.firstSeen.description,
      update.due.description, proposal.review.state.rawValue, proposal.review.firstApprover,
      isApproved, today.description, proposal.review.postponedUntil?.description,
      proposal.review.cause, try ProposalBody.text(proposal.answers),
      try ProposalBody.text(ProposalBody(update, names)), Self.number(proposal.id),
    ])
  }

  /// How many wait for a person, those postponed left out; with a day, those due until then.
  ///
  /// - Throws: `DatabaseError`.
  package func openCount(until day: Day? = nil) throws -> Int {
    try Int.fetchOne(
      connection,
      sql: """
        SELECT count(*) FROM proposals WHERE state IN ('proposed', 'failed') AND due <= ?
        """, arguments: [day?.description ?? "9999-12-31"]) ?? 0
  }

  /// The tasks about records that SEVIS moved and nobody here did, as long as they are open.
  ///
  /// - Throws: `DatabaseError`.
  package func statusMoves() throws -> [Proposal] {
    try fetch(
      """
      WHERE event = 'Task' AND state IN ('proposed', 'postponed') AND EXISTS (
        SELECT 1 FROM json_each(body, '$.duties') WHERE value = 'status-moved')
      ORDER BY proposal
      """)
  }

  /// How many negative updates have been approved on a day, by anyone.
  ///
  /// - Throws: `DatabaseError`.
  package func negativeApprovals(on day: Day) throws -> Int {
    try Int.fetchOne(
      connection, sql: "SELECT count(*) FROM proposals WHERE negative AND approved_on = ?",
      arguments: [day.description]) ?? 0
  }

  /// The number that an id stands for: 17 of `P17` or `17`.
  static func number(_ id: String) -> Int? {
    let digits = id.hasPrefix("P") || id.hasPrefix("p") ? String(id.dropFirst()) : id
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }

  private func fetch(
    _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [Proposal] {
    let rows = try Row.fetchAll(
      connection.cachedStatement(
        sql: """
          SELECT proposal, uuuid, class, event, operation, risk, negative, first_seen, due, state,
            first_approver, postponed_until, cause, answers, body FROM proposals \(condition)
          """), arguments: arguments)
    return try rows.compactMap { row in
      guard let visaClass = VisaType.Class(named: row[2]),
        let name = SEVISEvent.Name(rawValue: row[3]), let risk = Risk(rawValue: row[5]),
        let firstSeen = Day(iso: row[7]), let due = Day(iso: row[8]),
        let state = ReviewState(rawValue: row[9])
      else { return nil }
      let head = ProposalBody.Head(
        uuuid: row[1], visaClass: visaClass, event: SEVISEvent(name, row[4]), risk: risk,
        isNegative: row[6], firstSeen: firstSeen, due: due)
      let body = try ProposalBody.read(ProposalBody.self, row[14])
      guard let update = body.update(head, names) else { return nil }
      let number: Int = row[0]
      return Proposal(
        id: "P\(number)", update: update,
        review: Review(
          state, firstApprover: row[10],
          postponedUntil: (row[11] as String?).flatMap(Day.init(iso:)), cause: row[12]),
        answers: try ProposalBody.read([String: String].self, row[13]))
    }
  }
}
