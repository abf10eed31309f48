internal import CScan
internal import Glibc

/// The rows of a feed's last good night, by hash: who is there, and whether a row is the same.
///
/// An open-addressing table of 24 bytes a place, two thirds full: a night asks it once a row.
package struct RowHashes: ~Copyable {
  /// What the table knows of a person.
  package struct Known: Sendable, Equatable {
    /// The person's number in the store.
    package let person: Int
    /// The hash of their last row.
    package let row: UInt64
    /// Where they stand in the table.
    package let place: Int
  }

  private struct Entry {
    var folded: UInt64 = 0
    var row: UInt64 = 0
    var exact: UInt32 = 0
    /// The person's number; 0 where the place is free, the highest bit set once they were seen.
    var person: UInt32 = 0
  }

  private static let seenBit: UInt32 = 1 << 31
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  /// How many people there are.
  package private(set) var count = 0

  /// An empty table with room for `expected` people; more make it grow.
  package init(expected: Int) {
    capacity = max(64, expected * 3 / 2 + 1)
    entries = Self.make(capacity)
  }

  deinit { free(entries) }

  private static func make(_ capacity: Int) -> UnsafeMutablePointer<Entry> {
    // Zeroed by the system, so pages that no one touches cost nothing.
    guard let memory = calloc(capacity, MemoryLayout<Entry>.stride) else {
      preconditionFailure("out of memory for \(capacity) people")
    }
    return memory.bindMemory(to: Entry.self, capacity: capacity)
  }

  /// Adds a person, whose key must not be there yet.
  package mutating func insert(folded: UInt64, exact: UInt32, row: UInt64, person: Int) {
    if (count + 1) * 4 >= capacity * 3 { grow() }
    put(Entry(folded: folded, row: row, exact: exact, person: UInt32(person)))
    count += 1
  }

  /// What is known of the person with this key, nil where nobody has it.
  package func find(folded: UInt64, exact: UInt32) -> Known? {
    var place = Self.place(folded, in: capacity)
    while entries[place].person != 0 {
      let entry = entries[place]
      if entry.folded == folded && entry.exact == exact {
        return Known(person: Int(entry.person & ~Self.seenBit), row: entry.row, place: place)
      }
      place = place + 1 == capacity ? 0 : place + 1
    }
    return nil
  }

  /// Asks the machine to fetch the place of a key that will be looked for soon.
  package func prefetch(folded: UInt64) {
    scan_prefetch(entries + Self.place(folded, in: capacity))
  }

  /// Notes that tonight's feed has the person.
  package mutating func markSeen(_ known: Known) { entries[known.place].person |= Self.seenBit }

  /// Calls `body` with the number of each person whom tonight's feed hasn't, in no order that means
  /// anything.
  package func forEachUnseen(_ body: (Int) throws -> Void) rethrows {
    for place in 0..<capacity {
      let person = entries[place].person
      if person != 0 && person & Self.seenBit == 0 { try body(Int(person)) }
    }
  }

  private mutating func grow() {
    let (old, oldCapacity) = (entries, capacity)
    capacity = oldCapacity * 2
    entries = Self.make(capacity)
    for place in 0..<oldCapacity where old[place].person != 0 { put(old[place]) }
    free(old)
  }

  private func put(_ entry: Entry) {
    var place = Self.place(entry.folded, in: capacity)
    while entries[place].person != 0 { place = place + 1 == capacity ? 0 : place + 1 }
    entries[place] = entry
  }

  /// The hash's upper bits, spread over the places without a division.
  private static func place(_ folded: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: (folded >> 32).multipliedFullWidth(by: UInt64(capacity)).low >> 32)
  }
}
