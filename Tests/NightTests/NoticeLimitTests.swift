import Changes
import Foundation
import Reports
import Testing

/// From when on something is told is the school's own.
@Suite struct NoticeLimitTests {
  @Test func aFeedIsOverdueWhenTheSchoolSaysSo() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(40)
    for (hours, isTold) in [(72, false), (48, true)] {
      school.limits.hoursUntilOverdue = hours
      try await school.night(table)
      school.pass(days: 1)
      let report = try await school.night(table.with { $0[3, "CUSTOM1"] = "\(hours)" })
      #expect(report.noticed.contains("feed-overdue") == isTold)
    }
  }

  @Test(arguments: [(2, true), (1, false)])
  func aValueFlapsWithinAsManyNightsAsTheSchoolSays(nights: Int, isTold: Bool) async throws {
    let school = try NightSchool()
    school.limits.flapNights = nights
    let table = try FeedTable.sample(40)
    try await school.night(table)
    let away = table.with { $0[3, "CUSTOM1"] = "away" }
    try await school.night(away)
    try await school.night(away.with { $0[4, "CUSTOM1"] = "other" })
    let report = try await school.night(table.with { $0[4, "CUSTOM1"] = "other" })
    #expect(report.noticed.contains("flapping") == isTold)
  }
}
