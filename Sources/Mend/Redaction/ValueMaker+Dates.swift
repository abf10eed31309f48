internal import Codes
internal import Feed

extension ValueMaker {
  /// A date: one of the past stays one of the past, one that is to come to come, and what is none
  /// stays none.
  func date(
    like text: String, _ value: [UInt8], _ letters: Letters, _ draws: inout Draws
  ) -> String? {
    let format = layout.dateFormat
    if let day = format.day(value.span) {
      let made = day > today ? today.adding(days: 30 + draws.next(7_000)) : past(&draws)
      return format.text(of: made)
    }
    if let unusual = UnusualDate(value.span), unusual.day != nil {
      let parts = past(&draws).description.split(separator: "-").map(String.init)
      guard unusual.manner.hasPrefix("DD") else { return parts.joined(separator: "-") }
      let year = unusual.hasWholeYear ? parts[0] : String(parts[0].dropFirst(2))
      let month = Self.months[(Int(parts[1]) ?? 1) - 1]
      return "\(parts[2])-\(month)-\(year)"
    }
    let made = letters.text(like: text, &draws)
    let bytes = Array(made.utf8)
    // Another number may make a day of what was none.
    return format.day(bytes.span) == nil && UnusualDate(bytes.span)?.day == nil ? made : nil
  }

  /// A day of 1930 to 1989.
  private func past(_ draws: inout Draws) -> Day {
    let (year, month) = (1930 + draws.next(60), 1 + draws.next(12))
    return Day(year: year, month: month, day: 1 + draws.next(Day.days(in: month, of: year)))
      ?? .first
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// A calling code that no country has, so that it says nothing of where someone is from.
  func callingCode(like text: String, _ letters: Letters, _ draws: inout Draws) -> String? {
    let made = letters.text(like: text, &draws)
    let digits = made.unicodeScalars.filter(\.isASCIIDigit)
    guard digits.count <= 4, let number = Int(String(String.UnicodeScalarView(digits))) else {
      return made
    }
    return CallingCode.countries(number) == nil ? made : nil
  }
}
