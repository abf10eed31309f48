internal import Feed

extension Acceptor {
  /// Whether a cell is a day in this format, in a year up to `lastYear`.
  ///
  /// 29 February is left to the rules, and so needs no leap years here.
  @inline(__always)
  static func isDate(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ format: DateFormat, through lastYear: Int16
  ) -> Bool {
    guard count == 10 else { return false }
    let (month, day, year, separators): (Int, Int, Int, Bool)
    switch format {
    case .monthDayYear:
      (month, day, year) = (two(bytes), two(bytes + 3), four(bytes + 6))
      separators = bytes[2] == 0x2F && bytes[5] == 0x2F
    case .dayMonthYear:
      (day, month, year) = (two(bytes), two(bytes + 3), four(bytes + 6))
      separators = bytes[2] == 0x2F && bytes[5] == 0x2F
    case .yearMonthDay:
      (year, month, day) = (four(bytes), two(bytes + 5), two(bytes + 8))
      separators = bytes[4] == 0x2D && bytes[7] == 0x2D
    }
    // A byte that is no digit makes a number far out of range, see `two`.
    guard separators, month >= 1, month <= 12, day >= 1, year >= 1, year <= Int(lastYear) else {
      return false
    }
    return day <= 28 || day <= 30 && month != 2 || day == 31 && longMonths >> month & 1 == 1
  }

  /// The months of 31 days, a bit each.
  private static var longMonths: Int { 0b1_0101_1010_1010 }

  /// The number of two digits, a million and more where one is none.
  @inline(__always)
  private static func two(_ bytes: UnsafePointer<UInt8>) -> Int {
    let (tens, ones) = (bytes[0] &- 0x30, bytes[1] &- 0x30)
    return Int(tens) &* 10 &+ Int(ones) &+ (max(tens, ones) > 9 ? 1_000_000 : 0)
  }

  @inline(__always)
  private static func four(_ bytes: UnsafePointer<UInt8>) -> Int {
    two(bytes) &* 100 &+ two(bytes + 2)
  }
}
