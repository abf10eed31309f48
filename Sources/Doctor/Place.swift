internal import Glibc

/// What the file system says of a path.
struct Place {
  let path: String
  let status: stat

  /// Nil where nothing is there, or it can't be looked at.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (self.path, self.status) = (path, status)
  }

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  /// Whether others than its owner may do anything with it.
  var isOpenToOthers: Bool { status.st_mode & 0o077 != 0 }
  /// Whether everyone may write to it.
  var isWritableByAll: Bool { status.st_mode & 0o002 != 0 }
  /// The permissions as `chmod` takes them.
  var mode: String { String(status.st_mode & 0o7777, radix: 8) }

  /// The name of its owner.
  var owner: String { Self.name(of: status.st_uid) }

  static func name(of user: uid_t) -> String {
    getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? String(user)
  }

  /// Whether whoever runs this may use it in a way: `R_OK`, `W_OK`, `X_OK`.
  static func allows(_ path: String, _ access: Int32) -> Bool { Glibc.access(path, access) == 0 }

  /// To make and remove what is in a folder.
  static let writing = W_OK | X_OK
  /// To read and change a file.
  static let readingWriting = R_OK | W_OK

  /// Whether whoever runs this may do anything anywhere: then a look at permissions tells nothing.
  static var isRoot: Bool { geteuid() == 0 }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// How many bytes are free for us on the file system of a path, or of the nearest folder above it
  /// that is there.
  static func freeBytes(at path: String) -> Int? {
    var path = path
    while true {
      var system = statvfs()
      if statvfs(path, &system) == 0 { return Int(system.f_bavail) * Int(system.f_frsize) }
      let above = folder(of: path)
      if above == path { return nil }
      path = above
    }
  }
}
