internal import CCrypto
internal import Files

/// SHA-256, plain and keyed, in hexadecimal.
enum Digest {
  static func plain(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    guard crypto_sha256(bytes, bytes.count, &digest) == 0 else { refused() }
    return hexadecimal(digest)
  }

  static func keyed(_ text: String, key: [UInt8]) -> String {
    let bytes = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    guard crypto_hmac_sha256(key, key.count, bytes, bytes.count, &digest) == 0 else { refused() }
    return hexadecimal(digest)
  }

  /// A new key.
  ///
  /// - Throws: `RunFailure` where the system has no random bytes.
  static func newKey() throws -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    guard crypto_random(&key, key.count) == 0 else {
      throw RunFailure("the system gives no random bytes; nothing was changed")
    }
    return key
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func refused() -> Never {
    preconditionFailure("libcrypto refuses SHA-256; is it a damaged installation?")
  }
}
