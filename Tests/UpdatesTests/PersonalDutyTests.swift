import Feed
import Testing

@testable import Updates

/// The duties about who a student is and where they live, one test a row of `specs/duties.tsv`.
///
/// First seen on Monday 2026-11-02, 21 days end on Monday the 23rd, whose results come the next
/// business day: the date shown is Friday the 20th.
@Suite struct PersonalDutyTests {
  static let again = "Send the old value"

  private func change(
    _ fields: [(String, String?, String)], risk: Int, event: String = "PersonalInfo"
  ) -> Expected {
    Expected(
      event: event, fields: fields, due: "2026-11-20", basis: "8 CFR 214.3(g)(3)(ii)", risk: risk,
      undo: Self.again)
  }

  @Test func nothingHasChanged() {
    #expect(Student.active().outcome.updates.isEmpty)
    #expect(Student.active().outcome.held.isEmpty)
  }

  @Test func usAddress() throws {
    let moved = Student.active().changed([
      "US_ADDRESS_LINE1": "77 Oak Ave", "US_ADDRESS_LINE2": "", "US_ADDRESS_ZIP": "84341",
    ])
    try expect(
      moved, "us-address",
      change(
        [
          ("USAddress/Address1", "120 North Main Street", "77 Oak Ave"),
          ("USAddress/Address2", "Apt 4", ""),  // The old apartment isn't left behind.
          ("USAddress/PostalCode", "84321", "84341"),
        ], risk: 1))
    let same = Student.active()
    expectNone(same.changed(["US_ADDRESS_LINE1": "120 N MAIN ST."]), "us-address")
    expectNone(same.changed(["US_ADDRESS_LINE2": "#4"]), "us-address")
    expectNone(same.changed(["US_ADDRESS_LINE2": ""]), "us-address")
    expectNone(
      same.changed(["US_ADDRESS_LINE1": "120 N Main St, Apt 4", "US_ADDRESS_LINE2": ""]),
      "us-address")
    let cleared = Dictionary(
      uniqueKeysWithValues: ["LINE1", "LINE2", "CITY", "STATE", "ZIP"].map {
        ("US_ADDRESS_\($0)", "")
      })
    expectNone(same.changed(cleared), "us-address")
    expectNone(
      moved.with { $0.blocked = ["US_ADDRESS_LINE1": "po-box-address"] }, "us-address")
    expectNone(moved.changed(["US_ADDRESS_ZIP": ""]), "us-address")
    expectNone(moved.with { $0.record?.status = .terminated }, "us-address")
  }

  /// Someone who moved to the next town and back to another street: the town went to and fro, the
  /// address didn't.
  @Test func aTownThatComesAgainIsNoFlap() throws {
    let student = Student.active()
    let today = student.context.today
    let back = student.changed(["US_ADDRESS_CITY": "Logan"], on: today).with {
      $0.flapping = ["US_ADDRESS_CITY"]
    }
    #expect(back.row["US_ADDRESS_CITY"] == student.row["US_ADDRESS_CITY"])
    try expect(
      back.changed(["US_ADDRESS_LINE1": "77 Oak Ave", "US_ADDRESS_LINE2": ""]), "us-address",
      change(
        [
          ("USAddress/Address1", "120 North Main Street", "77 Oak Ave"),
          ("USAddress/Address2", "Apt 4", ""),
        ], risk: 1))
    // The street that comes again waits a night.
    expectNone(
      student.changed(["US_ADDRESS_LINE1": "77 Oak Ave"], on: today).with {
        $0.flapping = ["US_ADDRESS_LINE1"]
      }, "us-address")
  }

