internal import CCrypto
package import Feed

/// Gives each finding of a file a name that stays the same from night to night.
///
/// The name is made of rule, column, UUUID and how many findings with the same three came before,
/// never of a value: so it is the same when rows change places, and tells nothing.
package struct Fingerprints {
  /// The first half words of the names given, for telling that one comes again.
  ///
  /// A very bad file has millions of findings, so what is kept of each is eight bytes.
  private var given: Set<UInt64> = []
  /// How often a name has come again, for those that have.
  private var repeats: [UInt64: Int] = [:]

  /// The names of a file that has no finding yet.
  package init() {}

  /// The fingerprint of the file's next finding, in hexadecimal.
  package mutating func next(_ finding: Finding) -> String {
    let first = Self.digest(finding, ordinal: 0)
    let key = first.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    if given.insert(key).inserted { return Self.hexadecimal(first) }
    let ordinal = repeats[key, default: 0] + 1
    repeats[key] = ordinal
    return Self.hexadecimal(Self.digest(finding, ordinal: ordinal))
  }

  private static func digest(_ finding: Finding, ordinal: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(96)
    for part in [finding.rule, finding.column ?? "", finding.uuuid ?? "", String(ordinal)] {
      text.append(contentsOf: part.utf8)
      text.append(UInt8(ascii: "\n"))
    }
    var digest = [UInt8](repeating: 0, count: 32)
    guard crypto_sha256(text, text.count, &digest) == 0 else {
      preconditionFailure("libcrypto refuses SHA-256; is it a damaged installation?")
    }
    return digest
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digits[Int(byte >> 4)]
        text[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}
