/// A column of a feed, declared once: one row of `specs/columns.tsv`, or of a school's own layout.
package struct Column: Sendable, Equatable {
  /// Which column it is, for code.
  package var id: ColumnID
  /// The name in the header.
  package var name: String
  /// Other names by which a header may call it, in upper case.
  package var aliases: [String]
  /// What it belongs to: `core`, `bio`, `enrolment`, ….
  package var group: String
  /// How its values are written.
  package var format: ColumnFormat
  /// Whether a header must have it, by kind of file.
  package var presence: [FileKind: Presence]
  /// The most characters the feed takes.
  package var feedLimit: Int
  /// The most characters SEVIS takes, nil where SEVIS has no such element or its code fixes it.
  package var sevisLimit: Int?
  /// The code table its values come from (`specs/codes`), if any.
  package var codes: String?
  /// Whether its values may stand in a report unmasked.
  package var isShown: Bool
  /// Who at a university mends it.
  package var owner: String
  /// The SEVIS element it goes to, empty where to none.
  package var sevisElement: String
  /// Where these facts come from.
  package var source: String
  /// What stands in it, in a sentence.
  package var about: String

  /// A column that no layout knows: its bytes are judged, its meaning isn't.
  package static func unknown(named name: String) -> Column {
    Column(
      id: ColumnID(rawValue: .max), name: name, aliases: [], group: "unknown", format: .free,
      presence: [:], feedLimit: 500, sevisLimit: nil, codes: nil, isShown: false, owner: "IT",
      sevisElement: "", source: "", about: "")
  }
}

/// Whether a header must have a column.
package enum Presence: String, Sendable {
  /// Without it the file is refused.
  case fatal
  /// Without it what needs the column isn't judged.
  case required
  /// It may be absent.
  case optional
}

/// Which column, among those of a layout.
///
/// The columns of `specs/columns.tsv` have the same id in every layout, their place in that table;
/// a school's further columns come after them.
package struct ColumnID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }
}

/// A set of columns, as one word a bit each.
///
/// It holds the columns of `specs/columns.tsv` only; a school's further columns, which no rule over
/// several cells reads, are quietly not in it.
package struct ColumnSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}

  package init(arrayLiteral columns: ColumnID...) { self.init(columns) }

  /// The set of `columns`.
  package init(_ columns: [ColumnID]) {
    for column in columns { insert(column) }
  }

  package mutating func insert(_ column: ColumnID) {
    if column.rawValue < 64 {
      low |= 1 << UInt64(column.rawValue)
    } else if column.rawValue < 128 {
      high |= 1 << UInt64(column.rawValue - 64)
    }
  }

  package func contains(_ column: ColumnID) -> Bool { !isDisjoint(with: [column]) }

  package func isDisjoint(with other: ColumnSet) -> Bool {
    low & other.low == 0 && high & other.high == 0
  }

  package var isEmpty: Bool { low == 0 && high == 0 }
}
