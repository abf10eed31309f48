package import Feed
package import GRDB
internal import JSON

/// Who is to be looked at, because something moved or because their day has come.
package struct LookAgain {
  private let sets: Statement
  private let clears: Statement

  /// Makes ready to set the days of person after person.
  ///
  /// - Throws: `DatabaseError`.
  package init(_ connection: Database) throws {
    // Most are to be looked at on the day that stands already, which is nothing to write.
    sets = try Statement(
      connection,
      """
      INSERT INTO look_again VALUES (?1, ?2)
      ON CONFLICT (uuuid) DO UPDATE SET day = excluded.day WHERE day <> excluded.day
      """)
    clears = try Statement(connection, "DELETE FROM look_again WHERE uuuid = ?1")
  }

  /// Sets the day on which a person is to be looked at again, or none.
  ///
  /// - Throws: `DatabaseError`.
  package func set(_ day: Day?, for uuuid: String) throws {
    guard let day else { return try clears.run(uuuid) }
    sets.bind(2, day.description)
    try sets.run(uuuid)
  }

  /// Has a person looked at on a day, or earlier where that is set.
  ///
  /// - Throws: `DatabaseError`.
  package static func soon(_ day: Day, for uuuid: String, _ connection: Database) throws {
    try connection.cachedStatement(
      sql: """
        INSERT INTO look_again VALUES (?, ?)
        ON CONFLICT (uuuid) DO UPDATE SET day = min(day, excluded.day)
        """
    ).execute(arguments: [uuuid, day.description])
  }

  /// The ids of everyone to be looked at after a night: whose row came or went, or changed in a
  /// column that matters; of whom a finding is new or mended; whose day has come, or that of a
  /// postponed proposal.
  ///
  /// - Throws: `DatabaseError`.
  package static func people(
    after night: Int, whereChanged columns: [String], today: Day, _ connection: Database
  ) throws -> [String] {
    var names = JSONText()
    names.value(columns)
    return try String.fetchAll(
      connection,
      sql: """
        SELECT p."UUUID" FROM changes c JOIN people p USING (person)
          WHERE c.night = ?1
            AND (c.column = '' OR c.column IN (SELECT value FROM json_each(?3)))
        UNION SELECT uuuid FROM findings
          WHERE (first_night = ?1 OR mended_night = ?1) AND uuuid IS NOT NULL
        UNION SELECT uuuid FROM look_again WHERE day <= ?2
        UNION SELECT uuuid FROM proposals WHERE state = 'postponed' AND postponed_until <= ?2
        ORDER BY 1
        """, arguments: [night, today.description, names.text]
    )
  }

  /// Everyone of whom something may be proposed, or is: whoever has a record or an open proposal.
  ///
  /// - Throws: `DatabaseError`.
  package static func everyone(_ connection: Database) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT uuuid FROM sevis_records
        UNION SELECT uuuid FROM proposals
          WHERE state IN ('proposed', 'approved', 'postponed', 'failed')
        ORDER BY 1
        """)
  }

  /// Whether a finding about a whole column is new or mended: then everyone is to be looked at.
  ///
  /// - Throws: `DatabaseError`.
  package static func isColumnNews(after night: Int, _ connection: Database) throws -> Bool {
    try Bool.fetchOne(
      connection,
      sql: """
        SELECT EXISTS (SELECT 1 FROM findings
          WHERE (first_night = ?1 OR mended_night = ?1) AND \(FindingLedger.isOfColumn))
        """, arguments: [night]) ?? false
  }

  /// Whether everyone with a record was last looked at by other settings and duties than these, or
  /// never was.
  ///
  /// - Throws: `DatabaseError`.
  package static func isByOtherRules(_ basis: String, _ connection: Database) throws -> Bool {
    try Meta.text(basisKey, connection) != basis
  }

  /// Notes by which settings and duties everyone with a record has been looked at.
  ///
  /// - Throws: `DatabaseError`.
  package static func setRules(_ basis: String, _ connection: Database) throws {
    try Meta.set(basisKey, basis, connection)
  }

  private static let basisKey = "proposing-basis"
}
