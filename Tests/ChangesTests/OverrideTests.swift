import Feed
import Testing

@testable import Changes

/// An override lets through what it names, and no more.
@Suite struct OverrideTests {
  @Test(
    arguments: [
      (100, "2", nil, .hold, Override.Effect.letsThrough),
      (101, "2", nil, .hold, .allowsLess),
      (100, "1", nil, .hold, .hasExpired),
      (100, "2", nil, .block, .isUnconfirmed),
      (100, "2", "", .block, .isUnconfirmed),
      (100, "2", "amara", .block, .isConfirmedByTheSame),
      (100, "2", "Amara", .block, .isConfirmedByTheSame),
      (100, "2", "bo", .block, .letsThrough),
      (101, "2", "bo", .block, .allowsLess),
      (100, "1", "bo", .block, .hasExpired),
    ] as [(Int, String, String?, GuardVerdict.Weight, Override.Effect)])
  func effect(
    number: Int, until: String, second: String?, weight: GuardVerdict.Weight,
    effect: Override.Effect
  ) {
    let override = Override(
      .rowsLost, allow: 100, reason: "graduates left", by: "amara", given: 0,
      until: Int(until) ?? 0, confirmedBy: second)
    #expect(override.effect(on: verdict(.rowsLost, number, weight), at: 1) == effect)
  }

  @Test func anOverrideIsAboutItsGuardAlone() {
    let override = Override(
      .rowsGained, allow: 1_000, reason: "x", by: "amara", given: 0, until: 9)
    let lost = verdict(.rowsLost, 1, .hold)
    #expect(override.effect(on: lost, at: 1) == .isAboutAnother)
    #expect(Override.holding([lost], beside: [override], at: 1) == [lost])
  }

  @Test func twoOverridesDoNotAddUp() {
    let half = Override(.rowsLost, allow: 50, reason: "x", by: "amara", given: 0, until: 9)
    let lost = verdict(.rowsLost, 100, .hold)
    #expect(Override.holding([lost], beside: [half, half], at: 1) == [lost])
  }

  @Test func whatIsExpectedHoldsNothing() {
    #expect(Override.holding([verdict(.columnRewritten, 9, .expected)], beside: [], at: 1) == [])
  }

  @Test func aNightIsLetThroughByTheCallItsVerdictNames() {
    let file = TestFile().adding(100)
    var school = School(file)
    let verdicts = school.night([file.dropping(30)])
    let call = verdicts.first?.message.text(showingValues: false) ?? ""
    #expect(call.contains("--allow 30 "))
    var override = Override(.rowsLost, allow: 30, reason: "x", by: "amara", given: 0, until: 9)
    #expect(Override.holding(verdicts, beside: [override], at: 1).count == 1)
    override.confirmedBy = "bo"
    #expect(Override.holding(verdicts, beside: [override], at: 1) == [])
    // The next night loses one more.
    let more = school.night([file.dropping(31)])
    #expect(Override.holding(more, beside: [override], at: 1).map(\.id) == [.rowsLost])
  }

  private func verdict(
    _ id: GuardName, _ number: Int, _ weight: GuardVerdict.Weight
  ) -> GuardVerdict {
    GuardVerdict(
      id: id, weight: weight, file: .student, people: .students, number: number, total: 1_000,
      measured: "", limit: "", message: "")
  }
}
