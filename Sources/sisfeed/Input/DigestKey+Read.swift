internal import CCrypto
internal import Files
internal import Glibc
internal import Reports

extension DigestKey {
  /// More than any key has; a feed that is named by mistake is not read to its end.
  private static let mostBytes = 4096

  /// Reads a key, or makes one that is forgotten after this run.
  ///
  /// - Parameter path: the file, nil where there is none.
  /// - Returns: the key.
  /// - Throws: `RunFailure` where the file can't be read or is no key.
  static func read(_ path: String?) throws -> DigestKey {
    guard let path else { return try random() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RunFailure.reading(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: mostBytes)
    while bytes.count <= mostBytes {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw RunFailure.reading(path, errno) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    // An editor ends the line; that is no part of the key.
    while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    guard bytes.count <= mostBytes, let key = DigestKey(bytes) else {
      throw RunFailure(
        """
        \(path) is no key: a key has \(leastLength) to \(mostBytes) bytes; make one with \
        `openssl rand -hex 32`
        """)
    }
    return key
  }

  private static func random() throws -> DigestKey {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard crypto_random(&bytes, bytes.count) == 0, let key = DigestKey(bytes) else {
      throw RunFailure("the system gives no random bytes for a key; name one by --digest-key")
    }
    return key
  }
}
