/// Whether a feed wraps its values in double quotes, and which.
///
/// The vendor wants none (seed 003). One export setting wraps everything, and a thousand findings
/// for it would hide the rest, so the manner is told once; but no quote ever swallows a tab.
package struct Quoting: Sendable, Equatable {
  /// Whether every name of the header is wrapped; then the values are read without the quotes.
  package var wrapsHeader = false
  /// The columns, by position, whose every filled cell is wrapped though the header isn't.
  package var wrappedColumns: Set<Int> = []

  init() {}

  /// Decides on the header and the first rows.
  ///
  /// A column counts as wrapped from two filled cells on, so that one stray value stays a cell's
  /// finding.
  init(names: [String], rows: ArraySlice<UInt8>, newline: UInt8) {
    let filled = names.filter { !$0.isEmpty }
    wrapsHeader = !filled.isEmpty && filled.allSatisfy { Self.isWrapped($0.utf8) }
    guard !wrapsHeader, rows.contains(UInt8(ascii: "\"")) else { return }

    var counts = [(filled: Int, wrapped: Int)](repeating: (0, 0), count: names.count)
    let lines = rows.split(
      separator: newline, maxSplits: Opening.quotingRows, omittingEmptySubsequences: true)
    for var line in lines.prefix(Opening.quotingRows) {
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard cells.count == names.count else { continue }
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        counts[index].filled += 1
        if Self.isWrapped(cell) { counts[index].wrapped += 1 }
      }
    }
    for (index, count) in counts.enumerated()
    where count.filled >= 2 && count.wrapped == count.filled {
      wrappedColumns.insert(index)
    }
  }

  /// Whether a value begins and ends with a double quote and has none between.
  static func isWrapped(_ value: some BidirectionalCollection<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    return value.count >= 2 && value.first == quote && value.last == quote
      && !value.dropFirst().dropLast().contains(quote)
  }

  /// Whether a cell begins and ends with a double quote and has none between.
  package static func isWrapped(_ cell: Span<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard cell.count >= 2, cell[0] == quote, cell[cell.count - 1] == quote else { return false }
    return !cell.extracting(1..<cell.count - 1).anyByte { $0 == quote }
  }

  /// The bytes of `cell` without the quotes that wrap it.
  @_lifetime(copy cell)
  package static func unwrap(_ cell: Span<UInt8>) -> Span<UInt8> {
    let quote = UInt8(ascii: "\"")
    guard cell.count >= 2, cell[0] == quote, cell[cell.count - 1] == quote else { return cell }
    return cell.extracting(1..<cell.count - 1)
  }

  static func unwrap(_ name: String) -> String {
    isWrapped(name.utf8) ? String(name.dropFirst().dropLast()) : name
  }
}
