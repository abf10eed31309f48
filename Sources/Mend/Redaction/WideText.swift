internal import Feed
internal import TSV

/// A feed in UTF-16 or UTF-32, of which no row is judged: every letter and digit after its first line
/// becomes another.
struct WideText {
  private let width: Int
  private let isLittle: Bool
  private let key: [UInt8]
  private var count = 0
  private var isInHeader = true

  /// - Parameters:
  ///   - encoding: its name as ICU has it: `UTF-16LE` and the like.
  ///   - key: the run's secret.
  init(encoding: String, key: [UInt8]) {
    width = encoding.hasPrefix("UTF-32") ? 4 : 2
    isLittle = encoding.hasSuffix("LE")
    self.key = key
  }

  mutating func run(_ source: some ByteSource, write: ([UInt8]) throws -> Void) throws {
    var source = source
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if read == 0 { break }
      rest += buffer[..<read]
      let whole = rest.count / width * width
      try write(redacted(rest[..<whole]))
      rest.removeFirst(whole)
    }
    try write(rest)
  }

  private mutating func redacted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    count += 1
    var draws = Draws(key: key, kind: 255, value: Array("\(count)".utf8), salt: 0)
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: width) {
      let unit = Array(bytes[start..<start + width])
      var value: UInt32 = 0
      for byte in isLittle ? unit.reversed() : unit { value = value << 8 | UInt32(byte) }
      if value == 0x0A || value == 0x0D { isInHeader = false }
      if isInHeader {
        made += unit
        continue
      }
      var other = value
      if let scalar = Unicode.Scalar(value) {
        let text = Letters(isFree: true).text(like: "x" + String(scalar), &draws)
        other = text.unicodeScalars.last?.value ?? value
      } else if (0xDC00..<0xE000).contains(value) {
        // The lower half of a letter beyond the basic plane, which CJK names have.
        other = value & ~0x1F | UInt32(draws.next(32))
      }
      for place in 0..<width {
        let shift = UInt32(8 * (isLittle ? place : width - 1 - place))
        made.append(UInt8(truncatingIfNeeded: other >> shift))
      }
    }
    return made
  }
}
