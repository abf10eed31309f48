import Feed
import Testing

@testable import Updates

/// Days, federal holidays and deadlines.
@Suite struct CalendarTests {
  @Test func everyDayOfFourCenturiesComesBack() {
    var expected = day("1900-01-01").ordinal
    for year in 1900..<2300 {
      for month in 1...12 {
        for number in 1...Day.days(in: month, of: year) {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          #expect(day.ordinal == expected && Day(ordinal: expected) == day)
          expected += 1
        }
      }
    }
  }

  @Test func knowsItsWeekdays() {
    #expect(day("1970-01-01").weekday == .thursday)
    #expect(day("2026-11-25").weekday == .wednesday)
    #expect(day("1969-12-28").weekday == .sunday)
    #expect(day("2024-02-29").adding(366) == day("2025-03-01"))
    #expect(day("2027-01-01").days(after: day("2026-01-01")) == 365)
  }

  /// The days that the Office of Personnel Management lists as federal holidays.
  @Test(arguments: [
    (
      2026,
      [
        "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11", "11-26",
        "12-25",
      ]
    ),
    (
      2027,
      [
        "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
        "12-24", "12-31",  // New Year's Day of 2028, a Saturday.
      ]
    ),
    (
      2022,
      [
        "01-17", "02-21", "05-30", "06-20", "07-04", "09-05", "10-10", "11-11", "11-24", "12-26",
      ]
    ),
    (
      2020,  // Before Juneteenth was one.
      ["01-01", "01-20", "02-17", "05-25", "07-03", "09-07", "10-12", "11-11", "11-26", "12-25"]
    ),
  ])
  func keepsTheHolidays(year: Int, days: [String]) {
    var kept: [String] = []
    var today = day("\(year)-01-01")
    while today.year == year {
      if FederalCalendar.holiday(keptOn: today) != nil {
        kept.append(String(today.description.dropFirst(5)))
      }
      today = today.adding(1)
    }
    #expect(kept == days)
  }

  /// First seen, legal days → the day to work to: the last business day not after it, less one.
  @Test(arguments: [
    ("2026-11-02", "2026-11-20"),  // The 23rd is a Monday.
    ("2026-11-05", "2026-11-24"),  // The 26th is Thanksgiving: the 25th, less one.
    ("2026-11-07", "2026-11-25"),  // A Saturday: Friday the 27th, less one business day.
    ("2026-11-08", "2026-11-25"),  // A Sunday.
    ("2026-11-09", "2026-11-27"),  // Monday the 30th.
    ("2026-12-04", "2026-12-23"),  // Christmas: the 24th, less one.
  ])
  func aDeadlineIsABusinessDayEarlier(seen: String, due: String) throws {
    let duty = try #require(
      DutyTable.standard.duty(.usAddress, for: .f1, on: day("2026-11-25")))
    let deadline = Deadline(of: duty, firstSeen: day(seen), anchors: .init())
    #expect(deadline.due == day(due))
    #expect(deadline.legal == day(seen).adding(21))
  }

  @Test func theOfficeTargetIsABusinessDayToo() throws {
    let duty = try #require(
      DutyTable.standard.duty(.usAddress, for: .f1, on: day("2026-11-25")))
    func target(_ seen: String) -> Day {
      Deadline(of: duty, firstSeen: day(seen), anchors: .init()).officeTarget
    }
    #expect(target("2026-11-02") == day("2026-11-12"))
    #expect(target("2026-11-01") == day("2026-11-10"))  // Veterans Day.
    #expect(target("2026-11-04") == day("2026-11-13"))  // A Saturday.
  }

  /// A reduced course load that begins on Monday the 30th is due before, whenever it was granted.
  @Test func theOfficeMeansToBeDoneWhenItIsDue() throws {
    let duty = try #require(
      DutyTable.standard.duty(.reducedCourseLoad, for: .f1, on: day("2026-11-25")))
    let deadline = Deadline(
      of: duty, firstSeen: day("2026-11-24"), anchors: .init(waiverStart: day("2026-11-30")))
    #expect(deadline.due == day("2026-11-27") && deadline.officeTarget == deadline.due)
  }
}
