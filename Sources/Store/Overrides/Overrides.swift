package import Changes
package import GRDB

/// The overrides in the store: who let which guard through, how far and until when.
package enum Overrides {
  /// An override and its number in the store.
  package struct Entry: Sendable, Equatable {
    package var number: Int
    package var override: Override
    /// When it was confirmed, in seconds since 1970; nil as long as it isn't.
    package var confirmedAt: Int?

    /// When it last came to let more through than before.
    package var lastWord: Int { max(override.given, confirmedAt ?? 0) }
  }

  /// All overrides, the oldest first.
  package static func all(_ connection: Database) throws -> [Entry] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT override, guard, allow, reason, given_by, given_at, until, confirmed_by,
          confirmed_at
        FROM overrides ORDER BY override
        """
    ).compactMap { row in
      guard let guardName = GuardName(rawValue: row[1]) else { return nil }
      return Entry(
        number: row[0],
        override: Override(
          guardName, allow: row[2], reason: row[3], by: row[4], given: row[5], until: row[6],
          confirmedBy: row[7]),
        confirmedAt: row[8])
    }
  }

  /// Gives an override, and records it.
  ///
  /// - Returns: its number.
  package static func give(
    _ override: Override, at: String, actor: String, _ connection: Database
  ) throws -> Int {
    try connection.execute(
      sql: """
        INSERT INTO overrides (guard, allow, reason, given_by, given_at, until)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        override.id.rawValue, override.allow, override.reason, override.by, override.given,
        override.until,
      ])
    let number = Int(connection.lastInsertedRowID)
    try EventChain.append(
      "override-given", at: at, actor: actor,
      body:
        #"{"override":\#(number),"guard":"\#(override.id.rawValue)","allow":\#(override.allow)}"#,
      connection)
    return number
  }

  /// Confirms an override for a second person, and records it.
  package static func confirm(
    _ number: Int, by name: String, at: String, seconds: Int, actor: String, _ connection: Database
  ) throws {
    try connection.execute(
      sql: "UPDATE overrides SET confirmed_by = ?, confirmed_at = ? WHERE override = ?",
      arguments: [name, seconds, number])
    try EventChain.append(
      "override-confirmed", at: at, actor: actor, body: #"{"override":\#(number)}"#, connection)
  }
}
