internal import CScan
internal import Glibc

/// The rows of a feed's last good night, by hash: who is there, and whether a row is the same.
///
/// They stand in the order of that night's file. A feed is written in the same order night after
/// night, so that nearly every row is found where the one before it says; only where too many aren't
/// is an index made over all of them.
package struct RowHashes: ~Copyable {
  /// One row, as the store packs it: 24 bytes.
  package struct Entry: Sendable, Equatable {
    /// The hash of the id, case aside.
    package var folded: UInt64
    /// The hash of the row.
    package var row: UInt64
    /// A hash of the id as written.
    package var exact: UInt32
    /// The person's number in the store, 0 where there is no entry; the highest bit says that
    /// something was found in the row.
    private var personAndFinding: UInt32
    private static let findingBit: UInt32 = 1 << 31

    package init(
      folded: UInt64, row: UInt64, exact: UInt32, person: UInt32, hasFinding: Bool = false
    ) {
      self.folded = folded
      self.row = row
      self.exact = exact
      personAndFinding = person | (hasFinding ? Self.findingBit : 0)
    }

    /// The person's number in the store, 0 where there is no entry.
    package var person: UInt32 { personAndFinding & ~Self.findingBit }
    /// Whether something was found in the row.
    package var hasFinding: Bool { personAndFinding & Self.findingBit != 0 }
  }

  /// What is known of an id.
  package enum Match: Sendable {
    /// Its entry's place.
    case at(Int)
    /// Nobody has it.
    case nobody
    /// It isn't near where it would be, and there is no index yet: whoever reads the row asks the
    /// store by the id itself.
    case notNear
  }

  private let entries: UnsafeMutablePointer<Entry>
  /// How many entries there are.
  package let count: Int
  /// Which of them tonight's feed has.
  private let seen: UnsafeMutablePointer<Bool>
  /// Where the next row is looked for first.
  private var cursor = 0
  private var misses = 0
  /// Places by key, one more than they are so that 0 is free; nil until it is needed.
  private var index: UnsafeMutablePointer<UInt32>?
  private var indexCapacity = 0

  /// How far ahead a row is looked for: as far as a few people who left.
  private static let window = 32
  /// How many rows may be elsewhere before an index is worth its making.
  private let mostMisses: Int

  /// The entries of the last night, in its order; `fill` writes all `count` of them.
  package init(count: Int, fill: (UnsafeMutableBufferPointer<Entry>) throws -> Void) rethrows {
    entries = .allocate(capacity: max(1, count))
    entries.initialize(
      repeating: Entry(folded: 0, row: 0, exact: 0, person: 0), count: max(1, count))
    seen = .allocate(capacity: max(1, count))
    seen.initialize(repeating: false, count: max(1, count))
    self.count = count
    mostMisses = max(64, count / 256)
    do {
      try fill(UnsafeMutableBufferPointer(start: entries, count: count))
    } catch {
      entries.deallocate()
      seen.deallocate()
      throw error
    }
  }

  deinit {
    entries.deallocate()
    seen.deallocate()
    index?.deallocate()
  }

  /// The entry at a place.
  package subscript(place: Int) -> Entry { entries[place] }

  /// Looks for an id; tonight's rows come in the order of their file.
  package mutating func find(folded: UInt64, exact: UInt32) -> Match {
    if cursor < count, isAt(cursor, folded, exact) {
      cursor += 1
      return .at(cursor - 1)
    }
    let end = min(count, cursor + Self.window)
    var place = cursor + 1
    while place < end {
      if isAt(place, folded, exact) {
        cursor = place + 1
        return .at(place)
      }
      place += 1
    }
    if count == 0 { return .nobody }
    if index == nil {
      misses += 1
      if misses <= mostMisses { return .notNear }
      makeIndex()
    }
    guard let found = lookUp(folded, exact) else { return .nobody }
    cursor = found + 1
    return .at(found)
  }

  /// Notes that tonight's feed has the person at a place.
  package mutating func markSeen(_ place: Int) { seen[place] = true }

  /// The people whom tonight's feed hasn't, in the order of last night's.
  package func unseen() -> [Int] {
    (0..<count).compactMap { seen[$0] ? nil : Int(entries[$0].person) }
  }

  /// The entries, without their hash of the row, of the unseen people whom `isWanted` picks.
  package func entries(of isWanted: (Int) -> Bool) -> [Entry] {
    (0..<count).compactMap { place in
      guard !seen[place], isWanted(Int(entries[place].person)) else { return nil }
      var entry = entries[place]
      entry.row = 0
      return entry
    }
  }

  private func isAt(_ place: Int, _ folded: UInt64, _ exact: UInt32) -> Bool {
    entries[place].folded == folded && entries[place].exact == exact
  }

  // MARK: The index

  private mutating func makeIndex() {
    indexCapacity = count * 3 / 2 + 64
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: indexCapacity)
    table.initialize(repeating: 0, count: indexCapacity)
    let ahead = 16
    for place in 0..<count {
      if place + ahead < count { scan_prefetch(table + home(entries[place + ahead].folded)) }
      var slot = home(entries[place].folded)
      while table[slot] != 0 { slot = slot + 1 == indexCapacity ? 0 : slot + 1 }
      table[slot] = UInt32(place + 1)
    }
    index = table
  }

  private func lookUp(_ folded: UInt64, _ exact: UInt32) -> Int? {
    guard let index else { return nil }
    var slot = home(folded)
    while index[slot] != 0 {
      let place = Int(index[slot]) - 1
      if isAt(place, folded, exact) { return place }
      slot = slot + 1 == indexCapacity ? 0 : slot + 1
    }
    return nil
  }

  /// The hash's upper bits, spread over the slots without a division.
  private func home(_ folded: UInt64) -> Int {
    Int(truncatingIfNeeded: ((folded >> 32) &* UInt64(indexCapacity)) >> 32)
  }
}
