package import Feed
package import GRDB

/// All that the store knows of one person.
package enum PersonRecords {
  /// One stay in one feed: someone who went and came back has several.
  package struct Stay: Sendable {
    package var person: Int
    package var feed: FileKind
    package var uuuid: String
    package var firstNight: Int
    /// The first night without them, nil as long as they are there.
    package var goneNight: Int?
    package var isConfidential: Bool
    /// The values as of the last good night, or the last one they were there, by column in the order
    /// of the table; blanks are left out.
    package var values: [(column: String, value: String)]
    /// What nights changed, the oldest first.
    package var changes: [(night: Int, line: ChangeLine)]
    /// What is wrong and isn't mended.
    package var findings: [OpenFinding]
  }

  /// A finding that isn't mended.
  package struct OpenFinding: Sendable, Equatable {
    package var rule: String
    package var severity: String
    /// Empty where it is about the row.
    package var column: String
    /// The line of the last good night's file.
    package var line: Int?
    package var cost: FindingLedger.Cost
    /// The night that first showed it.
    package var since: Int
  }

  /// The stays of a UUUID, the oldest first; none where nobody has it.
  ///
  /// - Throws: `DatabaseError`.
  package static func all(_ uuuid: String, _ connection: Database) throws -> [Stay] {
    let columns = try PeopleColumns.names(connection)
    let confidential = try NightChanges.confidential(connection)
    // Two questions, for the index knows only those who are there.
    let rows = try Row.fetchAll(
      connection,
      sql: """
        SELECT p.*, \(confidential) AS "is confidential" FROM people p
        WHERE p."UUUID" = ?1 AND p.gone_night IS NULL
          AND p.feed IN ('student', 'hr', 'combined')
        UNION ALL
        SELECT p.*, \(confidential) FROM people p
        WHERE p."UUUID" = ?1 AND p.gone_night IS NOT NULL
        """, arguments: [uuuid])
    let stays = try rows.compactMap { row -> Stay? in
      guard let feed = FileKind(rawValue: row["feed"]) else { return nil }
      var stay = Stay(
        person: row["person"], feed: feed, uuuid: uuuid, firstNight: row["first_night"],
        goneNight: row["gone_night"], isConfidential: row["is confidential"],
        values: columns.compactMap { column in
          let value: String? = row[column]
          return value.map { (column: column, value: $0) }
        }, changes: [], findings: [])
      stay.changes = try changes(of: stay, connection)
      // What is found of a UUUID is found of whoever has it now.
      if stay.goneNight == nil { stay.findings = try findings(uuuid, feed, connection) }
      return stay
    }
    return stays.sorted { $0.person < $1.person }
  }

  /// The stays of a UUUID alone, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  static func stays(_ uuuid: String, _ connection: Database) throws -> [PersonTraces.Stay] {
    // Two questions, for the index knows only those who are there.
    try Row.fetchAll(
      connection,
      sql: """
        SELECT person, feed, first_night, gone_night FROM people
        WHERE "UUUID" = ?1 AND gone_night IS NULL AND feed IN ('student', 'hr', 'combined')
        UNION ALL
        SELECT person, feed, first_night, gone_night FROM people
        WHERE "UUUID" = ?1 AND gone_night IS NOT NULL ORDER BY person
        """, arguments: [uuuid]
    ).compactMap { row in
      FileKind(rawValue: row[1]).map {
        PersonTraces.Stay(person: row[0], feed: $0, firstNight: row[2], goneNight: row[3])
      }
    }
  }

  private static func changes(
    of stay: Stay, _ connection: Database
  ) throws -> [(night: Int, line: ChangeLine)] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT night, column, kind, before, after FROM changes WHERE person = ?
        ORDER BY night, column
        """, arguments: [stay.person]
    ).map { row in
      let kind = ChangeKind(rawValue: row[2]) ?? .changed
      let isValue = kind == .changed
      return (
        night: row[0],
        line: ChangeLine(
          person: stay.person, uuuid: stay.uuuid, isConfidential: stay.isConfidential, kind: kind,
          column: isValue ? row[1] : nil, before: isValue ? row[3] ?? "" : nil,
          after: isValue ? row[4] ?? "" : nil)
      )
    }
  }

  private static func findings(
    _ uuuid: String, _ feed: FileKind, _ connection: Database
  ) throws -> [OpenFinding] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT rule, severity, column, line, cost, first_night FROM findings
        WHERE uuuid = ? AND feed = ? AND mended_night IS NULL ORDER BY first_night, rule, column
        """, arguments: [uuuid, feed.rawValue]
    ).map { row in
      OpenFinding(
        rule: row[0], severity: row[1], column: row[2], line: row[3],
        cost: FindingLedger.Cost(rawValue: row[4]) ?? .nothing, since: row[5])
    }
  }
}
