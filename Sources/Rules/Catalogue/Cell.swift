package import Feed
package import TSV

/// One filled cell and what a rule may need to judge it.
package struct Cell: ~Escapable {
  /// The bytes as they stand.
  package let raw: Span<UInt8>
  /// The bytes without the blanks around them.
  package let value: Span<UInt8>
  /// The column's place in the plan, held instead of the column so that no cell copies one.
  private let place: Plan.Position
  /// Which of the three files it is in.
  package let kind: FileKind
  /// What kinds of bytes stand in the cell.
  package let marks: Marks
  /// Where the cell begins in the feed, in bytes.
  package let offset: Int
  /// How the layout writes dates, and which day it is.
  package let calendar: Calendar

  @_lifetime(copy raw)
  init(
    raw: Span<UInt8>, at place: Plan.Position, kind: FileKind, marks: Marks, offset: Int,
    calendar: Calendar
  ) {
    self.raw = raw
    self.value = Blank.trim(raw)
    self.place = place
    self.kind = kind
    self.marks = marks
    self.offset = offset
    self.calendar = calendar
  }

  /// The column.
  package var column: Column { place.column }

  /// Whether the column is one whose every cell is wrapped in quotes, which was told once.
  package var isInWrappedColumn: Bool { place.isWrapped }

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
