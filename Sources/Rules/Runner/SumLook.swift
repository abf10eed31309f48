package import Feed
internal import TSV

/// Columns of which one is the sum of the others.
package struct Sum: Sendable {
  /// The columns that are added.
  package var parts: (ColumnID, ColumnID, ColumnID)
  /// The column that has their sum.
  package var total: ColumnID
}

/// Where the columns of a sum stand in a feed, so that every row can be asked for a few nanoseconds.
struct SumLook: Sendable {
  private let parts: (Int32, Int32, Int32)
  private let total: Int32

  /// Finds the columns; nil where the feed lacks one, which is told once.
  init?(_ sum: Sum, in header: Header) {
    guard let first = header.position(of: sum.parts.0),
      let second = header.position(of: sum.parts.1),
      let third = header.position(of: sum.parts.2), let total = header.position(of: sum.total)
    else { return nil }
    parts = (Int32(first), Int32(second), Int32(third))
    self.total = Int32(total)
  }

  /// Where the total stands.
  var position: Int { Int(total) }

  /// Whether no rule about the sum has anything to say: it is right, or a cell is empty.
  @inline(__always)
  func holds(in row: borrowing Row) -> Bool {
    let (first, second) = (row[Int(parts.0)], row[Int(parts.1)])
    let (third, sum) = (row[Int(parts.2)], row[Int(total)])
    if first.isEmpty || second.isEmpty || third.isEmpty || sum.isEmpty { return true }
    guard let first = Credits(first), let second = Credits(second), let third = Credits(third),
      let sum = Credits(sum)
    else { return false }
    return first + second + third == sum
  }
}
