import Changes
import Feed
import Testing

@testable import Updates

/// The duties about someone's status: the school's signals, the class, a missing row, a new one.
@Suite struct StatusDutyTests {
  private func expectEnd(
    _ value: String, _ duty: String, needs: [String], _ visaClass: VisaType.Class = .f1,
    event: String = "Status/Terminate", basis: String = "8 CFR 214.3(g)(3)(ii)",
    undo: String = "correction request", row: String? = nil
  ) throws {
    let student = Student.active(visaClass).changed(["CUSTOM4": value])
    try expect(
      student, row ?? duty,
      Expected(
        event: event, due: "2026-11-20", basis: basis, risk: 3, undo: undo, needs: needs))
    let update = try #require(student.updates.first)
    #expect(update.isNegative)
    // The reason is always a person's to give.
    #expect(update.fields.isEmpty)
    for other in ["", "wd", "XX"] {
      expectNone(Student.active(visaClass).changed(["CUSTOM4": other]), row ?? duty)
    }
    expectNone(student.with { $0.blocked = ["CUSTOM4": "placeholder-value"] }, row ?? duty)
    expectNone(student.with { $0.record?.status = .terminated }, row ?? duty)
    expectNone(student.with { $0.context.signals = SignalMap() }, row ?? duty)
  }

  @Test func withdrawal() throws {
    try expectEnd("WD", "withdrawal", needs: ["Reason"])
    let update = try #require(Student.active().changed(["CUSTOM4": "WD"]).updates.first)
    #expect(update.needs.first?.codes == ["23", "01"])
  }

  @Test func suspension() throws { try expectEnd("SU", "suspension", needs: ["Reason"]) }

  @Test func death() throws { try expectEnd("DE", "death", needs: ["Reason"]) }

  @Test func jWithdrawal() throws {
    try expectEnd(
      "WD", "j-withdrawal", needs: ["NewPrgEndDate", "ShortenReason", "Remarks"], .j1,
      event: "Program/Shorten", basis: "22 CFR 62.70(d)", undo: "Extend it again")
  }

  @Test func jSuspension() throws {
    try expectEnd(
      "SU", "j-suspension", needs: ["Reason", "EffectiveDate"], .j1, basis: "22 CFR 62.40",
      undo: "Department of State")
  }

  @Test func jDeath() throws {
    try expectEnd(
      "DE", "j-death", needs: ["NewPrgEndDate", "ShortenReason", "Remarks"], .j1,
      event: "Program/Shorten", basis: "22 CFR 62.70(d)", undo: "Department of State")
  }

  @Test(arguments: [VisaType.Class.f1, .m1])
  func leave(visaClass: VisaType.Class) throws {
    try expect(
      Student.active(visaClass).changed(["CUSTOM4": "LE"]), "leave",
      Expected(
        event: "Task", due: "2026-11-23", basis: "8 CFR 214.3(g)(3)(ii)", risk: 3,
        undo: "Nothing to undo"))
    expectNone(Student.active(visaClass).changed(["CUSTOM4": ""]), "leave")
  }

