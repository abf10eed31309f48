import Feed
import Testing

@testable import Changes

/// What changed for many at once: told once where it says the same, expected where the calendar
/// says so.
@Suite struct RewrittenTests {
  private static let file = TestFile().adding(100).adding(100, visa: "03")
  private static let fall = Term(
    code: "202640", start: day("2026-08-24"), end: day("2026-12-18"), addDrop: day("2026-09-04"))
  private static let spring = Term(
    code: "202710", start: day("2027-01-11"), end: day("2027-05-07"), addDrop: day("2027-01-22"))

  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  @Test func aPureReencodingIsToldOnceForAllColumnsAndPeople() {
    var school = School(Self.file)
    let next = Self.file.setting("LAST_NAME", to: "NAME", in: 200)
      .setting("CUSTOM1", to: "X", in: 150)
    let verdicts = school.night([next])
    #expect(verdicts.count == 1)
    #expect(verdicts.first?.columns == ["LAST_NAME", "CUSTOM1"])
    #expect(verdicts.first?.number == 200)
    let sentence = """
      LAST_NAME and CUSTOM1 of the student file are written otherwise, by upper and lower case \
      alone, for up to 200 of 200 students (100 %); the limit is 10 %. It says the same as before: \
      the extract or a code table was reworked. Let through, no proposal should come of it. Nothing \
      is loaded. If it is right: sisfeed override column-rewritten --reason TEXT --allow 200 --until \
      TIME
      """
    #expect(verdicts.first?.message.text(showingValues: false) == sentence)
  }

  @Test func aReencodingHidesNoOtherChange() {
    var school = School(Self.file)
    // 160 in another case, 40 in other words: 20 % say something else.
    let next = Self.file.setting("CUSTOM1", to: "X", in: 200).setting("CUSTOM1", to: "y", in: 40)
    let verdicts = school.night([next])
    #expect(verdicts.filter { $0.people == .students }.map(\.number) == [200])
    let message = verdicts.first?.message.text(showingValues: false) ?? ""
    #expect(message.contains("160 of them say the same in other signs."))
  }

  @Test func whatWasEmptiedIsNotToldAsRewrittenToo() {
    var school = School(Self.file)
    #expect(
      school.held(Self.file.setting("CUSTOM1", to: "", in: 200)) == ["column-emptied: students"])
    school = School(Self.file)
    var next = Self.file.setting("CUSTOM1", to: "other", in: 200)
    next = next.setting("CUSTOM1", to: "", in: 100)
    #expect(
      school.held(next) == [
        "column-emptied: students", "column-rewritten: students",
      ])
  }

  @Test(arguments: [
    ("2027-01-22", false), ("2027-01-23", true), ("2027-01-29", true), ("2027-01-30", false),
  ])
  func aFlipIsExpectedFromTheDayAfterAddDrop(day: String, isExpected: Bool) {
    var school = School(Self.file)
    school.terms = [Self.fall, Self.spring]
    let next = Self.file.setting("CREDITS_TERM", to: "202710", in: 200)
      .setting("CREDITS_TOTAL", to: "9", in: 200).setting("FULL_TIME", to: "PT", in: 60)
    let verdicts = school.night([next], on: day)
    #expect(verdicts.map(\.id) == Array(repeating: .columnRewritten, count: 3))
    #expect(verdicts.allSatisfy { ($0.weight == .expected) == isExpected })
    #expect((school.lastFiles.first?.rows == next.rows) == isExpected)
  }

  @Test func whatIsExpectedSaysSo() {
    var school = School(Self.file)
    school.terms = [Self.spring]
    let next = Self.file.setting("CREDITS_TERM", to: "202710", in: 200)
    let message = school.night([next], on: "2027-01-23").first?.message.text(showingValues: false)
    let sentence = """
      CREDITS_TERM changed for 200 of 200 students in the student file (100 %). It was expected: \
      add/drop of term 202710 ended on 2027-01-22, and the feed shows that term from now on.
      """
    #expect(message == sentence)
  }

  @Test func anotherTermThanTheCalendarsIsNotExpected() {
    var school = School(Self.file)
    school.terms = [Self.spring]
    let next = Self.file.setting("CREDITS_TERM", to: "202720", in: 200)
    #expect(school.night([next], on: "2027-01-23").map(\.weight) == [.hold])
  }

  @Test func creditsThatChangeWithoutTheTermAreNotExpected() {
    var school = School(Self.file)
    school.terms = [Self.spring]
    let next = Self.file.setting("CREDITS_TOTAL", to: "9", in: 200)
      .setting("CREDITS_TERM", to: "202710", in: 99)
    let verdicts = school.night([next], on: "2027-01-23")
    #expect(verdicts.first { $0.columns == ["CREDITS_TOTAL"] }?.weight == .hold)
    #expect(verdicts.first { $0.columns == ["CREDITS_TERM"] }?.weight == .expected)
  }

  @Test func anotherColumnIsNeverExpected() {
    var school = School(Self.file)
    school.terms = [Self.spring]
    let next = Self.file.setting("CREDITS_TERM", to: "202710", in: 200)
      .setting("CUSTOM1", to: "other", in: 200)
    let verdicts = school.night([next], on: "2027-01-23")
    #expect(verdicts.first { $0.columns == ["CUSTOM1"] }?.weight == .hold)
  }

  @Test func aClassIsToldApartOnlyWhereTheStudentsDoNotShowIt() {
    // 30 of 100 scholars are 3 % of all students.
    let file = TestFile().adding(900).adding(100, visa: "03")
    var school = School(file)
    var next = file
    for index in 900..<930 { next.rows[index][8] = "other" }
    #expect(school.held(next) == ["column-rewritten: J"])
  }

  @Test func whoChangesClassCountsInBoth() {
    let file = TestFile().adding(100).adding(100, visa: "03")
    var school = School(file)
    school.night([file.setting("VISA_TYPE", to: "03", in: 4)])
    let movements = school.movements[0]
    #expect(movements.of(.f).changed == 4)
    #expect(movements.of(.j).changed == 4)
    #expect(movements.of(.j).joined == 4)
    #expect(movements.of(.students).changed == 4)
    #expect(movements.of(.students).joined == 0)
    #expect(school.last?[.student]?.rows(.f) == 96)
    #expect(school.last?[.student]?.rows(.j) == 104)
  }
}
