internal import Codes
internal import Feed
internal import TSV

/// A country that isn't written as SEVIS writes it.
struct InvalidCountry: CellRule {
  static let info = RuleInfo(
    id: "invalid-country", severity: .error,
    scope: .formats([.birthCountry, .country, .foreignCountry]), isForStudents: true,
    summary: "A country is no code of SEVIS's own list for the column.",
    why: "SEVIS has two letters of its own, older than ISO's: GM is Germany, JA Japan, KS South "
      + "Korea. A code that it doesn't know makes it refuse the record.",
    consequence: "The cell is left out; the last good value stands.",
    fix: "Translate countries in the extract with SEVIS's list: `sisfeed codes country NAME` looks "
      + "one up.",
    source: .document(
      "SEVIS batch schema 6.55",
      says: "258 codes for citizenship, residence and foreign addresses, 307 for birth"),
    examples: [
      .passes([.birthCountry: "UR", .citizenshipCountry: "RS"]),
      .fires(
        [.birthCountry: "DE"],
        "BIRTH_COUNTRY is DE, no SEVIS code: it is ISO's for Germany, whose SEVIS code is GM"),
      .fires(
        [.citizenshipCountry: "ja"],
        "CITIZENSHIP_COUNTRY is ja, but codes are in capitals: JA is Japan"),
      .fires(
        [.permanentResidenceCountry: "China"],
        "PERM_RESIDENT_COUNTRY is China, no SEVIS code: China is CH"),
      .fires([.birthCountry: "XX"], "BIRTH_COUNTRY is XX, no SEVIS code"),
    ])

  static func concerns(_ column: Column) -> Bool {
    switch column.format {
    case .birthCountry, .country, .foreignCountry: column.codes.flatMap(CountryTable.of) != nil
    default: false
    }
  }

  static func acceptor(of column: Column) -> Acceptor? {
    switch column.codes {
    case "country": .country
    case "birth-country": .birthCountry
    default: nil
    }
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    let column = cell.column
    guard !cell.value.isEmpty, let table = column.codes.flatMap(CountryTable.of) else { return nil }
    let text = cell.value.count <= 100 ? cell.value.text : ""
    if table[text] != nil { return nil }
    // The US as citizenship is `us-citizen`, as a foreign address's country `us-foreign-address`.
    if column.id == .citizenshipCountry || column.format == .foreignCountry,
      cell.unitedStates != nil
    {
      return nil
    }
    let value = cell.personal()
    let name = column.name
    if let code = table[text.uppercased()] {
      return Complaint(
        """
        \(name) is \(value), but codes are in capitals: \(code.code) is \
        \(inSEVIS(code))\(misreading(of: code.code))
        """, mend: code.code)
    }
    guard let reading = CountryReading(cell.value) else {
      return Complaint(
        "\(name) is \(value), no SEVIS code\(advice(for: text, in: table), telling: value)")
    }
    let country = reading.country
    let codes = country.parts.filter { table[$0.sevis] != nil }
    if codes.isEmpty {
      return Complaint(
        "\(name) is \(value), but \(country.name) is none of this column's countries")
    }
    // Palestine is two countries in SEVIS.
    let code = codes.map { codes.count == 1 ? $0.sevis : "\($0.sevis) (\($0.name))" }
      .joined(separator: " or ")
    if codes.count > 1 { return Complaint("\(name) is \(value), no SEVIS code: it is \(code)") }
    if reading.manner == .name {
      return Complaint(
        "\(name) is \(value), no SEVIS code: \(country.name) is \(code)", mend: codes[0].sevis)
    }
    return Complaint(
      """
      \(name) is \(value), no SEVIS code: it is ISO's for \(country.name), whose SEVIS code is \
      \(code)
      """, mend: codes[0].sevis)
  }

  private static func inSEVIS(_ code: CodeTable.Code) -> String {
    Country.sevis(code.code)?.name ?? code.description
  }

  /// What ISO means by a code that SEVIS has for another country.
  private static func misreading(of code: String) -> String {
    guard let other = Country.iso(code), other.sevis != code else { return "" }
    return "; \(other.name) is \(other.sevis)"
  }

  /// A country that is written nearly so, or where else the code is valid.
  private static func advice(for text: String, in table: CountryTable) -> String {
    if table.name != "birth-country", let former = CountryTable.birthCountry[text] {
      return ": \(former.description) is a country of birth only"
    }
    guard let country = Country.nearest(to: text), table[country.sevis] != nil else { return "" }
    return ": perhaps \(country.name) is meant, which is \(country.sevis)"
  }
}
