internal import Codes

extension LayoutFile {
  /// Writes what a row says over what its column took over.
  mutating func takeOver(_ row: Row, into column: inout Column) {
    if let presence = presence(of: row) {
      column.presence = Self.presence(presence, over: column.presence)
    }
    if let format = value(of: row, "format", ColumnFormat.init, ending: Self.formats) {
      column.format = format
    }
    if let limit = value(of: row, "feed-limit", Self.limit, ending: Self.limits) {
      column.feedLimit = limit
    }
    if let limit = value(of: row, "sevis-limit", Self.limit, ending: Self.limits) {
      column.sevisLimit = limit
    }
    if let codes = value(of: row, "codes", Self.codeTable, ending: Self.codeTables) {
      column.codes = codes
    }
    if let isShown = value(of: row, "shown", Self.yesNo, ending: Self.yesOrNo) {
      column.isShown = isShown
    }
    if !row["owner"].isEmpty { column.owner = row["owner"] }
    if !row["about"].isEmpty { column.about = row["about"] }
  }

  /// What a field says, nil where it is blank or, told as a problem, says nothing known.
  private mutating func value<Value>(
    of row: Row, _ field: String, _ read: (String) -> Value?, ending: (String) -> String
  ) -> Value? {
    let text = row[field]
    guard !text.isEmpty else { return nil }
    let value = read(text)
    if value == nil {
      complain(row.line, "\(Suggestion.quoted(text)) is no \(field)\(ending(text))")
    }
    return value
  }

  private static func formats(near word: String) -> String {
    let formats = ColumnFormat.allCases.map(\.rawValue)
    return Suggestion.ending(for: word, among: formats, otherwise: Suggestion.allowed(formats))
  }

  private static func codeTable(_ name: String) -> String? {
    CodeTable.names.contains(name) ? name : nil
  }

  private static func codeTables(near word: String) -> String {
    Suggestion.ending(
      for: word, among: CodeTable.names, otherwise: "; `sisfeed codes` lists the tables")
  }

  private static func yesNo(_ word: String) -> Bool? { ["yes": true, "no": false][word] }

  private static func yesOrNo(_: String) -> String { Suggestion.allowed(["yes", "no"]) }

  private static func limits(_: String) -> String {
    "; it takes a number of characters from 1 to 500"
  }

  private static func limit(_ text: String) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let number = Int(text), (1...500).contains(number) else {
      return nil
    }
    return number
  }

  private mutating func presence(of row: Row) -> Presence? {
    let text = row["presence"]
    if let presence = Presence(rawValue: text) { return presence }
    complain(
      row.line,
      (text.isEmpty ? "the presence is blank" : "\(Suggestion.quoted(text)) is no presence")
        + Suggestion.allowed(["required", "optional", "fatal"]))
    return nil
  }

  /// What a header must have, by the layout's word and that of `specs/columns.tsv`.
  ///
  /// Where the table refuses a file without the column, the layout can't soften it. The HR file is
  /// another file with four columns of its own, so the table's word stands there: with the
  /// layout's, every HR file would lack VISA_TYPE.
  private static func presence(
    _ presence: Presence, over standard: [FileKind: Presence]
  ) -> [FileKind: Presence] {
    var result: [FileKind: Presence] = [.hr: standard[.hr] ?? .optional]
    for kind in [FileKind.student, .combined] {
      result[kind] = standard[kind] == .fatal ? .fatal : presence
    }
    return result
  }
}

extension Layout {
  /// Reads a school's own layout from the text of its file.
  ///
  /// Only the names in the file are exact; the names and aliases of `specs/columns.tsv` are known as
  /// misspellings. A column that the layout lacks is never missed in a feed.
  ///
  /// - Parameters:
  ///   - name: what settings and reports call the layout, as its path.
  ///   - text: the tab-delimited table.
  /// - Returns: the layout, its number of custom columns open.
  /// - Throws: `MalformedLayout` with all that is wrong.
  package static func read(name: String, _ text: String) throws(MalformedLayout) -> Layout {
    let file = LayoutFile(text)
    guard let table = file.table else {
      throw MalformedLayout(problems: file.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return Layout(name: name, table: table, customColumns: nil, isFromFile: true)
  }
}
