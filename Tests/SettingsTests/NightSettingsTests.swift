import Changes
import Feed
import Intake
import Testing

@testable import Settings

/// What `sisfeed.yaml` says about the nightly run.
@Suite struct NightSettingsTests {
  @Test func everySettingIsReadWithItsPlace() throws {
    let night = try settings(
      """
      guards:
        rows-lost: 7.5 %
        rows-lost-block: 25
        left-out: 0.25%
        fewest-people: 3
        smallest-class: 50
        median-nights: 7
        flap-nights: 3
        overdue-hours: 30
        header-order: any
      terms:
        202710: {start: 2027-01-11, end: 2027-05-07, add-drop: 2027-01-22}
        202640:
          start: 2026-08-24
          end: 2026-12-18
          add-drop: 2026-09-04
          next-start: 2027-01-11
      signals:
        CUSTOM4=W: withdrawn
        ACADEMIC_DEFICIENCY = Susp = 1: suspended
        CUSTOM5=N: new program
      store:
        path: sis/store.sqlite
        hr: false
      retention: {nights: 30, input: 7, gone: 1500}
      archive: {folder: kept}
      drop: {folder: /srv/drop, set: combined, complete: companion, settle: 0, owner: sisdrop, quota: 9, delete: true}
      people: {on-behalf: "sisweb, helpdesk"}
      """, file: "etc/sisfeed.yaml"
    ).night
    #expect(night.limits.rowsLost == Share(hundredths: 750))
    #expect(night.limits.rowsLostBlock == .percent(25))
    #expect(night.limits.rowsLostFromMedian == .percent(10))
    #expect(night.limits.leftOut == Share(hundredths: 25))
    #expect(night.limits.headerOrder == .any)
    #expect(night.limits.fewestPeople == 3 && night.limits.smallestClass == 50)
    #expect(night.limits.medianNights == 7 && night.limits.flapNights == 3)
    #expect(night.limits.hoursUntilOverdue == 30)
    #expect(night.limitOrigins["rows-lost"] == .file("etc/sisfeed.yaml", line: 2, column: 14))
    #expect(
      night.limitOrigins.keys.sorted() == [
        "fewest-people", "flap-nights", "header-order", "left-out", "median-nights",
        "overdue-hours", "rows-lost", "rows-lost-block", "smallest-class",
      ])
    #expect(night.terms.map(\.value.code) == ["202640", "202710"])
    #expect(night.terms.map { $0.value.addDrop.description } == ["2026-09-04", "2027-01-22"])
    #expect(night.terms.map { $0.value.nextStart?.description } == ["2027-01-11", nil])
    #expect(night.terms[0].origin == .file("etc/sisfeed.yaml", line: 13, column: 3))
    #expect(
      night.signals.map(\.value) == [
        Signal(column: "CUSTOM4", value: "W", meaning: .withdrawn),
        Signal(column: "ACADEMIC_DEFICIENCY", value: "Susp = 1", meaning: .suspended),
        Signal(column: "CUSTOM5", value: "N", meaning: .newProgram),
      ])
    #expect(night.storePath.value == "etc/sis/store.sqlite")
    #expect(night.storesHR.value == false)
    #expect(
      [night.daysOfNights.value, night.daysOfInput.value, night.daysOfGone.value] == [30, 7, 1_500])
    #expect(night.archiveFolder.value == "etc/kept")
    #expect(night.dropFolder.value == "/srv/drop")
    #expect(night.dropSet.value == .combined)
    #expect(night.dropCompletion.value == .companion)
    #expect([night.dropSettlingTime.value, night.dropQuota.value] == [0, 9])
    #expect(night.dropOwner.value == "sisdrop")
    #expect(night.dropDeletes.value)
    #expect(night.onBehalf.value == ["sisweb", "helpdesk"])
  }

  @Test(arguments: [
    (
      "guards: {rows-lst: 5 %}", "1:10: “rows-lst” is no setting here; did you mean “rows-lost”?"
    ),
    (
      "guards: {rows-lost: five}",
      "1:21: “five” is no percentage; it takes a number with at most two decimals, as 5 % or 0.25 %"
    ),
    (
      "guards: {rows-lost: 0.125 %}",
      "1:21: “0.125 %” is no percentage; it takes a number with at most two decimals, as 5 % or "
        + "0.25 %"
    ),
    (
      "guards: {rows-lost-block: 3 %}",
      "1:1: a night is blocked from 3 % rows lost on, before it is held; “rows-lost-block” is at "
        + "least as much as “rows-lost” and “rows-lost-median”"
    ),
    ("guards: {fewest-people: 0}", "1:25: “0” is no number from 1 to 10000"),
    ("guards: {overdue-hours: 26 h}", "1:25: “26 h” is no number from 1 to 9999"),
    (
      "guards: {header-order: none}",
      "1:24: “none” is no order of the header; it takes same or any"
    ),
    (
      "terms:\n  202640: {start: 2026-08-24}",
      "2:3: the term “202640” lacks end and add-drop"
    ),
    (
      "terms:\n  F26: {start: 08/24/2026, end: 2026-12-18, add-drop: 2026-09-04}",
      "2:16: “08/24/2026” is no date; it takes one as 2026-09-04"
    ),
    (
      "terms:\n  F26: {start: 2026-12-24, end: 2026-12-18, add-drop: 2026-09-04}",
      "2:3: the term “F26” ends before it starts"
    ),
    (
      "terms:\n  F26: {start: 2026-08-24, end: 2026-12-18, add-drop: 2026-08-04}",
      "2:3: add/drop of the term “F26” ends outside the term"
    ),
    (
      "terms:\n"
        + "  F26: {start: 2026-08-24, end: 2026-12-18, add-drop: 2026-09-04, "
        + "next-start: 2026-12-18}",
      "2:3: the term after “F26” starts before this one has ended"
    ),
    ("terms: [F26]", "1:8: “terms” takes a map of settings, not a list"),
    (
      "signals: {CUSTOM4: withdrawn}",
      "1:11: “CUSTOM4” is no signal; it is a column and its value, as CUSTOM4=W: withdrawn"
    ),
    ("signals: {CUSTOM4=: withdrawn}", "1:11: “CUSTOM4=” lacks the value"),
    (
      "signals: {CUSTOM4=W: withdrew}",
      "1:22: “withdrew” is no meaning of a signal; did you mean “withdrawn”?"
    ),
    ("store: {hr: no}", "1:13: “no” is neither true nor false"),
    (
      "retention: {nights: 0}", "1:21: “0” is no number of days; it takes 1 to 36500"
    ),
    ("nights: 5", "1:1: “nights” is no setting here; it stands under “retention”"),
  ])
  func everySlipHasItsPlaceAndItsSentence(text: String, problem: String) {
    #expect(throws: SettingsError(problems: [expected(problem)])) { try settings(text) }
  }

  private func expected(_ text: String) -> SettingsProblem {
    let parts = text.split(separator: ":", maxSplits: 2)
    return SettingsProblem(
      "sisfeed.yaml", line: Int(parts[0]), column: Int(parts[1]),
      String(parts[2].dropFirst()))
  }

  @Test func aSignalIsOfAColumnThatTheLayoutHas() throws {
    let text = "signals:\n  CUSTOM3=W: withdrawn\n  CUSTM4=W: withdrawn\n  Status=W: withdrawn\n"
    let wrong = #expect(throws: SettingsError.self) { try settings(text).feedLayout() }
    #expect(
      wrong?.problems.map(\.description) == [
        "sisfeed.yaml:3:13: the layout has no column “CUSTM4”, so this signal would never be seen; "
          + "did you mean “CUSTOM4”?",
        "sisfeed.yaml:4:13: the layout has no column “Status”, so this signal would never be seen",
      ])
    #expect(try settings("signals: {CUSTOM77=W: leave}").feedLayout().isFromFile == false)
    // A layout that is given for once isn't the one they were meant for.
    var other = try settings(text)
    other.layout = Setting(LayoutChoice("simple"), from: .commandLine(option: "--layout"))
    _ = try other.feedLayout()
  }
}
