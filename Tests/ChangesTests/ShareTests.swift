import Feed
import Testing

@testable import Changes

/// Shares are compared exactly, whatever the size.
@Suite struct ShareTests {
  @Test(arguments: [
    ("5", 500), ("5 %", 500), ("5%", 500), ("0.25 %", 25), ("7.5", 750), ("100 %", 10_000),
    ("0", 0), ("05", 500),
  ])
  func isReadAsPeopleWriteIt(text: String, hundredths: Int) {
    #expect(Share(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "%", "five", "-5", "5.", ".5", "0.125", "5 % of", "5,0", "1e3", "99999"])
  func anythingElseIsNone(text: String) { #expect(Share(text) == nil) }

  @Test(arguments: [
    (500, "5 %"), (25, "0.25 %"), (750, "7.5 %"), (705, "7.05 %"), (10_000, "100 %"), (0, "0 %"),
  ])
  func isWritten(hundredths: Int, text: String) {
    #expect(Share(hundredths: hundredths).description == text)
  }

  @Test func theLimitIsReachedByTheFigureItself() {
    let million = 1_000_000_000
    #expect(Share.percent(5).isReached(by: million / 20, of: million))
    #expect(!Share.percent(5).isReached(by: million / 20 - 1, of: million))
    #expect(!Share.percent(1).isExceeded(by: million / 100, of: million))
    #expect(Share.percent(1).isExceeded(by: million / 100 + 1, of: million))
    let before = Fraction(part: 1, total: 3)
    #expect(
      Figures.rises(from: before, to: Fraction(part: 13, total: 30), by: .percent(10)))
    #expect(
      !Figures.rises(
        from: before, to: Fraction(part: 433_333_333, total: million), by: .percent(10)))
  }

  @Test(arguments: [
    ("2026-11-25", "2026-11-24", 1), ("2027-01-01", "2026-12-31", 1),
    ("2028-03-01", "2028-02-28", 2), ("2027-03-01", "2027-02-28", 1),
    ("2100-03-01", "2100-02-28", 1), ("2026-01-01", "2027-01-01", -365),
    ("2026-05-05", "2026-05-05", 0),
    ("2001-01-01", "1970-01-01", 11_323),
  ])
  func daysAreCounted(day: String, other: String, days: Int) {
    guard let day = Day(iso: day), let other = Day(iso: other) else {
      Issue.record("no days")
      return
    }
    #expect(day.days(after: other) == days)
  }
}
