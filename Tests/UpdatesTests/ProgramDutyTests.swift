import Feed
import Testing

@testable import Updates

/// The duties about a student's programme and its dates, one test a row of `specs/duties.tsv`.
@Suite struct ProgramDutyTests {
  @Test func major() throws {
    try expect(
      Student.active().changed(["MAJOR_CIP": "27.0101"]), "major",
      Expected(
        event: "Program/Edit", fields: [("MajorCode1", "11.0701", "27.0101")], due: "2026-11-20",
        basis: "8 CFR 214.3(g)(3)(ii)", risk: 2, undo: "Send the old value"))
    try expect(
      Student.active().changed(["MINOR_CIP": "00.0000", "SECOND_MAJOR_CIP": "16.0101"]), "major",
      Expected(
        event: "Program/Edit",
        fields: [("MajorCode2", "00.0000", "16.0101"), ("Minor", "27.0101", "00.0000")],
        due: "2026-11-20", basis: "8 CFR 214.3(g)(3)(ii)", risk: 2, undo: "Send the old value"))
    expectNone(Student.active().changed(["MINOR_CIP": ""]), "major")
    expectNone(Student.active().changed(["MAJOR_CIP": "00.0000"]), "major")
    expectNone(Student.active().changed(["MAJOR_CIP": "99.9999"]), "major")
    // An exchange visitor's field of study is another event, which the feed doesn't decide.
    expectNone(Student.active(.j1).changed(["MAJOR_CIP": "27.0101"]), "major")
  }

  @Test func educationLevel() throws {
    try expect(
      Student.active().changed(["EDUCATION_LEVEL": "03"]), "education-level",
      Expected(
        event: "Program/Edit", fields: [("Level", "04", "03")], due: "2026-11-20",
        basis: "8 CFR 214.3(g)(3)(ii)", risk: 2, undo: "Send the old value"))
    // No end date is known: a slip is likelier than a new programme.
    let unknown = Student.active().with { $0.record?.programEnd = nil }
    #expect(unknown.changed(["EDUCATION_LEVEL": "05"]).duties == ["education-level"])
    // SIS/HR Data 003: a higher level comes no earlier than the day after the programme ends.
    let early = Student.active().changed(["EDUCATION_LEVEL": "05", "MAJOR_CIP": "27.0101"])
    #expect(early.updates.isEmpty)
    #expect(early.outcome.held.map(\.reason) == [.programRuns(until: day("2029-05-18"))])
    #expect(early.outcome.lookAgain == day("2027-01-11"))
    expectNone(Student.active().changed(["EDUCATION_LEVEL": ""]), "education-level")
  }

  @Test func newProgram() throws {
    let ended = Student.active().with {
      $0.record?.programEnd = day("2026-10-30")
      $0.row["CUSTOM2"] = ""
    }
    let expected = Expected(
      event: "EducationLevel/Change",
      fields: [
        ("EducationalInfo/EduLevel/Level", "04", "05"),
        ("EducationalInfo/MajorCode1", "11.0701", "27.0101"),
        ("EducationalInfo/MajorCode2", "00.0000", "00.0000"),
        ("EducationalInfo/Minor", "27.0101", "27.0101"),
      ], due: "2026-12-28", basis: "8 CFR 214.2(f)(5)(ii)", risk: 3, undo: "Cancel the change",
      needs: [
        "EducationalInfo/PrgStartDate", "EducationalInfo/PrgEndDate", "EducationalInfo/IssDate",
        "EducationalInfo/EngProficiency/EngRequired", "FinancialInfo",
      ])
    let changes = ["EDUCATION_LEVEL": "05", "MAJOR_CIP": "27.0101"]
    try expect(ended.changed(changes), "new-program", expected)
    // The last day of the programme is too early, the next is not.
    let lastDay = ended.with { $0.record?.programEnd = day("2026-11-04") }.changed(changes)
    #expect(lastDay.updates.isEmpty)
    #expect(lastDay.outcome.lookAgain == day("2026-11-05"))
    #expect(lastDay.with { $0.context.today = day("2026-11-05") }.duties.contains("new-program"))
    // The school says so, and the programme still runs.
    let signalled = Student.active().changed(["CUSTOM4": "NP", "MAJOR_CIP": "27.0101"])
    #expect(signalled.updates.isEmpty)
  }

  @Test func vocationalProgramChange() throws {
    try expect(
      Student.active(.m1).changed(["MAJOR_CIP": "49.0101"]), "vocational-program-change",
      Expected(
        event: "Task", due: "2026-11-23", basis: "8 CFR 214.2(m)(12)", risk: 3,
        undo: "Nothing to undo"))
    expectNone(Student.active(.m1).changed(["MAJOR_CIP": ""]), "vocational-program-change")
  }

