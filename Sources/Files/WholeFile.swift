internal import Glibc
internal import TSV

/// A file that is written whole or not at all, and readable by its owner alone.
///
/// Until `commit()` it has no name, so whatever stops the program leaves nothing behind; what
/// stood there before stands until then. A pipe or a device is simply written to.
package final class WholeFile {
  private let path: String
  private let descriptor: Int32
  private let temporaryPath: String?
  private let isInPlace: Bool
  private let mode: mode_t
  private var buffer: [UInt8] = []

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: where it will stand.
  ///   - isOpen: whether everyone may read it: for figures alone, with nothing of anybody in them.
  /// - Throws: `RunFailure` where it can't be written there.
  package init(path: String, isOpen: Bool = false) throws {
    mode = isOpen ? 0o644 : 0o600
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists && status.st_mode & S_IFMT != S_IFREG {
      self.path = path
      (isInPlace, temporaryPath) = (true, nil)
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw RunFailure.writing(path, errno) }
      return
    }
    isInPlace = false
    // What a link leads to is replaced, not the link.
    let path = exists ? Self.target(of: path) : path
    self.path = path
    let folder = Self.folder(of: path)
    buffer.reserveCapacity(Self.bufferSize)
    let unnamed = UnnamedFile.make(in: folder, access: O_RDWR)
    if unnamed >= 0 {
      (descriptor, temporaryPath) = (unnamed, nil)
      return
    }
    // Not every file system has files without a name.
    guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else {
      throw RunFailure.writing(path, errno)
    }
    let temporary = Self.temporaryPath(for: path)
    descriptor = open(temporary, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw RunFailure.writing(path, errno) }
    temporaryPath = temporary
  }

  deinit {
    close(descriptor)
    if let temporaryPath { unlink(temporaryPath) }
  }

  /// Adds bytes to the file.
  ///
  /// - Throws: `RunFailure` where the disk is full or fails.
  package func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// What has been written, from the beginning, before it is put in its place.
  ///
  /// - Throws: `RunFailure` where the disk is full, or the file is a pipe or a device.
  package func written() throws -> WrittenBytes {
    guard !isInPlace else {
      throw RunFailure("\(path) is no file that can be read again; name one")
    }
    try flush()
    return WrittenBytes(self, descriptor, path)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `RunFailure` where that fails; then what stood there stands.
  package func commit() throws {
    try flush()
    if isInPlace { return }
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
      throw RunFailure.writing(path, errno)
    }
    var source = temporaryPath
    if source == nil {
      let temporary = Self.temporaryPath(for: path)
      unlink(temporary)
      guard
        linkat(
          AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
      else { throw RunFailure.writing(path, errno) }
      source = temporary
    }
    if let source, rename(source, path) != 0 {
      let code = errno
      unlink(source)
      throw RunFailure.writing(path, code)
    }
  }

  private func flush() throws {
    try writeAll(buffer, to: descriptor, name: path)
    buffer.removeAll(keepingCapacity: true)
  }

  private static let bufferSize = 1 << 16

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func temporaryPath(for path: String) -> String { "\(path).\(getpid()).part" }
}

/// Writes all bytes to a descriptor.
///
/// - Throws: `RunFailure` where that fails.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
  try bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw RunFailure.writing(name, errno)
      }
      done += count
    }
  }
}

/// The bytes of a file that isn't in its place yet.
package struct WrittenBytes: ByteSource {
  private let file: WholeFile
  private let descriptor: Int32
  private let path: String
  private var offset = 0

  init(_ file: WholeFile, _ descriptor: Int32, _ path: String) {
    self.file = file
    self.descriptor = descriptor
    self.path = path
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count < 0 {
        if errno == EINTR { continue }
        throw RunFailure.reading(path, errno)
      }
      offset += count
      return count
    }
  }
}
