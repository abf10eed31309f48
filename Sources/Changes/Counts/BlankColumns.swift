/// Which columns of a row are blank, a bit each, by their position in the header.
///
/// The first 128 columns need no memory of their own.
package struct BlankColumns: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var more: [UInt64] = []

  /// A row without a blank.
  package init() {}

  /// Marks the column at `position` as blank.
  package mutating func insert(_ position: Int) {
    if position < 64 {
      low |= 1 << UInt64(position)
    } else if position < 128 {
      high |= 1 << UInt64(position - 64)
    } else {
      let word = position / 64 - 2
      while more.count <= word { more.append(0) }
      more[word] |= 1 << UInt64(position % 64)
    }
  }

  /// Whether the column at `position` is blank.
  package func contains(_ position: Int) -> Bool {
    if position < 64 { return low >> UInt64(position) & 1 == 1 }
    if position < 128 { return high >> UInt64(position - 64) & 1 == 1 }
    let word = position / 64 - 2
    return word < more.count && more[word] >> UInt64(position % 64) & 1 == 1
  }

  /// Takes the position of every blank column, in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    Self.forEach(low, from: 0, body)
    Self.forEach(high, from: 64, body)
    for (index, word) in more.enumerated() { Self.forEach(word, from: 128 + 64 * index, body) }
  }

  @inline(__always)
  private static func forEach(_ word: UInt64, from start: Int, _ body: (Int) -> Void) {
    var word = word
    while word != 0 {
      body(start + word.trailingZeroBitCount)
      word &= word - 1
    }
  }
}
