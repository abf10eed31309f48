import Feed
import Testing

@testable import Rules

/// The rulings on addresses, case by case.
@Suite struct AddressRulesTests {
  @Test(arguments: [
    // City, state, ZIP, and what is found at which part of the block.
    Case("Logan", "UT", "84321", nil),
    Case("Washington", "DC", "20005", nil),
    Case("Hagatna", "GU", "96910", nil),
    Case("Majuro", "MH", "96960", nil),  // One prefix for five territories.
    Case("Fishers Island", "NY", "06390", nil),  // A prefix that two states share.
    Case("Alta", "WY", "83414", nil),
    Case("Albany", "GA", "31701", nil),  // Georgia the state.
    // One wrong cell in a block that is otherwise in the US.
    Case("Logan", "ut", "84321", "invalid-us-state"),
    Case("Logan", "Ut", "84321", "invalid-us-state"),
    Case("Logan", "Utah", "84321", "invalid-us-state"),
    Case("Logan", "UTAH", "84321", "invalid-us-state"),
    Case("Logan", "Uta", "84321", "foreign-us-address"),  // Three letters, no name.
    Case("Boston", "Mass.", "02115", "invalid-us-state"),
    Case("Boston", "Massachusets", "02115", "invalid-us-state"),  // A misspelling.
    Case("Ithaca", "N.Y.", "14850", "invalid-us-state"),
    Case("Austin", "TX, USA", "78701", "invalid-us-state"),
    Case("Austin", "Texas (TX)", "78701", "invalid-us-state"),
    Case("Albany", "Georgia", "31701", "invalid-us-state"),
    Case("Logan", "XX", "84321", "invalid-us-state"),  // Two letters beside a US-shaped ZIP.
    Case("Stuttgart", "BW", "70173", "invalid-us-state"),  // The same, whatever the city.
    Case("APO", "AE", "09012", "invalid-us-state"),  // Military codes are in no SEVIS table.
    Case("Logan", "49", "84321", "invalid-us-state"),
    Case("Logan", "NULL", "84321", "invalid-us-state"),  // A placeholder is no region abroad.
    Case("Logan", "UT", "8432", "invalid-us-zip"),
    Case("Logan", "UT", "843211", "invalid-us-zip"),
    Case("Logan", "UT", "84321-1234", "invalid-us-zip"),
    Case("Logan", "UT", "84321-", "invalid-us-zip"),
    Case("Logan", "UT", "843211234", "invalid-us-zip"),
    Case("Logan", "UT", "8432l", "invalid-us-zip"),
    Case("Logan", "UT", "00000", "invalid-us-zip"),  // No code begins so.
    Case("Logan", "UT", "N/A", "invalid-us-zip"),
    Case("Cambridge", "MA", "2139", "invalid-us-zip"),  // Lost its zero.
    Case("Ponce", "PR", "716", "invalid-us-zip"),  // Lost two.
    Case("Paris", "TX", "7546", "invalid-us-zip"),
    Case("London", "KY", "4074", "invalid-us-zip"),
    Case("Vienna", "VA", "2218", "invalid-us-zip"),  // Austria has four digits, too.
    // State and ZIP both wrong: foreign.
    Case("Anywhere", "XX", "ABC", "foreign-us-address"),
    Case("Tbilisi", "Georgia", "0105", "foreign-us-address"),
    Case("Toronto", "ON", "M5V 2T6", "foreign-us-address"),
    // Three letters and more that are no state's name: foreign whatever the ZIP.
    Case("Logan", "Bavaria", "84321", "foreign-us-address"),
    Case("Seoul", "Kansai", "66044", "foreign-us-address"),  // Near to Kansas, but a region.
    Case("Tokyo", "東京都", "10001", "foreign-us-address"),
    // The country where the state should be.
    Case("Toronto", "CA", "M5V 2T6", "foreign-us-address"),
    Case("Elsewhere", "IN", "388001", "foreign-us-address"),
    Case("Indianapolis", "IN", "462020", "invalid-us-zip"),  // Begins as in Indiana: a slip.
    Case("Berlin", "DE", "10115", "foreign-us-address"),
    Case("Trento", "TN", "38122", "foreign-us-address"),  // In Memphis codes begin so, too.
    Case("Memphis", "TN", "38103", nil),
    Case("Ontario", "CA", "91761", nil),
    Case("Moscow", "ID", "83843", nil),
    // A ZIP code of another state, a warning; nearly every name abroad is one in the US.
    Case("Paris", "TX", "10026", "zip-state-mismatch"),
    Case("Peru", "IL", "46970", "zip-state-mismatch"),
    Case("Seoul", "NY", "06236", "foreign-us-address"),  // This one isn't.
    // Parts.
    Case("Logan", "UT", "", "incomplete-us-address"),
    Case("Logan", "", "84321", nil),  // SEVIS finds the state by the ZIP code.
    Case("Mumbai", "", "", "foreign-us-address"),
    Case("Paris", "", "", "incomplete-us-address"),  // Which Paris can't be known.
    Case("", "", "84321", nil),
  ])
  func findsOneThingInABlock(_ address: Case) async throws {
    for name in ["US_ADDRESS", "US_MAILING_ADDRESS"] {
      let findings = try await check([
        .named(name + "_LINE1"): "12 Elm St", .named(name + "_CITY"): address.city,
        .named(name + "_STATE"): address.state, .named(name + "_ZIP"): address.zip,
      ])
      #expect(findings.map(\.rule) == [address.rule].compactMap { $0 })
      let place =
        switch address.rule {
        case "invalid-us-state": "_STATE"
        case "foreign-us-address": "_LINE1"
        default: "_ZIP"
        }
      #expect(findings.allSatisfy { $0.column == name + place })
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let city: String
    let state: String
    let zip: String
    let rule: String?

    init(_ city: String, _ state: String, _ zip: String, _ rule: String?) {
      (self.city, self.state, self.zip, self.rule) = (city, state, zip, rule)
    }

    var testDescription: String { "\(city), \(state) \(zip): \(rule ?? "fine")" }
  }

  @Test(arguments: [
    ("PO Box 12", true), ("P.O. Box 12", true), ("P. O. BOX 12", true), ("POB 12", true),
    ("Post Office Box 12", true), ("Box 12", true), ("PO Drawer 5", true), ("pobox12", true),
    ("12 Elm St, PO Box 7", true), ("Campus PO Box 3", true), ("P O Box A", true),
    ("RR 2 Box 152", false),  // A rural route: someone lives there.
    ("12 Boxwood Lane", false), ("Box Elder Road 4", false), ("14 Pobla Street", false),
    ("100 Mailbox Court", false), ("Knox Hall 12", false), ("Poboy Lane 4", false),
  ])
  func knowsPostOfficeBoxes(line: String, isBox: Bool) async throws {
    let physical = try await check([.named("US_ADDRESS_LINE1"): line])
    #expect(physical.map(\.rule) == (isBox ? ["po-box-address"] : []))
    // Mail may well go to a box.
    let mailing = try await check([
      .named("US_MAILING_ADDRESS_LINE1"): line, .named("US_MAILING_ADDRESS_STATE"): "UT",
      .named("US_MAILING_ADDRESS_ZIP"): "84323",
    ])
    #expect(mailing.isEmpty)
  }

  @Test(arguments: [
    // City, province, postal code, country, rule.
    ("Austin", "TX", "78701", "IN", "us-foreign-address"),  // Whatever the country says.
    ("Austin", "TX", "78701", "", "us-foreign-address"),
    ("Austin", "Texas", "78701-1234", "IN", "us-foreign-address"),
    ("Austin", "tx", "78701", "IN", "us-foreign-address"),
    ("Austin, TX", "", "78701", "IN", "us-foreign-address"),
    ("Pune", "Maharashtra", "411007", "US", "us-foreign-address"),
    ("San Juan", "", "", "RQ", "us-foreign-address"),  // A territory.
    ("San Juan", "", "", "PR", "us-foreign-address"),  // By ISO's code.
    ("Sydney", "NSW", "2006", "AS", nil),  // Australia, not American Samoa.
    ("Trento", "TN", "38122", "IT", nil),  // Italy's province, with codes like those of Memphis.
    ("Memphis", "TN", "38103", "IT", "us-foreign-address"),
    ("Cadiz", "CA", "11001", "SP", nil),  // Not a ZIP code of California.
    ("Tbilisi", "Georgia", "0105", "GG", nil),
    ("Pune", "Maharashtra", "411007", "", "missing-foreign-country"),
    ("", "", "411007", "", "missing-foreign-country"),
    ("Pune", "Maharashtra", "411007", "XX", "invalid-country"),
    ("Austin", "TX", "78701", "XX", "invalid-country"),  // The cell's error comes first.
  ])
  func judgesForeignBlocks(
    city: String, province: String, code: String, country: String, rule: String?
  ) async throws {
    let findings = try await check([
      .named("FOREIGN_ADDRESS_CITY"): city, .named("FOREIGN_ADDRESS_PROVINCE"): province,
      .named("FOREIGN_ADDRESS_POSTALCODE"): code, .foreignAddressCountry: country,
    ])
    #expect(findings.map(\.rule) == [rule].compactMap { $0 })
    if rule == "us-foreign-address" {
      #expect(findings.map(\.column) == ["FOREIGN_ADDRESS_LINE1"])
    } else {
      #expect(findings.allSatisfy { $0.column == "FOREIGN_ADDRESS_COUNTRY" })
    }
  }

  @Test func oneBlocksErrorKeepsNoRuleFromTheOther() async throws {
    let findings = try await check([
      .named("US_ADDRESS_LINE1"): "12 Elm\u{1} St", .named("US_ADDRESS_ZIP"): "8432",
      .named("US_MAILING_ADDRESS_LINE1"): "12 Elm St", .named("US_MAILING_ADDRESS_STATE"): "UT",
      .named("US_MAILING_ADDRESS_ZIP"): "8432",
    ])
    // The physical block has a bad cell, so nothing is said of it as a whole.
    #expect(findings.map(\.column) == ["US_ADDRESS_LINE1", "US_MAILING_ADDRESS_ZIP"])
    #expect(findings.map(\.rule) == ["control-character", "invalid-us-zip"])
  }

  @Test func oneBlockHasOneErrorThatTellsBoth() async throws {
    let findings = try await check([
      .named("US_ADDRESS_STATE"): "ut", .named("US_ADDRESS_ZIP"): "84321-1234",
    ])
    #expect(findings.map(\.rule) == ["invalid-us-state"])
    #expect(
      findings.first?.message.text(showingValues: true)
        == "US_ADDRESS_STATE is ut; the code is UT, in capitals. US_ADDRESS_ZIP is no ZIP code of "
        + "five digits either")
  }

