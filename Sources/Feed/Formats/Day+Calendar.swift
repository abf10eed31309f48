/// A day of the week, Monday being 1 as in ISO 8601.
package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether it is Saturday or Sunday.
  package var isWeekend: Bool { rawValue >= 6 }
}

extension Day {
  /// How many days lie between 1970-01-01 and this one; negative before.
  package var ordinal: Int {
    // Years counted from March, so that the day that comes and goes is their last.
    let shiftedYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `ordinal` days after 1970-01-01; 0001-01-01 for any before that.
  package init(ordinal: Int) {
    let shifted = max(ordinal, -719_162) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    guard let found = Day(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has every day of an ordinal")
    }
    self = found
  }

  /// The day that many days later; earlier for a negative number.
  package func adding(_ days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// The same day so many months later, or the month's last where it has no such day.
  package func adding(months: Int) -> Day {
    let (year, month) = (year + (month - 1 + months) / 12, (month - 1 + months) % 12 + 1)
    let day = min(day, Day.days(in: month, of: year))
    guard let found = Day(year: year, month: month, day: day) else {
      preconditionFailure("every month has the days that it has")
    }
    return found
  }

  /// How many days it is after `other`; negative where it is before.
  package func days(after other: Day) -> Int { ordinal - other.ordinal }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((ordinal + 3) % 7 + 7) % 7 + 1) ?? .monday
  }
}
