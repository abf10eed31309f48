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
  private let finds: Statement
  private let packed: PackedHashes
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
    // The id stays what it is, and its index untouched.
    let sets = columns.enumerated().filter { $1 != "UUUID" }
      .map { "\(PeopleColumns.quoted($1)) = ?\($0 + 2)" }.joined(separator: ", ")
    reads = try Statement(connection, "SELECT \(list) FROM people WHERE person = ?1")
    adds = try Statement(
      connection,
      "INSERT INTO people (person, feed, first_night, \(list)) VALUES (?1, ?2, ?3, \(marks))")
    updates = try Statement(connection, "UPDATE people SET \(sets) WHERE person = ?1")
    leaves = try Statement(connection, "UPDATE people SET gone_night = ?2 WHERE person = ?1")
    finds = try Statement(
      connection,
      """
      SELECT person FROM people WHERE "UUUID" = ?1 AND feed = ?2 AND gone_night IS NULL
      """)
    records = try Statement(
      connection,
      """
      INSERT INTO changes (night, person, column, kind, before, after)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
    packed = PackedHashes(connection, feed: feed.rawValue)
    lastPerson = try Int.fetchOne(connection, sql: "SELECT max(person) FROM people") ?? 0
    adds.bind(2, self.feed)
    adds.bind(3, night)
    finds.bind(2, self.feed)
    leaves.bind(2, night)
    records.bind(1, night)
  }

  /// Who is in the feed as of the last good night, and by which hashes.
  ///
  /// - Throws: `DatabaseError`.
  package func rowHashes() throws -> RowHashes { try packed.read() }

  /// Replaces the hashes by tonight's, in the order of tonight's file.
  ///
  /// - Parameter entries: gives them one after the other, nil at the end; those of nobody are left
  ///   away.
  /// - Throws: `DatabaseError`.
  package func setRowHashes(_ entries: () -> RowHashes.Entry?) throws { try packed.write(entries) }

  /// The number of the person with this id who is in the feed as of the last good night.
  ///
  /// - Throws: `DatabaseError`.
  package func person(_ uuuid: String) throws -> Int? {
    finds.bind(1, uuuid)
    defer { finds.reset() }
    return try finds.step() ? Int(finds.number(0)) : nil
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
        resultCode: .SQLITE_CORRUPT,
        message: "people hasn't person \(person), though row_hashes has")
    }
    reads.read(from: 0, into: &values)
    return try body(values)
  }

  /// Adds a person who is new.
  ///
  /// - Returns: the person's number.
  /// - Throws: `DatabaseError`.
  package func add(_ values: borrowing RowValues) throws -> Int {
    lastPerson += 1
    adds.bind(1, lastPerson)
    adds.bind(from: 4, values)
    try adds.run()
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

  /// Notes that a person is no longer in the feed.
  ///
  /// Their values stay, for earlier nights.
  ///
  /// - Throws: `DatabaseError`.
  package func remove(_ person: Int) throws {
    leaves.bind(1, person)
    try leaves.run()
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
        CREATE UNIQUE INDEX IF NOT EXISTS people_by_id ON people ("UUUID", feed)
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