  /// The rules for students say nothing of exchange visitors.
  @Test func jLeave() throws {
    try expect(
      Student.active(.j1).changed(["CUSTOM4": "LE"]), "j-leave",
      Expected(
        event: "Task", due: "2026-11-23", basis: "22 CFR 62.70(d)", risk: 3,
        undo: "Nothing to undo"))
    expectNone(Student.active(.j1).changed(["CUSTOM4": ""]), "j-leave")
    #expect(
      DutyTable.standard.duties.allSatisfy { duty in
        !duty.classes.contains(.j1) || !duty.basis.contains("8 CFR 214.3")
      })
  }

  @Test func classLeft() throws {
    try expect(
      Student.active().changed(["VISA_TYPE": "H-1B"]), "class-left",
      Expected(event: "Task", due: "2026-11-12", basis: "", risk: 3, undo: "Nothing to undo"))
    // A green card is left out of the load, and is news all the same.
    #expect(
      Student.active().with { $0.blocked = ["VISA_TYPE": "permanent-resident"] }.duties
        == ["class-left"])
    expectNone(Student.active().changed(["VISA_TYPE": ""]), "class-left")
    expectNone(
      Student.active().with { $0.blocked = ["VISA_TYPE": "uncoded-visa-type"] }, "class-left")
  }

  @Test(arguments: [VisaType.Class.f1, .m1, .j1, .f2])
  func statusMoved(visaClass: VisaType.Class) throws {
    let student = Student.active()
    var old = try #require(student.record)
    old.visaClass = visaClass
    var new = old
    (new.status, new.asOf) = (.terminated, day("2026-11-04"))
    let alarm = try #require(StatusAlarm(from: old, to: new, explained: []))
    let proposer = Proposer(student.context)
    func updates(_ view: PersonView, _ alarm: StatusAlarm?) -> [Update] {
      proposer.propose(for: view, record: new, alarm: alarm).updates
    }
    let update = try #require(updates(student.view, alarm).first)
    #expect(updates(student.view, alarm).count == 1)
    #expect(update.duties == ["status-moved"] && update.event == SEVISEvent(.task))
    #expect(update.risk == .fourEyes && !update.isNegative && update.basis.isEmpty)
    #expect(update.due == day("2026-11-04"), "today")
    #expect(update.undo == "Nothing to undo.")
    #expect(update.fields.isEmpty && update.needs.isEmpty)
    // Somebody whom no feed has had, too.
    #expect(updates(PersonView(uuuid: "U1", values: []), alarm).count == 1)
    #expect(updates(student.view, nil).isEmpty)
    // Settled once, it is quiet.
    let done = Proposal(id: "P1", update: update, review: Review(.doneInRTI))
    let settled = SettledValues(of: [done])
    #expect(
      proposer.propose(for: student.view, record: new, settled: settled, alarm: alarm).updates
        .isEmpty)
  }

  @Test func missingRow() throws {
    let gone = Student.active().with { $0.missing = MissingRow(since: day("2026-11-02")) }
    try expect(
      gone, "missing-row",
      Expected(event: "Task", due: "2026-11-12", basis: "", risk: 2, undo: "Nothing to undo"))
    // Nothing but the task: a missing row is no withdrawal.
    #expect(gone.changed(["CUSTOM4": "WD", "EMAIL": "x@example.edu"]).duties == ["missing-row"])
    func expectCause(_ words: String, _ change: (inout Student) -> Void) {
      let why = gone.with(change).updates.first?.why ?? ""
      #expect(why.contains(words))
    }
    expectCause("another UUUID") { $0.missing?.renamedTo = "U2" }
    expectCause("keeps them 60 days") { $0.row["CUSTOM4"] = "GR" }
    expectCause("keeps them 60 days") { $0.record?.programEnd = day("2026-05-15") }
    expectCause("the extract's filter") { $0.missing?.others = 400 }
    expectCause("another class") { $0.row["VISA_TYPE"] = "03" }
    expectCause("nothing in the feed said why") { _ in }
    expectNone(gone.with { $0.record?.status = .completed }, "missing-row")
    expectNone(gone.with { $0.record = nil }, "missing-row")
  }

  @Test func newStudent() throws {
    let student = Student.new()
    let update = try #require(student.updates.first)
    #expect(update.event == SEVISEvent(.create))
    #expect(update.duties == ["new-student"])
    #expect(update.sevisID == nil)
    #expect(update.risk == .review)
    #expect(update.basis == "8 CFR 214.3(g)(3)(iii)")
    #expect(update.undo.contains("Cancel"))
    // Before the next session begins, 2027-01-11: the Friday before, less one.
    #expect(update.due == day("2027-01-07"))
    #expect(
      update.needs.map(\.element) == [
        "IssueReason", "EducationalInfo/PrgStartDate", "EducationalInfo/PrgEndDate",
        "EducationalInfo/IssDate", "EducationalInfo/EngProficiency/EngRequired", "FinancialInfo",
      ])
    let fields = Dictionary(uniqueKeysWithValues: update.fields.map { ($0.element, $0.after) })
    #expect(fields["PersonalInfo/FullName/FirstName"] == "Adaeze Grace")
    #expect(fields["PersonalInfo/BirthDate"] == "2005-04-17")
    #expect(fields["ForeignAddress/CountryCode"] == "NI")
    #expect(fields["EducationalInfo/EduLevel/Level"] == "04")
    let lacking = student.with { $0.row["DOB"] = "" }
    let lacks = try #require(lacking.updates.first).needs.map(\.element)
    #expect(lacks.contains("PersonalInfo/BirthDate"))
    // Not new, no class that SEVIS is about, a family member, a SEVIS ID brought along.
    expectNone(student.with { $0.isAddedLater = false }, "new-student")
    expectNone(student.with { $0.row["VISA_TYPE"] = "H-1B" }, "new-student")
    expectNone(student.with { $0.row["VISA_TYPE"] = "04" }, "new-student")
    expectNone(student.with { $0.row["SEVIS_ID"] = "N0012345678" }, "new-student")
    expectNone(student.with { $0.blocked = ["VISA_TYPE": "placeholder-value"] }, "new-student")
  }
}
