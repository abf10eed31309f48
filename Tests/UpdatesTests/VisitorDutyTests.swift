import Feed
import Testing

@testable import Updates

/// The duties about exchange visitors (J-1), one test a row of `specs/duties.tsv`.
@Suite struct VisitorDutyTests {
  private func expectChange(
    _ changes: [String: String], _ duty: String, _ fields: [(String, String?, String)],
    risk: Int, basis: String
  ) throws {
    try expect(
      Student.active(.j1).changed(changes), duty,
      Expected(
        event: "Biographical", fields: fields, due: "2026-11-20", basis: basis, risk: risk,
        undo: "Send the old value"))
    for column in changes.keys {
      expectNone(Student.active(.j1).changed([column: ""]), duty)
      expectNone(
        Student.active(.j1).changed(changes).with { $0.blocked = [column: "mojibake"] }, duty)
    }
  }

  @Test func jUsAddress() throws {
    try expectChange(
      ["US_ADDRESS_LINE1": "77 Oak Ave"], "j-us-address",
      [
        ("USAddress/Address1", "120 North Main Street", "77 Oak Ave")
      ], risk: 1, basis: "22 CFR 62.70(b)")
  }

  @Test func jMailingAddress() throws {
    try expectChange(
      ["US_MAILING_ADDRESS_LINE1": "77 Oak Ave"], "j-mailing-address",
      [("MailAddress/Address1", "900 Campus Dr", "77 Oak Ave")], risk: 1, basis: "22 CFR 62.70(b)")
  }

  @Test func jEmail() throws {
    try expectChange(
      ["EMAIL": "a@example.edu"], "j-email",
      [("EmailAddress", "adaeze@example.edu", "a@example.edu")], risk: 1,
      basis: "22 CFR 62.10(d)")
  }

  @Test func jPhone() throws {
    try expectChange(
      ["US_PHONE": "4355550199"], "j-phone", [("PhoneNumber", "4355550123", "4355550199")],
      risk: 1, basis: "22 CFR 62.10(d)")
    // The schema has no telephone abroad, and no foreign address.
    #expect(Student.active(.j1).changed(["FOREIGN_PHONE": "8030000000"]).updates.isEmpty)
    #expect(Student.active(.j1).changed(["FOREIGN_ADDRESS_LINE1": "3 Way"]).updates.isEmpty)
  }

  @Test func jLegalName() throws {
    try expectChange(
      ["LAST_NAME": "Eze"], "j-legal-name", [("FullName/LastName", "Okafor", "Eze")], risk: 2,
      basis: "22 CFR 62.70(a)(5)")
    // The visitors' schema takes 40 characters.
    let long = String(repeating: "Okafor ", count: 6) + "Eze"
    expectNone(Student.active(.j1).changed(["LAST_NAME": long]), "j-legal-name")
    #expect(Student.active().changed(["LAST_NAME": long]).duties == ["legal-name"])
  }

  @Test func jBirthDate() throws {
    try expectChange(
      ["DOB": "04/07/2005"], "j-birth-date", [("BirthDate", "2005-04-17", "2005-04-07")], risk: 3,
      basis: "22 CFR 62.70(a)(5)")
  }

  @Test func jGender() throws {
    try expectChange(
      ["GENDER": "M"], "j-gender", [("Gender", "F", "M")], risk: 2, basis: "22 CFR 62.70(a)(5)")
  }

  @Test func jBirthCountry() throws {
    try expectChange(
      ["BIRTH_COUNTRY": "GH"], "j-birth-country", [("BirthCountryCode", "NI", "GH")], risk: 2,
      basis: "22 CFR 62.70(a)(5)")
  }

  @Test func jCitizenship() throws {
    try expectChange(
      ["CITIZENSHIP_COUNTRY": "GH"], "j-citizenship", [("CitizenshipCountryCode", "NI", "GH")],
      risk: 2, basis: "22 CFR 62.70(a)(5)")
  }

  @Test func jResidenceCountry() throws {
    try expectChange(
      ["PERM_RESIDENT_COUNTRY": "GH"], "j-residence-country",
      [("PermanentResidenceCountryCode", "NI", "GH")], risk: 2, basis: "22 CFR 62.70(a)(5)")
    // The students' schema has no such element.
    #expect(Student.active().changed(["PERM_RESIDENT_COUNTRY": "GH"]).updates.isEmpty)
  }

  private static let arriving = Student.initial(.j1).with {
    $0.record?.programStart = day("2026-10-19")
    $0.row["CUSTOM1"] = "10/19/2026"
  }

