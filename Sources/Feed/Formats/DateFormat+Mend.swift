extension DateFormat {
  /// A day as this format writes it.
  package func text(of day: Day) -> String {
    let parts = day.description.split(separator: "-")
    return switch self {
    case .monthDayYear: "\(parts[1])/\(parts[2])/\(parts[0])"
    case .dayMonthYear: "\(parts[2])/\(parts[1])/\(parts[0])"
    case .yearMonthDay: day.description
    }
  }

  /// What a value that isn't written in this format should probably be.
  ///
  /// A day and a month that could be either way round are taken in the order of the format; a year
  /// of two digits is anyone's guess, and none is made.
  package func mended(_ value: Span<UInt8>) -> String? {
    // A time of day, as a database adds it: `2003-04-17 00:00:00`, `2003-04-17T00:00:00Z`.
    let hasTime = value.count > 10 && (value[10] == 0x20 || value[10] == UInt8(ascii: "T"))
    let date = value.extracting(0..<(hasTime ? 10 : value.count)).text
    let bytes = Array(date.utf8)
    if let unusual = UnusualDate(bytes.span), unusual.hasWholeYear {
      return unusual.day.map(text(of:))
    }
    let parts = date.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
    let numbers = parts.map { Int($0) ?? 0 }
    let year = parts[0].count == 4 ? 0 : 2
    guard parts[year].count == 4,
      parts.indices.allSatisfy({ $0 == year || (1...2).contains(parts[$0].count) })
    else { return nil }
    let isDayFirst = year == 2 && self == .dayMonthYear
    let (first, second) = year == 0 ? (1, 2) : (0, 1)
    let month = numbers[isDayFirst ? second : first]
    let day = numbers[isDayFirst ? first : second]
    return Day(year: numbers[year], month: month, day: day).map(text(of:))
  }
}

/// A date in one of the two ways that databases write it when nobody says how.
package struct UnusualDate: Sendable {
  /// How it is written: `YYYY-MM-DD`, `DD-MON-YY` or `DD-MON-YYYY`.
  package let manner: String
  /// The day, nil where the calendar has none such.
  package let day: Day?
  /// Whether the year has its century.
  package var hasWholeYear: Bool { manner != "DD-MON-YY" }

  /// Reads a trimmed value, nil where it is in neither way.
  package init?(_ value: Span<UInt8>) {
    if let numbers = DateFormat.yearMonthDay.numbers(value) {
      manner = DateFormat.yearMonthDay.rawValue
      day = Day(year: numbers.year, month: numbers.month, day: numbers.day)
      return
    }
    guard value.count == 9 || value.count == 11, value[2] == 0x2D, value[6] == 0x2D,
      let dayNumber = value.number(at: 0, digits: 2),
      let month = Self.months.firstIndex(of: value.extracting(3..<6).text.lowercased()),
      let yearNumber = value.number(at: 7, digits: value.count - 7)
    else { return nil }
    manner = value.count == 9 ? "DD-MON-YY" : "DD-MON-YYYY"
    // The database that writes such years means the nearer century.
    let century = value.count == 11 ? 0 : yearNumber < 50 ? 2000 : 1900
    day = Day(year: century + yearNumber, month: month + 1, day: dayNumber)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
