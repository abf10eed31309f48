internal import Files
internal import Glibc

/// A drop folder that is held open: everything in it is reached through it and by a bare name, so
/// nothing that is put into its path or under a name leads elsewhere.
package final class DropFolder: Sendable {
  /// The path it was opened by, for sentences.
  package let path: String
  private let descriptor: Int32

  /// Opens the folder.
  ///
  /// - Throws: `RunFailure` where it isn't there or can't be entered.
  package init(_ path: String) throws {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = trimmed
    descriptor = Glibc.open(trimmed, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw RunFailure("\(path): there is no such drop folder")
      case ENOTDIR: throw RunFailure("\(path) is a file; --drop and drop.folder name a folder")
      default: throw RunFailure.reading(path, errno)
      }
    }
  }

  deinit { close(descriptor) }

  // MARK: Looking

  /// What lies in the folder, by name.
  ///
  /// What can't be said in UTF-8 is no name of ours.
  ///
  /// - Throws: `RunFailure` where it can't be read.
  package func entries() throws -> [String: DropEntry] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else { throw RunFailure.reading(path, errno) }
    defer { closedir(listing) }
    var entries: [String: DropEntry] = [:]
    while let found = readdir(listing) {
      let name = withUnsafeBytes(of: &found.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", let entry = entry(name) else { continue }
      entries[name] = entry
    }
    return entries
  }

  /// What stands under a name, nil where nothing does.
  func entry(_ name: String) -> DropEntry? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return DropEntry(name, status)
  }

  /// A name's path, for sentences.
  func path(of name: String) -> String { "\(path)/\(name)" }

  // MARK: Opening

  /// What came of opening a name.
  enum Opened {
    case file(HeldFile)
    /// Nothing stands there any more.
    case gone
    case refused(String)
  }

  /// Opens a file: never through a link, never waiting for a pipe, and what was opened is looked at
  /// once more, for it may not be what was listed.
  func open(
    _ name: String, _ rules: DropRules, promised: String?, stopSign: StopSign?, now: Int
  ) throws -> Opened {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return .gone
      case ELOOP:
        return .refused("\(path(of: name)) is a symbolic link, which is not followed")
      default: throw RunFailure.reading(path(of: name), errno)
      }
    }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      close(file)
      throw RunFailure.reading(path(of: name), errno)
    }
    if let refusal = DropLook.refusal(of: DropEntry(name, status), rules, folder: path, now: now) {
      close(file)
      return .refused(refusal)
    }
    return .file(
      try HeldFile(file, path: path(of: name), promised: promised, stopSign: stopSign))
  }

  /// The first bytes of a small file, nil where it isn't one.
  func bytes(of name: String, limit: Int) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = Glibc.read(file, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  // MARK: Changing

  /// Gives a name to what another stands for; what bore it is gone.
  ///
  /// - Returns: whether there was something.
  /// - Throws: `RunFailure` where the folder can't be written.
  func rename(_ name: String, to other: String) throws -> Bool {
    if renameat(descriptor, name, descriptor, other) == 0 { return true }
    if errno == ENOENT { return false }
    throw RunFailure.writing(path(of: name), errno)
  }

  /// Gives a name back, unless it is taken by now.
  func putBack(_ name: String, as other: String) {
    if linkat(descriptor, name, descriptor, other, 0) == 0 { unlinkat(descriptor, name, 0) }
  }

  /// Takes a name away.
  ///
  /// - Throws: `RunFailure` where it is there and can't be.
  func remove(_ name: String) throws {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw RunFailure.writing(path(of: name), errno)
    }
  }

  /// Writes a file that only its owner can read: whole or not at all, and through no link.
  ///
  /// - Throws: `RunFailure` where it can't be written.
  func write(_ bytes: [UInt8], to name: String) throws {
    let part = ".\(name).\(getpid()).part"
    unlinkat(descriptor, part, 0)
    let file = openat(
      descriptor, part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw RunFailure.writing(path(of: name), errno) }
    defer { close(file) }
    do {
      try writeAll(bytes, to: file, name: path(of: name))
      guard fsync(file) == 0, renameat(descriptor, part, descriptor, name) == 0 else {
        throw RunFailure.writing(path(of: name), errno)
      }
    } catch {
      unlinkat(descriptor, part, 0)
      throw error
    }
  }

  /// Makes what was done to the names in the folder last.
  func sync() { fsync(descriptor) }
}