  /// A list of records without the state says nothing of it, and nothing comes of that.
  @Test func whatIsNotKnownIsNoNewsByItself() throws {
    let student = Student.active().with {
      $0.confirmed[.usState] = nil
      $0.confirmed[.usZIP] = nil
    }
    expectNone(student, "us-address")
    let moved = student.changed(["US_ADDRESS_LINE1": "77 Oak Ave"])
    #expect(
      moved.updates.first?.fields.map(\.element) == [
        "USAddress/Address1", "USAddress/State", "USAddress/PostalCode",
      ])
  }

  @Test func mailingAddress() throws {
    try expect(
      Student.active().changed(["US_MAILING_ADDRESS_LINE1": "PO Box 12"]), "mailing-address",
      change([("MailingAddress/Address1", "900 Campus Dr", "PO Box 12")], risk: 1))
    expectNone(
      Student.active().changed(["US_MAILING_ADDRESS_LINE1": "900 campus drive"]),
      "mailing-address")
  }

  @Test func foreignAddress() throws {
    try expect(
      Student.active().changed(["FOREIGN_ADDRESS_LINE1": "3 Awolowo Way"]), "foreign-address",
      change([("ForeignAddress/Address1", "14 Marina Road", "3 Awolowo Way")], risk: 1))
    expectNone(
      Student.active().changed(["FOREIGN_ADDRESS_LINE1": "14, Marina road"]), "foreign-address")
    expectNone(
      Student.active().changed([
        "FOREIGN_ADDRESS_LINE1": "3 Awolowo Way", "FOREIGN_ADDRESS_COUNTRY": "",
      ]), "foreign-address")
  }

  @Test func email() throws {
    try expect(
      Student.active().changed(["EMAIL": "a.okafor@example.edu"]), "email",
      change([("Email", "adaeze@example.edu", "a.okafor@example.edu")], risk: 1))
    expectNone(Student.active().changed(["EMAIL": "Adaeze@Example.edu"]), "email")
    expectNone(Student.active().changed(["EMAIL": ""]), "email")
    expectNone(Student.active().changed(["EMAIL": "adaeze at example"]), "email")
  }

  @Test func phone() throws {
    try expect(
      Student.active().changed(["US_PHONE": "4355550199"]), "phone",
      change([("Telephone/Phone/USNumber", "4355550123", "4355550199")], risk: 1))
    try expect(
      Student.active().changed(["FOREIGN_PHONE": "8030000000"]), "phone",
      change([("Telephone/Phone/Foreign/PhoneNumber", "8031234567", "8030000000")], risk: 1))
    expectNone(Student.active().changed(["US_PHONE": ""]), "phone")
    expectNone(Student.active().changed(["US_PHONE": "555-0199"]), "phone")
    expectNone(Student.active().changed(["FOREIGN_PHONE_COUNTRY_CODE": ""]), "phone")
  }

  @Test func legalName() throws {
    try expect(
      Student.active().changed(["LAST_NAME": "Eze"]), "legal-name",
      change([("FullName/LastName", "Okafor", "Eze")], risk: 2))
    try expect(
      Student.active().changed(["MIDDLE_NAME": "Hope"]), "legal-name",
      change([("FullName/FirstName", "Adaeze Grace", "Adaeze Hope")], risk: 2))
    try expect(
      Student.active().changed(["LAST_NAME": "Eze", "FIRST_NAME": "Ada"]), "legal-name",
      change(
        [
          ("FullName/LastName", "Okafor", "Eze"),
          ("FullName/FirstName", "Adaeze Grace", "Ada Grace"),
        ], risk: 3))
    try expect(
      Student.active().changed(["SUFFIX": "Jr."]), "legal-name",
      change([("FullName/Suffix", nil, "Jr.")], risk: 2))
    let same = Student.active()
    expectNone(same.changed(["MIDDLE_NAME": ""]), "legal-name")
    expectNone(same.changed(["FIRST_NAME": "", "MIDDLE_NAME": ""]), "legal-name")
    expectNone(same.changed(["LAST_NAME": "OKAFOR"]), "legal-name")
    expectNone(same.changed(["LAST_NAME": "Òkàfor"]), "legal-name")
    expectNone(
      same.changed(["LAST_NAME": "Eze"]).with { $0.blocked = ["LAST_NAME": "mojibake"] },
      "legal-name")
  }

  @Test func aFirstNameThatWouldDropAMiddleNameAsks() throws {
    let student = Student.active().changed(["FIRST_NAME": "Ada", "MIDDLE_NAME": ""])
    let update = try #require(student.updates.first)
    #expect(update.needs.map(\.element) == ["FullName/FirstName"])
  }

  @Test func birthDate() throws {
    try expect(
      Student.active().changed(["DOB": "04/07/2005"]), "birth-date",
      change([("BirthDate", "2005-04-17", "2005-04-07")], risk: 3))
    expectNone(Student.active().changed(["DOB": ""]), "birth-date")
    expectNone(Student.active().changed(["DOB": "2005-04-07"]), "birth-date")
  }

  @Test func gender() throws {
    try expect(
      Student.active().changed(["GENDER": "M"]), "gender",
      change([("Gender", "F", "M")], risk: 2))
    expectNone(Student.active().changed(["GENDER": "X"]), "gender")
  }

  @Test func birthCountry() throws {
    try expect(
      Student.active().changed(["BIRTH_COUNTRY": "GH"]), "birth-country",
      change([("BirthCountryCode", "NI", "GH")], risk: 2))
    try expect(
      Student.active().changed(["BIRTH_CITY": "Enugu"]), "birth-country",
      change([("BirthCity", nil, "Enugu")], risk: 2))
    expectNone(Student.active().changed(["BIRTH_COUNTRY": "NGA"]), "birth-country")
  }

  @Test func citizenship() throws {
    try expect(
      Student.active().changed(["CITIZENSHIP_COUNTRY": "GH"]), "citizenship",
      change([("CitizenshipCountryCode", "NI", "GH")], risk: 2))
    expectNone(Student.active().changed(["CITIZENSHIP_COUNTRY": "US"]), "citizenship")
  }

  @Test func oneProposalAnEventAndPerson() throws {
    let student = Student.active().changed(["EMAIL": "a@example.edu", "DOB": "04/07/2005"])
      .changed(["US_PHONE": "4355550199"], on: day("2026-11-04"))
    let update = try #require(student.updates.first)
    #expect(student.updates.count == 1)
    #expect(update.duties == ["birth-date", "email", "phone"])
    #expect(update.risk == .fourEyes)
    #expect(update.firstSeen == day("2026-11-02"))
    #expect(
      update.fields.map(\.firstSeen.description) == ["2026-11-02", "2026-11-02", "2026-11-04"])
  }
}

