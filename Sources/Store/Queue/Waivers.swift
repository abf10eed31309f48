internal import Feed
package import GRDB
package import Updates

/// Why people may take less than a full course, which the feed can't say, and until when.
package enum Waivers {
  /// One of them, with who granted it and why.
  package struct Entry: Sendable {
    package var number: Int
    package var uuuid: String
    package var waiver: Waiver
    /// Why, in the words of whoever granted it.
    package var reason: String
    package var by: String
    package var at: String
    /// Who took it back, and why; nil as long as it stands.
    package var endedBy: String?
    package var endedReason: String?
    /// When.
    package var endedAt: String?

    package init(
      number: Int = 0, uuuid: String, waiver: Waiver, reason: String, by: String, at: String,
      endedBy: String? = nil, endedReason: String? = nil, endedAt: String? = nil
    ) {
      (self.number, self.uuuid, self.waiver) = (number, uuuid, waiver)
      (self.reason, self.by, self.at) = (reason, by, at)
      (self.endedBy, self.endedReason, self.endedAt) = (endedBy, endedReason, endedAt)
    }
  }

  /// Whether anybody has one.
  ///
  /// - Throws: `DatabaseError`.
  package static func areKnown(_ connection: Database) throws -> Bool {
    try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM waivers)") ?? false
  }

  /// What of a person stands, expired ones too, by their first days.
  ///
  /// - Throws: `DatabaseError`.
  package static func of(_ uuuid: String, _ connection: Database) throws -> [Waiver] {
    try fetch("WHERE uuuid = ? AND ended_at IS NULL ORDER BY first_day", [uuuid], connection)
      .map(\.waiver)
  }

  /// All of them, or one person's, the newest last; those that were taken back too.
  ///
  /// - Throws: `DatabaseError`.
  package static func all(of uuuid: String? = nil, _ connection: Database) throws -> [Entry] {
    guard let uuuid else { return try fetch("ORDER BY waiver", [], connection) }
    return try fetch("WHERE uuuid = ? ORDER BY waiver", [uuuid], connection)
  }

  /// The ids of people with a waiver who ask to be named nowhere.
  ///
  /// - Throws: `DatabaseError`.
  package static func unnamed(_ connection: Database) throws -> Set<String> {
    try String.fetchSet(
      connection,
      sql: """
        SELECT p."UUUID" FROM people p JOIN waivers w ON w.uuuid = p."UUUID"
        WHERE \(try NightChanges.confidential(connection))
        """)
  }

  /// One of them; nil where there is no such number.
  ///
  /// - Throws: `DatabaseError`.
  package static func entry(_ number: Int, _ connection: Database) throws -> Entry? {
    try fetch("WHERE waiver = ?", [number], connection).first
  }

  /// Keeps a new one, and a line of the chain about it.
  ///
  /// - Returns: its number.
  /// - Throws: `DatabaseError`.
  package static func grant(
    _ entry: Entry, actor: String, key: Store, _ connection: Database
  ) throws -> Int {
    let waiver = entry.waiver
    try connection.execute(
      sql: """
        INSERT INTO waivers (uuuid, kind, first_day, last_day, code, in_sevis, reason, given_by,
          given_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.uuuid, waiver.kind.rawValue, waiver.from.description, waiver.until.description,
        waiver.reason, waiver.isInSEVIS, entry.reason, entry.by, entry.at,
      ])
    let number = Int(connection.lastInsertedRowID)
    try record("waiver-granted", number, entry.reason, entry.at, actor, key, connection)
    return number
  }

  /// Takes one back; it stays, and counts no more.
  ///
  /// - Throws: `DatabaseError`.
  package static func end(
    _ number: Int, by person: String, reason: String, at: String, actor: String, key: Store,
    _ connection: Database
  ) throws {
    try connection.execute(
      sql: """
        UPDATE waivers SET ended_by = ?, ended_at = ?, ended_reason = ? WHERE waiver = ?
        """, arguments: [person, at, reason, number])
    try record("waiver-ended", number, reason, at, actor, key, connection)
  }

  /// Notes that SEVIS has the reduced course load that a proposal reported.
  ///
  /// - Throws: `DatabaseError`.
  package static func noteInSEVIS(_ proposal: Proposal, _ connection: Database) throws {
    func value(_ element: String) -> String? {
      proposal.fields.last { $0.element == element }?.after
    }
    try connection.execute(
      sql: """
        UPDATE waivers SET in_sevis = 1
        WHERE uuuid = ? AND kind = ? AND first_day = ? AND last_day = ?
        """,
      arguments: [
        proposal.update.uuuid, Waiver.Kind.reducedCourseLoad.rawValue, value("StartDate"),
        value("EndDate"),
      ])
  }

  private static func record(
    _ kind: String, _ number: Int, _ reason: String, _ at: String, _ actor: String, _ key: Store,
    _ connection: Database
  ) throws {
    try EventChain.append(
      kind, at: at, actor: actor,
      body: "{\"waiver\":\(number),\"reason\":\"\(key.digest(of: reason))\"}", connection)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, _ connection: Database
  ) throws -> [Entry] {
    try Row.fetchAll(
      connection.cachedStatement(
        sql: """
          SELECT waiver, uuuid, kind, first_day, last_day, code, in_sevis, reason, given_by, given_at,
            ended_by, ended_reason, ended_at FROM waivers \(condition)
          """), arguments: arguments
    ).compactMap { row in
      guard let kind = Waiver.Kind(rawValue: row[2]), let from = Day(iso: row[3]),
        let until = Day(iso: row[4])
      else { return nil }
      return Entry(
        number: row[0], uuuid: row[1],
        waiver: Waiver(kind, from: from, until: until, reason: row[5], isInSEVIS: row[6]),
        reason: row[7], by: row[8], at: row[9], endedBy: row[10], endedReason: row[11],
        endedAt: row[12])
    }
  }
}
