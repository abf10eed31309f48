/// Finds what someone probably meant.
package enum Nearest {
  /// The candidates close enough to `word` to be a slip of it, nearest first, at most `limit`.
  ///
  /// Case, and `_`, `-` and spaces, count for little: `last name` is LAST_NAME.
  package static func matches(
    for word: String, in candidates: [String], limit: Int = 3
  ) -> [String] {
    let folded = fold(word)
    guard !folded.isEmpty else { return [] }
    return
      candidates
      .map { (candidate: $0, distance: distance(folded, fold($0))) }
      .filter { $0.distance <= max(1, min(folded.count, $0.candidate.utf8.count) / 3) }
      .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
      .prefix(limit)
      .map(\.candidate)
  }

  /// How many single slips (a letter too many, too few, another, or two swapped) lie between two
  /// words.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    // Three rows of the usual table; the oldest is needed for swapped letters.
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for i in 1...left.count {
      current[0] = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          current[j] = min(current[j], older[j - 2] + 1)
        }
      }
      (older, previous, current) = (previous, current, older)
    }
    return previous[right.count]
  }

  private static func fold(_ word: String) -> [UInt8] {
    word.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != 45 && $0 != 32 }
  }
}
