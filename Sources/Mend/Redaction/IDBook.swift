internal import Feed

/// The made-up ids: one for each id of the feed, none of them another's, none of them real.
///
/// What differs but for case goes on to. It holds about 60 bytes an id.
struct IDBook {
  /// The ids of the feed, by hash.
  private var known: Set<UInt64> = []
  private var salts: [UInt64: UInt16] = [:]
  private var taken: Set<UInt64> = []

  /// Remembers an id of the feed.
  mutating func insert(_ id: FoldedValue) { known.insert(id.hash) }

  /// Whether a value is an id of the feed, wherever it stands.
  func contains(_ value: FoldedValue) -> Bool { known.contains(value.hash) }

  /// The made-up id of a real one.
  ///
  /// - Parameters:
  ///   - folded: the id without its case.
  ///   - filter: the values that no one may get.
  ///   - make: draws an id of its shape, another for each salt.
  /// - Returns: the made-up id.
  mutating func other(
    than folded: FoldedValue, avoiding filter: ValueFilter, _ make: (_ salt: Int) -> [UInt8]
  ) -> [UInt8] {
    if let salt = salts[folded.hash] { return make(Int(salt)) }
    var salt = 0
    while true {
      let made = make(salt)
      let hash = FoldedValue(made).hash
      let isFree = !taken.contains(hash) && hash != folded.hash
      // Where ids are dense there may be no other than those of others.
      if isFree && (!filter.mayContain(FoldedValue(made)) || salt > 200) || salt == 1_000 {
        taken.insert(hash)
        salts[folded.hash] = UInt16(salt)
        return made
      }
      salt += 1
    }
  }
}
