internal import Codes
internal import Feed

extension Acceptor {
  /// Whether a cell is a visa class that needs no look.
  ///
  /// That is 01 and 03 to 06 (M-1 is looked at beside its level), TN and TD, or one letter but F, J
  /// and M, a digit and perhaps one more character: `H-1B`, `B2`. Longer words go to the rules, for
  /// a permanent resident may be among them.
  @inline(__always)
  static func isVisa(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = bytes[0]
    if count == 2 && first == 0x30 {
      return bytes[1] >= 0x31 && bytes[1] <= 0x36 && bytes[1] != 0x32
    }
    guard count >= 2, count <= 4, first.isUpper else { return false }
    if first == UInt8(ascii: "F") || first == UInt8(ascii: "J") || first == UInt8(ascii: "M") {
      return false
    }
    if count == 2 && first == UInt8(ascii: "T") {
      return bytes[1] == UInt8(ascii: "N") || bytes[1] == UInt8(ascii: "D") || bytes[1].isDigit
    }
    let digit = bytes[1] == 0x2D ? 2 : 1
    guard digit < count, bytes[digit].isDigit else { return false }
    let last = bytes[count - 1]
    return digit == count - 1 || digit == count - 2 && (last.isUpper || last.isDigit)
  }

  /// Whether a cell is a level but 08 to 10, which are looked at beside the visa.
  @inline(__always)
  static func isEducationLevel(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count == 2
      && (bytes[0] == 0x30 && bytes[1] >= 0x31 && bytes[1] <= 0x37
        || bytes[0] == 0x31 && bytes[1] == 0x31)
  }

  /// Whether a cell is a code of the list of today.
  @inline(__always)
  static func isCIP(_ bytes: UnsafePointer<UInt8>, _ count: Int, orNone: Bool) -> Bool {
    guard count == 7, bytes[2] == 0x2E else { return false }
    var number = 0
    var largest: UInt8 = 0
    for index in 0..<7 where index != 2 {
      let digit = bytes[index] &- 0x30
      largest = max(largest, digit)
      number = number &* 10 &+ Int(digit)
    }
    guard largest < 10 else { return false }
    return number == 0 ? orNone : CIP.isCurrent(number)
  }

  /// Whether a cell is a number of credits.
  @inline(__always)
  static func isCredits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    Credits(Span(_unsafeStart: bytes, count: count)) != nil
  }
}
