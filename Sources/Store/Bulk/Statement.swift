internal import Feed
internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A prepared statement on the store's connection, by SQLite's own interface.
///
/// For the statements that run once for each row of a feed, or for each person who is looked at:
/// binding borrowed bytes without a Swift string between is seven times as fast as the library's own
/// arguments, and a row that is read where it stands needs no copy of it. Everything else goes
/// through GRDB.
final class Statement {
  private let handle: OpaquePointer
  /// Which of the values that were bound last are NULL.
  private var isNull: [Bool] = []
  private let connection: OpaquePointer

  /// Prepares `sql`.
  ///
  /// - Throws: `DatabaseError`.
  init(_ database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed")
    }
    self.connection = connection
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw Self.failure(connection) }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ index: Int, _ number: Int64) { sqlite3_bind_int64(handle, Int32(index), number) }

  func bind(_ index: Int, _ number: Int) { bind(index, Int64(number)) }

  func bindNull(_ index: Int) { sqlite3_bind_null(handle, Int32(index)) }

  /// Binds text, which is copied.
  func bind(_ index: Int, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, Int32(index), $0.baseAddress, Int32($0.count), Self.copied)
      }
    }
  }

  /// Binds text where there is some, else NULL.
  func bind(_ index: Int, _ text: String?) {
    if let text { bind(index, text) } else { bindNull(index) }
  }

  /// Binds bytes, which are copied.
  func bind(_ index: Int, bytes: [UInt8]) {
    sqlite3_bind_blob(handle, Int32(index), bytes, Int32(bytes.count), Self.copied)
  }

  /// Binds bytes, which must outlive the step.
  func bind(_ index: Int, borrowed bytes: UnsafeRawBufferPointer) {
    sqlite3_bind_blob(handle, Int32(index), bytes.baseAddress, Int32(bytes.count), nil)
  }

  /// Binds values from `index` on, blanks as NULL, without copying: they must outlive the step.
  ///
  /// Half of a feed is blank, and mostly the same half from row to row: what is bound to NULL already
  /// isn't bound again.
  func bind(from index: Int, _ values: borrowing RowValues) {
    if isNull.count != values.columns { isNull = [Bool](repeating: false, count: values.columns) }
    var isNull = isNull.mutableSpan
    for column in 0..<values.columns {
      let place = Int32(index + column)
      if let start = values.start(column) {
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(handle, place, bytes, Int32(values.count(column)), nil)
        isNull[column] = false
      } else if !isNull[column] {
        sqlite3_bind_null(handle, place)
        isNull[column] = true
      }
    }
  }

  func bind(_ index: Int, _ number: Int?) {
    if let number { bind(index, number) } else { bindNull(index) }
  }

  /// Runs to the next row.
  ///
  /// - Returns: whether there is one.
  /// - Throws: `DatabaseError`.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw Self.failure(connection)
    }
  }

  /// Makes it ready to run again; what is bound stays bound.
  func reset() { sqlite3_reset(handle) }

  /// Runs a statement that has no rows, and makes it ready again.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws {
    defer { reset() }
    _ = try step()
  }

  /// Calls `body` for each row, and makes it ready again.
  ///
  /// - Throws: `DatabaseError`; what `body` throws.
  func forEachRow(_ body: (Statement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// What `body` makes of the first row, nil where there is none; makes it ready again.
  ///
  /// - Throws: `DatabaseError`; what `body` throws.
  func firstRow<Value>(_ body: (Statement) throws -> Value?) throws -> Value? {
    defer { reset() }
    return try step() ? try body(self) : nil
  }

  /// Runs a statement that has no rows for a person, whose UUUID is its first parameter.
  ///
  /// - Throws: `DatabaseError`.
  func run(_ uuuid: String) throws {
    bind(1, uuuid)
    try run()
  }

  func number(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  /// The number of a column, nil where it is NULL.
  func integer(_ column: Int) -> Int? {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL ? nil : Int(number(column))
  }

  /// The text of a column, nil where it is NULL.
  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The text of a column, which is mostly the one of the row before: then no other is made.
  func text(_ column: Int, orStill last: String) -> String {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    let isStill = last.utf8.withContiguousStorageIfAvailable { bytes in
      guard let other = bytes.baseAddress, bytes.count == count else { return false }
      return memcmp(other, start, count) == 0
    }
    if isStill ?? false { return last }
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a column, good until the next step.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, Int32(column))
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
  }

  /// Lets `values` point to the columns of the row from `column` on; good until the next step.
  func read(from column: Int, into values: inout RowValues) {
    for index in 0..<values.columns {
      let start = sqlite3_column_text(handle, Int32(column + index))
      values.set(index, start, Int(sqlite3_column_bytes(handle, Int32(column + index))))
    }
  }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  static func failure(_ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}
