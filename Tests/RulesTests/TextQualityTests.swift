import Feed
import Testing

@testable import Rules

/// The fine cases of the rules about text quality.
@Suite struct TextQualityTests {
  @Test(arguments: [
    ("CUSTOM4", "Athlete ", ["padded-value"]),
    // Ruling “a cell of spaces is blank, no padding”.
    ("CUSTOM4", "   ", []),
    ("MIDDLE_NAME", " \u{A0} ", []),
    // It speaks whatever the others say.
    ("CUSTOM4", " #N/A", ["spreadsheet-damage", "padded-value"]),
    ("CUSTOM4", "NULL ", ["placeholder-value", "padded-value"]),
    ("LAST_NAME", " Garcia", ["padded-value"]),
    ("UUUID", "U000123 ", ["padded-value"]),
  ])
  func paddingIsTold(column: String, value: String, rules: [String]) async throws {
    #expect(try await found(column, value) == rules)
  }

  @Test(arguments: [
    ("CUSTOM4", "Kim\u{200B}", ["invisible-character"]),
    ("CUSTOM4", "\u{FEFF}Kim", ["invisible-character"]),
    ("CUSTOM4", "co\u{AD}op", ["invisible-character"]),
    ("LAST_NAME", "Gar\u{200D}cia", ["invisible-character"]),
    // A space beside it is padding as well.
    ("CUSTOM4", "Kim\u{A0} ", ["invisible-character", "padded-value"]),
    // Blank after trimming is blank.
    ("CUSTOM4", "\u{A0}\u{200B}", []),
    // Persian is spelled with the joiner that is told in Latin text.
    ("CUSTOM4", "می\u{200C}خواهم", []),
    ("CUSTOM4", "क\u{94D}\u{200D}ष", []),
    ("CUSTOM4", "می\u{200C}", ["invisible-character"]),
    ("CUSTOM4", "Žižek 王 naïve", []),
    // The first of the two that fires silences the other: ruling “Order in a cell”.
    ("CUSTOM4", "voilÃ\u{A0} MÃ¼ller", ["mojibake"]),
  ])
  func whatCanNotBeSeenIsTold(column: String, value: String, rules: [String]) async throws {
    #expect(try await found(column, value) == rules)
  }

  @Test(arguments: [
    "1.23E+05", "1E+05", "7,10E+08", "-4.1e+10", "1.2345678E+100", "##", "####", "#########",
    "#N/A",
    "#n/a", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
  ])
  func spreadsheetDamageIsTold(value: String) async throws {
    // Two # may be anything; three are no one's wish.
    #expect(try await found("CUSTOM4", value) == (value == "##" ? [] : ["spreadsheet-damage"]))
    #expect(
      try await found("CUSTOM4", " " + value).first
        == (value == "##" ? "padded-value" : "spreadsheet-damage"))
  }

  @Test(arguments: [
    "Apt #4", "#4", "# 4", "#", "+1 979 555 0101", "+12", "C#", "C++", "A+", "E+", "12E+3", "1.2E5",
    "1.E+05", "10E+05", "E+05", "#REF", "#hashtag", "(none)", "see #N/A", "N#A", "B+ (3.3)", "1E+5",
  ])
  func signsInFineValuesAreFine(value: String) async throws {
    #expect(try await found("CUSTOM4", value) == [])
    #expect(try await found("US_ADDRESS_LINE2", value) == [])
  }

  @Test(arguments: [
    "NULL", "null", "nUlL", "(null)", "(NULL)", "N/A", "n/a", "NA", "na", "none", "None", "-",
  ])
  func wordsForNothingAreTold(value: String) async throws {
    for column in ["CUSTOM4", "FULL_TIME", "US_ADDRESS_LINE2", "CREDITS_TERM"] {
      #expect(try await found(column, value) == ["placeholder-value"], "\(column)")
      #expect(try await found(column, value + " ").first == "placeholder-value", "\(column)")
    }
    // Ruling “Placeholders”: in name columns only name-placeholder speaks.
    #expect(try await found("PREFERRED_NAME", value) == [])
    #expect(try await found("UUUID", value) == ["missing-uuuid"])
  }

  @Test(arguments: [
    "N", "n", "no", "NO", "Nan", "Nullah", "N/AA", "Nones", "nona", "--", "- Physics", "-1", "N-A",
    "nil",
    "non", "Nul", "NAN", "none of these", "(none)", "N A",
  ])
  func otherShortWordsAreFine(value: String) async throws {
    #expect(try await found("CUSTOM4", value) == [])
  }

  @Test(arguments: [
    ("MARITAL_STATUS", "Single;Married", ["multiple-values"]),
    ("PREFERRED_GENDER", "she | they", ["multiple-values"]),
    ("ADMIT_TERM", "Fall 2024;;Fall 2025;", ["multiple-values"]),
    ("FIRST_NAME", "Lena;Helene", ["multiple-values"]),
    // One value and a separator is no list.
    ("MARITAL_STATUS", "Single;", []),
    ("MARITAL_STATUS", "; |", []),
    // A comma is no list.
    ("MARITAL_STATUS", "Single, never married", []),
    // The entity of a web page ends in a semicolon.
    ("MARITAL_STATUS", "Separ&eacute;", []),
    ("MARITAL_STATUS", "Mari&eacute;e", []),
    // Only core and bio text columns.
    ("CUSTOM4", "A;B", []), ("LANGUAGE_TEST1", "TOEFL 98|IELTS 7", []),
    ("MAJOR1_DESC", "Art; History", []), ("US_ADDRESS_LINE2", "Apt 4; Box 5", []),
    // Ruling “PREFERRED_NAME: length and digits only”.
    ("PREFERRED_NAME", "Sue; Susie", []),
  ])
  func listsAreTold(column: String, value: String, rules: [String]) async throws {
    #expect(try await found(column, value) == rules)
  }

  /// Ruling: in UUUID, bad bytes, spreadsheet damage and invisible characters are errors of the row.
  @Test(arguments: ["1.23E+05", "#N/A", "U000\u{A0}123", "U000123\u{200B}"])
  func damageOfAnIDIsAnError(value: String) async throws {
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, [[.uuuid: value]])
    let result = try await check(bytes)
    #expect(result.findings.map(\.severity) == [.error])
    #expect(result.outcome.rowsWithErrors == 1)
  }

  @Test func wrappedValuesArePaddedWithinTheirQuotes() async throws {
    let rows = ExampleFeed.rows(.student, [[.named("CUSTOM4"): " a"]])
    let result = try await check(ExampleFeed.wrapped(ExampleFeed.header(.student) + rows))
    #expect(result.findings.map(\.rule) == ["double-quote", "padded-value"])
  }
}

/// The rules that complain of a good row with one cell changed.
private func found(_ column: String, _ value: String) async throws -> [String] {
  let rows = ExampleFeed.rows(.student, [[.named(column): value]])
  return try await check(ExampleFeed.header(.student) + rows).findings.map(\.rule)
}
