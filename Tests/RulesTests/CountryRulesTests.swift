import Feed
import Testing

@testable import Rules

/// The rulings on countries.
@Suite struct CountryRulesTests {
  @Test(arguments: [
    ("CH", nil), ("U3", nil), ("KV", nil),
    ("ja", "is ja, but codes are in capitals: JA is Japan"),
    // In capitals it would be a code, but of another country than ISO's.
    ("cn", "is cn, but codes are in capitals: CN is Comoros; China is CH"),
    ("DE", "is DE, no SEVIS code: it is ISO's for Germany, whose SEVIS code is GM"),
    ("DEU", "is DEU, no SEVIS code: it is ISO's for Germany, whose SEVIS code is GM"),
    ("China", "is China, no SEVIS code: China is CH"),
    ("CHINA", "is CHINA, no SEVIS code: China is CH"),
    ("Côte d’Ivoire", "is Côte d’Ivoire, no SEVIS code: Côte d'Ivoire is IV"),
    ("Deutschland", "is Deutschland, no SEVIS code: Germany is GM"),
    ("Korea, Republic of", "is Korea, Republic of, no SEVIS code: South Korea is KS"),
    ("Phillipines", "is “Phillipines”, no SEVIS code: perhaps Philippines is meant, which is RP"),
    ("PS", nil),  // Palau in SEVIS, whatever ISO means by it.
    ("PSE", "is PSE, no SEVIS code: it is GZ (Gaza Strip) or WE (West Bank)"),
    ("UR", "is UR, no SEVIS code: UNION OF SOVIET SOCIALIST REPUBLICS is a country of birth only"),
    ("XX", "is XX, no SEVIS code"), ("1", "is “1”, no SEVIS code"),
    ("N/A", "is “N/A”, no SEVIS code"),  // The column's error wins over placeholder-value.
    ("US", "is US, but the United States is none of this column's countries"),
  ])
  func judgesResidence(value: String, message: String?) async throws {
    let findings = try await check(Example.passes([.permanentResidenceCountry: value]))
    #expect(findings.map(\.rule) == (message == nil ? [] : ["invalid-country"]))
    let text = findings.first?.message.text(showingValues: true)
    #expect(text == message.map { "PERM_RESIDENT_COUNTRY " + $0 })
  }

  @Test(arguments: [
    "US", "USA", "usa", "United States", "U.S.A.", "RQ", "GQ", "VQ", "AQ", "CQ", "PR", "GU",
  ])
  func theUSIsNoCitizenshipOfAStudent(value: String) async throws {
    let citizen = try await check(Example.passes([.citizenshipCountry: value]))
    #expect(citizen.map(\.rule) == ["us-citizen"])
    // Where a student was born is another matter, as long as it is a code.
    let born = try await check(Example.passes([.birthCountry: value]))
    let isCode = ["US", "RQ", "GQ", "VQ", "AQ", "CQ"].contains(value)
    #expect(born.map(\.rule) == (isCode ? [] : ["invalid-country"]))
  }

  @Test(arguments: ["AS", "VI", "MP"])
  func sevisCodesThatAreISOsOfTerritoriesAreNoCitizens(value: String) async throws {
    // Australia, the British Virgin Islands, Mauritius.
    #expect(try await check(Example.passes([.citizenshipCountry: value])) == [])
  }

  @Test func aNameThatIsNoCountrysStaysHidden() async throws {
    let findings = try await check(Example.passes([.birthCountry: "Phillipines"]))
    let text = findings.map { $0.message.text(showingValues: false) }.joined()
    #expect(text == "BIRTH_COUNTRY is (11 characters, hidden), no SEVIS code")
  }
}

/// When a column is ISO's: ruling "ISO where every code exists in SEVIS".
@Suite struct ISOCountryCodesTests {
  @Test(arguments: [1, 2])
  func fires(threads: Int) async throws {
    // A tenth of the values, three different codes: the limit is included.
    let good = Array(repeating: student("IN", "91"), count: 27)
    let iso = [student("CN", "86"), student("KR", "82"), student("NG", "234")]
    #expect(try await isTold(iso + good, threads: threads))
    #expect(try await !isTold(iso + good + [student("IN", "91")], threads: threads))
    // Two codes aren't three, however many rows have them.
    let two = [student("CN", "86"), student("KR", "82"), student("CN", "86")]
    #expect(try await !isTold(two + good, threads: threads))
  }

