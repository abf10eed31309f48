import Feed
import Testing

@testable import Settings

/// `sisfeed.accepted.yaml` and its slips.
@Suite struct AcceptedFileTests {
  private static func parse(_ text: String) throws -> [Acceptance] {
    try AcceptedFile.parse(
      text, file: "list.yaml", rules: ["missing-email", "expired-acceptance"],
      unacceptable: ["expired-acceptance"])
  }

  private static let rest = "\n  reason: r\n  who: w\n  expires: 2027-06-30"

  @Test func everyEntryIsRead() throws {
    let entries = try Self.parse(
      """
      # Two of them.
      - rule: missing-email
        column: EMAIL
        uuuid: "000123"
        reason: comes with orientation
        who: A. Lee
        expires: 2027-06-30
      - {rule: missing-email, uuuid: all, reason: r, who: w, expires: 2026-12-01}
      """)
    let expires = try #require(Day(iso: "2027-06-30"))
    #expect(entries.count == 2)
    #expect(
      entries[0]
        == Acceptance(
          rule: "missing-email", column: "EMAIL", uuuid: "000123",
          reason: "comes with orientation", who: "A. Lee", expires: expires, line: 2))
    #expect(entries[1].column == nil && entries[1].uuuid == nil && entries[1].line == 8)
    #expect(try Self.parse("") == [])
    #expect(try Self.parse("# nothing\n") == [])
  }

  @Test(arguments: [
    ("rule: missing-email", "1:1: the file takes a list of entries, not a map"),
    ("- missing-email", "1:3: an entry takes a map of settings, not a single value"),
    (
      "- rule: missing-emial\n  uuuid: all\(rest)",
      "1:9: “missing-emial” is no rule; did you mean “missing-email”?"
    ),
    ("- rule: missing-email\(rest)", "1:3: the entry has no uuuid"),
    (
      "- rule: missing-email\n  uuuid: all\n  who: w",
      "1:3: the entry has no reason and expires"
    ),
    (
      "- rule: missing-email\n  uuuid: all\n  reason:\n  who: w\n  expires: 2027-06-30",
      "3:3: “reason” has no value"
    ),
    (
      "- rule: missing-email\n  uuuid: all\n  reason: r\n  who: w\n  expires: 06/30/2027",
      "5:12: “06/30/2027” is no date as 2027-06-30"
    ),
    (
      "- rule: missing-email\n  uuid: all\(rest)",
      "2:3: “uuid” can't stand in an entry; did you mean “uuuid”?"
    ),
    (
      "- rule: expired-acceptance\n  uuuid: all\(rest)",
      "1:3: findings of “expired-acceptance” can't be accepted"
    ),
  ])
  func aSlipIsToldWithItsPlace(text: String, message: String) throws {
    let error = #expect(throws: SettingsError.self) { try Self.parse(text) }
    #expect(error?.description == "list.yaml:" + message)
  }
}
