/// The ids of a file that has been checked, for the check of another.
///
/// It holds 8 bytes an id: hashes, nothing of the ids themselves.
package struct KnownIDs: Sendable {
  private let hashes: [UInt64]

  init(_ table: borrowing IdentityTable) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(table.count)
    table.forEach { hashes.append($0.idHash) }
    hashes.sort()
    self.hashes = hashes
  }

  /// How many there are.
  package var count: Int { hashes.count }

  /// Whether an id is among them, case and all.
  func contains(_ key: IdentityTable.Key) -> Bool {
    let wanted = key.idHash
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == wanted
  }
}

extension IdentityTable.Key {
  /// One hash of the id as written, of the two that the table keeps.
  fileprivate var idHash: UInt64 { folded ^ UInt64(exact) << 32 ^ UInt64(exact) }
}
