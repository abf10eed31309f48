internal import Files
internal import GRDB

/// What SQLite says, in a sentence for whoever runs the night.
enum StoreFailure {
  /// Runs `body`, and says in a sentence what SQLite throws.
  ///
  /// SQLite's own words are repeated only where they name tables and columns; they never hold a
  /// value.
  static func told<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw RunFailure("\(path): \(sentence(error.resultCode, error.message))")
    }
  }

  /// What a result code means and what to do about it.
  static func sentence(_ code: ResultCode, _ message: String?) -> String {
    switch code.primaryResultCode {
    case .SQLITE_FULL:
      "the disk is full; nothing was changed. Free some space and run it again"
    case .SQLITE_READONLY:
      "can't be written: it, its folder or its disk is read-only; nothing was changed"
    case .SQLITE_CANTOPEN:
      "can't be opened; look at its folder's permissions and space"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "another sisfeed has been writing to it for more than ten minutes; nothing was changed"
    case .SQLITE_NOTADB:
      "is no store of sisfeed; nothing in it was changed"
    case .SQLITE_CORRUPT:
      "is damaged; nothing was changed. Restore the last backup, and keep the damaged file"
    case .SQLITE_IOERR:
      "the disk failed to read or write; nothing was changed. Look at the system's log"
    case .SQLITE_NOMEM:
      "there was not enough memory; nothing was changed"
    default:
      "can't be used: \(message ?? "SQLite result \(code.rawValue)"); nothing was changed"
    }
  }
}
