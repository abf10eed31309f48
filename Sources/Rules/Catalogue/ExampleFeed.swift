package import Feed

/// Small feeds for the rules' examples, made of one good row and what an example changes in it.
package enum ExampleFeed {
  /// A made-up student whose row no rule finds anything in.
  private static let student: [ColumnID: String] = [
    .uuuid: "U000123", .lastName: "Garcia", .firstName: "Ana", .email: "ana.garcia@example.edu",
    .birthDate: "02/28/2003", .gender: "F", .confidentiality: "N", .hrFlag: "N",
    .visaType: "01", .named("MAJOR_CIP"): "11.0701", .educationLevel: "05",
    .birthCountry: "MX", .citizenshipCountry: "MX", .foreignPhoneCountryCode: "52",
    .named("FOREIGN_PHONE"): "5550134567", .named("US_PHONE"): "4355550134",
    .permanentResidenceCountry: "MX", .named("US_ADDRESS_LINE1"): "120 Elm St",
    .named("US_ADDRESS_CITY"): "Logan", .named("US_ADDRESS_STATE"): "UT",
    .named("US_ADDRESS_ZIP"): "84321", .named("FOREIGN_ADDRESS_LINE1"): "Calle Roble 5",
    .named("FOREIGN_ADDRESS_CITY"): "Puebla", .named("FOREIGN_ADDRESS_POSTALCODE"): "72000",
    .named("FOREIGN_ADDRESS_COUNTRY"): "MX", .creditsTotal: "14", .creditsCampus: "9",
    .creditsOnline: "3", .creditsESL: "2", .fullTime: "Y", .creditsTerm: "202640",
  ]

  /// A made-up employee whose row no rule finds anything in.
  private static let employee: [ColumnID: String] = [
    .uuuid: "E000123", .lastName: "Lee", .firstName: "Kim", .email: "kim.lee@example.edu",
    .hrFlag: "Y",
  ]

  /// The columns of a kind of file, in order, and after them the optional ones that a row fills.
  private static func columns(
    _ kind: FileKind, filled rows: [[ColumnID: String]] = []
  ) -> [Column] {
    let template = Layout.standard.templateColumns(for: kind)
    let present = Set(template.map(\.id))
    let filled = Set(rows.flatMap(\.keys)).subtracting(present)
    return template + Layout.standard.table.columns.filter { filled.contains($0.id) }
  }

  /// The header line of a kind of file in which these rows stand, with its newline.
  package static func header(
    _ kind: FileKind, for rows: [[ColumnID: String]] = []
  ) -> [UInt8] {
    line(columns(kind, filled: rows).map(\.name))
  }

  /// Rows, each with some cells changed, with their newlines.
  ///
  /// - Parameters:
  ///   - kind: the kind of file; in the HR file the row is an employee's.
  ///   - rows: the cells that each row changes; a row that changes no UUUID gets its own,
  ///     and with it a birth date.
  ///   - dropped: a cell that is left out, tab and all.
  /// - Returns: the lines.
  package static func rows(
    _ kind: FileKind, _ rows: [[ColumnID: String]], dropping dropped: ColumnID? = nil
  ) -> [UInt8] {
    let ids = rows.enumerated().map { number, changes in
      changes[.uuuid] ?? "U000\(123 + number)"
    }
    return rows.enumerated().flatMap { number, changes in
      var good = kind == .hr ? employee : student
      // Another id is another person, with another birthday.
      if number > 0 { good[.uuuid] = ids[number] }
      if kind != .hr, let first = ids.firstIndex(of: ids[number]), first > 0 {
        good[.birthDate] = "02/\(28 - first % 18)/2003"
      }
      let cells = columns(kind, filled: rows).filter { $0.id != dropped }.map { column in
        changes[column.id] ?? good[column.id] ?? ""
      }
      return line(cells)
    }
  }

  /// A whole file of one good row, its columns changed.
  ///
  /// - Parameters:
  ///   - kind: the kind of file.
  ///   - renaming: columns that go by another name.
  ///   - missing: columns that are left out.
  ///   - added: an empty column at the end.
  /// - Returns: the header and one row.
  package static func file(
    _ kind: FileKind, renaming: [ColumnID: String] = [:], without missing: [ColumnID] = [],
    adding added: String? = nil
  ) -> [UInt8] {
    let columns = columns(kind).filter { !missing.contains($0.id) }
    let good = kind == .hr ? employee : student
    return line(columns.map { renaming[$0.id] ?? $0.name } + (added.map { [$0] } ?? []))
      + line(columns.map { good[$0.id] ?? "" } + (added == nil ? [] : [""]))
  }

  /// A file with every field of every line in double quotes.
  package static func wrapped(_ file: [UInt8]) -> [UInt8] {
    file.split(separator: 0x0A).flatMap { line -> [UInt8] in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      return Array(fields.map { [0x22] + $0 + [0x22] }.joined(separator: [0x09])) + [0x0A]
    }
  }

  private static func line(_ fields: [String]) -> [UInt8] {
    Array(fields.map(Example.bytes(of:)).joined(separator: [0x09])) + [0x0A]
  }
}

extension Example {
  /// The bytes that the example checks.
  package var bytes: [UInt8] {
    switch input {
    case .row(let cells, let kind):
      ExampleFeed.header(kind, for: [cells]) + ExampleFeed.rows(kind, [cells])
    case .rows(let rows, let kind):
      ExampleFeed.header(kind, for: rows) + ExampleFeed.rows(kind, rows)
    case .file(let bytes, _, _): bytes
    }
  }

  /// The kind of file it is.
  package var kind: FileKind {
    switch input {
    case .row(_, let kind), .rows(_, let kind), .file(_, let kind, _): kind
    }
  }

  /// The file's name.
  package var fileName: String {
    if case .file(_, _, let name?) = input { return name }
    return kind.fileName
  }

  /// A character that stands in an example for a single byte that is no UTF-8.
  package static func byte(_ byte: UInt8) -> String {
    Unicode.Scalar(0xF800 + UInt32(byte)).map { String($0) } ?? ""
  }

  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      (0xF800...0xF8FF).contains(scalar.value)
        ? [UInt8(scalar.value - 0xF800)] : Array(String(scalar).utf8)
    }
  }
}
