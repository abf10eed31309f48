/// A table of codes that SEVIS takes: one row of `specs/codes/TABLE.tsv` a code.
package struct CodeTable: Sendable {
  /// One code and what it means.
  package struct Code: Sendable, Equatable {
    package let code: String
    package let description: String
    /// The row it stands in and the table's header; what is rarely asked for is read off them.
    fileprivate let row: [Substring]
    fileprivate let header: [String]

    /// The SEVIS releases that know it, oldest first; empty where the table has none.
    package var releases: [String] {
      detail("releases")?.split(separator: ",").map(String.init) ?? []
    }

    /// The table's further columns, by name.
    package var details: [String: String] {
      let further = zip(header, row).dropFirst(2).filter { $0.0 != "releases" }
      return Dictionary(uniqueKeysWithValues: further.map { ($0, String($1)) })
    }

    /// What stands in a column of the table; nil where it has none of this name.
    package func detail(_ name: String) -> Substring? {
      header.firstIndex(of: name).map { row[$0] }
    }

    /// Whether the release of SEVIS that sisfeed writes for knows the code.
    package var isCurrent: Bool { CodeTable.isCurrent(releases: detail("releases") ?? "") }
  }

  /// Whether the release that sisfeed writes for is among these, or there are none.
  static func isCurrent(releases: Substring) -> Bool {
    // By bytes, for it is asked of three thousand codes at the start of a check.
    releases.isEmpty
      || releases.utf8.split(separator: UInt8(ascii: ",")).contains {
        $0.elementsEqual(currentRelease.utf8)
      }
  }

  /// The release of the SEVIS batch schema whose codes are valid today.
  package static let currentRelease = "6.55"

  /// The table's name, as in `specs/codes/NAME.tsv`.
  package let name: String
  /// The codes, in the table's order.
  package let codes: [Code]
  private let byCode: [String: Int]

  /// The table with this name, nil where there is none.
  package init?(named name: String) {
    guard let table = SpecTable.embedded("codes/" + name) else { return nil }
    self.init(name: name, table: table)
  }

  init(name: String, table: SpecTable) {
    self.name = name
    codes = table.rows.map { row in
      Code(code: String(row[0]), description: String(row[1]), row: row, header: table.header)
    }
    byCode = Dictionary(
      codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of all code tables, sorted.
  package static var names: [String] {
    SpecTable.embeddedNames.filter { $0.hasPrefix("codes/") }.map { String($0.dropFirst(6)) }
  }

  /// The row of a code, exactly as written, or nil.
  package subscript(code: String) -> Code? { byCode[code].map { codes[$0] } }

  /// The codes whose code or description holds `word`, case aside; the nearest ones where none does.
  package func search(_ word: String) -> [Code] {
    let needle = word.lowercased()
    let exact = codes.filter { $0.code.lowercased() == needle }
    let within = codes.filter {
      $0.code.lowercased() != needle && $0.description.lowercased().contains(needle)
    }
    if !exact.isEmpty || !within.isEmpty { return exact + within }
    let near = Nearest.matches(for: needle, in: codes.map { $0.description.lowercased() })
    return codes.filter { near.contains($0.description.lowercased()) }
  }
}
