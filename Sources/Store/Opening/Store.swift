internal import Files
package import GRDB

/// A school's store: one SQLite file that holds its people as of the last good night, what changed
/// in each, what was found, and who decided what.
///
/// One process writes at a time, readers never wait for it. The file is readable by its owner
/// alone, and so is the folder where sisfeed makes one for it. `specs/store.md` describes the tables
/// for whoever looks into it with sqlite3.
package final class Store: Sendable {
  /// The path of the file.
  package let path: String
  /// The connection everything goes through.
  package let database: DatabaseQueue
  /// The key of the digests that stand in for ids and values where those must not.
  let digestKey: [UInt8]

  /// What SQLite's header says the file is: "SISF".
  static let applicationID: Int32 = 0x5349_5346

  /// What a store is opened for.
  package enum Access: Sendable {
    /// Only to look; the file must exist.
    case reading
    /// To change it; the file must exist.
    case writing
    /// To change it; it is made where it doesn't exist.
    case making
  }

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what for.
  ///   - waiting: is told once when another process holds the store for more than a second.
  /// - Returns: the store.
  /// - Throws: `RunFailure` where it can't be opened, is no store, or is of a newer sisfeed.
  package static func open(
    _ path: String, for access: Access, waiting: @escaping @Sendable () -> Void = {}
  ) throws -> Store {
    try StoreFile.prepare(path, for: access)
    if access == .reading { try bringUpToDate(path, waiting) }
    return try StoreFailure.told(path) {
      var configuration = Configuration()
      configuration.readonly = access == .reading
      configuration.label = "store"
      configuration.busyMode = .callback(Patience(waiting).waits)
      configuration.prepareDatabase { connection in
        try connection.execute(sql: "PRAGMA trusted_schema = OFF")
        if access != .reading {
          try connection.execute(sql: "PRAGMA synchronous = FULL")
          // Room for the pages that a night of some thousand changes touches, so that none is
          // written twice.
          try connection.execute(sql: "PRAGMA cache_size = -80000; PRAGMA temp_store = FILE")
        }
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.read { try StoreFile.refuseForeign($0, path) }
      if access != .reading {
        try Migrations.all.migrate(database)
        try chooseJournal(database)
        StoreFile.protect(path)
      }
      let key = try database.read { try Meta.text("digest-key", $0) }
      guard let key else { throw RunFailure("\(path) is no store of sisfeed: it has no key") }
      return Store(path: path, database: database, digestKey: Array(key.utf8))
    }
  }

  /// Brings a store of an earlier sisfeed up to date before it is read.
  ///
  /// - Throws: `RunFailure` where whoever reads may not write it.
  private static func bringUpToDate(
    _ path: String, _ waiting: @escaping @Sendable () -> Void
  ) throws {
    let isOlder = try StoreFailure.told(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .callback(Patience(waiting).waits)
      return try DatabaseQueue(path: path, configuration: configuration).read {
        try StoreFile.isOlder($0)
      }
    }
    guard isOlder else { return }
    guard StoreFile.mayBeWritten(path) else {
      throw RunFailure(
        "\(path) was last written by an earlier sisfeed; the next night brings it up to date, or any "
          + "command of whoever may write it")
    }
    _ = try open(path, for: .writing, waiting: waiting)
  }

  private init(path: String, database: DatabaseQueue, digestKey: [UInt8]) {
    self.path = path
    self.database = database
    self.digestKey = digestKey
  }

  /// Lets readers and a writer go on beside each other, once there is something to read.
  ///
  /// The first load is only new pages: with a rollback journal they are written once, with a
  /// write-ahead log twice.
  private static func chooseJournal(_ database: DatabaseQueue) throws {
    try database.writeWithoutTransaction { connection in
      let hasPeople =
        try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM people)") ?? false
      try connection.execute(sql: "PRAGMA journal_mode = \(hasPeople ? "WAL" : "TRUNCATE")")
    }
  }

  /// Ends the first load: from now on readers never wait.
  ///
  /// - Throws: `RunFailure`.
  package func settle() throws {
    try StoreFailure.told(path) {
      try Self.chooseJournal(database)
      StoreFile.protect(path)
    }
  }

  /// Reads, all of it from the same moment.
  ///
  /// - Throws: `RunFailure` where the store can't be read.
  package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreFailure.told(path) { try database.read(body) }
  }

  /// Changes the store: all of what `body` does, or nothing of it.
  ///
  /// - Throws: `RunFailure` where the store can't be written; what `body` throws.
  package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreFailure.told(path) {
      var value: Value?
      try database.inTransaction(.immediate) { connection in
        value = try body(connection)
        return .commit
      }
      guard let value else { throw RunFailure("\(path): the change was not made") }
      return value
    }
  }

  /// Changes the store as `write` does, and overwrites with zeros what it takes out.
  ///
  /// - Throws: `RunFailure` where the store can't be written; what `body` throws.
  package func erase<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreFailure.told(path) {
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return try write(body)
  }

  /// Writes the file anew from what it holds, so that nothing that was taken out is left in it or in
  /// the log beside it.
  ///
  /// It needs free space for the file twice more, and waits for those who are reading.
  ///
  /// - Throws: `RunFailure`.
  package func rewrite() throws {
    try StoreFailure.told(path) {
      let isBusy = try database.writeWithoutTransaction { connection in
        try connection.execute(sql: "VACUUM")
        return try Bool.fetchOne(connection, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
      }
      if isBusy { throw RunFailure("\(path): another process has been reading it all the while") }
    }
  }

  /// The digest that stands for an id or a value outside the tables that hold it: keyed, so that
  /// who has only the digest can't try values against it.
  package func digest(of text: String) -> String { Digest.keyed(text, key: digestKey) }
}

/// A connection to the store, within a transaction or a moment of reading.
package typealias StoreConnection = Database

/// How long a writer waits for another, and whom it tells.
private final class Patience: Sendable {
  private let waiting: @Sendable () -> Void
  /// A hundred waits of ten milliseconds, then seconds for ten minutes.
  private static let shortWaits = 100
  private static let longWaits = 600

  init(_ waiting: @escaping @Sendable () -> Void) { self.waiting = waiting }

  @Sendable func waits(_ tries: Int) -> Bool {
    if tries == Self.shortWaits { waiting() }
    Pause.milliseconds(tries < Self.shortWaits ? 10 : 1000)
    return tries < Self.shortWaits + Self.longWaits
  }
}
