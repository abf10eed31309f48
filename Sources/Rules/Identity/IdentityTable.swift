internal import CScan
internal import Glibc

/// Remembers every id of a feed: where it stood first, and whether its row was the same.
///
/// An open-addressing table of 24 bytes an id, in shards that grow one at a time, so that memory
/// stays near 40 bytes a row and never doubles at once. Ids are told apart by 96 bits of hash: among
/// ten million, the odds of one false repeat are below one in ten thousand million.
struct IdentityTable: ~Copyable {
  /// An id on its way into the table.
  struct Key {
    /// The hash of the id, case aside.
    var folded: UInt64
    /// A hash of the id as written.
    var exact: UInt32
    /// A hash of its whole row.
    var row: UInt64
  }

  /// What the table knew about an id.
  enum Outcome: Equatable {
    /// Nothing: it is new.
    case new
    /// It stood on `firstLine` before, in a row that differs or not.
    case repeated(firstLine: Int, differs: Bool)
    /// It is new, but one that is equal but for case stood on `line`.
    case differsByCase(line: Int)
  }

  private struct Entry {
    var folded: UInt64 = 0
    var row: UInt64 = 0
    var exact: UInt32 = 0
    /// The line, 0 where the place is free.
    var line: UInt32 = 0
  }

  private struct Shard {
    var entries: UnsafeMutablePointer<Entry>
    var capacity: Int
    var count = 0
    /// Whether the entries lie in memory of their own, as those of a shard that grew do.
    var hasGrown = false
  }

  private static let shardBits = 6
  private static let firstCapacity = 64
  private let shards: UnsafeMutablePointer<Shard>
  /// Where the shards lie that haven't grown.
  private let memory: ZeroedMemory

  /// An empty table.
  ///
  /// - Parameter expected: how many ids there will be, near enough; the table grows where it must.
  init(expected: Int = 0) {
    let capacity = max(Self.firstCapacity, expected / (1 << Self.shardBits) * 3 / 2)
    let size = capacity * MemoryLayout<Entry>.stride
    memory = ZeroedMemory(count: size << Self.shardBits)
    shards = .allocate(capacity: 1 << Self.shardBits)
    for index in 0..<1 << Self.shardBits {
      let entries = (memory.start + index * size).bindMemory(to: Entry.self, capacity: capacity)
      shards.advanced(by: index).initialize(to: Shard(entries: entries, capacity: capacity))
    }
  }

  deinit {
    for index in 0..<1 << Self.shardBits where shards[index].hasGrown {
      free(shards[index].entries)
    }
    shards.deallocate()
  }

  /// Asks the machine to fetch the place of an id that will be inserted soon.
  func prefetch(_ key: Key) {
    let shard = shards[Self.shardIndex(key.folded)]
    scan_prefetch(shard.entries + Self.place(key.folded, in: shard.capacity))
  }

  /// Remembers an id, unless it was there before.
  ///
  /// - Parameters:
  ///   - key: the id's hashes.
  ///   - line: its physical line, from 1.
  /// - Returns: what was known of it.
  mutating func insert(_ key: Key, line: Int) -> Outcome {
    let index = Self.shardIndex(key.folded)
    if shards[index].count * 4 >= shards[index].capacity * 3 { grow(index) }
    let shard = shards[index]
    var place = Self.place(key.folded, in: shard.capacity)
    var twin: Int?
    // A free place is always found: a quarter of the shard is free.
    while shard.entries[place].line != 0 {
      let entry = shard.entries[place]
      if entry.folded == key.folded {
        if entry.exact == key.exact {
          return .repeated(firstLine: Int(entry.line), differs: entry.row != key.row)
        }
        if twin == nil { twin = Int(entry.line) }
      }
      place = place + 1 == shard.capacity ? 0 : place + 1
    }
    shard.entries[place] = Entry(
      folded: key.folded, row: key.row, exact: key.exact, line: UInt32(truncatingIfNeeded: line))
    shards[index].count += 1
    return twin.map { .differsByCase(line: $0) } ?? .new
  }

  /// How many ids there are.
  var count: Int { (0..<1 << Self.shardBits).reduce(0) { $0 + shards[$1].count } }

  /// Calls `body` with every id, in no order that means anything.
  func forEach(_ body: (Key) -> Void) {
    for index in 0..<1 << Self.shardBits {
      let shard = shards[index]
      for place in 0..<shard.capacity where shard.entries[place].line != 0 {
        let entry = shard.entries[place]
        body(Key(folded: entry.folded, exact: entry.exact, row: entry.row))
      }
    }
  }

  private func grow(_ index: Int) {
    let old = shards[index]
    var new = Self.makeShard(old.capacity + old.capacity / 2)
    for source in 0..<old.capacity where old.entries[source].line != 0 {
      var place = Self.place(old.entries[source].folded, in: new.capacity)
      while new.entries[place].line != 0 { place = place + 1 == new.capacity ? 0 : place + 1 }
      new.entries[place] = old.entries[source]
    }
    new.count = old.count
    if old.hasGrown { free(old.entries) }
    shards[index] = new
  }

  private static func makeShard(_ capacity: Int) -> Shard {
    // Zeroed memory is a shard of free places, and what is never touched never costs a page.
    guard let memory = calloc(capacity, MemoryLayout<Entry>.stride) else {
      preconditionFailure("out of memory for the ids of the feed")
    }
    let entries = memory.bindMemory(to: Entry.self, capacity: capacity)
    return Shard(entries: entries, capacity: capacity, hasGrown: true)
  }

  private static func shardIndex(_ hash: UInt64) -> Int { Int(hash & (1 << shardBits - 1)) }

  /// Spreads a hash over any capacity without a division.
  private static func place(_ hash: UInt64, in capacity: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
  }
}
