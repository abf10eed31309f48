internal import Feed
internal import Rules

/// What tonight's errors leave out of the load, by line of the file.
///
/// Eight bytes an error, so that even a file that is wrong in every row can be looked at.
struct LeftOuts: Sendable {
  private struct Item {
    var line: UInt32
    /// The column's id, `wholeRow` for all of the row.
    var column: Int32
  }

  private static let wholeRow: Int32 = -1
  private var items: [Item] = []
  private var isSorted = true
  /// The rows that are left out, in order once sealed.
  private(set) var wholeRows: [WholeRow] = []
  /// Whether rows whose id repeats with other values are left out, the first one too.
  private(set) var dropsDisputed = false
  /// The columns that are left out for everyone, as those wrapped in quotes.
  private(set) var wideColumns: Set<ColumnID> = []

  /// A row that is left out.
  struct WholeRow: Sendable {
    var line: UInt32
    /// Whose it is, as far as that can be read in a row that isn't what it should be.
    var id: String?
  }

  /// What is left out of one row.
  struct Row {
    var isWhole = false
    var columns: [ColumnID] = []
    /// How many further rows of the same id are left out with it.
    var disputes = 0

    var isEmpty: Bool { !isWhole && columns.isEmpty }
  }

  /// Leaves a column out for everyone.
  mutating func leaveOut(_ column: ColumnID) { wideColumns.insert(column) }

  /// Takes an error.
  mutating func add(_ finding: Finding, _ cost: LoadCost) {
    guard let line = finding.line else { return }
    switch cost {
    case .nothing: return
    case .cell(let column): append(line, Int32(column.rawValue))
    case .block(let columns): for column in columns { append(line, Int32(column.rawValue)) }
    case .disputedRows: dropsDisputed = true
    case .row:
      append(line, Self.wholeRow)
      wholeRows.append(WholeRow(line: UInt32(truncatingIfNeeded: line), id: finding.uuuid))
    }
  }

  private mutating func append(_ line: Int, _ column: Int32) {
    let line = UInt32(truncatingIfNeeded: line)
    if let last = items.last, last.line > line { isSorted = false }
    items.append(Item(line: line, column: column))
  }

  /// Makes it ready to be asked line by line.
  mutating func seal() {
    if !isSorted {
      items.sort { $0.line < $1.line }
      wholeRows.sort { $0.line < $1.line }
    }
    isSorted = true
    // Two errors of one row leave it out once.
    var kept: [WholeRow] = []
    for row in wholeRows where kept.last?.line != row.line { kept.append(row) }
    wholeRows = kept
  }

  /// Walks along the lines, which must come in order.
  struct Walk {
    private var place = 0

    /// What is left out of the row on `line`.
    mutating func take(_ line: UInt32, of all: borrowing LeftOuts) -> Row {
      var row = Row()
      while place < all.items.count, all.items[place].line < line { place += 1 }
      while place < all.items.count, all.items[place].line == line {
        let column = all.items[place].column
        if column == LeftOuts.wholeRow {
          row.isWhole = true
        } else {
          row.columns.append(ColumnID(rawValue: Int(column)))
        }
        place += 1
      }
      return row
    }

    /// Whether anything is left out of the row on `line`, which stays to be taken.
    mutating func has(_ line: UInt32, in all: borrowing LeftOuts) -> Bool {
      while place < all.items.count, all.items[place].line < line { place += 1 }
      return place < all.items.count && all.items[place].line == line
    }
  }
}
