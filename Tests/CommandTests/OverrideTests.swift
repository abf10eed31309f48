import Foundation
import Testing

/// `sisfeed override` as a user meets it.
@Suite struct OverrideTests {
  private static let later = ["--until", "2099-12-31", "--reason", "summer graduates left"]

  /// A school of 500, of whom the second night lacks some.
  private func school(
    without missing: Int, from first: String = "2026-11-24", to second: String = "2026-11-25"
  ) throws -> School {
    let school = try School(rows: 500, nights: 2)
    try school.edit(2) { rows in rows.removeLast(missing) }
    try school.load(1, on: first)
    #expect(try school.load(2, on: second).exitCode == 2)
    return school
  }

  @Test func onePersonLetsAHoldThroughAndNoMoreThanTheySaid() throws {
    let school = try school(without: 50)
    let less = try school.run(["override", "rows-lost", "--allow", "10"] + Self.later)
    #expect(less.exitCode == 0)
    #expect(try school.load(2, on: "2026-11-25").exitCode == 2)
    let enough = try school.run(["override", "rows-lost", "--allow", "80"] + Self.later)
    try expectSnapshot(enough.output.replacingOccurrences(of: user, with: "USER"), "override.txt")
    let loaded = try school.load(2, on: "2026-11-25")
    #expect(loaded.exitCode == 0)
    #expect(loaded.output.contains("summer graduates left"))
  }

  @Test func aBlockTakesTwoPeople() throws {
    let school = try school(without: 200)
    try "people:\n  on-behalf: \(user)\n".write(
      to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    let given = try school.run(
      ["override", "rows-lost", "--allow", "300", "--by", "Ann"] + Self.later)
    #expect(given.output.hasPrefix("Override 1 by Ann: "))
    #expect(try school.load(2, on: "2026-11-25").exitCode == 2)
    let alone = try school.run(["override", "--confirm", "--by", "ann"])
    #expect(alone.exitCode == 2)
    #expect(alone.errors.contains("was given by ann, who can't confirm it too"))
    let second = try school.run(["override", "--confirm", "1", "--by", "Bob"])
    #expect(second.exitCode == 0)
    #expect(second.output.hasPrefix("Override 1, given by Ann, is confirmed by Bob: "))
    #expect(try school.load(2, on: "2026-11-25").exitCode == 0)
    let list = try school.run(["override", "--list", "--format", "json"])
    #expect(list.output.contains(#""by":"Ann""#) && list.output.contains(#""confirmedBy":"Bob""#))
  }

  /// A month that is rehearsed has its own calendar: an override ends by it, not by the clock.
  @Test func anOverrideEndsByTheDayThatIsGoneBy() throws {
    let school = try school(without: 80, from: "2026-02-27", to: "2026-02-28")
    let words = ["override", "rows-lost", "--allow", "80", "--reason", "summer", "--until"]
    #expect(try school.run(words + ["2026-03-02"]).exitCode == 64)
    #expect(try school.run(words + ["2026-03-02", "--today", "2026-03-01"]).exitCode == 0)
    #expect(try school.load(2, on: "2026-03-03").exitCode == 2)
    #expect(try school.load(2, on: "2026-03-02").exitCode == 0)
  }

  /// Whoever isn't trusted with other names counts as themselves, whatever they say.
  @Test func namesCountOnlyWhereTheSettingsSaySo() throws {
    let school = try school(without: 200)
    let given = try school.run(
      ["override", "rows-lost", "--allow", "300", "--by", "Ann"] + Self.later)
    #expect(given.output.hasPrefix("Override 1 by \(user): "))
    let second = try school.run(["override", "--confirm", "--by", "Bob"])
    #expect(second.exitCode == 2)
    #expect(try school.load(2, on: "2026-11-25").exitCode == 2)
  }

  @Test(arguments: [
    (["override", "rows-lots", "--allow", "1"], 64, "did you mean “rows-lost”?"),
    (["override"], 64, "name the guard: rows-lost, rows-gained"),
    (["override", "rows-lost", "--allow", "1", "--until", "2099-12-31"], 64, "needs --reason"),
    (["override", "rows-lost", "--allow", "0"] + later, 64, "needs --allow N"),
    (
      ["override", "rows-lost", "--allow", "1", "--reason", "x", "--until", "tomorrow"], 64,
      "--until takes a date"
    ),
    (
      ["override", "rows-lost", "--allow", "1", "--reason", "x", "--until", "2020-01-01T10:00Z"],
      64, "--until is over already: 2020-01-01 10:00 (UTC)"
    ),
    (["override", "--confirm"], 3, "no override waits for a second person"),
    (["override", "--confirm", "7"], 3, "there is no override 7"),
  ])
  func whatCannotBeIsSaid(arguments: [String], exitCode: Int32, message: String) throws {
    let school = try School(rows: 20, nights: 1)
    try school.load(1, on: "2026-11-24")
    let run = try school.run(arguments)
    #expect(run.exitCode == exitCode)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  private var user: String { NSUserName() }
}
