package import Feed
package import TSV

/// One filled cell and what a rule may need to judge it.
package struct Cell: ~Escapable {
  /// The bytes as they stand.
  package let raw: Span<UInt8>
  /// The bytes without the blanks around them.
  package let value: Span<UInt8>
  /// The column.
  package let column: Column
  /// Which of the three files it is in.
  package let kind: FileKind
  /// What kinds of bytes stand in the cell.
  package let marks: Marks
  /// Where the cell begins in the feed, in bytes.
  package let offset: Int
  /// Whether the column is one whose every cell is wrapped in quotes, which was told once.
  package let isInWrappedColumn: Bool
  /// How the layout writes dates, and which day it is.
  package let calendar: Calendar

  @_lifetime(copy raw)
  init(
    raw: Span<UInt8>, column: Column, kind: FileKind, marks: Marks, offset: Int, isInWrappedColumn: Bool,
    calendar: Calendar
  ) {
    self.raw = raw
    self.value = Blank.trim(raw)
    self.column = column
    self.kind = kind
    self.marks = marks
    self.offset = offset
    self.isInWrappedColumn = isInWrappedColumn
    self.calendar = calendar
  }

  /// The value for a message: hidden where values are, unless the column may be shown.
  package func personal(marked: Range<Int>? = nil) -> Personal {
    column.personal(value, marked: marked)
  }
}

/// How dates are written, and which day it is.
package struct Calendar: Sendable {
  /// How the layout writes dates.
  package var format: DateFormat
  /// Today at the school.
  package var today: Day

  package init(format: DateFormat, today: Day) {
    self.format = format
    self.today = today
  }
}
