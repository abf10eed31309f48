package import Feed
package import GRDB
package import Updates

/// The review queue in the store.
package struct Proposals {
  private let connection: Database
  private let names: ColumnNames
  private let ofPerson: Statement
  private let adds: Statement
  private let saves: Statement

  /// Makes ready for person after person.
  ///
  /// - Throws: `DatabaseError`.
  package init(_ connection: Database, names: ColumnNames) throws {
    (self.connection, self.names) = (connection, names)
    ofPerson = try Statement(
      connection, Self.question("WHERE uuuid = ?1 ORDER BY proposal"))
    adds = try Statement(
      connection,
      """
      INSERT INTO proposals (uuuid, class, event, operation, state, risk, negative, first_seen, due,
        body)
      VALUES (?1, ?2, ?3, ?4, 'proposed', ?5, ?6, ?7, ?8, ?9)
      """)
    saves = try Statement(
      connection,
      """
      UPDATE proposals SET state = ?2, first_approver = ?3,
        approved_on = CASE WHEN ?2 = 'approved' AND state <> 'approved' THEN ?4
          ELSE approved_on END,
        risk = ?5, negative = ?6, first_seen = ?7, due = ?8, body = ?9,
        postponed_until = ?10, cause = ?11, answers = ?12
      WHERE proposal = ?1
      """)
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
    var values: [String] = []
    func require(_ condition: String, _ value: String?) {
      guard let value else { return }
      conditions.append(condition)
      values.append(value)
    }
    if !filter.states.isEmpty {
      let marks = Array(repeating: "?", count: filter.states.count).joined(separator: ", ")
      conditions.append("state IN (\(marks))")
      values += filter.states.map(\.rawValue)
    }
    require("class = ?", filter.visaClass?.name)
    require("due <= ?", filter.dueUntil?.description)
    require("risk = ?", filter.risk.map { String($0.rawValue) })
    require("event = ?", filter.event)
    require("uuuid = ?", filter.uuuid)
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try fetch("\(condition) ORDER BY due, proposal", values)
  }

  /// A proposal by its id; nil where there is none.
  ///
  /// - Throws: `DatabaseError`.
  package func proposal(_ id: String) throws -> Proposal? {
    guard let number = Self.number(id) else { return nil }
    return try fetch("WHERE proposal = ?", [String(number)]).first
  }

  /// All of a person's, closed ones too, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package func of(_ uuuid: String) throws -> [Proposal] {
    ofPerson.bind(1, uuuid)
    return try read(ofPerson)
  }

  /// Whether anything has ever been proposed of a person.
  ///
  /// - Throws: `DatabaseError`.
  package func areKnown(of uuuid: String) throws -> Bool {
    try Bool.fetchOne(
      connection.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM proposals WHERE uuuid = ?)"),
      arguments: [uuuid]) ?? false
  }

  /// Puts an update into the queue.
  ///
  /// - Returns: the proposal, with its id.
  /// - Throws: `DatabaseError`.
  package func add(_ update: Update) throws -> Proposal {
    adds.bind(1, update.uuuid)
    adds.bind(2, update.visaClass.name)
    adds.bind(3, update.event.name.rawValue)
    adds.bind(4, update.event.operation)
    bind(update, adds)
    try adds.run()
    return Proposal(id: "P\(connection.lastInsertedRowID)", update: update)
  }

  /// Writes what has become of a proposal.
  ///
  /// - Parameters:
  ///   - proposal: it.
  ///   - today: the school's today, which an approval counts for.
  /// - Throws: `DatabaseError`.
  package func save(_ proposal: Proposal, today: Day) throws {
    saves.bind(1, Self.number(proposal.id))
    saves.bind(2, proposal.review.state.rawValue)
    saves.bind(3, proposal.review.firstApprover)
    saves.bind(4, today.description)
    bind(proposal.update, saves)
    saves.bind(10, proposal.review.postponedUntil?.description)
    saves.bind(11, proposal.review.cause)
    saves.bind(12, ProposalBody.text(proposal.answers))
    try saves.run()
  }

  /// Binds what a newer night may change, which is the same in both statements.
  private func bind(_ update: Update, _ statement: Statement) {
    statement.bind(5, update.risk.rawValue)
    statement.bind(6, update.isNegative ? 1 : 0)
    statement.bind(7, update.firstSeen.description)
    statement.bind(8, update.due.description)
    statement.bind(9, ProposalBody(update, names).text)
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
      WHERE event = 'Task' AND instr(body, '"status-moved"') > 0
        AND +state IN ('proposed', 'postponed') AND EXISTS (
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

  private static func question(_ condition: String) -> String {
    """
    SELECT proposal, uuuid, class, event, operation, risk, negative, first_seen, due, state,
      first_approver, postponed_until, cause, answers, body FROM proposals \(condition)
    """
  }

  private func fetch(_ condition: String, _ values: [String] = []) throws -> [Proposal] {
    let statement = try Statement(connection, Self.question(condition))
    for (index, value) in values.enumerated() { statement.bind(index + 1, value) }
    return try read(statement)
  }

  private func read(_ statement: Statement) throws -> [Proposal] {
    var proposals: [Proposal] = []
    try statement.forEachRow { row in
      if let proposal = try proposal(row) { proposals.append(proposal) }
    }
    return proposals
  }

  private func proposal(_ row: Statement) throws -> Proposal? {
    guard let visaClass = row.text(2).flatMap(VisaType.Class.init(named:)),
      let name = row.text(3).flatMap(SEVISEvent.Name.init(rawValue:)),
      let risk = Risk(rawValue: Int(row.number(5))),
      let firstSeen = row.text(7).flatMap(Day.init(iso:)),
      let due = row.text(8).flatMap(Day.init(iso:)),
      let state = row.text(9).flatMap(ReviewState.init(rawValue:))
    else { return nil }
    let head = ProposalBody.Head(
      uuuid: row.text(1) ?? "", visaClass: visaClass, event: SEVISEvent(name, row.text(4)),
      risk: risk, isNegative: row.number(6) != 0, firstSeen: firstSeen, due: due)
    let body = try ProposalBody(json: row.text(14) ?? "")
    guard let update = body.update(head, names) else { return nil }
    return Proposal(
      id: "P\(row.number(0))", update: update,
      review: Review(
        state, firstApprover: row.text(10),
        postponedUntil: row.text(11).flatMap(Day.init(iso:)), cause: row.text(12)),
      answers: try ProposalBody.answers(row.text(13) ?? "{}"))
  }
}
