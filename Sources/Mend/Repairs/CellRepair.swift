internal import Feed

/// What of a cell is its value: nothing of it is ever changed but its ends.
struct CellRepair {
  /// Where the value stands in the cell.
  private(set) var range: Range<Int>
  /// Whether quotes around it were taken away, spaces, and what can't be seen.
  private(set) var hadQuotes = false
  private(set) var hadSpaces = false
  private(set) var hadInvisibles = false

  /// Finds the value of a cell: without blanks around it, without quotes around that, and so on
  /// until neither is left.
  ///
  /// - Parameters:
  ///   - cell: the cell as it stands.
  ///   - isWrapped: whether every value of the feed is wrapped, so that quotes inside a value don't
  ///     keep those around it.
  init(_ cell: Span<UInt8>, isWrapped: Bool) {
    range = 0..<cell.count
    // In bytes that are no UTF-8 a no-break space may be half of something else.
    let isText = cell.allBytes { $0 < 0x80 } || String(validating: cell.array, as: UTF8.self) != nil
    var isFirst = true
    while true {
      let before = range
      trim(cell, isText: isText)
      let value = cell.extracting(range)
      let quote = UInt8(ascii: "\"")
      let mayUnwrap =
        Quoting.isWrapped(value)
        || isWrapped && isFirst && value.count >= 2 && value[0] == quote
          && value[value.count - 1] == quote
      if mayUnwrap {
        range = range.lowerBound + 1..<range.upperBound - 1
        (hadQuotes, isFirst) = (true, false)
      }
      if range == before { break }
    }
    // A cell of blanks is blank already, and no one minds them.
    if !hadQuotes && cell.extracting(range).isEmpty { self.range = 0..<cell.count }
  }

  /// Whether nothing is to be done.
  func isNothing(in cell: Span<UInt8>) -> Bool { range == 0..<cell.count }

  private mutating func trim(_ cell: Span<UInt8>, isText: Bool) {
    let rest = cell.extracting(range)
    var value = 0..<rest.count
    if isText {
      value = Blank.range(in: rest)
    } else {
      while !value.isEmpty, rest[value.lowerBound] == 0x20 { value.removeFirst() }
      while !value.isEmpty, rest[value.upperBound - 1] == 0x20 { value.removeLast() }
    }
    // A blank's blanks are told by no rule.
    let isFilled = !value.isEmpty
    for index in 0..<rest.count where isFilled && !value.contains(index) {
      if rest[index] == 0x20 { hadSpaces = true } else { hadInvisibles = true }
    }
    range = range.lowerBound + value.lowerBound..<range.lowerBound + value.upperBound
  }
}

extension Span where Element == UInt8 {
  /// The bytes, copied.
  var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }
}
