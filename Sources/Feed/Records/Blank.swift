/// What counts as nothing at the ends of a value.
///
/// Values are judged without the spaces, no-break spaces and zero-width characters around them: a
/// spreadsheet or a web form leaves them, nobody means them.
package enum Blank {
  /// Whether a character is nothing.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isInvisible(scalar)
  }

  /// Whether a character can't be seen but isn't the plain space.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x2064, 0xFEFF, 0x3000: true
    default: false
    }
  }

  /// Whether a cell may hold a character that can't be seen; one that is no such may be taken for
  /// it only where it is no UTF-8.
  package static func hasInvisible(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] >= 0xC2 {
      if blankLength(cell, at: index, before: cell.count) > 1 { return true }
    }
    return false
  }

  /// The bytes of `cell` without the blanks around them.
  @_lifetime(copy cell)
  @inlinable @inline(__always)
  package static func trim(_ cell: Span<UInt8>) -> Span<UInt8> {
    guard let first = cell.firstByte, let last = cell.lastByte else { return cell }
    // Nearly every value begins and ends with a visible ASCII character.
    if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 { return cell }
    return trimSlowly(cell)
  }

  @_lifetime(copy cell)
  @usableFromInline
  static func trimSlowly(_ cell: Span<UInt8>) -> Span<UInt8> { cell.extracting(range(in: cell)) }

  /// Where in `cell` its value stands, without the blanks around it; nothing at the end of a blank.
  package static func range(in cell: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = cell.count
    while start < end {
      let length = blankLength(cell, at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var length = 0
      for candidate in 1...3 where end - candidate >= start {
        if blankLength(cell, at: end - candidate, before: end) == candidate { length = candidate }
      }
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// How many bytes of a blank character begin at `index`; 0 where another begins.
  static func blankLength(_ cell: Span<UInt8>, at index: Int, before end: Int) -> Int {
    let first = cell[index]
    if first == 0x20 { return 1 }
    if first == 0xC2, index + 1 < end, cell[index + 1] == 0xA0 || cell[index + 1] == 0xAD {
      return 2
    }
    guard first >= 0xE2, index + 2 < end else { return 0 }
    let scalar =
      UInt32(first & 0x0F) << 12 | UInt32(cell[index + 1] & 0x3F) << 6
      | UInt32(cell[index + 2] & 0x3F)
    guard first < 0xF0, let character = Unicode.Scalar(scalar) else { return 0 }
    return isInvisible(character) ? 3 : 0
  }
}

extension Span where Element == UInt8 {
  @inlinable package var firstByte: UInt8? { isEmpty ? nil : self[unchecked: 0] }
  @inlinable package var lastByte: UInt8? { isEmpty ? nil : self[unchecked: count - 1] }

  /// How many characters the bytes are, counted as code points as SEVIS's schema counts them.
  package var characterCount: Int {
    var count = 0
    for index in indices where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The bytes as text; what isn't UTF-8 becomes U+FFFD.
  package var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the bytes are exactly those of `word`.
  @inlinable package func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[unchecked: index] != word.utf8Start[index] { return false }
    return true
  }
}
