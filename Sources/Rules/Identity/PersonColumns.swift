internal import CScan
internal import Feed
internal import TSV

/// Where in a row stands who a person is, whatever their id: name and birth date.
struct PersonColumns: Sendable {
  private let lastName: Int
  private let firstName: Int
  private let birthDate: Int

  /// The columns it takes.
  static let ids: [ColumnID] = [.lastName, .firstName, .birthDate]
  static let set = ColumnSet(ids)

  /// The columns in a header; nil where one is absent.
  init?(in header: Header) {
    guard let lastName = header.position(of: .lastName),
      let firstName = header.position(of: .firstName),
      let birthDate = header.position(of: .birthDate)
    else { return nil }
    (self.lastName, self.firstName, self.birthDate) = (lastName, firstName, birthDate)
  }

  /// A hash of name and birth date, case aside; nil where one of the three is blank.
  func hash(of row: borrowing Row, isUnwrapped: Bool) -> UInt64? {
    var hash: UInt64 = 4
    for position in [lastName, firstName, birthDate] {
      let cell = isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
      let value = Blank.trim(cell)
      if value.isEmpty { return nil }
      // The hash of one value is the seed of the next, so that no letter wanders between them.
      hash = Self.hash(of: value, hash)
    }
    return hash
  }

  private static func hash(of value: Span<UInt8>, _ seed: UInt64) -> UInt64 {
    if value.anyByte({ $0 >= 0x80 }) {
      return Array(value.text.lowercased().utf8).withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { scan_hash_folded($0, bytes.count, seed) } ?? seed
      }
    }
    return value.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { scan_hash_folded($0, bytes.count, seed) } ?? seed
    }
  }
}
