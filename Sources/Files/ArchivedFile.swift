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
    try copy(source, to: path, zstd_compress_file)
  }

  /// Brings a feed back.
  ///
  /// - Throws: `RunFailure`, also where what is kept is damaged.
  package static func restore(_ path: String, to target: String) throws {
    try copy(path, to: target, zstd_decompress_file)
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

  private static func copy(
    _ source: String, to path: String, _ work: (Int32, Int32) -> zstd_outcome
  ) throws {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw RunFailure.reading(source, errno) }
    defer { close(from) }
    let part = "\(path).\(getpid()).part"
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
