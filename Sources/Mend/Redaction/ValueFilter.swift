internal import CScan

/// Remembers which values a feed holds, in memory that doesn't grow: a Bloom filter.
///
/// It never forgets one, and takes a few for known that aren't, for which another is drawn: so a
/// made-up value is none that someone in the feed has.
struct ValueFilter {
  private var words: [UInt64]
  private let mask: UInt64

  /// A filter for the values of a feed of `bytes` bytes, a bit for each.
  init(bytes: Int) {
    var bits = 1 << 20
    while bits < min(bytes, 1 << 30) { bits <<= 1 }
    words = [UInt64](repeating: 0, count: bits / 64)
    mask = UInt64(bits - 1)
  }

  mutating func insert(_ value: FoldedValue) {
    for turn in 0..<Self.turns {
      let bit = Self.bit(turn, of: value) & mask
      words[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  func mayContain(_ value: FoldedValue) -> Bool {
    for turn in 0..<Self.turns {
      let bit = Self.bit(turn, of: value) & mask
      if words[Int(bit >> 6)] >> (bit & 63) & 1 == 0 { return false }
    }
    return true
  }

  /// How many bits a value has.
  private static let turns: UInt64 = 4

  private static func bit(_ turn: UInt64, of value: FoldedValue) -> UInt64 {
    value.hash &+ (value.hash >> 32 | 1) &* turn
  }
}

/// A value without its case, for comparing.
struct FoldedValue {
  let bytes: [UInt8]
  let hash: UInt64

  init(_ value: [UInt8]) {
    if value.allSatisfy({ $0 < 0x80 }) {
      bytes = value.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    } else if let text = String(validating: value, as: UTF8.self) {
      bytes = Array(text.lowercased().utf8)
    } else {
      bytes = value
    }
    hash = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { scan_hash($0, buffer.count, 11) } ?? 0
    }
  }
}
