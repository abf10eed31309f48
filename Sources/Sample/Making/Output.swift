/// Bytes of rows on their way out.
struct Output {
  /// What has been written and not yet handed on.
  private(set) var bytes: [UInt8] = []
  private let vocabulary: Vocabulary

  /// An empty output with room for so many bytes.
  init(_ vocabulary: Vocabulary, capacity: Int = Output.full + 16_384) {
    self.vocabulary = vocabulary
    bytes.reserveCapacity(capacity)
  }

  /// How many bytes make it worth while to hand them on.
  static let full = 1 << 18

  var count: Int { bytes.count }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// `count` bytes of a table.
  mutating func append(_ table: [UInt8], at start: Int, count: Int) {
    bytes.append(contentsOf: table[start..<start + count])
  }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  @inline(__always)
  mutating func append(_ word: Word) {
    guard !word.isNone else { return }
    bytes.append(contentsOf: vocabulary.bytes[vocabulary.range(of: word)])
  }

  /// A word's ASCII letters in lower case, others as they are.
  mutating func append(lowercased word: Word) {
    for byte in vocabulary.bytes[vocabulary.range(of: word)] {
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
  }

  /// A number, with zeros before it up to `width` digits.
  mutating func append(number: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while digits < width || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// A number of thousandths as a decimal without needless zeros.
  mutating func append(thousandths: Int) {
    append(number: thousandths / 1_000)
    var rest = thousandths % 1_000
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place = 100
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  /// A pattern with its digits, letters and house numbers drawn (see `Homeland`).
  mutating func append(pattern: Word, _ draws: inout Draws) {
    let letters: StaticString = "ABCEGHJKLMNPRSTVXY"
    for byte in vocabulary.bytes[vocabulary.range(of: pattern)] {
      switch byte {
      case UInt8(ascii: "#"): bytes.append(0x30 + UInt8(draws.below(10)))
      case UInt8(ascii: "%"): bytes.append(0x31 + UInt8(draws.below(9)))
      case UInt8(ascii: "@"): bytes.append(letters.utf8Start[draws.below(18)])
      case UInt8(ascii: "*"): append(number: 1 + draws.below(299))
      default: bytes.append(byte)
      }
    }
  }
}
