internal import Feed

/// The days that a value may name, in whatever way it is written.
enum WrittenDate {
  /// None where it is no date; two where day and month could be either way round.
  static func days(_ value: Span<UInt8>) -> [Day] {
    // Nearly every value isn't a date, and its length or its first characters say so.
    guard (8...25).contains(value.count), value[0].isDigit,
      value.extracting(1..<5).anyByte({ "/-.".utf8.contains($0) })
    else { return [] }
    let date = withoutTime(value)
    var days = DateFormat.allCases.compactMap { $0.day(date) }
    if days.isEmpty, let unusual = UnusualDate(date), let day = unusual.day { days = [day] }
    if days.isEmpty {
      // `2/8/2001`, `2001/02/28`, `28.02.2001`: the order of the two layouts that there are.
      days = [DateFormat.monthDayYear, .dayMonthYear].compactMap { format in
        format.mended(date).flatMap { format.day(Array($0.utf8).span) }
      }
    }
    return days
  }

  /// The date without the time of day that a database adds.
  @_lifetime(copy value)
  private static func withoutTime(_ value: Span<UInt8>) -> Span<UInt8> {
    guard value.count > 11, value[10] == 0x20 || value[10] == UInt8(ascii: "T") else {
      return value
    }
    return value.extracting(0..<10)
  }
}
