/// The columns a school sends, and how it writes its dates.
package struct Layout: Sendable {
  /// The layout's name in settings and reports.
  package var name: String
  /// Its columns.
  package var table: ColumnTable
  /// How many custom columns the school's licence has; nil where any number will do.
  package var customColumns: Int?
  /// How DOB and other dates are written.
  package var dateFormat: DateFormat = .monthDayYear
  /// Whether it is a school's own list of columns, from a layout file.
  ///
  /// Such a list is complete: a custom column that it doesn't name isn't made up.
  package var isFromFile = false

  /// The vendor's three kinds of implementation (seed 003), by name.
  package static func named(_ name: String) -> Layout? {
    switch name {
    case "standard": Layout(name: name, table: .standard, customColumns: 25)
    case "simple": Layout(name: name, table: .standard, customColumns: 10)
    case "enterprise": Layout(name: name, table: .standard, customColumns: nil)
    default: nil
    }
  }

  /// The names that `named(_:)` knows.
  package static let names = ["standard", "simple", "enterprise"]

  /// The layout of a Standard implementation, which is the default.
  package static let standard = Layout(name: "standard", table: .standard, customColumns: 25)

  /// The number n of a column called `CUSTOMn`, or nil.
  package static func customNumber(of name: String) -> Int? {
    guard name.hasPrefix("CUSTOM"), let first = name.dropFirst(6).first, first != "0" else {
      return nil
    }
    let digits = name.dropFirst(6)
    guard digits.count <= 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits)
  }

  /// The column a header may call `name`, exactly.
  ///
  /// The vendor's layouts have as many custom columns as the licence, so those beyond the table's
  /// are made up after the pattern of CUSTOM1; a school's own layout file has what it names.
  package func column(named name: String) -> Column? {
    if let column = table.column(named: name) { return column }
    guard !isFromFile, let number = Self.customNumber(of: name),
      var column = table.column(named: "CUSTOM1")
    else { return nil }
    column.id = ColumnID(rawValue: table.columns.count + number)
    column.name = name
    column.aliases = []
    return column
  }

  /// The column that a misspelled `name` means: by alias or by case, space around it aside.
  package func column(meantBy name: String) -> Column? {
    table.column(meantBy: name) ?? column(named: name.uppercased())
  }

  /// The header of a file with all columns of the layout, for a template.
  ///
  /// A school's own layout has its columns in its own order, the optional ones too.
  package func templateColumns(for kind: FileKind) -> [Column] {
    if kind == .hr {
      return table.columns.filter { $0.presence[.hr] == .fatal || $0.id == .middleName }
    }
    if isFromFile { return table.columns }
    let custom = customColumns ?? 25
    var columns = table.columns.filter {
      guard let number = Self.customNumber(of: $0.name) else {
        return $0.presence[kind] != .optional || $0.id == .hrFlag
      }
      return number <= custom
    }
    for number in 1...max(1, custom) where number > 25 {
      if let column = column(named: "CUSTOM\(number)") { columns.append(column) }
    }
    return columns
  }
}
