import Feed
import Testing

@testable import Settings

@Suite struct SchoolTimeZoneTests {
  /// Midnight in UTC at the start of 2026-11-23.
  private static let midnight = 1_795_392_000

  @Test(arguments: [
    ("UTC", 0, "2026-11-23"),
    ("UTC", -1, "2026-11-22"),
    ("America/Denver", 0, "2026-11-22"),
    // Seven hours behind in winter.
    ("America/Denver", 7 * 3600 - 1, "2026-11-22"),
    ("America/Denver", 7 * 3600, "2026-11-23"),
    ("Asia/Kathmandu", 18 * 3600 + 15 * 60, "2026-11-24"),
    // 2026-07-01 at 05:59:59 and 06:00:00: six hours behind in summer.
    ("America/Denver", -145 * 86400 + 6 * 3600 - 1, "2026-06-30"),
    ("America/Denver", -145 * 86400 + 6 * 3600, "2026-07-01"),
  ])
  func theDayIsTheZones(name: String, offset: Int, day: String) throws {
    let zone = try #require(SchoolTimeZone(name: name))
    #expect(zone.day(at: Self.midnight + offset).description == day)
  }

  @Test(arguments: [
    ("UTC", "2026-11-22", 1440, 0), ("America/Denver", "2026-11-22", 1440, 7 * 3600),
    ("America/Denver", "2026-11-23", 18 * 60, 25 * 3600),
    // A day of 25 hours: clocks go back at two.
    ("America/Denver", "2026-11-01", 1440, -21 * 86400 + 7 * 3600),
    ("America/Denver", "2026-11-01", 0, -22 * 86400 + 6 * 3600),
  ])
  func theMomentIsTheZones(name: String, day: String, minutes: Int, offset: Int) throws {
    let zone = try #require(SchoolTimeZone(name: name))
    let day = try #require(Day(iso: day))
    #expect(zone.instant(on: day, minutes: minutes) == Self.midnight + offset)
  }

  @Test func theMachinesOwnZoneIsBackAfterwards() throws {
    let before = SchoolTimeZone.system.day(at: Self.midnight)
    let name = SchoolTimeZone.system.description
    _ = try #require(SchoolTimeZone(name: "Pacific/Kiritimati")).day(at: Self.midnight)
    #expect(SchoolTimeZone.system.day(at: Self.midnight) == before)
    #expect(SchoolTimeZone.system.description == name)
  }

  @Test(arguments: [
    "", "/etc/localtime", "..", "America", "America/", "america/denver", "tzdata.zi",
  ])
  func whatIsNoZone(name: String) { #expect(SchoolTimeZone(name: name) == nil) }

  @Test func aMachineWithoutTimeZones() {
    #expect(SchoolTimeZone(name: "UTC", database: "/nowhere") == nil)
    #expect(SchoolTimeZone.names(in: "/nowhere") == [])
  }
}
