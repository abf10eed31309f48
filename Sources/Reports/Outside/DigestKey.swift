internal import CCrypto

/// A school's secret by which findings are named outside the house.
///
/// A fingerprint is made of a UUUID, of which there are few enough to try them all. So what sarif,
/// junit and github carry is its HMAC-SHA-256: the same from night to night for the same key, and
/// telling nothing to who hasn't the key.
package struct DigestKey: Sendable {
  /// The fewest bytes of a key that nobody guesses.
  package static let leastLength = 16

  private let bytes: [UInt8]

  /// A key of at least `leastLength` bytes; nil where there are fewer.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.leastLength else { return nil }
    self.bytes = bytes
  }

  /// The digest of a finding's fingerprint, in hexadecimal.
  package func digest(of fingerprint: String) -> String {
    let text = Array(fingerprint.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    guard crypto_hmac_sha256(bytes, bytes.count, text, text.count, &digest) == 0 else {
      preconditionFailure("libcrypto refuses HMAC-SHA-256; is it a damaged installation?")
    }
    return Hexadecimal.text(digest)
  }
}
