import Feed
import Testing

@testable import Changes

/// What someone should look at though the night is loaded.
@Suite struct NoticeTests {
  private func text(_ notice: Notice?) -> String? { notice?.message.text(showingValues: false) }

  @Test func theSameFileAgain() {
    let sentence = """
      The student file is byte for byte that of 2026-11-24. If the student system did run, its \
      extract didn't: nothing that happened since then is here.
      """
    #expect(text(.sameFile(.student, lastNight: "2026-11-24")) == sentence)
  }

  @Test(arguments: [
    (26 * 3_600 - 1, nil), (26 * 3_600, "26 hours"), (71 * 3_600, "71 hours"),
    (4 * 86_400, "4 days"),
  ])
  func aFeedThatIsOverdue(age: Int, words: String?) {
    let notice = Notice.feedOverdue(lastGood: 1_000, now: 1_000 + age, limit: 26)
    #expect(
      text(notice)
        == words.map {
          """
          The last good night is \($0) old. What changed since then isn't known here, while the days \
          for reporting it to SEVIS run; look whether the extract ran and the transfer arrived.
          """
        })
    #expect(Notice.feedOverdue(lastGood: nil, now: 1_000, limit: 26) == nil)
  }

  @Test func severalTermsAtOnce() throws {
    let file = TestFile().adding(1_000).setting("CREDITS_TERM", to: "202630", in: 2)
      .setting("CREDITS_TERM", to: "", in: 1)
    let counts = try #require(School(file).last?[.student])
    let notice = Notice.mixedTerms(counts)
    #expect(notice?.number == 1)
    let sentence = """
      CREDITS_TERM names 2 terms at once: 202640 for 998, 202630 for 1. It goes over to the next \
      term for everyone the day after add/drop; whose isn't 202640 may be shown with another term's \
      credits.
      """
    #expect(text(notice) == sentence)
    let one = try #require(School(TestFile().adding(9)).last?[.student])
    #expect(Notice.mixedTerms(one) == nil)
  }

  @Test func aNameInTheTermStaysHidden() throws {
    let file = TestFile().adding(20).setting("CREDITS_TERM", to: "Nour Haddad", in: 3)
    let counts = try #require(School(file).last?[.student])
    #expect(text(Notice.mixedTerms(counts))?.contains("Haddad") == false)
  }

  @Test func creditsThatChangeWithinTheTerm() {
    let file = TestFile().adding(1_000)
    var school = School(file)
    var next = file.setting("CREDITS_TOTAL", to: "9", in: 3)
    // With the next term, or written otherwise, they may.
    next = next.setting("CREDITS_TERM", to: "202710", in: 1)
    next.rows[999][5] = "12.0"
    school.night([next])
    let notice = Notice.creditsChangedWithinTerm(school.movements[0])
    #expect(notice?.number == 2)
    #expect(notice?.examples == ["01-2", "01-3"])
    let sentence = """
      The credits of 2 students changed though CREDITS_TERM is the same. Between add/drop and the \
      next term's they stay static; a late drop below full time has to be looked at, a wrong extract \
      mended.
      """
    #expect(text(notice) == sentence)
  }

  @Test func peopleWithAnotherUUUID() {
    let file = TestFile().adding(1_000)
    var school = School(file)
    school.night([file.renaming(1)])
    let sentence = """
      1 UUUID in the student file is gone while a new one carries the same person. A UUUID never \
      changes; until the two are joined, the SEVIS record hangs on the old one.
      """
    #expect(text(Notice.keyRenamed(school.movements[0])) == sentence)
    #expect(Notice.keyRenamed(school.movements[0])?.examples == ["new-01-1"])
  }

  @Test func whoLeftWithoutAWord() {
    var departures = departures()
    let values: [[String: String]] = [
      [:], ["CUSTOM4": "W"], ["CUSTOM4": "L"], ["GRAD_DATE": "11/24/2026"],
      ["GRAD_DATE": "11/26/2026"], ["GRAD_DATE": "14-MAY-26"],
    ]
    for (index, row) in values.enumerated() {
      departures.gone(PeopleSet(.students), value: { row[$0] ?? "" }, { "U\(index)" })
    }
    departures.gone(PeopleSet(.employees), value: { _ in "" }, { "staff" })
    departures.gone(PeopleSet(.students), value: { _ in "" }, { nil })
    #expect(departures.unexplained == 4)
    let notice = Notice.leftTooEarly(departures)
    #expect(notice?.examples == ["U0", "U2", "U4"])
    let sentence = """
      4 students are no longer in the student file and never stood there as withdrawn or graduated. \
      Who leaves stays in the feed for 60 days; ask the registrar what became of them. Being absent \
      ends no SEVIS record.
      """
    #expect(text(notice) == sentence)
    #expect(Notice.leftTooEarly(self.departures()) == nil)
  }

  private func departures() -> Departures {
    guard let today = Day(iso: "2026-11-25") else { preconditionFailure("no day") }
    return
      Departures(
        .student,
        signals: [
          Signal(column: "CUSTOM4", value: "W", meaning: .withdrawn),
          Signal(column: "CUSTOM4", value: "L", meaning: .leave),
        ], dateFormat: .monthDayYear, today: today)
  }

  @Test(arguments: [
    // A → B → A within a week, over a third value, too long ago, to another value, tonight's only.
    ([(10, "a", "b"), (12, "b", "a")], 10), ([(10, "a", "b"), (11, "b", "c"), (12, "c", "a")], 10),
    ([(5, "a", "b"), (12, "b", "a")], 5), ([(4, "a", "b"), (12, "b", "a")], nil),
    ([(10, "a", "b"), (12, "b", "c")], nil), ([(12, "a", "b")], nil),
    ([(10, "", "b"), (12, "b", "")], 10),
  ])
  func aValueThatWentThereAndBack(steps: [(Int, String, String)], since: Int?) {
    let history = steps.map {
      Flap.Step(night: $0.0, column: "US_PHONE", before: $0.1, after: $0.2)
    }
    let other = Flap.Step(night: 11, column: "EMAIL", before: "a", after: "x")
    let flaps = Flap.ending(history + [other], tonight: 12, within: 7)
    #expect(flaps == since.map { [Flap(column: "US_PHONE", since: $0, night: 12)] } ?? [])
  }

  @Test func valuesThatWentThereAndBack() {
    let flap = Flap(column: "US_PHONE", since: 10, night: 12)
    let other = Flap(column: "EMAIL", since: 10, night: 12)
    let notice = Notice.flapping([("U1", flap), (nil, other)], in: .student)
    #expect(notice?.examples == ["U1"])
    let sentence = """
      2 values in EMAIL and US_PHONE went back tonight to what they were a few nights ago. Two \
      systems may be writing the same field; find out which is right before SEVIS is told either.
      """
    #expect(text(notice) == sentence)
    #expect(Notice.flapping([], in: .student) == nil)
  }
}
