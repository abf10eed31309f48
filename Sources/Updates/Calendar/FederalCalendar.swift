package import Feed

/// The days on which the federal government works, and so SEVIS's people do.
///
/// Holidays are those of 5 U.S.C. 6103(a): the eleven that hold for the whole country. One that
/// falls on a Saturday is kept on the Friday before (6103(b)), one on a Sunday on the Monday after
/// (Executive Order 11582). Inauguration Day is kept around Washington only and doesn't count.
package enum FederalCalendar {
  /// Whether it is neither a weekend nor a holiday.
  package static func isBusinessDay(_ day: Day) -> Bool {
    !day.weekday.isWeekend && holiday(keptOn: day) == nil
  }

  /// The last business day that isn't later.
  package static func businessDay(onOrBefore day: Day) -> Day {
    var day = day
    while !isBusinessDay(day) { day = day.adding(-1) }
    return day
  }

  /// The last business day that is earlier.
  package static func businessDay(before day: Day) -> Day {
    businessDay(onOrBefore: day.adding(-1))
  }

  /// The holiday that is kept on a day, nil where none is.
  package static func holiday(keptOn day: Day) -> String? {
    if let name = floatingHoliday(on: day) { return name }
    switch day.weekday {
    case .saturday, .sunday: return nil
    case .monday: return fixedHoliday(on: day) ?? fixedHoliday(on: day.adding(-1))
    case .friday: return fixedHoliday(on: day) ?? fixedHoliday(on: day.adding(1))
    default: return fixedHoliday(on: day)
    }
  }

  /// The holiday whose date is always the same.
  private static func fixedHoliday(on day: Day) -> String? {
    switch (day.month, day.day) {
    case (1, 1): "New Year's Day"
    // Public Law 117-17.
    case (6, 19): day.year >= 2021 ? "Juneteenth" : nil
    case (7, 4): "Independence Day"
    case (11, 11): "Veterans Day"
    case (12, 25): "Christmas Day"
    default: nil
    }
  }

  /// The holiday that is the nth such weekday of its month.
  private static func floatingHoliday(on day: Day) -> String? {
    let nth = (day.day - 1) / 7 + 1
    let isLast = day.day + 7 > Day.days(in: day.month, of: day.year)
    switch (day.month, day.weekday) {
    case (1, .monday): return nth == 3 ? "Birthday of Martin Luther King, Jr." : nil
    case (2, .monday): return nth == 3 ? "Washington's Birthday" : nil
    case (5, .monday): return isLast ? "Memorial Day" : nil
    case (9, .monday): return nth == 1 ? "Labor Day" : nil
    case (10, .monday): return nth == 2 ? "Columbus Day" : nil
    case (11, .thursday): return nth == 4 ? "Thanksgiving Day" : nil
    default: return nil
    }
  }
}
