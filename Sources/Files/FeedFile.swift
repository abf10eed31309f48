internal import CCrypto
internal import Glibc
internal import TSV

/// A feed on disk or on standard input, read once from beginning to end.
package final class FeedFile: ByteSource {
  /// The path as it was given; `-` is standard input.
  package let path: String
  /// The name without folders, nil for standard input.
  package let name: String?
  /// How many bytes have been read.
  package private(set) var bytesRead = 0

  private let descriptor: Int32
  private let before: stat
  private let hash: OpaquePointer?
  /// The file as somebody else opened it; it is his to close.
  private let held: HeldFile?

  /// Opens a feed.
  ///
  /// - Parameters:
  ///   - path: the file, or `-`.
  ///   - hashes: whether its sha256 is wanted, which costs about as much as the check itself.
  /// - Throws: `RunFailure` where it can't be opened or is no file.
  package init(path: String, hashes: Bool) throws {
    self.path = path
    held = nil
    if path == "-" {
      descriptor = STDIN_FILENO
      name = nil
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      name = path.split(separator: "/").last.map(String.init) ?? path
    }
    guard descriptor >= 0 else { throw RunFailure.reading(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw RunFailure.reading(path, errno) }
    before = status
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw RunFailure("\(path) is a folder; name the file in it")
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    hash = hashes ? crypto_sha256_create() : nil
  }

  /// Begins to read a file that is held open, from its beginning, as often as one likes.
  ///
  /// - Throws: `RunFailure` where it is no longer what it was.
  package init(_ held: HeldFile, hashes: Bool) throws {
    (path, name, descriptor) = (held.path, held.name, held.descriptor)
    self.held = held
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw RunFailure.reading(path, errno) }
    before = status
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    hash = hashes ? crypto_sha256_create() : nil
    guard FileStamp(status) == held.stamp else { throw changed }
  }

  deinit {
    if let hash { crypto_sha256_free(hash) }
    if held == nil, descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// The size of the file, nil where it isn't known before it is read.
  package var size: Int? { before.st_mode & S_IFMT == S_IFREG ? Int(before.st_size) : nil }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if isToStop { throw StopSign.Stopped() }
      let count =
        held == nil
        ? Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        : pread(descriptor, buffer.baseAddress, buffer.count, off_t(bytesRead))
      if count < 0 {
        if errno == EINTR { continue }
        throw RunFailure.reading(path, errno)
      }
      bytesRead += count
      // A file that grows as fast as it is read has no end.
      if let held, bytesRead > held.size { throw changed }
      if let hash, count > 0 {
        crypto_sha256_update(hash, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
      }
      return count
    }
  }

  /// The same bytes once more, from `offset` on, whatever stands under the path by now.
  package func again(from offset: Int = 0) -> SecondReading {
    SecondReading(self, descriptor, from: offset)
  }

  /// Whether the reading is to end, whatever is left to read.
  fileprivate var isToStop: Bool { held?.stopSign?.stopsReading ?? false }

  private var changed: RunFailure {
    RunFailure(
      """
      \(path) changed while it was read; wait until it is complete, then check it again. \
      Nothing of this check counts
      """)
  }

  /// Ends the reading.
  ///
  /// - Returns: the sha256 in hexadecimal, where it was wanted.
  /// - Throws: `RunFailure` where the file changed while it was read, for then what was checked is
  ///   neither the old file nor the new.
  package func finish() throws -> String? {
    var after = stat()
    if size != nil, fstat(descriptor, &after) == 0,
      after.st_size != before.st_size || after.st_mtim.tv_sec != before.st_mtim.tv_sec
        || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec || Int(after.st_size) != bytesRead
    {
      throw changed
    }
    guard let hash else { return nil }
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_sha256_finish(hash, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

/// A feed that is read for the second time, while its file is held open.
package struct SecondReading: ByteSource {
  private let file: FeedFile
  private let descriptor: Int32
  private var offset: Int

  init(_ file: FeedFile, _ descriptor: Int32, from offset: Int) {
    self.file = file
    self.descriptor = descriptor
    self.offset = offset
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if file.isToStop { throw StopSign.Stopped() }
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count < 0 {
        if errno == EINTR { continue }
        throw RunFailure.reading(file.path, errno)
      }
      offset += count
      return count
    }
  }
}

/// The sha256 of a whole file.
package enum FileDigest {
  /// The sha256 of a text in hexadecimal.
  package static func sha256(of text: String) -> String {
    let bytes = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    guard crypto_sha256(bytes, bytes.count, &digest) == 0 else {
      preconditionFailure("libcrypto refuses SHA-256; is it a damaged installation?")
    }
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// Reads the file and says its sha256 in hexadecimal.
  ///
  /// - Throws: `RunFailure` where it can't be read, or changes meanwhile.
  package static func sha256(_ path: String) throws -> String {
    try sha256(FeedFile(path: path, hashes: true))
  }

  /// Reads a file that is held open and says its sha256 in hexadecimal.
  ///
  /// - Throws: `RunFailure` where it can't be read, or changes meanwhile.
  package static func sha256(_ held: HeldFile) throws -> String {
    try sha256(FeedFile(held, hashes: true))
  }

  private static func sha256(_ file: FeedFile) throws -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }) > 0 {}
    return try file.finish() ?? ""
  }
}
