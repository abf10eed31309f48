package import GRDB

/// A value that a held night showed, by digest.
package struct Sighting: Sendable {
  package var person: Int
  package var column: String
  package var digest: String
}

/// What one night changed, counted and listed.
package enum NightChanges {
  /// How many people a column changed for.
  package struct ByColumn: Sendable, Equatable {
    package var column: String
    package var people: Int
  }

  /// The columns that changed, the most often first.
  package static func byColumn(_ night: Int, _ connection: Database) throws -> [ByColumn] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT column, count(*) FROM changes WHERE night = ? AND kind = 'changed'
        GROUP BY column ORDER BY count(*) DESC, column
        """, arguments: [night]
    ).map { ByColumn(column: $0[0], people: $0[1]) }
  }

  /// What happened to one person.
  package struct ByPerson: Sendable, Equatable {
    package var kind: String
    package var uuuid: String
    package var columns: [String]
    package var isConfidential: Bool
  }

  /// The first people that something happened to, those who are new or gone first.
  package static func byPerson(
    _ night: Int, limit: Int, _ connection: Database
  ) throws -> [ByPerson] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT min(c.kind), p."UUUID", group_concat(c.column, char(9)),
          \(try confidential(connection))
        FROM changes c JOIN people p USING (person)
        WHERE c.night = ? GROUP BY c.person
        ORDER BY min(c.kind) = 'changed', c.person LIMIT ?
        """, arguments: [night, limit]
    ).map { row in
      let columns: String = row[2] ?? ""
      return ByPerson(
        kind: row[0], uuuid: row[1] ?? "",
        columns: columns.split(separator: "\t").map(String.init), isConfidential: row[3])
    }
  }

  /// The first people of whom a column changed, those left out who are named in no list.
  package static func people(
    whose column: String, in night: Int, limit: Int, _ connection: Database
  ) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT p."UUUID" FROM changes c JOIN people p USING (person)
        WHERE c.night = ? AND c.column = ? AND c.kind = 'changed'
          AND NOT (\(try confidential(connection)))
        ORDER BY c.person LIMIT ?
        """, arguments: [night, column, limit])
  }

  /// How many of the people that something happened to ask to be named nowhere.
  package static func unnamed(_ night: Int, _ connection: Database) throws -> Int {
    try Int.fetchOne(
      connection,
      sql: """
        SELECT count(DISTINCT person) FROM changes c JOIN people p USING (person)
        WHERE c.night = ? AND \(try confidential(connection))
        """, arguments: [night]) ?? 0
  }

  /// The condition that a person `p` is named in no list.
  static func confidential(_ connection: Database) throws -> String {
    try PeopleColumns.names(connection).contains("CONFIDENTIALITY_IND")
      ? #"p."CONFIDENTIALITY_IND" IS 'Y'"# : "0"
  }

  /// A digest over all that a night changed, by which a later hand in the table is found out.
  package static func digest(_ night: Int, key: Store, _ connection: Database) throws -> String {
    let lines = try Statement(
      connection,
      """
      SELECT person, column, kind, before, after FROM changes WHERE night = ?1
      ORDER BY person, column
      """)
    lines.bind(1, night)
    var chain = ""
    var text = ""
    while try lines.step() {
      let parts = (0..<5).map { lines.text($0) ?? "\u{0}" }
      text += parts.map { "\($0.utf8.count):\($0)" }.joined() + "\n"
      // In pieces, so that a night on which everything changed needs no memory for all of it.
      if text.utf8.count > 1 << 20 {
        chain = key.digest(of: chain + text)
        text = ""
      }
    }
    return key.digest(of: chain + text)
  }

  /// What the night shows of values that aren't loaded, a digest each, the first `limit`.
  package static func sightings(
    _ night: Int, key: Store, limit: Int, _ connection: Database
  ) throws -> [Sighting] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT person, column, coalesce(after, '') FROM changes
        WHERE night = ? AND kind = 'changed' LIMIT ?
        """, arguments: [night, limit]
    ).map { Sighting(person: $0[0], column: $0[1], digest: key.digest(of: $0[2])) }
  }

  /// Keeps what a held night showed.
  package static func keep(
    _ sightings: [Sighting], night: Int, _ connection: Database
  ) throws {
    let insert = try Statement(connection, "INSERT INTO sightings VALUES (?1, ?2, ?3, ?4)")
    insert.bind(1, night)
    for sighting in sightings {
      insert.bind(2, sighting.person)
      insert.bind(3, sighting.column)
      insert.bind(4, sighting.digest)
      try insert.run()
    }
  }
}
