import Feed
import Testing

@testable import Rules

/// The cases too fine for the documentation of the rules about people.
@Suite struct PeopleTests {
  // MARK: Dates

  @Test(
    arguments: [
      ("11/23/2026", []),  // Born today: not after it.
      ("11/24/2026", ["future-birth-date"]),
      ("01/01/2026", []), ("12/31/2025", []), ("12/31/2026", ["future-birth-date"]),
      ("02/29/2027", ["invalid-date"]),  // No day is not a day to come.
      (" 02/28/2003 ", ["padded-value"]),  // Judged trimmed.
      ("   ", []), ("2003-02-28", ["invalid-date"]), ("17/04/2003", ["invalid-date"]),
      ("NULL", ["invalid-date"]),  // Placeholders in a typed column: the column's error wins.
    ] as [(String, [String])])
  func birthDates(value: String, expected: [String]) async throws {
    #expect(try await own(rules([.birthDate: value])) == own(expected))
  }

  /// Ruling: DOB follows the layout's date format strictly.
  @Test func birthDatesFollowTheLayout() async throws {
    var layout = Layout.standard
    layout.dateFormat = .yearMonthDay
    #expect(try await rules([.birthDate: "2003-02-28"], layout: layout) == [])
    #expect(
      try await messages("invalid-date", [.birthDate: "02/28/2003"], layout: layout)
        == ["DOB is “02/28/2003”, which isn't written YYYY-MM-DD; write 2003-02-28"])
    layout.dateFormat = .dayMonthYear
    #expect(
      try await messages("invalid-date", [.birthDate: "02/28/2003"], layout: layout)
        == ["DOB is “02/28/2003”, but there is no month 28; dates are written DD/MM/YYYY"])
  }

  @Test(
    arguments: [
      ("02/28/2003", []), ("2027-05-15", ["unusual-date-format"]), ("2027-02-30", ["invalid-date"]),
      ("14-dec-2019", ["unusual-date-format"]), ("May 2027", ["invalid-date"]),
      ("12/31/2099", []),  // A graduation may well be to come.
      ("1", ["invalid-date"]), ("123", ["invalid-date"]),  // Shorter than any year.
      ("", []),
    ] as [(String, [String])])
  func graduationDates(value: String, expected: [String]) async throws {
    #expect(try await own(rules([.gradDate: value])) == expected)
  }

  @Test func graduationDatesThatTheLayoutWritesSoAreUsual() async throws {
    var layout = Layout.standard
    layout.dateFormat = .yearMonthDay
    let cells: [ColumnID: String] = [.birthDate: "2003-02-28", .gradDate: "2027-05-15"]
    #expect(try await rules(cells, layout: layout) == [])
  }

  /// A hidden date shows in no part of the sentence.
  @Test func hiddenDatesStayHidden() async throws {
    #expect(
      try await messages("invalid-date", [.birthDate: "02/30/2001"], showingValues: false)
        == ["DOB is (10 characters, hidden), but the calendar has no such day"])
    #expect(
      try await messages("invalid-date", [.birthDate: "4/17/2003"], showingValues: false)
        == ["DOB is (9 characters, hidden), which isn't written MM/DD/YYYY"])
    #expect(
      try await messages("future-birth-date", [.birthDate: "12/12/2094"], showingValues: false)
        == ["DOB is (10 characters, hidden), which is after today"])
    #expect(
      try await messages("invalid-gender", [.gender: "Male"], showingValues: false)
        == ["GENDER is (4 characters, hidden); SEVIS takes M, F and U (unknown)"])
  }

  // MARK: Codes

  /// Ruling: codes are case-sensitive, and the message has the mend.
  @Test(
    arguments: [
      ("M", nil), ("F", nil), ("U", nil), ("", nil),
      ("m", "GENDER is “m”; SEVIS takes M, F and U (unknown); write M"),
      ("female", "GENDER is “female”; SEVIS takes M, F and U (unknown); write F"),
      ("X", "GENDER is “X”; SEVIS takes M, F and U (unknown)"),
      ("M F", "GENDER is “M F”; SEVIS takes M, F and U (unknown)"),
    ] as [(String, String?)])
  func genders(value: String, message: String?) async throws {
    #expect(
      try await messages("invalid-gender", [.gender: value]) == [message].compactMap { $0 })
  }

  @Test(
    arguments: [
      ("I", nil), ("II", nil), ("III", nil), ("IV", nil), ("Jr.", nil), ("Sr.", nil),
      ("JR.", "Jr."), ("jr", "Jr."), ("Senior", "Sr."), ("iii", "III"), ("2nd", "II"),
    ] as [(String, String?)])
  func suffixes(value: String, mend: String?) async throws {
    let message = mend.map {
      "SUFFIX is “\(value)”; SEVIS takes I, II, III, IV, Jr. and Sr.; write \($0)"
    }
    #expect(
      try await messages("invalid-suffix", [.named("SUFFIX"): value])
        == [message].compactMap { $0 })
  }

  @Test(arguments: [
    ("N0031415926", false), ("N00314159260", true), ("N003141592", true), ("n0031415926", true),
    ("0031415926", true), ("N00314 5926", true), ("NULL", true), ("", false), ("   ", false),
  ])
  func sevisIDs(value: String, fires: Bool) async throws {
    #expect(
      try await own(rules([.named("SEVIS_ID"): value])) == (fires ? ["invalid-sevis-id"] : []))
  }

  // MARK: Telephones

  @Test(
    arguments: [
      ("4355550134", nil), ("", nil),
      ("+1 435 555 0134", "; SEVIS takes ten digits; write 4355550134"),
      ("435.555.0134", "; SEVIS takes ten digits; write 4355550134"),
      ("4355550134 x12", "; SEVIS takes ten digits"),
      ("5550134", "; SEVIS takes ten digits, and there are 7"),
    ] as [(String, String?)])
  func usPhones(value: String, ending: String?) async throws {
    #expect(
      try await messages("invalid-us-phone", [.named("US_PHONE"): value])
        == [ending].compactMap { $0.map { "US_PHONE is “\(value)”\($0)" } })
  }

  @Test(
    arguments: [
      ("1", nil), ("1242", nil), ("", nil), ("+380", ", not one to four digits; write 380"),
      ("0049", ", not a country's calling code, which never begins with 0; write 49"),
      ("12345", ", not one to four digits"), ("DE", ", not one to four digits"),
      ("0", ", not a country's calling code, which never begins with 0"),
    ] as [(String, String?)])
  func callingCodes(value: String, ending: String?) async throws {
    #expect(
      try await messages("invalid-foreign-phone", [.foreignPhoneCountryCode: value])
        == [ending].compactMap {
          $0.map { "FOREIGN_PHONE_COUNTRY_CODE is “\(value)”\($0)" }
        })
  }

  @Test(arguments: [
    ("5", false), ("12345678901234567890", false), ("123456789012345678901", true),
    ("(0)555 134", true), ("", false),
  ])
  func foreignPhones(value: String, fires: Bool) async throws {
    let found = try await own(rules([.named("FOREIGN_PHONE"): value]))
    #expect(found == (fires ? ["invalid-foreign-phone"] : []))
  }

  // MARK: Whose rows

  /// Ruling on student rules: invalid-email is for all, the others are quiet on employees' rows.
  @Test func employeesAreAskedForTheirAddressOnly() async throws {
    let cells: [ColumnID: String] = [
      .hrFlag: "Y", .visaType: "", .email: "nobody", .birthDate: "1/1/80", .gender: "male",
      .named("SUFFIX"): "PhD", .named("US_PHONE"): "5550134", .educationLevel: "PhD",
      .named("MAJOR_CIP"): "0", .creditsTotal: "", .creditsCampus: "x", .fullTime: "",
    ]
    #expect(try await own(rules(cells, in: .combined)) == ["invalid-email"])
    var student = cells
    student[.visaType] = "01"
    #expect(try await own(rules(student, in: .combined)).count == 9)
  }

  /// The rules of these groups only, so that the tests hold whatever other rules there are.
  private func own(_ rules: [String]) -> [String] {
    rules.filter { !$0.hasPrefix("padded") && !$0.hasPrefix("placeholder") }
  }
}
