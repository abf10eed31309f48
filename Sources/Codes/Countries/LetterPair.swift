/// Two capital letters, as codes of countries and states are, as a number below 676.
package struct LetterPair: Hashable, Sendable {
  /// How many there are.
  package static let count = 676

  /// The place in the alphabetical order, AA being 0.
  package let index: Int

  package init(index: Int) { self.index = index }

  /// The pair of two bytes, nil where one is no capital letter.
  @inlinable @inline(__always)
  package init?(_ first: UInt8, _ second: UInt8) {
    let (high, low) = (first &- 0x41, second &- 0x41)
    guard high < 26, low < 26 else { return nil }
    index = Int(high) &* 26 &+ Int(low)
  }

  /// The pair written so, nil where it is none.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 2 else { return nil }
    self.init(bytes[0], bytes[1])
  }

  /// The two letters.
  package var text: String {
    String(decoding: [UInt8(0x41 + index / 26), UInt8(0x41 + index % 26)], as: UTF8.self)
  }
}

/// A set of pairs, a bit each.
package struct LetterPairSet: Sendable {
  @usableFromInline var words = InlineArray<11, UInt64>(repeating: 0)

  package init(_ pairs: some Sequence<LetterPair> = []) {
    for pair in pairs { insert(pair) }
  }

  package mutating func insert(_ pair: LetterPair) {
    words[pair.index >> 6] |= 1 << (pair.index & 63)
  }

  @inlinable @inline(__always)
  package func contains(_ pair: LetterPair) -> Bool {
    words[unchecked: pair.index >> 6] >> UInt64(truncatingIfNeeded: pair.index & 63) & 1 == 1
  }
}