/// A blank clears nothing, but where the school has listed the column.
@Suite struct ClearingTests {
  @Test func aBlankClearsOnlyWhatIsListed() throws {
    let blank = Student.active().with {
      $0.confirmed[.suffix] = ConfirmedValue(
        "Jr.", certainty: .confirmed, since: day("2026-08-10"))
    }.changed(["SUFFIX": ""])
    #expect(blank.updates.isEmpty)
    let listed = blank.with { $0.context.clearable = [.named("SUFFIX")] }
    let update = try #require(listed.updates.first)
    #expect(update.fields.map(\.element) == ["FullName/Suffix"])
    #expect(update.fields.map(\.after) == [""])
    // A column that the feed hasn't says nothing, and one with a finding neither.
    #expect(listed.with { $0.absent = ["SUFFIX"] }.updates.isEmpty)
    #expect(listed.with { $0.blocked = ["SUFFIX": "invalid-suffix"] }.updates.isEmpty)
  }

  /// Whoever stays in the house and has no apartment any more.
  @Test func aListedLineOfAnAddressClearsByItself() throws {
    let blank = Student.active().changed(["US_ADDRESS_LINE2": ""])
    #expect(blank.updates.isEmpty)
    let listed = blank.with { $0.context.clearable = [.named("US_ADDRESS_LINE2")] }
    let update = try #require(listed.updates.first)
    #expect(listed.updates.count == 1)
    #expect(update.fields.map(\.element) == ["USAddress/Address2"])
    #expect(update.fields.map(\.after) == [""])
    #expect(update.firstSeen == day("2026-11-02"))
    // The same apartment on the first line is no other address.
    #expect(listed.changed(["US_ADDRESS_LINE1": "120 N Main St, Apt 4"]).updates.isEmpty)
    #expect(listed.with { $0.absent = ["US_ADDRESS_LINE2"] }.updates.isEmpty)
    #expect(listed.with { $0.blocked = ["US_ADDRESS_ZIP": "invalid-us-zip"] }.updates.isEmpty)
  }
}
