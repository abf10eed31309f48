import Feed
import Testing

@testable import Updates

/// How much of a reduced course load may be granted at one programme level.
@Suite struct WaiverLimitTests {
  private func load(
    _ from: String, _ until: String, code: String = "01", isInSEVIS: Bool = false
  ) -> Waiver {
    Waiver(
      .reducedCourseLoad, from: day(from), until: day(until), reason: code, isInSEVIS: isInSEVIS)
  }

  private func refusal(
    _ waiver: Waiver, beside granted: [Waiver] = [], levelSince: Day? = nil,
    for visaClass: VisaType.Class = .f1
  ) -> Refusal? {
    let duty = DutyTable.standard.duty(
      .reducedCourseLoad, for: visaClass, on: day("2026-11-23"))
    do throws(Refusal) {
      try WaiverLimits(for: visaClass, duty: duty)
        .check(waiver, beside: granted, levelSince: levelSince)
      return nil
    } catch {
      return error
    }
  }

  @Test func illnessForTwelveMonthsTogether() {
    // To the day, at once or in parts.
    #expect(refusal(load("2026-08-24", "2027-08-23")) == nil)
    #expect(
      refusal(load("2026-08-24", "2027-08-24"))
        == .illnessTooLong(
          months: 12, allowed: 365, granted: 0, last: day("2027-08-23"),
          basis: "8 CFR 214.2(f)(6)(iii)(B)"))
    let granted = [load("2026-08-24", "2026-12-18"), load("2027-01-11", "2027-05-07")]
    #expect(refusal(load("2027-08-23", "2027-12-30"), beside: granted) == nil)
    #expect(
      refusal(load("2027-08-23", "2028-01-07"), beside: granted)
        == .illnessTooLong(
          months: 12, allowed: 365, granted: 234, last: day("2027-12-31"),
          basis: "8 CFR 214.2(f)(6)(iii)(B)"))
    // A day of two waivers counts once, whichever was granted first.
    #expect(refusal(load("2026-09-01", "2027-08-23"), beside: granted) == nil)
    // Where the year is used up, no day is left.
    let year = [load("2026-08-24", "2027-08-23")]
    guard
      case .illnessTooLong(_, _, 365, nil, _) = refusal(
        load("2028-01-10", "2028-01-10"), beside: year)
    else { Issue.record("a day too many"); return }
  }

  @Test func aLeapDayIsOneOfTheYear() {
    #expect(refusal(load("2027-08-23", "2028-08-22")) == nil)
    #expect(refusal(load("2027-08-23", "2028-08-23")) != nil)
  }

  @Test func illnessForFiveMonthsWithM1() {
    #expect(refusal(load("2026-08-24", "2027-01-23"), for: .m1) == nil)
    #expect(
      refusal(load("2026-08-24", "2027-01-24"), for: .m1)
        == .illnessTooLong(
          months: 5, allowed: 153, granted: 0, last: day("2027-01-23"),
          basis: "8 CFR 214.2(m)(9)(vi)"))
  }

  @Test func academicDifficultiesOnce() {
    let first = [load("2026-08-24", "2026-12-18", code: "02")]
    #expect(refusal(first[0]) == nil)
    #expect(
      refusal(load("2027-01-11", "2027-05-07", code: "05"), beside: first)
        == .academicAgain(from: day("2026-08-24"), until: day("2026-12-18")))
    // Illness and the last term are other reasons.
    #expect(refusal(load("2027-01-11", "2027-05-07"), beside: first) == nil)
    #expect(refusal(load("2027-01-11", "2027-05-07", code: "06"), beside: first) == nil)
    #expect(
      refusal(
        load("2027-01-11", "2027-05-07", code: "02"), beside: [load("2026-08-24", "2026-12-18")])
        == nil)
  }

  @Test func anotherLevelBeginsAnew() {
    let granted = [load("2025-08-25", "2026-08-24"), load("2025-08-25", "2025-12-19", code: "02")]
    let next = load("2027-01-11", "2027-05-07")
    #expect(refusal(next, beside: granted) != nil)
    #expect(refusal(next, beside: granted, levelSince: day("2026-08-25")) == nil)
    #expect(
      refusal(
        load("2027-01-11", "2027-05-07", code: "02"), beside: granted, levelSince: day("2026-08-25")
      ) == nil)
    // Of one that ran on, the days at the new level count.
    let over = [load("2025-08-25", "2026-08-24"), load("2026-08-24", "2027-08-22")]
    #expect(
      refusal(load("2027-08-23", "2027-08-23"), beside: over, levelSince: day("2026-08-24")) == nil)
    #expect(
      refusal(load("2027-08-23", "2027-08-24"), beside: over, levelSince: day("2026-08-24")) != nil)
  }

  @Test func vacationsAndTheLikeHaveNoLimit() {
    let year = [load("2026-08-24", "2027-08-23")]
    for kind in Waiver.Kind.allCases where kind != .reducedCourseLoad {
      let waiver = Waiver(kind, from: day("2027-08-24"), until: day("2029-08-24"))
      #expect(refusal(waiver, beside: year) == nil)
      #expect(refusal(load("2027-08-24", "2028-08-22"), beside: [waiver]) == nil)
    }
  }

  @Test func whatWasTakenBackCountsAsFarAsSEVISHadIt() {
    let waiver = load("2026-08-24", "2026-12-18")
    #expect(WaiverLimits.counted(waiver, ended: nil) == waiver)
    #expect(WaiverLimits.counted(waiver, ended: day("2026-10-01")) == nil, "SEVIS never had it")
    let known = load("2026-08-24", "2026-12-18", isInSEVIS: true)
    #expect(WaiverLimits.counted(known, ended: day("2026-08-23")) == nil)
    #expect(
      WaiverLimits.counted(known, ended: day("2026-10-01"))
        == load("2026-08-24", "2026-10-01", isInSEVIS: true))
    #expect(WaiverLimits.counted(known, ended: day("2027-10-01")) == known)
  }

  @Test func theRefusalSaysHowMuchIsLeft() {
    #expect(
      refusal(load("2026-08-24", "2027-08-24"))?.description
        == "illness may reduce the course load for 12 months together at one programme level "
        + "(8 CFR 214.2(f)(6)(iii)(B)), which is 365 days; 0 of them are granted already, and it may "
        + "last until 2027-08-23. Where SEVIS has it already, say so with --in-sevis")
    #expect(
      Refusal.academicAgain(from: day("2026-08-24"), until: day("2026-12-18")).description
        == "academic difficulties may reduce the course load once at one programme level "
        + "(8 CFR 214.2(f)(6)(iii)(A)), and they did from 2026-08-24 until 2026-12-18. Where SEVIS "
        + "has it already, say so with --in-sevis")
  }
}
