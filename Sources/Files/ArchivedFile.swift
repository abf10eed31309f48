internal import CZstd
internal import Glibc

/// A feed kept compressed, to be had back byte for byte.
///
/// The format is Zstandard with a checksum: `zstd -d` reads it, should sisfeed ever not be there.
package enum ArchivedFile {
  /// What is appended to a feed's name.
  package static let suffix = ".zst"

  /// Keeps a feed: whole or not at all, and readable by its owner alone.
  ///
  /// - Parameters:
  ///   - source: the feed's path.
  ///   - path: where it is kept. What stands there already is replaced.
  /// - Throws: `RunFailure`.
  package static func keep(_ source: String, at path: String) throws {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw RunFailure.reading(source, errno) }
    defer { close(from) }
    try copy(from, source, to: path, zstd_compress_file)
  }

  /// Keeps a feed that is held open, in the same manner.
  ///
  /// - Throws: `RunFailure`.
  package static func keep(_ held: HeldFile, at path: String) throws {
    guard lseek(held.descriptor, 0, SEEK_SET) == 0 else {
      throw RunFailure.reading(held.path, errno)
    }
    try copy(held.descriptor, held.path, to: path, zstd_compress_file)
  }

  /// Brings a feed back.
  ///
  /// - Throws: `RunFailure`, also where what is kept is damaged.
  package static func restore(_ path: String, to target: String) throws {
    let from = open(path, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw RunFailure.reading(path, errno) }
    defer { close(from) }
    try copy(from, path, to: target, zstd_decompress_file)
  }

  /// Whether something is kept at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder that only its owner may enter, and those above it.
  ///
  /// - Throws: `RunFailure`.
  package static func makeFolder(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw RunFailure("\(path) is no folder")
      }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw RunFailure.writing(path, errno)
    }
  }

  /// Removes what is kept, and the folder it lay in where nothing else does.
  ///
  /// - Throws: `RunFailure` where it is there and can't be removed.
  package static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw RunFailure.writing(path, errno) }
    if let slash = path.lastIndex(of: "/") { rmdir(String(path[..<slash])) }
  }

  /// A folder's path from the root on, without links in it.
  ///
  /// - Throws: `RunFailure` where there is no such folder.
  package static func wholePath(_ folder: String) throws -> String {
    guard let resolved = realpath(folder, nil) else { throw RunFailure.reading(folder, errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Removes from a folder what a killed run had begun to keep in it.
  package static func dropParts(in folder: String) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(partSuffix) { unlink("\(folder)/\(name)") }
    }
  }

  private static let partSuffix = ".part"

  private static func copy(
    _ from: Int32, _ source: String, to path: String, _ work: (Int32, Int32) -> zstd_outcome
  ) throws {
    let part = "\(path).\(getpid())\(partSuffix)"
    unlink(part)
    let to = open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard to >= 0 else { throw RunFailure.writing(path, errno) }
    defer { close(to) }
    do {
      switch work(from, to) {
      case .copied: break
      case .read_failed: throw RunFailure.reading(source, errno)
      case .write_failed: throw RunFailure.writing(path, errno)
      case .damaged:
        throw RunFailure("\(source) is damaged; it can't be brought back from there")
      case .no_memory: throw RunFailure("there was not enough memory to copy \(source)")
      }
      guard fsync(to) == 0, rename(part, path) == 0 else { throw RunFailure.writing(path, errno) }
    } catch {
      unlink(part)
      throw error
    }
  }
}
