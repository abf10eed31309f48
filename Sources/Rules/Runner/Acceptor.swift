internal import Feed

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
  ///
  /// - Parameters:
  ///   - bytes: the cell's first byte.
  ///   - count: how many bytes it has; 0 for an empty cell.
  /// - Returns: whether no rule about the column's kind of value has anything to say.
  @inline(__always)
  func accepts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch self {
    case .anything: true
    case .hrFlag: count == 0 || count == 1 && (bytes[0] == 0x59 || bytes[0] == 0x4E)
    }
  }
}
