internal import CCrypto

/// Numbers that only who has the key can foretell, always the same for the same label.
///
/// HMAC-SHA-256 of label and counter: from a made-up value nobody finds the real one by trying names
/// out, unless they have the key.
struct Draws {
  private let key: [UInt8]
  private var label: [UInt8]
  private var bytes = [UInt8](repeating: 0, count: 32)
  private var position = 32
  private var block: UInt8 = 0

  /// - Parameters:
  ///   - key: the run's secret.
  ///   - kind: what is drawn, so that a name and a city of one spelling draw differently.
  ///   - value: what it is drawn for.
  ///   - salt: how often it was drawn before.
  init(key: [UInt8], kind: UInt8, value: [UInt8], salt: Int) {
    self.key = key
    label =
      [0, kind, UInt8(truncatingIfNeeded: salt), UInt8(truncatingIfNeeded: salt >> 8)] + value
  }

  /// The next number below `count`, which is at least 1 and small beside 65,536.
  mutating func next(_ count: Int) -> Int {
    if position + 2 > bytes.count { fill() }
    defer { position += 2 }
    return (Int(bytes[position]) << 8 | Int(bytes[position + 1])) % max(1, count)
  }

  /// One of the elements, which are at least one.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[next(elements.count)] }

  private mutating func fill() {
    label[0] = block
    block &+= 1
    // It fails only where memory is out; then the zeros that are left are caught by the check of
    // what came out.
    _ = crypto_hmac_sha256(key, key.count, label, label.count, &bytes)
    position = 0
  }
}
