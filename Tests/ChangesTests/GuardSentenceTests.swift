import Feed
import Testing

@testable import Changes

/// What each guard says, word for word: what it is, what it means, how to go on.
@Suite struct GuardSentenceTests {
  private static let file = TestFile().adding(1_200)

  @Test func rowsLost() {
    expect(
      Self.file.dropping(60), .rowsLost, number: 60, measured: "5 %", limit: "5 %",
      """
      The student file has 1,140 students, 60 (5 %) fewer than the 1,200 of the last good night; the \
      limit is 5 %. An extract that was cut off or lost a part of its query looks like this; who is \
      missing from a file hasn't left. Nothing is loaded. If it is right: sisfeed override rows-lost \
      --reason TEXT --allow 60 --until TIME
      """, examples: ["01-1", "01-10", "01-11"])
  }

  @Test func rowsLostLittleByLittle() {
    var school = School()
    school.limits.rowsLostFromMedian = .percent(5)
    for rows in [1_001, 1_000, 970, 960] { school.night([TestFile().adding(rows)]) }
    let message = school.night([TestFile().adding(930)]).first?.message.text(showingValues: false)
    let sentence = """
      The student file has 930 students, 55 (5.58 %) fewer than the 985 that are the median of the \
      last 4 nights; the limit is 5 %. An extract that was cut off or lost a part of its query looks \
      like this; who is missing from a file hasn't left. Nothing is loaded. If it is right: sisfeed \
      override rows-lost --reason TEXT --allow 55 --until TIME
      """
    #expect(message == sentence)
  }

  @Test func rowsGained() {
    expect(
      TestFile().adding(1_800), .rowsGained, number: 600, measured: "50 %", limit: "50 %",
      """
      The student file has 1,800 students, 600 (50 %) more than the 1,200 of the last good night; \
      the limit is 50 %. A query without its condition or a test system's extract looks like this; \
      students who aren't international would be stored. Nothing is loaded. If it is right: sisfeed \
      override rows-gained --reason TEXT --allow 600 --until TIME
      """, examples: ["01-1201", "01-1202", "01-1203"])
  }

  @Test func columnEmptied() {
    expect(
      Self.file.setting("CUSTOM1", to: "", in: 126), .columnEmptied, columns: ["CUSTOM1"],
      number: 126, measured: "10.5 points", limit: "10 points",
      """
      CUSTOM1 is blank for 126 of 1,200 students in the student file, after 0 of 1,200 on the last \
      good night: 10.5 points more, the limit is 10 points. A join that broke looks like this; the \
      values would be lost here, though a blank never clears what SEVIS holds. Nothing is loaded. If \
      it is right: sisfeed override column-emptied --reason TEXT --allow 126 --until TIME
      """, examples: ["01-1", "01-2", "01-3"])
  }

  @Test func columnRewritten() {
    expect(
      Self.file.setting("CUSTOM1", to: "other", in: 400), .columnRewritten, columns: ["CUSTOM1"],
      number: 400, measured: "33.33 %", limit: "10 %",
      """
      CUSTOM1 changed for 400 of 1,200 students in the student file (33.33 %) who were there on the \
      last good night; the limit is 10 %. A column filled from another field looks like this; every \
      change would be proposed to SEVIS or stand in the record as if it had happened. Nothing is \
      loaded. If it is right: sisfeed override column-rewritten --reason TEXT --allow 400 --until \
      TIME
      """, examples: ["01-1", "01-2", "01-3"])
  }

  @Test func keysReplaced() {
    expect(
      Self.file.renaming(60), .keysReplaced, number: 60, measured: "5 %", limit: "5 %",
      """
      60 of 1,200 students in the student file (5 %) have another UUUID than on the last good night; \
      the limit is 5 %. The extract took the id from another field. Every one of them would look \
      like a student who left and one who came, cut off from the SEVIS record. Nothing is loaded. If \
      it is right: sisfeed override keys-replaced --reason TEXT --allow 60 --until TIME
      """, examples: ["new-01-1", "new-01-2", "new-01-3"])
  }

  @Test func tooManyRejected() {
    var file = Self.file
    file.leftOut = Set(file.rows.suffix(13).map { $0[0] })
    expect(
      file, .tooManyRejected, number: 13, measured: "1.08 %", limit: "1 %",
      """
      The rows of 13 of 1,200 students in the student file (1.08 %) are left out because of their \
      errors; more than 1 % is too many. For these people the last good values would stand while the \
      others go on; mend the extract and send it again. Nothing is loaded. If it is right: sisfeed \
      override too-many-rejected --reason TEXT --allow 13 --until TIME
      """, examples: ["01-1188", "01-1189", "01-1190"])
    file.leftOut = []
    file.withErrors = Set(file.rows.prefix(60).map { $0[0] })
    expect(
      file, .tooManyRejected, number: 60, measured: "5 points", limit: "5 points",
      """
      The rows of 60 of 1,200 students in the student file have an error, after 0 of 1,200 on the \
      last good night: 5 points more, the limit is 5 points. So many at once have one cause in the \
      extract; the report's commonest rule names it. Nothing is loaded. If it is right: sisfeed \
      override too-many-rejected --reason TEXT --allow 60 --until TIME
      """, examples: ["01-1", "01-2", "01-3"])
  }

  /// Both measures of one guard, and one override for both.
  @Test func theWayOnCoversAllThatAGuardSays() {
    var file = Self.file
    file.leftOut = Set(file.rows.prefix(20).map { $0[0] })
    file.withErrors = Set(file.rows.prefix(300).map { $0[0] })
    var school = School(Self.file)
    let messages = school.night([file]).map { $0.message.text(showingValues: false) }
    #expect(messages.count == 2)
    #expect(messages.allSatisfy { $0.contains(" --allow 300 ") })
  }

  private func expect(
    _ night: TestFile, _ id: GuardName, columns: [String] = [], number: Int, measured: String,
    limit: String, _ sentence: String, examples: [String]
  ) {
    var school = School(Self.file)
    let verdicts = school.night([night])
    #expect(verdicts.count == 1)
    guard let verdict = verdicts.first else { return }
    #expect(verdict.id == id)
    #expect(verdict.weight == .hold)
    #expect(verdict.people == .students)
    #expect(verdict.columns == columns)
    #expect(verdict.number == number)
    #expect(verdict.measured == measured)
    #expect(verdict.limit == limit)
    #expect(verdict.message.text(showingValues: false) == sentence)
    #expect(verdict.examples == examples)
  }
}
