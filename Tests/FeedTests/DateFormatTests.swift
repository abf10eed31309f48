import Feed
import Testing

/// Dates are read strictly; what was probably meant is only told.
@Suite struct DateFormatTests {
  @Test(arguments: [
    (DateFormat.monthDayYear, "02/28/2001", "2001-02-28"),
    (.monthDayYear, "02/29/2004", "2004-02-29"),
    (.monthDayYear, "02/29/2000", "2000-02-29"),  // A century that is a leap year.
    (.dayMonthYear, "31/12/1999", "1999-12-31"), (.yearMonthDay, "2027-05-15", "2027-05-15"),
  ])
  func reads(format: DateFormat, text: String, day: String) {
    #expect(self.day(text, format)?.description == day)
  }

  @Test(arguments: [
    (DateFormat.monthDayYear, "02/30/2001"), (.monthDayYear, "02/29/1900"),
    (.monthDayYear, "02/29/2003"), (.monthDayYear, "13/01/2000"), (.monthDayYear, "00/01/2000"),
    (.monthDayYear, "01/00/2000"), (.monthDayYear, "04/31/2000"), (.monthDayYear, "01/01/0000"),
    (.monthDayYear, "4/17/2003"),  // The ruling's own example.
    (.monthDayYear, "2003-04-17"), (.monthDayYear, "04-17-2003"), (.monthDayYear, "04/17/03"),
    (.monthDayYear, "04/17/2003 "), (.dayMonthYear, "04/17/2003"), (.yearMonthDay, "04/17/2003"),
  ])
  func refuses(format: DateFormat, text: String) {
    #expect(day(text, format) == nil)
  }

  @Test(arguments: [
    (DateFormat.monthDayYear, "4/7/2003", "04/07/2003"),
    (.dayMonthYear, "4/7/2003", "04/07/2003"),  // Each in its own order.
    (.dayMonthYear, "17.4.2003", "17/04/2003"), (.monthDayYear, "2003-04-17", "04/17/2003"),
    (.monthDayYear, "2003-04-17 00:00:00", "04/17/2003"),
    (.monthDayYear, "17-OCT-2003", "10/17/2003"),
    (.yearMonthDay, "04/17/2003", "2003-04-17"),
    (.monthDayYear, "2003-04-17T00:00:00Z", "04/17/2003"),
  ])
  func mends(format: DateFormat, text: String, mended: String) {
    #expect(self.mended(text, format) == mended)
  }

  @Test(arguments: [
    "4/17/03", "17-OCT-03",  // Which century is anyone's guess.
    "2/30/2003", "20030417", "April 2003", "", "//", "4/17", "1/2/3/2003", "2003-02-30",
  ])
  func guessesNothing(text: String) {
    #expect(mended(text, .monthDayYear) == nil)
  }

  @Test(
    arguments: [
      ("2027-05-15", "YYYY-MM-DD", "2027-05-15"), ("14-DEC-19", "DD-MON-YY", "2019-12-14"),
      ("14-dec-2019", "DD-MON-YYYY", "2019-12-14"), ("29-FEB-96", "DD-MON-YY", "1996-02-29"),
      ("2027-02-30", "YYYY-MM-DD", nil), ("31-APR-20", "DD-MON-YY", nil),
    ] as [(String, String, String?)])
  func knowsTheWaysOfDatabases(text: String, manner: String, day: String?) throws {
    let date = try #require(unusual(text))
    #expect(date.manner == manner)
    #expect(date.day?.description == day)
  }

  @Test(arguments: ["4-DEC-19", "14 DEC 19", "14-DEZ-19", "14/DEC/19", "2027/05/15", "14-DEC-019"])
  func knowsNoOtherWay(text: String) {
    #expect(unusual(text) == nil)
  }

  private func day(_ text: String, _ format: DateFormat) -> Day? {
    let bytes = Array(text.utf8)
    return format.day(bytes.span)
  }

  private func mended(_ text: String, _ format: DateFormat) -> String? {
    let bytes = Array(text.utf8)
    return format.mended(bytes.span)
  }

  private func unusual(_ text: String) -> UnusualDate? {
    let bytes = Array(text.utf8)
    return UnusualDate(bytes.span)
  }
}
