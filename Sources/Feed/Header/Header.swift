/// The header line of a feed, each name resolved to the column it means.
///
/// A class because every row's view holds it; it never changes.
package final class Header: Sendable {
  /// What spoils a name, beside how it is spelled.
  package enum Damage: Sendable, Equatable {
    case invalidUTF8
    case controlCharacter
    case quote
  }

  /// One name of the header line.
  package struct Field: Sendable, Equatable {
    /// The name as written, without what spoils it.
    package var name: String
    /// The column it means, nil where it means none that the layout knows.
    package var column: Column?
    /// Whether it stands there exactly as the layout has it.
    package var isExact: Bool
    /// What spoiled the name, which then is told instead of the spelling.
    package var damage: Damage?
  }

  /// The names, in the file's order.
  package let fields: [Field]
  /// How the cells at each position are written, nil where no layout knows the column.
  package let formats: [ColumnFormat?]
  /// The layout they were resolved against.
  package let layout: Layout
  /// The position of each column, by its id; -1 where it is absent.
  private let positions: [Int]

  /// Resolves names against a layout.
  ///
  /// In an HR file the case of names is free (the vendor's own template has `First_Name`).
  package init(names: [String], layout: Layout, kind: FileKind?) {
    self.layout = layout
    var positions = [Int](repeating: -1, count: layout.table.columns.count)
    fields = names.enumerated().map { index, name in
      let (name, damage) = Self.mended(name)
      var field = Field(
        name: name, column: layout.column(named: name), isExact: true, damage: damage)
      if field.column == nil {
        let trimmed = name.trimmingBlanks
        field.column = layout.column(meantBy: trimmed)
        let caseOnly = field.column.map { $0.name.uppercased() == name.uppercased() } ?? false
        field.isExact = kind == .hr && caseOnly
      }
      if let id = field.column?.id.rawValue {
        if id >= positions.count {
          positions.append(contentsOf: repeatElement(-1, count: id + 1 - positions.count))
        }
        if positions[id] < 0 { positions[id] = index }
      }
      return field
    }
    formats = fields.map { $0.column?.format }
    self.positions = positions
  }

  /// A name without the bytes and quotes that spoil it.
  private static func mended(_ name: String) -> (String, Damage?) {
    if name.unicodeScalars.contains("\u{FFFD}") {
      return (
        String(name.unicodeScalars.filter { $0 != "\u{FFFD}" }.map(Character.init)), .invalidUTF8
      )
    }
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      let visible = name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      return (String(visible.map(Character.init)), .controlCharacter)
    }
    if name.contains("\"") { return (name.filter { $0 != "\"" }, .quote) }
    return (name, nil)
  }

  /// Where a column stands in the file, counted from 0, or nil where it is absent.
  package func position(of column: ColumnID) -> Int? {
    guard column.rawValue < positions.count, positions[column.rawValue] >= 0 else { return nil }
    return positions[column.rawValue]
  }

  /// The column with this id as the layout has it, whether the file has it or not.
  package func column(_ id: ColumnID) -> Column? {
    position(of: id).flatMap { fields[$0].column } ?? layout.table.column(id)
  }

  /// Whether the file has a column.
  package func has(_ column: ColumnID) -> Bool { position(of: column) != nil }

  /// How many of the names mean a column.
  package var knownCount: Int { fields.count { $0.column != nil } }

  /// The columns that the kind of file must have and this header hasn't, custom columns apart.
  package func missingColumns(for kind: FileKind) -> [Column] {
    layout.table.columns.filter { column in
      column.presence[kind] != .optional && !has(column.id)
    }
  }

  /// The custom columns of the licence that this header hasn't.
  package func missingCustomColumns(for kind: FileKind) -> [String] {
    guard kind != .hr, let count = layout.customColumns, count > 0 else { return [] }
    return (1...count).map { "CUSTOM\($0)" }.filter { name in
      guard let column = layout.column(named: name) else { return false }
      return !has(column.id)
    }
  }

  /// What kind of file has this header, nil where it can't be told.
  package var kind: FileKind? {
    if has(.visaType) && has(.uuuid) { return has(.hrFlag) ? .combined : .student }
    let hr: [ColumnID] = [.uuuid, .lastName, .firstName, .email]
    return hr.allSatisfy(has) ? .hr : nil
  }
}

extension String {
  /// The string without blanks at its ends: spaces, tabs, no-break and zero-width ones.
  package var trimmingBlanks: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, Blank.isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, Blank.isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
