import Feed
import Testing

@testable import Rules

/// Which findings are accepted, and which entries of the list still mean something.
@Suite struct AcceptancesTests {
  private static let finding = Finding(
    rule: "missing-email", severity: .warning, line: 7, column: "EMAIL", uuuid: "U1",
    message: "EMAIL is blank")

  private static func list(
    _ entries: [(column: String?, uuuid: String?, expires: String)]
  ) throws -> Acceptances {
    let today = try #require(testDay)
    return Acceptances(
      path: "list",
      try entries.enumerated().map { index, entry in
        Acceptance(
          rule: "missing-email", column: entry.column, uuuid: entry.uuuid, reason: "r", who: "w",
          expires: try #require(Day(iso: entry.expires)), line: index + 1)
      }, today: today)
  }

  @Test(
    arguments: [
      ("EMAIL", "U1", "2026-11-23", true), ("EMAIL", nil, "2026-11-23", true),
      (nil, "U1", "2026-11-23", true), (nil, nil, "2026-11-23", true),
      // It held through the day it expires.
      ("EMAIL", "U1", "2026-11-22", false),
      ("EMAIL", "U2", "2026-11-23", false), ("DOB", "U1", "2026-11-23", false),
      ("EMAIL", "u1", "2026-11-23", false),
    ] as [(String?, String?, String, Bool)])
  func entryAccepts(column: String?, uuuid: String?, expires: String, accepts: Bool) throws {
    var list = try Self.list([(column, uuuid, expires)])
    #expect((list.accept(Self.finding) != nil) == accepts)
    let findings = list.findings(.all, notRun: [], isWhole: true)
    #expect(findings.isEmpty == accepts)
  }

  @Test func whatRefusesTheFileIsNotAccepted() throws {
    var list = try Self.list([(nil, nil, "2026-12-31")])
    var finding = Self.finding
    finding.severity = .fatal
    #expect(list.accept(finding) == nil)
    let own = list.findings(.all, notRun: [], isWhole: false)
    #expect(own.map(\.rule) == ["unmatched-acceptance"])
    #expect(own[0].message.text(showingValues: false).contains("can't be accepted"))
  }

  @Test func ofWhatWasNotLookedForNothingIsSaid() throws {
    let list = try Self.list([("EMAIL", "U1", "2026-12-31")])
    #expect(list.findings(.all, notRun: ["missing-email"], isWhole: true) == [])
    #expect(list.findings(.all, notRun: [], isWhole: false) == [])
    #expect(
      list.findings(.all, notRun: [], isWhole: true).map(\.rule) == ["unmatched-acceptance"])
  }

  @Test func anEntryThatExpiredStandsBesideOneThatHolds() throws {
    var list = try Self.list([("EMAIL", "U1", "2026-11-01"), ("EMAIL", nil, "2026-12-31")])
    #expect(list.accept(Self.finding)?.line == 2)
    let own = list.findings(.all, notRun: [], isWhole: true)
    #expect(own.map(\.rule) == ["expired-acceptance"])
    #expect(own.map(\.line) == [1])
  }

  @Test func theRulesAboutTheListMayBeSwitchedOff() throws {
    let list = try Self.list([("EMAIL", "U1", "2026-12-31")])
    let ruleset = Ruleset(switchedOff: ["unmatched-acceptance": "a trial"])
    #expect(list.findings(ruleset, notRun: [], isWhole: true) == [])
  }
}
