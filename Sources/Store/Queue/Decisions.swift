package import GRDB
package import Updates

/// What people, and nights, have done to proposals: a line of the chain each, and the words beside.
package enum Decisions {
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
