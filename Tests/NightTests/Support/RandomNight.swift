import Feed

/// One night of a `RandomTerm`: its file, and what of it says nothing.
struct RandomNight {
  /// What is sent.
  var file: FeedTable
  /// The rows by UUUID, each as wide as the term's own header; who has none is missing.
  var rows: [String: [String]] = [:]
  /// Whose row is left out whole.
  var leftOut: Set<String> = []
  /// The cells, by UUUID, that are doubtful (†) or left out.
  var spoiltCells: [String: Set<String>] = [:]
  /// The columns that the file hasn't.
  var absentColumns: Set<String> = []
  /// Those that it hasn't and that is no error: the last good value stands.
  var excusedColumns: Set<String> = []
  /// The columns that are doubtful or left out for everyone.
  var spoiltColumns: Set<String> = []
  /// Where each column stands in `rows`.
  let places: [String: Int]

  init(_ file: FeedTable, places: [String: Int]) { (self.file, self.places) = (file, places) }

  /// Whether someone's cell says nothing tonight, be it for another cell that belongs to it.
  func isSilent(_ column: String, of uuuid: String) -> Bool {
    guard rows[uuuid] != nil, !leftOut.contains(uuuid) else { return true }
    let cells = spoiltCells[uuuid] ?? []
    let isExcused = isExcused(column)
    return Self.block(of: column).contains { column in
      // A cell is no worse than its column: of what isn't there nothing is found.
      cells.contains(column) && !isExcused || absentColumns.contains(column)
        || spoiltColumns.contains(column)
    }
  }

  /// Whether a column, or one that belongs to it, is absent and that is no error.
  func isExcused(_ column: String) -> Bool {
    !excusedColumns.isEmpty && !excusedColumns.isDisjoint(with: Self.block(of: column))
  }

  /// What someone's cell holds, trimmed.
  func text(_ column: String, of uuuid: String) -> String {
    guard let row = rows[uuuid], let place = places[column] else { return "" }
    return row[place].split(separator: " ").joined(separator: " ")
  }

  /// The columns that are one value with this one (contract: an address and a term's credits stand or
  /// fall together, a given name has the middle name in it).
  static func block(of column: String) -> [String] {
    blocks.first { $0.contains(column) } ?? [column]
  }

  static let blocks =
    ["US_ADDRESS_", "US_MAILING_ADDRESS_"].map { prefix in
      ["LINE1", "LINE2", "CITY", "STATE", "ZIP"].map { prefix + $0 }
    } + [
      ["LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE", "COUNTRY"].map {
        "FOREIGN_ADDRESS_" + $0
      },
      ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"],
      ["FIRST_NAME", "MIDDLE_NAME"],
    ]
}
