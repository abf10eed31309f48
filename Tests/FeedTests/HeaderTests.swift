import Testing

@testable import Feed

/// Names of a header and the columns they mean.
@Suite struct HeaderTests {
  @Test(
    arguments: [
      ("LAST_NAME", "LAST_NAME", true), ("last_name", "LAST_NAME", false),
      (" LAST_NAME", "LAST_NAME", false), ("LAST_NAME\u{A0}", "LAST_NAME", false),
      ("CREDIT_TERM", "CREDITS_TERM", false), ("user_last_name", "LAST_NAME", false),
      ("CUSTOM7", "CUSTOM7", true), ("custom7", "CUSTOM7", false), ("CUSTOM117", "CUSTOM117", true),
      // A slip isn't an alias: it is unknown, and the column it means is missing.
      ("EMIAL", nil, true), ("CUSTOM0", nil, true), ("CUSTOM", nil, true), ("", nil, true),
    ] as [(String, String?, Bool)])
  func nameMeansItsColumn(name: String, column: String?, isExact: Bool) {
    let field = Header(names: [name], layout: .standard, kind: .student).fields[0]
    #expect(field.column?.name == column)
    if column != nil { #expect(field.isExact == isExact) }
  }

  @Test func caseIsFreeInTheHRFile() {
    let names = ["UUUID", "First_Name", "Last_Name", "Middle_Name", "Email"]
    let header = Header(names: names, layout: .standard, kind: .hr)
    #expect(header.fields.filter { !$0.isExact } == [])
    #expect(header.missingColumns(for: .hr).isEmpty)
    #expect(header.kind == .hr)
  }

  @Test(arguments: [
    ("\"DOB\"", Header.Damage.quote), ("DO\u{7}B", .controlCharacter),
    ("DO\u{FFFD}B", .invalidUTF8),
  ])
  func damagedNameIsReadWithoutTheDamage(name: String, damage: Header.Damage) {
    let field = Header(names: [name], layout: .standard, kind: .student).fields[0]
    #expect(field.damage == damage)
    #expect(field.column?.name == "DOB")
  }

  @Test func licenceDecidesTheCustomColumns() {
    let names = (1...9).map { "CUSTOM\($0)" }
    var layout = Layout.standard
    layout.customColumns = 10
    let header = Header(names: names, layout: layout, kind: .student)
    #expect(header.missingCustomColumns(for: .student) == ["CUSTOM10"])
    #expect(header.missingCustomColumns(for: .hr) == [])
    layout.customColumns = nil
    #expect(
      Header(names: names, layout: layout, kind: .student).missingCustomColumns(for: .student)
        == [])
  }
}
