internal import CScan

/// Remembers on which line every name and birth date of a feed stood first.
///
/// An open-addressing table of 8 bytes a person, in shards: about 10 bytes a row. Of the hash it
/// keeps 36 bits beside those that say the place, and a newcomer meets three others on the way to
/// its place. So the odds of one false match are about 1 in 20,000 in a file of a million people,
/// and 1 in 2,000 in one of ten million, which is good enough for a note.
///
/// What is kept of a hash doesn't say the place in a larger table. So a full shard isn't moved; it
/// gets a larger part beside it, and is looked through as before.
struct PersonTable: ~Copyable {
  private struct Shard {
    /// Of each place the line in the low 28 bits, 0 where it is free, and above it bits of the hash.
    var parts: [[UInt64]]
    /// How many places of the last part are taken.
    var count = 0
  }

  private static let shardBits = 6
  private static let lineBits = 28
  private static let firstCapacity = 256
  private var shards: [Shard]

  /// An empty table.
  ///
  /// - Parameter expected: how many people there will be, near enough; the table grows where it
  ///   must.
  init(expected: Int = 0) {
    let capacity = max(Self.firstCapacity, expected / (1 << Self.shardBits) * 5 / 4)
    shards = (0..<1 << Self.shardBits).map { _ in
      Shard(parts: [[UInt64](repeating: 0, count: capacity)])
    }
  }

  /// Asks the machine to fetch the place of a person who will be inserted soon.
  func prefetch(_ hash: UInt64) {
    shards[Self.shardIndex(hash)].parts[0].withUnsafeBufferPointer { places in
      if let start = places.baseAddress {
        scan_prefetch(start + Self.place(hash, in: places.count))
      }
    }
  }

  /// Remembers a person, unless they were there before.
  ///
  /// - Parameters:
  ///   - hash: the hash of name and birth date.
  ///   - line: the physical line, from 1. Lines from 2^28 on, in files of 100 GB, aren't remembered.
  /// - Returns: the line where the person stood before, nil where they are new.
  mutating func insert(_ hash: UInt64, line: Int) -> Int? {
    let index = Self.shardIndex(hash)
    let kept = (hash >> UInt64(Self.shardBits)) << UInt64(Self.lineBits)
    let lineMask: UInt64 = 1 << UInt64(Self.lineBits) - 1
    let last = shards[index].parts.count - 1
    var free = 0
    for part in 0...last {
      let capacity = shards[index].parts[part].count
      free = Self.place(hash, in: capacity)
      // A free place is always found: an eighth of each part is free.
      while case let entry = shards[index].parts[part][free], entry != 0 {
        if entry & ~lineMask == kept { return Int(entry & lineMask) }
        free = free + 1 == capacity ? 0 : free + 1
      }
    }
    guard line > 0, line <= Int(lineMask) else { return nil }
    shards[index].parts[last][free] = kept | UInt64(line)
    shards[index].count += 1
    let capacity = shards[index].parts[last].count
    if shards[index].count * 8 >= capacity * 7 {
      // Files whose size is known hardly come here; of others the parts stay few.
      shards[index].parts.append([UInt64](repeating: 0, count: last == 0 ? capacity : capacity * 2))
      shards[index].count = 0
    }
    return nil
  }

  private static func shardIndex(_ hash: UInt64) -> Int { Int(hash & (1 << shardBits - 1)) }

  /// Spreads a hash over any capacity without a division; by its high bits, which aren't kept.
  private static func place(_ hash: UInt64, in capacity: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
  }
}
