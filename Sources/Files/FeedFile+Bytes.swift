extension FeedFile {
  /// All bytes of a file that fits in memory, as a roster does.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - limit: how many megabytes it may have.
  /// - Returns: the bytes.
  /// - Throws: `RunFailure` where it can't be read, or is larger.
  package static func bytes(of path: String, atMost limit: Int = 256) throws -> [UInt8] {
    let file = try FeedFile(path: path, hashes: false)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit * 1_000_000 {
        throw RunFailure(
          "\(path) has more than \(limit) MB, so it is no such list; it was not taken")
      }
    }
  }
}
