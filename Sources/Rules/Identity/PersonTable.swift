internal import CScan
internal import Glibc

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
  /// Of each place the line in the low 28 bits, 0 where it is free, and above it bits of the hash.
  private struct Part {
    let places: UnsafeMutablePointer<UInt64>
    let capacity: Int
  }

  private struct Shard {
    /// The first in the table's memory, the others each in their own.
    var parts: [Part]
    /// How many places of the last part are taken.
    var count = 0
  }

  private static let shardBits = 6
  private static let lineBits = 28
  private static let firstCapacity = 256
  private var shards: [Shard]
  /// Where the first part of each shard lies.
  private let memory: ZeroedMemory

  /// An empty table.
  ///
  /// - Parameter expected: how many people there will be, near enough; the table grows where it
  ///   must.
  init(expected: Int = 0) {
    let capacity = max(Self.firstCapacity, expected / (1 << Self.shardBits) * 5 / 4)
    let size = capacity * MemoryLayout<UInt64>.stride
    memory = ZeroedMemory(count: size << Self.shardBits)
    let start = memory.start
    shards = (0..<1 << Self.shardBits).map { index in
      let places = (start + index * size).bindMemory(to: UInt64.self, capacity: capacity)
      return Shard(parts: [Part(places: places, capacity: capacity)])
    }
  }

  deinit {
    for shard in shards {
      for part in shard.parts.dropFirst() { free(part.places) }
    }
  }

  /// Asks the machine to fetch the place of a person who will be inserted soon.
  func prefetch(_ hash: UInt64) {
    let part = shards[Self.shardIndex(hash)].parts[0]
    scan_prefetch(part.places + Self.place(hash, in: part.capacity))
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
    for number in 0...last {
      let part = shards[index].parts[number]
      free = Self.place(hash, in: part.capacity)
      // A free place is always found: an eighth of each part is free.
      while case let entry = part.places[free], entry != 0 {
        if entry & ~lineMask == kept { return Int(entry & lineMask) }
        free = free + 1 == part.capacity ? 0 : free + 1
      }
    }
    guard line > 0, line <= Int(lineMask) else { return nil }
    shards[index].parts[last].places[free] = kept | UInt64(line)
    shards[index].count += 1
    let capacity = shards[index].parts[last].capacity
    if shards[index].count * 8 >= capacity * 7 {
      // Files whose size is known hardly come here; of others the parts stay few.
      shards[index].parts.append(Self.makePart(last == 0 ? capacity : capacity * 2))
      shards[index].count = 0
    }
    return nil
  }

  private static func makePart(_ capacity: Int) -> Part {
    guard let memory = calloc(capacity, MemoryLayout<UInt64>.stride) else {
      preconditionFailure("out of memory for the people of the feed")
    }
    return Part(places: memory.bindMemory(to: UInt64.self, capacity: capacity), capacity: capacity)
  }

  private static func shardIndex(_ hash: UInt64) -> Int { Int(hash & (1 << shardBits - 1)) }

  /// Spreads a hash over any capacity without a division; by its high bits, which aren't kept.
  private static func place(_ hash: UInt64, in capacity: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
  }
}
