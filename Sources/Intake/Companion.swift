/// What a sender puts beside a file to say that it is whole.
enum Companion {
  /// The end of a name that says it by being there.
  static let done = ".done"
  /// The end of a name whose file holds the digest.
  static let sha256 = ".sha256"
  static let all = [done, sha256]
  /// How many bytes of one are read.
  static let length = 4_096

  /// The digest in a companion, as `sha256sum` writes it: 64 digits first, whatever follows.
  static func digest(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    // `sha256sum` begins with a backslash where the name needs one.
    let line = text.drop { $0 == "\\" || $0.isWhitespace }
    let digits = line.prefix(64)
    guard digits.count == 64, digits.utf8.allSatisfy(\.isHexDigit),
      line.dropFirst(64).first.map({ $0.isWhitespace }) ?? true
    else { return nil }
    return digits.lowercased()
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