  @Test func valuesAreJudgedTrimmed() async throws {
    let findings = try await check([
      .named("US_ADDRESS_STATE"): " UT", .named("US_ADDRESS_ZIP"): "84321 ",
    ])
    #expect(findings.filter { $0.rule != "padded-value" } == [])
  }

  @Test func employeesHaveNoAddressesToJudge() async throws {
    let findings = try await check(
      [
        .hrFlag: "Y", .visaType: "", .named("US_ADDRESS_STATE"): "Bavaria",
      ], in: .combined)
    #expect(findings.filter { $0.rule.contains("address") } == [])
  }

  @Test func maskedMessagesTellNothingOfTheAddress() async throws {
    let findings = try await check([
      .named("US_ADDRESS_CITY"): "Pune", .named("US_ADDRESS_STATE"): "Maharashtra",
      .named("US_ADDRESS_ZIP"): "411007",
    ])
    let text = findings.map { $0.message.text(showingValues: false) }.joined()
    for word in ["Pune", "Maharashtra", "411007", "India"] { #expect(!text.contains(word)) }
  }
}

/// The findings in a good row with these cells.
private func check(
  _ cells: [ColumnID: String], in kind: FileKind = .student
) async throws -> [Finding] {
  try await check(Example.passes(cells, in: kind))
}
