internal import Files
internal import GRDB
internal import Glibc

/// The file a store lives in: where it may be, who may read it, and whether it is one.
enum StoreFile {
  /// Makes sure that the file can be opened as asked, and that nobody else can read it.
  ///
  /// - Throws: `RunFailure` where it can't.
  static func prepare(_ path: String, for access: Store.Access) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw RunFailure("\(path) is no file; name the store's file")
      }
      guard Glibc.access(path, access == .reading ? R_OK : R_OK | W_OK) == 0 else {
        throw access == .reading ? .reading(path, errno) : RunFailure.writing(path, errno)
      }
      if status.st_size > 0 { try refuseWhatIsNoDatabase(path) }
      return
    }
    guard errno == ENOENT, access == .making else {
      throw RunFailure(
        errno == ENOENT
          ? "\(path): there is no store yet; sisfeed night makes it"
          : "\(path): can't be opened: \(String(cString: strerror(errno)))")
    }
    let folder = folder(of: path)
    if stat(folder, &status) != 0 {
      guard mkdir(folder, 0o700) == 0 else { throw RunFailure.writing(folder, errno) }
    }
    // Made here, so that it never stands open to others, not even while SQLite makes it.
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw RunFailure.writing(path, errno) }
    close(descriptor)
  }

  /// Takes what others may do from the store's files, should someone have given it to them.
  static func protect(_ path: String) {
    for file in [path, path + "-wal", path + "-shm"] { chmod(file, 0o600) }
  }

  /// Refuses a database that is another program's.
  ///
  /// A file without tables is a store that was never finished being made.
  static func refuseForeign(_ connection: Database, _ path: String) throws {
    let id = try Int32.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if tables == 0 { return }
    guard id == Store.applicationID else {
      throw RunFailure("\(path) is another program's database; nothing in it was changed")
    }
    let known = Migrations.names
    let applied =
      try String.fetchAll(
        connection, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    if let newer = applied.first(where: { !known.contains($0) }) {
      throw RunFailure(
        """
        \(path) was written by a newer sisfeed (its tables are of \(newer)); \
        nothing in it was changed. Install the newer version, or restore a backup of before
        """)
    }
  }

  /// Whether a store lacks tables that this program knows; what is no store, or none yet, isn't one.
  static func isOlder(_ connection: Database) throws -> Bool {
    let id = try Int32.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
    guard id == Store.applicationID else { return false }
    let applied = try String.fetchSet(
      connection, sql: "SELECT identifier FROM grdb_migrations")
    return !Migrations.names.isSubset(of: applied)
  }

  /// Whether this process may write to a file.
  static func mayBeWritten(_ path: String) -> Bool { Glibc.access(path, W_OK) == 0 }

  private static func refuseWhatIsNoDatabase(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunFailure.reading(path, errno) }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &head, head.count, 0)
    guard count == 16, head.elementsEqual(Array("SQLite format 3\0".utf8)) else {
      throw RunFailure("\(path) is no store of sisfeed; nothing in it was changed")
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Files that get their name when they are whole.
extension StoreFile {
  /// Refuses to put a copy of the store where something stands that is no copy of a store, or the
  /// store itself.
  ///
  /// - Throws: `RunFailure`.
  static func refuseBackup(to target: String, of path: String) throws {
    var (theirs, own) = (stat(), stat())
    for file in [path, path + "-wal", path + "-shm", path + "-journal", path + ".lock"] {
      let isSame =
        stat(target, &theirs) == 0 && stat(file, &own) == 0 && theirs.st_dev == own.st_dev
        && theirs.st_ino == own.st_ino
      if target == file || isSame {
        throw RunFailure("\(target) is the store itself; name another file for the copy")
      }
    }
    guard stat(target, &theirs) == 0 else { return }
    guard theirs.st_mode & S_IFMT == S_IFREG else {
      throw RunFailure("\(target) is no file; name one for the copy")
    }
    let descriptor = open(target, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunFailure.reading(target, errno) }
    defer { close(descriptor) }
    // The file's first bytes say whose database it is (SQLite's file format, 1.3).
    var head = [UInt8](repeating: 0, count: 72)
    let count = pread(descriptor, &head, head.count, 0)
    let id = head[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard count == 72, id == Store.applicationID else {
      throw RunFailure(
        "\(target) is there already and is no copy of a store; a copy would replace it")
    }
  }

  /// Makes an empty file beside `target`, readable by its owner alone.
  static func makePart(of target: String) throws -> String {
    let part = "\(target).\(getpid()).part"
    dropPart(part)
    let descriptor = open(part, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw RunFailure.writing(target, errno) }
    close(descriptor)
    return part
  }

  /// Gives a finished file its name; what stood there is replaced.
  static func keepPart(_ part: String, as target: String) throws {
    let descriptor = open(part, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunFailure.writing(target, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0, rename(part, target) == 0 else {
      throw RunFailure.writing(target, errno)
    }
  }

  /// Removes what was begun.
  static func dropPart(_ part: String) {
    for file in [part, part + "-wal", part + "-shm", part + "-journal"] { unlink(file) }
  }
}
