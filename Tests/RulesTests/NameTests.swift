import Feed
import Testing

@testable import Rules

/// The fine cases of the rules about names.
@Suite struct NameTests {
  /// A last name that is missing costs the row, whatever else is wrong with a name or the address.
  @Test(arguments: [
    ["FIRST_NAME": "Anna7"], ["EMAIL": "nobody"], ["FIRST_NAME": "a\u{1}b", "EMAIL": "x"],
  ])
  func aBlankLastNameIsToldBesideOtherErrors(wrong: [String: String]) async throws {
    var cells = [ColumnID.lastName: ""]
    for (name, value) in wrong { cells[.named(name)] = value }
    let rows = ExampleFeed.rows(.student, [cells])
    let findings = try await check(ExampleFeed.header(.student) + rows).findings
    #expect(findings.contains { $0.rule == "missing-required-value" && $0.column == "LAST_NAME" })
    #expect(findings.count == wrong.count + 1)
  }

  @Test(arguments: [
    ("LAST_NAME", "Garc1a", ["name-digit"]), ("FIRST_NAME", "٣", ["name-digit"]),
    ("MIDDLE_NAME", "２", ["name-digit"]),
    // Ruling “PREFERRED_NAME: length and digits only”.
    ("PREFERRED_NAME", "Zoë-Ann O’Neil", []), ("PREFERRED_NAME", "Zoë 2", ["name-digit"]),
    ("PREFERRED_NAME", "FNU", []),
    // An advisor's name is free text.
    ("ADVISOR_NAME", "Zoë-Ann 2", []),
    ("LAST_NAME", "Null", []), ("FIRST_NAME", "Na", []), ("FIRST_NAME", "Nona", []),
    ("FIRST_NAME", "NONE", ["name-placeholder"]),
    ("LAST_NAME", " lnu ", ["name-placeholder", "padded-value"]),
    ("FIRST_NAME", "fnu", ["name-placeholder"]), ("LAST_NAME", "Unknown", ["name-placeholder"]),
    ("LAST_NAME", "Not Applicable", ["name-placeholder"]), ("LAST_NAME", "Unknowns", []),
    ("FIRST_NAME", "Lnuk", []), ("LAST_NAME", "Ung", []), ("LAST_NAME", "Unkovic", []),
    // In name columns only name-placeholder speaks of words; of their signs name-characters does.
    ("FIRST_NAME", "N/A", ["name-characters"]), ("FIRST_NAME", "-", ["name-characters"]),
    ("FIRST_NAME", "(null)", ["name-characters"]), ("FIRST_NAME", "NULL", []),
    ("FIRST_NAME", "de  la", ["name-characters"]), ("FIRST_NAME", "Ana.", ["name-characters"]),
    ("FIRST_NAME", "José", ["name-characters"]), ("FIRST_NAME", "O'Neil", ["name-characters"]),
    // Ruling “FIRST_NAME of a student may be blank”.
    ("FIRST_NAME", "", []),
    // Ruling “Order in a cell”: the first that fires silences the later ones.
    ("FIRST_NAME", "Lena;Hélène", ["multiple-values"]),
    ("FIRST_NAME", "Lena2;Helene", ["name-digit"]),
    ("FIRST_NAME", "#N/A", ["spreadsheet-damage"]), ("FIRST_NAME", "1E+05", ["name-digit"]),
    ("FIRST_NAME", "JosÃ©", ["mojibake"]), ("FIRST_NAME", "José\u{A0}A", ["invisible-character"]),
    ("FIRST_NAME", "Jos&eacute;", ["name-characters"]),
  ])
  func studentsNamesAreJudged(column: String, value: String, rules: [String]) async throws {
    let rows = ExampleFeed.rows(.student, [[.named(column): value]])
    let findings = try await check(ExampleFeed.header(.student) + rows).findings
    #expect(findings.map(\.rule) == rules)
  }

  /// Ruling “Student rules are all but … name-digit”: an employee's name need not suit SEVIS.
  @Test(arguments: [
    ("O'Neil-Smith", []), ("José", []), ("Unknown", []), ("Garc1a", ["name-digit"]),
    ("JosÃ©", ["mojibake"]),
  ])
  func employeesNamesAreNotForSEVIS(value: String, rules: [String]) async throws {
    for kind in [FileKind.hr, .combined] {
      var cells: [ColumnID: String] = [.lastName: value]
      if kind == .combined {
        cells[.hrFlag] = "Y"
        cells[.visaType] = ""
      }
      let rows = ExampleFeed.rows(kind, [cells])
      let findings = try await check(
        ExampleFeed.header(kind) + rows, named: kind.fileName
      ).findings
      #expect(findings.map(\.rule) == rules, "\(kind)")
    }
  }

  /// The spelling is as personal as the name.
  @Test func theSpellingIsMasked() async throws {
    let rows = ExampleFeed.rows(.student, [[.lastName: "Silva-Costa"]])
    let finding = try #require(try await check(ExampleFeed.header(.student) + rows).findings.first)
    #expect(!finding.message.text(showingValues: false).contains("Silva"))
  }
}
