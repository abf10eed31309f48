package import GRDB
package import Updates

/// What people, and nights, have done to proposals: a line of the chain each, and the words beside.
package enum Decisions {
  /// One of them, with its words.
  package struct Entry: Sendable {
    /// Of which proposal.
    package var proposal: String
    package var verb: String
    package var by: String
    package var reason: String?
    package var at: String
  }

  /// All about one person, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package static func of(_ uuuid: String, _ connection: Database) throws -> [Entry] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT d.proposal, d.verb, d.person, d.reason, e.at
        FROM proposals p JOIN decisions d ON d.proposal = p.proposal
          JOIN events e ON e.event = d.event
        WHERE p.uuuid = ? ORDER BY d.event
        """, arguments: [uuuid]
    ).map { row in
      let number: Int = row[0]
      return Entry(proposal: "P\(number)", verb: row[1], by: row[2], reason: row[3], at: row[4])
    }
  }

  /// Records one.
  ///
  /// The chain's line has the state and a keyed digest of what is proposed, so that a later hand in
  /// either is found out; it has no value.
  ///
  /// - Throws: `DatabaseError`.
  package static func record(
    _ verb: String, of proposal: Proposal, by person: String, reason: String?, at: String,
    actor: String, key: Store, _ connection: Database
  ) throws {
    let fields = proposal.fields.map { "\($0.element)=\($0.after)" }.joined(separator: "\n")
    let body = """
      {"proposal":"\(proposal.id)","state":"\(proposal.review.state.rawValue)",\
      "says":"\(key.digest(of: fields))",\
      "reason":\(reason.map { "\"\(key.digest(of: $0))\"" } ?? "null")}
      """
    try EventChain.append(
      "proposal-\(verb)", at: at, actor: actor, body: body, connection)
    let event = try Int.fetchOne(connection, sql: "SELECT max(event) FROM events") ?? 0
    try connection.execute(
      sql: "INSERT INTO decisions VALUES (?, ?, ?, ?, ?)",
      arguments: [event, Proposals.number(proposal.id), verb, person, reason])
  }
}
