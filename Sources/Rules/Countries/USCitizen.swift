internal import Codes
internal import Feed
internal import TSV

/// A student whose citizenship is the US.
struct USCitizen: CellRule {
  static let info = RuleInfo(
    id: "us-citizen", severity: .error, scope: .columns([.citizenshipCountry]),
    isForStudents: true,
    summary: "A student's country of citizenship is the US or a US territory.",
    why: "A US citizen needs no visa, so the row is in the wrong file or the country is wrong. "
      + "SEVIS has no code for the US there and refuses the record (S1058).",
    consequence: "The country is left out; the last good value stands.",
    fix: "Correct the country, or leave US citizens out of the file.",
    source: .seed("who have a citizenship other than US"),
    examples: [
      .passes([.citizenshipCountry: "UK", .birthCountry: "US"]),
      .fires(
        [.citizenshipCountry: "US"],
        "CITIZENSHIP_COUNTRY is US: a US citizen has no SEVIS record"),
      .fires(
        [.citizenshipCountry: "RQ"],
        "CITIZENSHIP_COUNTRY is RQ (Puerto Rico, a US territory): a US citizen has no SEVIS record"),
    ])

  static func concerns(_ column: Column) -> Bool { column.id == .citizenshipCountry }

  static func acceptor(of column: Column) -> Acceptor? { .country }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let country = cell.unitedStates else { return nil }
    let territory =
      country.sevis == "US" ? "" : " (\(country.name), a US territory)"
    return Complaint(
      """
      \(cell.column.name) is \(cell.personal())\(territory): a US citizen has no SEVIS record
      """)
  }
}

extension Cell {
  /// The US or the territory of it that the value means, nil where it is another country or a code
  /// of the column's table: AS is Australia there.
  var unitedStates: Country? {
    guard !value.isEmpty, value.count <= 40,
      let table = column.codes.flatMap(CountryTable.of), table[value.text] == nil
    else { return nil }
    if let country = Country.unitedStates(sevis: value.text) { return country }
    guard let country = CountryReading(value)?.country, country.isUnitedStates else { return nil }
    return country
  }
}
