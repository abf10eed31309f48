internal import CICU

/// A country by all its codes and names.
package struct Country: Sendable, Hashable {
  /// SEVIS's own two letters; of the US and its territories those of the table of birth countries.
  package let sevis: String
  /// ISO's two letters, empty where ISO has no such country.
  package let iso: String
  /// The everyday name.
  package let name: String

  /// Whether it is the US or a territory of it, which SEVIS has no foreign code for.
  package var isUnitedStates: Bool { Self.unitedStates[sevis] != nil }

  /// The US or its territory with this SEVIS code, nil where it is none of them.
  ///
  /// GQ is Guam before it is anything else: ISO's GQ, Equatorial Guinea, is EK to SEVIS.
  package static func unitedStates(sevis code: String) -> Country? {
    unitedStates[code] == nil ? nil : all.first { $0.sevis == code }
  }

  /// The US and its territories: SEVIS's code (of `birth-country`), ISO's codes of two and three
  /// letters.
  private static let unitedStates = [
    "US": ("US", "USA"), "RQ": ("PR", "PRI"), "GQ": ("GU", "GUM"), "VQ": ("VI", "VIR"),
    "AQ": ("AS", "ASM"), "CQ": ("MP", "MNP"),
  ]

  // MARK: Look-up

  /// The countries of SEVIS's table and the US with its territories.
  package static let all: [Country] = {
    var names: [String: String] = [:]
    for code in table("iso-country").codes {
      names[code.code] = code.detail("name").map { String($0) }
    }
    func name(_ iso: String, _ description: String) -> String {
      guard let name = names[iso] else { return titled(description) }
      // “Micronesia, Federated States of” as it is said; a list stays one.
      let parts = name.split(separator: ",")
      guard parts.count == 2, !parts[1].contains(" and ") else { return name }
      return parts[1].drop { $0 == " " } + " " + parts[0]
    }
    let foreign = table("country-iso").codes.map { code in
      let iso = code.detail("iso").map { String($0) } ?? ""
      // Two parts of one country of ISO's keep their own names.
      let isPart = code.detail("basis") == "decision"
      return Country(
        sevis: code.code, iso: iso,
        name: isPart ? titled(code.description) : name(iso, code.description))
    }
    let own = unitedStates.map { code, iso in
      Country(sevis: code, iso: iso.0, name: iso.0 == "US" ? "the United States" : name(iso.0, ""))
    }
    return foreign + own.sorted { $0.sevis < $1.sevis }
  }()

  /// The country with SEVIS's code, where it is of today.
  package static func sevis(_ code: String) -> Country? { bySEVIS[code] }

  /// The country with ISO's code of two letters; the first where SEVIS has several.
  package static func iso(_ code: String) -> Country? { byISO[code]?.first }

  /// The countries that SEVIS makes of one of ISO's: nearly always one.
  package var parts: [Country] { Self.byISO[iso] ?? [self] }

  /// The country with ISO's code of three letters.
  package static func alpha3(_ code: String) -> Country? { byAlpha3[code] }

  private static let bySEVIS = Dictionary(uniqueKeysWithValues: all.map { ($0.sevis, $0) })
  private static let byISO = Dictionary(grouping: all.filter { !$0.iso.isEmpty }, by: \.iso)
  private static let byAlpha3: [String: Country] = {
    var found: [String: Country] = [:]
    for code in table("iso-country").codes {
      // The second field of that table is the code of three letters.
      if let country = iso(code.code) { found[code.description] = country }
    }
    return found
  }()

  // MARK: Names

  /// The country that goes by this name, in English or another much used language; nil where none
  /// does.
  package static func named(_ name: some StringProtocol) -> Country? {
    guard name.utf8.count > 1, name.utf8.count <= 100 else { return nil }
    return byName[PlaceName.key(name)]
  }

  /// The country whose English name is the nearest to a misspelled one, nil where none is near.
  package static func nearest(to name: String) -> Country? {
    guard name.utf8.count >= 5, name.utf8.count <= 100 else { return nil }
    let near = Nearest.matches(for: PlaceName.key(name), in: englishNames, limit: 1)
    return near.first.flatMap { byName[$0] }
  }

  private static let englishNames = Set(all.map { PlaceName.key($0.name) }).sorted()

  private static let byName: [String: Country] = {
    var found: [String: Country] = [:]
    func add(_ name: String, _ country: Country) {
      let key = PlaceName.key(name)
      if !key.isEmpty && found[key] == nil { found[key] = country }
    }
    for country in all { add(country.name, country) }
    for row in SpecTable.embedded("places/country-name")?.rows ?? [] {
      if let country = iso(String(row[1])) { add(String(row[0]), country) }
    }
    for code in table("country").codes {
      guard let country = bySEVIS[code.code] else { continue }
      add(code.description, country)
      // “MICRONESIA, FEDERATED STATES OF” as it is said, and without what is said after.
      let parts = code.description.split(separator: ",")
      if parts.count == 2 { add(parts[1] + " " + parts[0], country) }
      add(String(code.description.prefix { $0 != "," && $0 != "(" }), country)
    }
    for code in table("iso-country").codes {
      if let country = iso(code.code), let name = code.detail("name") {
        add(String(name), country)
      }
    }
    let languages = [
      "en", "es", "fr", "de", "pt", "it", "nl", "tr", "vi", "id", "pl", "sv", "ru", "uk", "zh",
      "zh-Hant", "ja", "ko", "ar", "fa", "hi",
    ]
    for language in languages {
      for country in all where !country.iso.isEmpty {
        if let name = icuName(country.iso, language) { add(name, country) }
      }
    }
    return found
  }()

  private static func icuName(_ iso: String, _ language: String) -> String? {
    let capacity = 256
    var failed = false
    let name = String(unsafeUninitializedCapacity: capacity) { output in
      let count = icu_country_name(iso, language, output.baseAddress, Int32(capacity))
      failed = count < 0
      return max(0, Int(count))
    }
    return failed ? nil : name
  }

  /// A description of SEVIS's, which are in capitals, as a name: `WEST BANK` is West Bank.
  private static func titled(_ description: String) -> String {
    description.lowercased().split(separator: " ").map { word in
      ["and", "of", "the", "da", "de"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static func table(_ name: String) -> CodeTable {
    guard let table = CodeTable(named: name) else {
      preconditionFailure("the program lacks specs/codes/\(name).tsv")
    }
    return table
  }
}
