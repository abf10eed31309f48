internal import Codes
internal import Feed

/// The one small question asked of every cell of a column.
///
/// A cell that is accepted is fine for every rule about the column's kind of value. One that isn't
/// may still be fine; the rules then say.
package enum Acceptor: UInt8, Sendable {
  /// Nothing is asked.
  case anything
  /// Something that isn't blank.
  case filled
  /// An id that is no word for nothing.
  case id
  /// Y or N.
  case hrFlag
  /// A country of SEVIS's table for citizenship, residence and foreign addresses.
  case country
  /// A country of SEVIS's table for birth.
  case birthCountry

  /// Whether a cell is fine as it stands, untrimmed.
  ///
  /// - Parameters:
  ///   - bytes: the cell's first byte.
  ///   - count: how many bytes it has, at least 1; whether a cell may be empty is asked before.
  /// - Returns: whether no rule about the column's kind of value has anything to say.
  @inline(__always)
  func accepts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch self {
    case .anything: true
    case .filled: bytes[0] > 0x20 && bytes[0] < 0x80
    case .id:
      // What begins like a word for nothing is looked at.
      bytes[0] > 0x2D && bytes[0] < 0x80 && bytes[0] | 0x20 != UInt8(ascii: "n")
    case .hrFlag: count == 1 && (bytes[0] == 0x59 || bytes[0] == 0x4E)
    case .country: Self.isCode(bytes, count, of: .countries)
    case .birthCountry: Self.isCode(bytes, count, of: .birthCountries)
    }
  }
}
