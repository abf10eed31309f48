internal import Feed

extension Acceptor {
  /// Latin letters and single spaces between them, and none of the words for a missing name.
  @inline(__always)
  static func isName(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // Spaces are few: what matters is one after another, or at an end.
    var last: UInt8 = 0x20
    for index in 0..<count {
      let byte = bytes[index]
      if !byte.isLetter && (byte != 0x20 || last == 0x20) { return false }
      last = byte
    }
    return last != 0x20 && !mayBeMissing(bytes, count)
  }

  /// Whether letters may be LNU, FNU, None, Unknown or Not Applicable; the rule says whether they
  /// are.
  @inline(__always)
  private static func mayBeMissing(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch count {
    case 3: bytes[1] | 0x20 == UInt8(ascii: "n") && bytes[2] | 0x20 == UInt8(ascii: "u")
    case 4: bytes[0] | 0x20 == UInt8(ascii: "n") && bytes[1] | 0x20 == UInt8(ascii: "o")
    case 7: bytes[0] | 0x20 == UInt8(ascii: "u") && bytes[1] | 0x20 == UInt8(ascii: "n")
    case 14: bytes[0] | 0x20 == UInt8(ascii: "n") && bytes[3] == 0x20
    default: false
    }
  }

  @inline(__always)
  static func isWithoutDigits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where bytes[index].isDigit || bytes[index] >= 0x80 { return false }
    return bytes[0] != 0x20
  }
}
