/// Rows that were judged before and had no finding, by hash: their verdict stands.
///
/// A verdict comes from the row's bytes, the header, the rules and the tables; whoever hands these
/// rows to a check answers for it that all but the bytes are what they were. What other rows or
/// today's date decide is judged all the same: a row without a finding has no birth date in the
/// future, and comes no nearer to one. Twelve bytes a row.
package struct CleanRows: Sendable {
  /// Hashes at the place they give, or the next free one; 0 is free.
  private var slots: [UInt64]
  private var count = 0

  /// No rows yet, with room for `capacity`.
  package init(capacity: Int) {
    slots = [UInt64](repeating: 0, count: capacity * 3 / 2 + 16)
  }

  package var isEmpty: Bool { count == 0 }

  /// Adds a row by its hash, as a `RowIndex` has it; no more than there is room for.
  package mutating func insert(_ hash: UInt64) {
    guard hash != 0, (count + 1) * 3 <= slots.count * 2 else { return }
    var slot = home(hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    slots[slot] = hash
    count += 1
  }

  /// Whether a row with this hash is among them.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    var slot = home(hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return false
  }

  /// The hash's upper bits, spread over the slots without a division.
  @inline(__always)
  private func home(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(slots.count)) >> 32)
  }
}
