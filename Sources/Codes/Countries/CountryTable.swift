/// A table of countries, with its codes as a set that a cell can be asked about in no time.
package struct CountryTable: Sendable {
  /// The table's name, as in `specs/codes/NAME.tsv`.
  package let name: String
  /// The codes of two letters that are valid today.
  package let pairs: LetterPairSet
  private let table: CodeTable

  /// The countries of citizenship, residence and foreign addresses; no US.
  package static let country = embedded("country")
  /// The countries of birth, former ones, the US and its territories among them.
  package static let birthCountry = embedded("birth-country")

  /// The table that a column takes its codes from, nil where that is no table of countries.
  package static func of(_ name: String) -> CountryTable? {
    switch name {
    case country.name: country
    case birthCountry.name: birthCountry
    case passportCountry.name: passportCountry
    default: nil
    }
  }

  private static let passportCountry = embedded("passport-country")

  private init?(named name: String) {
    guard let table = CodeTable(named: name) else { return nil }
    self.init(name, table)
  }

  private init(_ name: String, _ table: CodeTable) {
    self.name = name
    self.table = table
    pairs = LetterPairSet(table.codes.filter(\.isCurrent).compactMap { LetterPair($0.code) })
  }

  /// The code as the table has it, nil where it isn't valid today.
  package subscript(code: String) -> CodeTable.Code? {
    table[code].flatMap { $0.isCurrent ? $0 : nil }
  }

  private static func embedded(_ name: String) -> CountryTable {
    guard let table = CountryTable(named: name) else {
      preconditionFailure("the program lacks specs/codes/\(name).tsv")
    }
    return table
  }
}

extension LetterPairSet {
  /// The codes of `CountryTable.country`, for the one loop that asks every cell.
  package static let countries = CountryTable.country.pairs
  /// The codes of `CountryTable.birthCountry`.
  package static let birthCountries = CountryTable.birthCountry.pairs
}
