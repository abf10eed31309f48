/// A day of the calendar.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day, or nil where the calendar has none such.
  package init?(year: Int, month: Int, day: Int) {
    // There is no year 0, in the calendar or in SEVIS's schema.
    guard year >= 1, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written as `2026-11-23`.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard let day = DateFormat.yearMonthDay.day(bytes.span) else { return nil }
    self = day
  }

  /// The first day of the calendar.
  package static let first = Day(unchecked: (1, 1, 1))

  private init(unchecked: (year: Int, month: Int, day: Int)) {
    (year, month, day) = unchecked
  }

  /// The day so many days later; it takes a step a day.
  package func adding(days: Int) -> Day {
    var (year, month, day) = (year, month, day)
    for _ in 0..<days {
      day += 1
      if day > Self.days(in: month, of: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return Day(unchecked: (year, month, day))
  }

  /// How many days a month has.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as `2026-11-23`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension DateFormat {
  /// The three numbers that a value in this format holds, nil where it isn't written so.
  package func numbers(_ value: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard value.count == 10 else { return nil }
    let (separator, year, month, day): (UInt8, Int, Int, Int)
    switch self {
    case .monthDayYear: (separator, year, month, day) = (UInt8(ascii: "/"), 6, 0, 3)
    case .dayMonthYear: (separator, year, month, day) = (UInt8(ascii: "/"), 6, 3, 0)
    case .yearMonthDay: (separator, year, month, day) = (UInt8(ascii: "-"), 0, 5, 8)
    }
    let first = self == .yearMonthDay ? 4 : 2
    let second = self == .yearMonthDay ? 7 : 5
    guard value[first] == separator, value[second] == separator,
      let yearNumber = value.number(at: year, digits: 4),
      let monthNumber = value.number(at: month, digits: 2),
      let dayNumber = value.number(at: day, digits: 2)
    else { return nil }
    return (yearNumber, monthNumber, dayNumber)
  }

  /// The day that a value in this format names, nil where it names none.
  package func day(_ value: Span<UInt8>) -> Day? {
    numbers(value).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
  }
}

extension Span where Element == UInt8 {
  /// The number that `digits` ASCII digits from `start` on make, nil where one is none.
  package func number(at start: Int, digits: Int) -> Int? {
    guard start + digits <= count else { return nil }
    var number = 0
    for index in start..<start + digits {
      let digit = Int(self[index]) - 0x30
      guard digit >= 0 && digit <= 9 else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
