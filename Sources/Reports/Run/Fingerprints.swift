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

  private var text: [UInt8] = []
  private var digest = [UInt8](repeating: 0, count: 32)

  /// The names of a file that has no finding yet.
  package init() {}

  /// The fingerprint of the file's next finding, in hexadecimal.
  package mutating func next(_ finding: Finding) -> String {
    Hexadecimal.text(nextBytes(finding))
  }

  /// The fingerprint of the file's next finding, its 32 bytes.
  package mutating func nextBytes(_ finding: Finding) -> [UInt8] {
    hash(finding, ordinal: 0)
    let key = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    if given.insert(key).inserted { return digest }
    let ordinal = repeats[key, default: 0] + 1
    repeats[key] = ordinal
    hash(finding, ordinal: ordinal)
    return digest
  }

  private mutating func hash(_ finding: Finding, ordinal: Int) {
    text.removeAll(keepingCapacity: true)
    append(finding.rule)
    append(finding.column ?? "")
    append(finding.uuuid ?? "")
    append(String(ordinal))
    guard crypto_sha256(text, text.count, &digest) == 0 else {
      preconditionFailure("libcrypto refuses SHA-256; is it a damaged installation?")
    }
  }

  private mutating func append(_ part: String) {
    text.append(contentsOf: part.utf8)
    text.append(UInt8(ascii: "\n"))
  }
}