  @Test func `extension`() throws {
    try expect(
      Student.active().changed(["CUSTOM2": "12/14/2029"]), "extension",
      Expected(
        event: "Program/Extension", fields: [("NewPrgEndDate", "2029-05-18", "2029-12-14")],
        due: "2029-05-16", basis: "8 CFR 214.2(f)(7)", risk: 3, undo: "Shorten",
        needs: ["Explanation"]))
    expectNone(Student.active().changed(["CUSTOM2": ""]), "extension")
    expectNone(Student.active().changed(["CUSTOM2": "soon"]), "extension")
    expectNone(Student.active().changed(["CUSTOM1": "", "CUSTOM2": "05/18/2029"]), "extension")
    expectNone(Student.initial().changed(["CUSTOM2": "12/14/2029"]), "extension")
  }

  @Test func vocationalExtension() throws {
    try expect(
      Student.active(.m1).changed(["CUSTOM2": "12/14/2029"]), "vocational-extension",
      Expected(
        event: "Task", due: "2029-05-03", basis: "8 CFR 214.2(m)(10)", risk: 3,
        undo: "Nothing to undo"))
    expectNone(Student.active(.m1).changed(["CUSTOM2": "05/18/2029"]), "vocational-extension")
  }

  @Test func shortening() throws {
    try expect(
      Student.active().changed(["CUSTOM2": "12/15/2028"]), "shortening",
      Expected(
        event: "Program/Shorten", fields: [("NewPrgEndDate", "2029-05-18", "2028-12-15")],
        due: "2026-11-20", basis: "8 CFR 214.3(g)(3)(ii)", risk: 3, undo: "can't be cancelled"))
    let past = Student.active().changed(["CUSTOM2": "10/01/2026"])
    let update = try #require(past.updates.first)
    #expect(update.why.contains("the new date is past"))
    #expect(update.isNegative)
    expectNone(Student.active().changed(["CUSTOM2": ""]), "shortening")
    expectNone(
      Student.active().changed(["CUSTOM2": "12/15/2028"])
        .with { $0.blocked = ["CUSTOM2": "invisible-character"] }, "shortening")
    // An end before the beginning is a slip.
    #expect(Student.active().changed(["CUSTOM2": "01/15/2024"]).duties == ["start-moved"])
  }

  @Test func earlyGraduation() throws {
    try expect(
      Student.active().changed(["CUSTOM4": "GR", "GRAD_DATE": "12/12/2026"]), "early-graduation",
      Expected(
        event: "Program/Shorten", fields: [("NewPrgEndDate", "2029-05-18", "2026-12-12")],
        due: "2026-11-20", basis: "8 CFR 214.3(g)(3)", risk: 3, undo: "can't be cancelled"))
    let dateless = Student.active().changed(["CUSTOM4": "GR"])
    #expect(dateless.updates.first?.needs.map(\.element) == ["NewPrgEndDate"])
    // About the end date nothing is reported: the record completes by itself.
    let onTime = Student.active().with { $0.record?.programEnd = day("2026-12-18") }
      .changed(["CUSTOM2": "12/18/2026"])
    #expect(onTime.changed(["CUSTOM4": "GR", "GRAD_DATE": "12/12/2026"]).updates.isEmpty)
    // The date alone is no graduation.
    expectNone(Student.active().changed(["GRAD_DATE": "12/12/2026"]), "early-graduation")
  }

  @Test func deferral() throws {
    let student = Student.initial().with {
      $0.context.today = day("2026-08-10")
      $0.row["CREDITS_TERM"] = ""
      $0.row["CUSTOM1"] = "08/24/2026"
    }
    try expect(
      student.changed(["CUSTOM1": "01/11/2027", "CUSTOM2": "12/14/2029"], on: day("2026-08-10")),
      "deferral",
      Expected(
        event: "Program/ManageSessionDates",
        fields: [
          ("NewPrgStartDate", "2026-08-24", "2027-01-11"),
          ("NewPrgEndDate", "2029-05-18", "2029-12-14"),
        ], due: "2026-09-21", basis: "8 CFR 214.3(g)(3)", risk: 2, undo: "Defer again",
        needs: ["IssDate"], firstSeen: "2026-08-10"))
    // Who is registered can't defer.
    expectNone(
      Student.active().changed(["CUSTOM1": "01/11/2027", "CUSTOM2": "12/14/2029"]), "deferral")
  }

  @Test func startMoved() throws {
    try expect(
      Student.active().changed(["CUSTOM1": "01/11/2027"]), "start-moved",
      Expected(
        event: "Task", due: "2026-11-23", basis: "", risk: 2, undo: "Nothing to undo"))
    #expect(
      Student.active().changed(["CUSTOM1": "01/11/2027", "CUSTOM2": "12/14/2029"]).duties
        == ["start-moved"])
    expectNone(Student.active().changed(["CUSTOM1": ""]), "start-moved")
    expectNone(Student.active().changed(["CUSTOM1": "2025-08-25"]), "start-moved")
  }
}
