internal import Feed
internal import TSV

/// How full the columns of a feed are, by rows of the right width.
package struct Fill: Sendable {
  /// How many rows were looked at.
  package private(set) var rows = 0
  /// How many of them have something in each column, by its position; empty before the first row.
  package private(set) var filled: [Int] = []

  /// Looks at a row; it is asked of every one.
  ///
  /// A cell of spaces is blank; hardly any begins like one, so hardly any is looked at twice.
  @inline(__always)
  mutating func add(_ row: borrowing Row, isUnwrapped: Bool) {
    let count = row.fieldCount
    if filled.count < count {
      filled.append(contentsOf: repeatElement(0, count: count - filled.count))
    }
    rows += 1
    var doubtful = isUnwrapped
    filled.withUnsafeMutableBufferPointer { filled in
      row.withUnsafeFields { bytes, ends, rowStart in
        var start = rowStart
        for position in 0..<count {
          let end = Int(ends[position])
          if end > start {
            filled[position] += 1
            let first = bytes[start]
            // A space, or the first byte of a no-break or zero-width one; or an empty pair of quotes.
            doubtful = doubtful || first <= 0x20 || first == 0xC2 || first == 0xE2
          }
          start = end + 1
        }
      }
    }
    if doubtful { takeOutBlanks(of: row, isUnwrapped: isUnwrapped) }
  }

  private mutating func takeOutBlanks(of row: borrowing Row, isUnwrapped: Bool) {
    for position in 0..<row.fieldCount {
      let raw = row[position]
      if !raw.isEmpty, Blank.trim(isUnwrapped ? Quoting.unwrap(raw) : raw).isEmpty {
        filled[position] -= 1
      }
    }
  }

  /// Adds what another stretch of the feed showed.
  mutating func add(_ other: Fill) {
    rows += other.rows
    if filled.count < other.filled.count {
      filled.append(contentsOf: repeatElement(0, count: other.filled.count - filled.count))
    }
    for (position, count) in other.filled.enumerated() { filled[position] += count }
  }
}
