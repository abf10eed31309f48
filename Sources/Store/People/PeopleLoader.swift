package import Feed
package import GRDB

/// Reads and writes the people of one feed in one night, a million of them if need be.
///
/// It lives inside one transaction and says nothing of what it means: who is compared with whom,
/// and what is left out, is the night's business.
package final class PeopleLoader {
  private let connection: Database
  private let night: Int
  private let feed: String
  private let reads: Statement
  private let adds: Statement
  private let updates: Statement
  private let leaves: Statement
  private let hashes: Statement
  private let rehashes: Statement
  private let unhashes: Statement
  private let records: Statement
  private var lastPerson: Int

  /// A loader within a transaction.
  ///
  /// - Parameters:
  ///   - connection: the transaction's connection.
  ///   - night: the night that is being loaded.
  ///   - feed: whose rows.
  ///   - columns: the columns that tonight's feed has, by the layout's names, in the order in which
  ///     all values are given and read; the table gets those that it hasn't.
  /// - Throws: `DatabaseError`.
  package init(_ connection: Database, night: Int, feed: FileKind, columns: [String]) throws {
    self.connection = connection
    self.night = night
    self.feed = feed.rawValue
    try PeopleColumns.add(columns, connection)
    let list = PeopleColumns.list(columns)
    let marks = columns.indices.map { "?\($0 + 4)" }.joined(separator: ", ")
    let sets = columns.enumerated()
      .map { "\(PeopleColumns.quoted($1)) = ?\($0 + 2)" }.joined(separator: ", ")
    reads = try Statement(connection, "SELECT \(list) FROM people WHERE person = ?1")
    adds = try Statement(
      connection,
      "INSERT INTO people (person, feed, first_night, \(list)) VALUES (?1, ?2, ?3, \(marks))")
    updates = try Statement(connection, "UPDATE people SET \(sets) WHERE person = ?1")
    leaves = try Statement(connection, "UPDATE people SET gone_night = ?2 WHERE person = ?1")
    hashes = try Statement(
      connection,
      "INSERT INTO row_hashes (person, feed, id_folded, id_exact, row) VALUES (?1, ?2, ?3, ?4, ?5)")
    rehashes = try Statement(connection, "UPDATE row_hashes SET row = ?2 WHERE person = ?1")
    unhashes = try Statement(connection, "DELETE FROM row_hashes WHERE person = ?1")
    records = try Statement(
      connection,
      """
      INSERT INTO changes (night, person, column, kind, before, after)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    lastPerson = try Int.fetchOne(connection, sql: "SELECT max(person) FROM people") ?? 0
    adds.bind(2, self.feed)
    adds.bind(3, night)
    hashes.bind(2, self.feed)
    leaves.bind(2, night)
    records.bind(1, night)
  }

  /// Who is in the feed as of the last good night, and by which hashes.
  ///
  /// - Throws: `DatabaseError`.
  package func rowHashes() throws -> RowHashes {
    let expected =
      try Int.fetchOne(
        connection, sql: "SELECT count(*) FROM row_hashes WHERE feed = ?", arguments: [feed]) ?? 0
    var table = RowHashes(expected: expected)
    let rows = try Statement(
      connection, "SELECT person, id_folded, id_exact, row FROM row_hashes WHERE feed = ?1")
    rows.bind(1, feed)
    while try rows.step() {
      table.insert(
        folded: UInt64(bitPattern: rows.number(1)),
        exact: UInt32(truncatingIfNeeded: rows.number(2)),
        row: UInt64(bitPattern: rows.number(3)), person: Int(rows.number(0)))
    }
    return table
  }

  /// Calls `body` with a person's stored values, which are good only within it.
  ///
  /// - Throws: `DatabaseError`; what `body` throws.
  package func read<Result>(
    _ person: Int, into values: inout RowValues, _ body: (borrowing RowValues) throws -> Result
  ) throws -> Result {
    reads.bind(1, person)
    defer { reads.reset() }
    guard try reads.step() else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "row_hashes has person \(person), people hasn't")
    }
    reads.read(from: 0, into: &values)
    return try body(values)
  }

  /// Adds a person who is new, and remembers the row's hash.
  ///
  /// - Returns: the person's number.
  /// - Throws: `DatabaseError`.
  package func add(
    _ values: borrowing RowValues, folded: UInt64, exact: UInt32, row: UInt64
  ) throws -> Int {
    lastPerson += 1
    adds.bind(1, lastPerson)
    adds.bind(from: 4, values)
    try adds.run()
    hashes.bind(1, lastPerson)
    hashes.bind(3, Int64(bitPattern: folded))
    hashes.bind(4, Int64(exact))
    hashes.bind(5, Int64(bitPattern: row))
    try hashes.run()
    return lastPerson
  }

  /// Replaces a person's values.
  ///
  /// - Throws: `DatabaseError`.
  package func update(_ person: Int, _ values: borrowing RowValues) throws {
    updates.bind(1, person)
    updates.bind(from: 2, values)
    try updates.run()
  }

  /// Remembers the hash of a person's row.
  ///
  /// - Throws: `DatabaseError`.
  package func setHash(_ person: Int, row: UInt64) throws {
    rehashes.bind(1, person)
    rehashes.bind(2, Int64(bitPattern: row))
    try rehashes.run()
  }

  /// Notes that a person is no longer in the feed.
  ///
  /// Their values stay, for earlier nights.
  ///
  /// - Throws: `DatabaseError`.
  package func remove(_ person: Int) throws {
    leaves.bind(1, person)
    try leaves.run()
    unhashes.bind(1, person)
    try unhashes.run()
  }

  /// Records that a person came or went.
  ///
  /// - Throws: `DatabaseError`.
  package func recordPerson(_ person: Int, kind: ChangeKind) throws {
    try record(person, column: "", kind, before: nil, after: nil)
  }

  /// Records that a value changed; blank is the empty string.
  ///
  /// - Throws: `DatabaseError`.
  package func recordValue(_ person: Int, column: String, before: String, after: String) throws {
    try record(
      person, column: column, .changed, before: before.isEmpty ? nil : before,
      after: after.isEmpty ? nil : after)
  }

  private func record(
    _ person: Int, column: String, _ kind: ChangeKind, before: String?, after: String?
  ) throws {
    records.bind(2, person)
    records.bind(3, column)
    records.bind(4, kind.rawValue)
    records.bind(5, before)
    records.bind(6, after)
    try records.run()
  }

  /// Makes the index by which people are found; after the first load, for then it is sorted once.
  ///
  /// - Throws: `DatabaseError`.
  package func index() throws {
    try connection.execute(
      sql: """
        CREATE UNIQUE INDEX IF NOT EXISTS people_by_id ON people (feed, "UUUID")
        WHERE gone_night IS NULL
        """)
  }
}

/// What a change did to a person.
package enum ChangeKind: String, Sendable {
  case added
  case removed
  case changed
}