  @Test func jValidation() throws {
    let student = Self.arriving
    let update = try #require(student.updates.first)
    #expect(student.duties == ["j-validation"])
    #expect(update.event == SEVISEvent(.validate))
    #expect(update.firstSeen == day("2026-10-19"))
    // Thirty days from the 19th end on Wednesday 2026-11-18.
    #expect(update.due == day("2026-11-17"))
    #expect(update.basis == "22 CFR 62.70(c)")
    #expect(update.risk == .review)
    #expect(update.undo.contains("can't be taken back"))
    #expect(update.needs.isEmpty)
    #expect(
      update.fields.map(\.element) == [
        "USAddress/Address1", "USAddress/Address2", "USAddress/City", "USAddress/State",
        "USAddress/PostalCode", "EmailAddress", "PhoneNumber",
      ])
    let silent = student.with { $0.row["US_PHONE"] = "" }
    #expect(silent.updates.first?.needs.map(\.element) == ["PhoneNumber"])
    expectNone(student.with { $0.context.today = day("2026-10-16") }, "j-validation")
    expectNone(student.with { $0.record?.status = .active }, "j-validation")
    expectNone(
      student.with { $0.blocked = ["US_ADDRESS_LINE1": "po-box-address"] }, "j-validation")
  }

  @Test func jNotArrived() throws {
    let student = Self.arriving.with {
      $0.row["US_ADDRESS_LINE1"] = ""
      $0.context.today = day("2026-11-09")
    }
    try expect(
      student, "j-not-arrived",
      Expected(
        event: "Task", due: "2026-11-18", basis: "22 CFR 62.70(c)", risk: 3,
        undo: "Nothing to undo", firstSeen: "2026-11-08"))
    let early = student.with { $0.context.today = day("2026-11-04") }
    #expect(early.updates.isEmpty)
    #expect(early.outcome.lookAgain == day("2026-11-08"))
  }

  @Test func jExtension() throws {
    try expect(
      Student.active(.j1).changed(["CUSTOM2": "12/14/2029"]), "j-extension",
      Expected(
        event: "Program/Extension", fields: [("NewPrgEndDate", "2029-05-18", "2029-12-14")],
        due: "2029-05-16", basis: "22 CFR 62.43", risk: 3, undo: "Shorten"))
    expectNone(Student.active(.j1).changed(["CUSTOM2": ""]), "j-extension")
  }

  @Test func jShortening() throws {
    try expect(
      Student.active(.j1).changed(["CUSTOM2": "12/14/2028"]), "j-shortening",
      Expected(
        event: "Program/Shorten", fields: [("NewPrgEndDate", "2029-05-18", "2028-12-14")],
        due: "2026-11-20", basis: "22 CFR 62.70(d)", risk: 3, undo: "Extend it again",
        needs: ["ShortenReason", "Remarks"]))
    // Sources differ on how early is early; within the tolerance nothing is proposed.
    let slightly = Student.active(.j1).changed(["CUSTOM2": "04/18/2029"])
    #expect(slightly.updates.isEmpty)
    #expect(slightly.outcome.held.map(\.reason) == [.withinTolerance])
    // A graduation long before the end date.
    let graduated = Student.active(.j1).changed(["CUSTOM4": "GR", "GRAD_DATE": "12/12/2026"])
    #expect(graduated.duties == ["j-shortening"])
    #expect(graduated.updates.first?.fields.first?.after == "2026-12-12")
  }

  @Test func jStartMoved() throws {
    try expect(
      Student.active(.j1).changed(["CUSTOM1": "01/11/2027"]), "j-start-moved",
      Expected(
        event: "Task", due: "2026-11-23", basis: "", risk: 2, undo: "Nothing to undo"))
    #expect(
      Student.initial(.j1).changed(["CUSTOM1": "01/11/2027", "CUSTOM2": "12/14/2029"])
        .duties.contains("j-start-moved"))
  }

  @Test func jNewVisitor() throws {
    let student = Student.new(.j1)
    let update = try #require(student.updates.first)
    #expect(update.event == SEVISEvent(.create))
    #expect(update.duties == ["j-new-visitor"])
    #expect(update.due == day("2026-11-12"))
    #expect(update.basis == "22 CFR 62.70(a)(1)")
    #expect(update.risk == .review)
    #expect(update.undo.contains("invalid"))
    #expect(
      update.needs.map(\.element) == [
        "PositionCode", "PrgStartDate", "PrgEndDate", "CategoryCode", "SubjectField/Remarks",
        "FinancialInfo", "AddSiteOfActivity", "Biographical/BirthCity",
        "SubjectField/SubjectFieldCode",
      ])
    expectNone(student.with { $0.isAddedLater = false }, "j-new-visitor")
  }
}
