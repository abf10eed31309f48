internal import Feed

extension Acceptor {
  /// Whether a cell is an e-mail address.
  @inline(__always)
  static func isEmail(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    EmailAddress.isSound(Span(_unsafeStart: bytes, count: count)) && isVisible(bytes[0])
  }

  /// Whether a byte is a visible ASCII character: then nothing is trimmed on its side.
  @inline(__always)
  private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// Whether a cell is M, F or U.
  @inline(__always)
  static func isGender(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count == 1
      && (bytes[0] == UInt8(ascii: "M") || bytes[0] == UInt8(ascii: "F")
        || bytes[0] == UInt8(ascii: "U"))
  }

  /// Whether a cell is one of the six suffixes that SEVIS takes.
  @inline(__always)
  static func isSuffix(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let one = UInt8(ascii: "I")
    return switch count {
    case 1: bytes[0] == one
    case 2: bytes[0] == one && (bytes[1] == one || bytes[1] == UInt8(ascii: "V"))
    case 3:
      bytes[0] == one && bytes[1] == one && bytes[2] == one
        || (bytes[0] == UInt8(ascii: "J") || bytes[0] == UInt8(ascii: "S"))
          && bytes[1] == UInt8(ascii: "r") && bytes[2] == UInt8(ascii: ".")
    default: false
    }
  }

  /// Whether a cell is N and ten digits.
  @inline(__always)
  static func isSEVISID(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count == 11 && bytes[0] == UInt8(ascii: "N") && isDigits(bytes + 1, 10)
  }

  /// Whether all bytes are digits.
  @inline(__always)
  static func isDigits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // The largest is 10 or more where one is none.
    var largest: UInt8 = 0
    for index in 0..<count { largest = max(largest, bytes[index] &- 0x30) }
    return largest < 10
  }
}
