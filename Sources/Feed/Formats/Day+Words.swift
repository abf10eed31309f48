extension Day {
  /// Why a year, a month and a day are none of the calendar: `February 2001 has 28 days`.
  ///
  /// Asked only of what is no day.
  package static func flaw(year: Int, month: Int, day: Int) -> String {
    guard (1...12).contains(month) else { return "there is no month \(month)" }
    guard year > 0 else { return "there is no year 0" }
    guard day > 0 else { return "no month has a day 0" }
    return "\(monthNames[month - 1]) \(year) has \(days(in: month, of: year)) days"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
