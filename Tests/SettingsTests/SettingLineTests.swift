import Testing

@testable import Settings

/// `sisfeed doctor` lists every setting with who said it.
@Suite struct SettingLineTests {
  @Test func everySettingIsListedOnce() throws {
    let names = try settings("").listing.map(\.name)
    let keys = SettingKey.all.filter { !$0.path.contains(where: SettingKey.isPlaceholder) }
    #expect(names == keys.map { $0.path.joined(separator: ".") })
  }

  @Test func whatTheFileSaysIsListedWithItsPlace() throws {
    let listing = try settings(
      """
      timezone: America/Denver
      terms:
        2026.40: {start: 2026-08-24, end: 2026-12-18, add-drop: 2026-09-04}
      signals:
        CUSTOM4=W: withdrawn
      tell: {webhook: {url: "https://hooks.example.edu/T0KEN"}}
      rules:
        missing-email: {off: true, reason: later}
      """
    ).listing.filter { $0.origin != .byDefault }
    #expect(
      listing.map { "\($0.name) = \($0.value) (\($0.origin))" } == [
        "timezone = America/Denver (sisfeed.yaml:1)",
        "terms.2026.40.start = 2026-08-24 (sisfeed.yaml:3)",
        "terms.2026.40.end = 2026-12-18 (sisfeed.yaml:3)",
        "terms.2026.40.add-drop = 2026-09-04 (sisfeed.yaml:3)",
        "signals.CUSTOM4=W = withdrawn (sisfeed.yaml:5)",
        "tell.webhook.url = hooks.example.edu (the rest isn't shown) (sisfeed.yaml:6)",
        "rules.missing-email.off = true (sisfeed.yaml:8)",
        "rules.missing-email.reason = later (sisfeed.yaml:8)",
      ])
  }

  @Test func aNumberHasItsUnit() throws {
    let listing = try settings("drop: {quota: 9}\nretention: {input: 1}\n").listing
    func value(_ name: String) -> String? { listing.first { $0.name == name }?.value }
    #expect(value("drop.quota") == "9 megabytes" && value("drop.settle") == "60 seconds")
    #expect(value("retention.input") == "1 day" && value("retention.gone") == "1220 days")
    // Hours by their name, and numbers of people, nights and pieces have none.
    #expect(value("guards.overdue-hours") == "26" && value("approve.negative-a-day") == "10")
  }
}
