internal import GRDB
internal import GRDBSQLite

/// The row hashes of a feed as the store keeps them: pieces of the same size, written in place.
///
/// They are written anew every night, for the order of a feed is the order they are looked up in: 24
/// bytes a row, a twentieth of what the row itself has.
struct PackedHashes {
  private let connection: Database
  private let feed: String

  /// How many entries a piece has; the last is filled up with entries of nobody.
  static let pieceCount = 2048
  private static let pieceBytes = pieceCount * MemoryLayout<RowHashes.Entry>.stride

  init(_ connection: Database, feed: String) {
    self.connection = connection
    self.feed = feed
  }

  /// Reads them.
  ///
  /// - Throws: `DatabaseError`.
  func read() throws -> RowHashes {
    let count =
      try Int.fetchOne(
        connection, sql: "SELECT sum(people) FROM row_hashes WHERE feed = ?", arguments: [feed])
      ?? 0
    return try RowHashes(count: count) { entries in
      let pieces = try Statement(
        connection, "SELECT people, hashes FROM row_hashes WHERE feed = ?1 ORDER BY piece")
      pieces.bind(1, feed)
      var filled = 0
      while try pieces.step() {
        let people = Int(pieces.number(0))
        let bytes = pieces.bytes(1)
        let wanted = people * MemoryLayout<RowHashes.Entry>.stride
        guard bytes.count >= wanted, filled + people <= count else { throw Self.damaged }
        UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: entries[filled...]))
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<wanted]))
        filled += people
      }
      guard filled == count else { throw Self.damaged }
    }
  }

  /// Replaces them, the entries of nobody left away.
  ///
  /// - Parameter entries: gives the entries one after the other, nil at the end.
  /// - Throws: `DatabaseError`.
  func write(_ entries: () -> RowHashes.Entry?) throws {
    var writer = Writer(connection: connection, feed: feed)
    while let entry = entries() {
      if entry.person != 0 { try writer.append(entry) }
    }
    try writer.finish()
  }

  /// Takes people's entries out.
  ///
  /// - Throws: `DatabaseError`.
  func remove(_ people: Set<UInt32>) throws {
    let hashes = try read()
    var place = 0
    try write {
      while place < hashes.count {
        let entry = hashes[place]
        place += 1
        if !people.contains(entry.person) { return entry }
      }
      return nil
    }
  }

  private static let damaged = DatabaseError(
    resultCode: .SQLITE_CORRUPT, message: "row_hashes is not whole")

  /// Fills pieces and writes each over the one that stands in its place.
  private struct Writer {
    let connection: Database
    let feed: String
    private var piece = 0
    private var filled: [RowHashes.Entry] = []

    init(connection: Database, feed: String) {
      self.connection = connection
      self.feed = feed
      filled.reserveCapacity(pieceCount)
    }

    mutating func append(_ entry: RowHashes.Entry) throws {
      filled.append(entry)
      if filled.count == pieceCount { try flush() }
    }

    mutating func finish() throws {
      if !filled.isEmpty { try flush() }
      try connection.execute(
        sql: "DELETE FROM row_hashes WHERE feed = ? AND piece >= ?", arguments: [feed, piece])
    }

    private mutating func flush() throws {
      let people = filled.count
      let nobody = RowHashes.Entry(folded: 0, row: 0, exact: 0, person: 0)
      filled.append(contentsOf: repeatElement(nobody, count: pieceCount - people))
      let place = try Int64.fetchOne(
        connection, sql: "SELECT rowid FROM row_hashes WHERE feed = ? AND piece = ?",
        arguments: [feed, piece])
      try filled.withUnsafeBytes { bytes in
        if let place {
          try connection.execute(
            sql: "UPDATE row_hashes SET people = ? WHERE rowid = ? AND people <> ?1",
            arguments: [people, place])
          try overwrite(place, bytes)
        } else {
          let insert = try Statement(
            connection,
            "INSERT INTO row_hashes (feed, piece, people, hashes) VALUES (?1, ?2, ?3, ?4)")
          insert.bind(1, feed)
          insert.bind(2, piece)
          insert.bind(3, people)
          insert.bind(4, borrowed: bytes)
          try insert.run()
        }
      }
      filled.removeAll(keepingCapacity: true)
      piece += 1
    }

    /// Writes into the piece where it stands: no page is freed and none is taken.
    private func overwrite(_ place: Int64, _ bytes: UnsafeRawBufferPointer) throws {
      guard let handle = connection.sqliteConnection else { return }
      var blob: OpaquePointer?
      defer { sqlite3_blob_close(blob) }
      let opened = sqlite3_blob_open(handle, "main", "row_hashes", "hashes", place, 1, &blob)
      guard opened == SQLITE_OK, let blob, Int(sqlite3_blob_bytes(blob)) == bytes.count else {
        throw opened == SQLITE_OK ? PackedHashes.damaged : Statement.failure(handle)
      }
      guard sqlite3_blob_write(blob, bytes.baseAddress, Int32(bytes.count), 0) == SQLITE_OK else {
        throw Statement.failure(handle)
      }
    }
  }
}
