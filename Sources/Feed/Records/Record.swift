package import TSV

/// One row of the right width, its cells found by column.
///
/// A borrowed view like the row itself. Cells come trimmed: what is judged and loaded is the value
/// without the blanks around it.
package struct Record: ~Escapable {
  /// The row as it stands.
  package let row: Row
  /// The header it is read by.
  package let header: Header
  /// The physical line.
  package let line: Int
  /// Which rules concern the row.
  package let population: Population
  /// Whether the quotes that wrap every cell of the file are taken away.
  let isUnwrapped: Bool

  /// A view of `row` by `header`.
  @_lifetime(copy row)
  package init(_ row: Row, header: Header, line: Int, kind: FileKind, quoting: Quoting) {
    self.row = row
    self.header = header
    self.line = line
    isUnwrapped = quoting.wrapsHeader
    population = Population(row, header: header, kind: kind, isUnwrapped: quoting.wrapsHeader)
  }

  /// The cell as it stands, without wrapping quotes where the whole file has them.
  @_lifetime(copy self)
  package func rawCell(at position: Int) -> Span<UInt8> {
    isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
  }

  /// The value of a column, trimmed; empty where it is blank or the file hasn't the column.
  package subscript(column: ColumnID) -> Span<UInt8> {
    @_lifetime(copy self) get {
      guard let position = header.position(of: column) else { return row[0].extracting(0..<0) }
      return Blank.trim(rawCell(at: position))
    }
  }

  /// The person's id as written, trimmed; nil where it is blank.
  package var uuuidText: String? {
    let id = self[.uuuid]
    return id.isEmpty ? nil : id.text
  }
}