  @Test func blankCellsDontCount() async throws {
    let iso = [student("CN", "86"), student("KR", "82"), student("NG", "234")]
    #expect(try await isTold(iso + Array(repeating: student("", ""), count: 100)))
  }

  @Test func codesOfSEVISAreFine() async throws {
    // Each is another country's in ISO: China, Nigeria, South Korea, Germany, Spain, Russia.
    let rows = [("CH", "86"), ("NI", "234"), ("KS", "82"), ("GM", "49"), ("SP", "34"), ("RS", "7")]
    #expect(try await !isTold(rows.map { student($0.0, $0.1) }))
  }

  @Test func withoutWitnessesNothingIsSaid() async throws {
    // Students from the Comoros, Kiribati and Niger are possible.
    #expect(try await !isTold([student("CN", ""), student("KR", ""), student("NG", "")]))
  }

  @Test(arguments: [
    [ColumnID.named("FOREIGN_ADDRESS_CITY"): ["Shanghai", "Seoul", "Lagos"]],
    [ColumnID.foreignAddressCountry: ["CH", "KS", "NI"]],
    [ColumnID.birthCountry: ["CH", "KS", "NI"]],
  ])
  func theRestOfTheRowIsWitness(cells: [ColumnID: [String]]) async throws {
    let rows = ["CN", "KR", "NG"].enumerated().map { number, code in
      student(code, "").merging(cells.mapValues { $0[number] }) { $1 }
    }
    #expect(try await isTold(rows))
  }

  @Test func codesThatSEVISDoesntKnowCountToo() async throws {
    let rows = ["DE", "JP", "TUR"].map { student($0, "") }
    #expect(try await isTold(rows))
    // A slip is no code of ISO's.
    #expect(try await !isTold(["XX", "QQ", "ZZ"].map { student($0, "") }))
  }

  @Test func employeesDontCount() async throws {
    var rows = [student("CN", "86"), student("KR", "82"), student("NG", "234")]
    for index in rows.indices { rows[index].merge([.hrFlag: "Y", .visaType: ""]) { $1 } }
    #expect(try await !isTold(rows, in: .combined))
  }

  @Test func theFirstLineIsOfTheFile() async throws {
    // Enough rows for several chunks; the codes stand in the last.
    let good = Array(repeating: student("IN", "91"), count: 4_000)
    let iso = (0..<500).flatMap { _ in
      [student("CN", "86"), student("KR", "82"), student("NG", "234")]
    }
    let rows = numbered(good + iso)
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, rows)
    let one = try await check(bytes, threads: 1).findings
    let two = try await check(bytes, step: 4_093, threads: 2).findings
    #expect(one == two)
    let text = one.first { $0.rule == "iso-country-codes" }?.message.text(showingValues: false)
    #expect(text?.contains("1500 of 5500 values can't be right") == true)
    #expect(text?.contains("CN (500, first on line 4002)") == true)
    #expect(text?.contains("NG (500, first on line 4004)") == true)
  }

  private func student(_ country: String, _ callingCode: String) -> [ColumnID: String] {
    [
      .citizenshipCountry: country, .foreignPhoneCountryCode: callingCode, .birthCountry: "",
      .permanentResidenceCountry: "", .foreignAddressCountry: "",
      .named("FOREIGN_ADDRESS_LINE1"): "", .named("FOREIGN_ADDRESS_CITY"): "",
      .named("FOREIGN_ADDRESS_POSTALCODE"): "",
    ]
  }

  private func numbered(_ rows: [[ColumnID: String]]) -> [[ColumnID: String]] {
    rows.enumerated().map { number, row in
      row.merging([.uuuid: "N\(number)"]) { $1 }
    }
  }

  private func isTold(
    _ rows: [[ColumnID: String]], in kind: FileKind = .student, threads: Int = 1
  ) async throws -> Bool {
    let bytes = ExampleFeed.header(kind) + ExampleFeed.rows(kind, numbered(rows))
    let findings = try await check(bytes, named: kind.fileName, threads: threads).findings
      .filter { $0.rule == "iso-country-codes" }
    #expect(findings.allSatisfy { $0.line == nil && $0.column == "CITIZENSHIP_COUNTRY" })
    return !findings.isEmpty
  }
}
