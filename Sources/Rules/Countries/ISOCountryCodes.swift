internal import Codes
internal import Feed
internal import TSV

/// A column of countries that is written by ISO 3166, not by SEVIS's list.
struct ISOCountryCodes: ColumnRule {
  static let info = RuleInfo(
    id: "iso-country-codes", severity: .warning,
    scope: .formats([.birthCountry, .country, .foreignCountry]), isForStudents: true,
    blocksProposals: true,
    summary: "One value in ten or more of a column of countries, and three different ones, can "
      + "only be ISO 3166's codes.",
    why: "64 of ISO's codes are another country in SEVIS's list: CN is the Comoros there, not "
      + "China. Such a code is taken without a word, and the student gets a wrong country.",
    consequence: "The codes that SEVIS doesn't know are left out, each with its own error. The "
      + "others are loaded, but no SEVIS update is proposed from the column.",
    fix: "Translate the column in the extract; `sisfeed codes country-iso` has the whole list.",
    source: .document(
      "SEVIS batch schema 6.55", says: "its 258 codes are those of FIPS 10-4, not of ISO 3166"),
    examples: [
      .passes(rows: [
        student("China", "CH", "86"), student("Japan", "JA", "81"), student("Spain", "SP", "34"),
        student("Nigeria", "NI", "234"),
      ]),
      .fires(
        rows: [
          student("China", "CN", "86"), student("South Korea", "KR", "82"),
          student("Spain", "ES", "34"), student("Mexico", "MX", "52"),
        ],
        """
        CITIZENSHIP_COUNTRY has ISO 3166's codes, not SEVIS's: 3 of 4 values can't be right. \
        CN (1, first on line 2) is Comoros in SEVIS, and China is CH; \
        ES (1, first on line 4) is El Salvador in SEVIS, and Spain is SP; \
        KR (1, first on line 3) is Kiribati in SEVIS, and South Korea is KS
        """),
    ])

  /// A student with this citizenship and telephone, everything else about home left out.
  private static func student(
    _ name: String, _ country: String, _ callingCode: String
  ) -> [ColumnID: String] {
    [
      .citizenshipCountry: country, .foreignPhoneCountryCode: callingCode, .birthCountry: "",
      .permanentResidenceCountry: "", .foreignAddressCountry: "",
      .named("FOREIGN_ADDRESS_LINE1"): "", .named("FOREIGN_ADDRESS_CITY"): "",
      .named("FOREIGN_ADDRESS_POSTALCODE"): "",
    ]
  }

  /// The census of a feed's countries.
  struct Evidence: ColumnEvidence {
    var census: CountryCensus

    init?(_ feed: OpenedFeed) {
      let isUnwrapped = feed.opening.quoting.wrapsHeader
      guard let census = CountryCensus(feed.header, isUnwrapped: isUnwrapped) else { return nil }
      self.census = census
    }

    mutating func gather(_ row: borrowing Row, line: Int) { census.count(row, line: line) }

    mutating func add(_ other: Evidence, linesBefore: Int) {
      census.add(other.census, linesBefore: linesBefore)
    }
  }

  /// How many codes are listed; the others are only counted.
  private static let listed = 12

  static func conclude(_ evidence: Evidence) -> [Complaint] {
    evidence.census.columns.compactMap { column in
      let wrong = column.wrongCodes
      let count = wrong.reduce(0) { $0 + $1.count }
      guard wrong.count >= 3, count * 10 >= column.filled else { return nil }
      let codes = wrong.prefix(listed).map(words).joined(separator: "; ")
      let more = wrong.count > listed ? "; and \(wrong.count - listed) more codes" : ""
      let name = ColumnTable.standard.column(column.id)?.name ?? ""
      return Complaint(
        """
        \(name) has ISO 3166's codes, not SEVIS's: \(count) of \(column.filled) values can't be \
        right. \(codes)\(more)
        """, at: column.id)
    }
  }

  /// What a code means in SEVIS and what must have been meant.
  private static func words(_ wrong: CountryCensus.Wrong) -> String {
    let place = "\(wrong.code) (\(wrong.count), first on line \(wrong.firstLine))"
    guard let meant = Country.iso(wrong.code) ?? Country.alpha3(wrong.code) else { return place }
    let codes = meant.parts.map(\.sevis).joined(separator: " or ")
    let table = CountryTable.birthCountry
    guard let taken = table[wrong.code] else {
      return "\(place) is no code, and \(meant.name) is \(codes)"
    }
    let name = Country.sevis(wrong.code)?.name ?? taken.description
    return "\(place) is \(name) in SEVIS, and \(meant.name) is \(codes)"
  }
}
