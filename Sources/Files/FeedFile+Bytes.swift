extension FeedFile {
  /// All bytes of a file that fits in memory, as a roster does.
  ///
  /// - Throws: `RunFailure` where it can't be read.
  package static func bytes(of path: String) throws -> [UInt8] {
    let file = try FeedFile(path: path, hashes: false)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
