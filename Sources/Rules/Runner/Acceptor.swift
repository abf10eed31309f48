internal import Feed
internal import TSV

/// The one small question asked of every cell of a column.
///
/// A cell that is accepted is fine for every rule about the column's kind of value. One that isn't
/// may still be fine; the rules then say.
package enum Acceptor: UInt8, Sendable {
  /// Nothing is asked.
  case anything
  /// Y, N or blank.
  case hrFlag

  /// Whether a cell is fine as it stands, untrimmed.
  @inline(__always)
  func accepts(_ cell: borrowing Span<UInt8>) -> Bool {
    switch self {
    case .anything: true
    case .hrFlag:
      cell.isEmpty
        || cell.count == 1 && (cell[unchecked: 0] == 0x59 || cell[unchecked: 0] == 0x4E)
    }
  }
}
