package import Feed
package import GRDB

/// What people's values were on an earlier night: those of now, with the changes since undone.
package enum PastValues {
  /// One person's values as of a night, by column; blanks are left out.
  ///
  /// - Throws: `DatabaseError`.
  static func of(
    _ person: Int, asOf night: Int, _ connection: Database
  ) throws -> [String: String] {
    var values: [String: String] = [:]
    if let row = try Row.fetchOne(
      connection, sql: "SELECT * FROM people WHERE person = ?", arguments: [person])
    {
      for column in try PeopleColumns.names(connection) { values[column] = row[column] }
    }
    let later = try Row.fetchCursor(
      connection,
      sql: """
        SELECT column, before FROM changes WHERE person = ? AND night > ? AND kind = 'changed'
        ORDER BY night DESC
        """, arguments: [person, night])
    while let row = try later.next() { values[row[0]] = row[1] }
    return values
  }

  /// The columns of the feed that the store has, of those asked for, as the store names them.
  ///
  /// - Throws: `DatabaseError`.
  package static func known(_ columns: [String], _ connection: Database) throws -> [String] {
    let names = try PeopleColumns.names(connection)
    let byFolded = Dictionary(
      names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    return columns.compactMap { byFolded[$0.lowercased()] }
  }

  /// Calls `body` with the values of everyone who was in a feed on a night, in the order in which
  /// they first came; blanks are empty.
  ///
  /// Whatever the number of people, the memory stays flat.
  ///
  /// - Parameters:
  ///   - feed: which feed.
  ///   - night: a loaded night since which no changes have been purged.
  ///   - columns: the columns, as `known` gives them.
  ///   - connection: the store.
  ///   - body: takes the values, in the order of `columns`.
  /// - Throws: `DatabaseError`; what `body` throws.
  package static func forEach(
    in feed: FileKind, on night: Int, columns: [String], _ connection: Database,
    _ body: ([String]) throws -> Void
  ) throws {
    let people = try Statement(
      connection,
      """
      SELECT person, \(PeopleColumns.list(columns)) FROM people
      WHERE feed = ?1 AND first_night <= ?2 AND (gone_night IS NULL OR gone_night > ?2)
      ORDER BY person
      """)
    people.bind(1, feed.rawValue)
    people.bind(2, night)
    // The newest first, so that what is undone last is the first change after the night.
    let later = try Statement(
      connection,
      """
      SELECT person, column, before FROM changes WHERE night > ?1 AND kind = 'changed'
      ORDER BY person, night DESC
      """)
    later.bind(1, night)
    let places = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var hasLater = try later.step()
    var values = [String](repeating: "", count: columns.count)
    while try people.step() {
      let person = people.number(0)
      for index in columns.indices { values[index] = people.text(index + 1) ?? "" }
      while hasLater, later.number(0) <= person {
        if later.number(0) == person, let place = later.text(1).flatMap({ places[$0] }) {
          values[place] = later.text(2) ?? ""
        }
        hasLater = try later.step()
      }
      try body(values)
    }
  }

  /// How many people who were in a feed on a night have been taken out of the store since.
  ///
  /// - Throws: `DatabaseError`.
  package static func forgotten(
    in feed: FileKind, on night: Int, _ connection: Database
  ) throws -> Int {
    try Int.fetchOne(
      connection,
      sql: """
        SELECT count(*) FROM forgotten
        WHERE feed = ? AND first_night <= ?2 AND (gone_night IS NULL OR gone_night > ?2)
        """, arguments: [feed.rawValue, night]) ?? 0
  }

  /// The newest night whose changes were purged, nil where none was.
  ///
  /// No night before it can be rebuilt.
  ///
  /// - Throws: `DatabaseError`.
  package static func purgedThrough(_ connection: Database) throws -> Int? {
    try Int.fetchOne(connection, sql: "SELECT max(night) FROM nights WHERE report_json IS NULL")
  }
}
