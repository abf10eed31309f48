internal import Feed
internal import Rules

/// Redacts line after line, by the header of their feed.
struct RowRedaction {
  let feed: OpenedFeed
  var maker: ValueMaker
  private let delimiter: UInt8

  init(_ feed: OpenedFeed, _ maker: ValueMaker) {
    self.feed = feed
    self.maker = maker
    delimiter =
      switch feed.otherDelimiter?.name {
      case "comma": UInt8(ascii: ",")
      case "pipe": UInt8(ascii: "|")
      case "semicolon": UInt8(ascii: ";")
      default: 0x09
      }
  }

  /// How sure it is which columns the cells of a line are of.
  func manner(of cells: Int, isShifted: Bool) -> ValueMaker.Manner {
    let fits = cells == feed.header.fields.count && feed.otherDelimiter == nil && !feed.lacksHeader
    return fits && !isShifted ? .inPlace : .anywhere
  }

  /// Remembers what stands in a line.
  mutating func learn(_ line: Line) {
    let cells = line.cells(at: delimiter)
    let manner = manner(of: cells.count, isShifted: false)
    for (position, cell) in cells.enumerated() {
      let cell = Array(cell)
      let core = core(of: cell)
      if core.isEmpty { continue }
      maker.learn(Array(cell[core]), column(at: position, manner), manner)
    }
  }

  /// The line with made-up values.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - isShifted: whether its cells stand beside their columns.
  ///   - attempts: how often each cell came out wrongly; empty for none.
  /// - Returns: its bytes.
  mutating func other(than line: Line, isShifted: Bool, attempts: [Int] = []) -> [UInt8] {
    if line.isBlank { return line.bytes }
    let cells = line.cells(at: delimiter)
    let manner = manner(of: cells.count, isShifted: isShifted)
    var made: [UInt8] = []
    made.reserveCapacity(line.bytes.count)
    for (position, slice) in cells.enumerated() {
      if position > 0 { made.append(delimiter) }
      let cell = Array(slice)
      let core = core(of: cell)
      if core.isEmpty {
        made += cell
        continue
      }
      made += cell[..<core.lowerBound]
      made += maker.other(
        than: Array(cell[core]), column(at: position, manner), manner,
        attempt: position < attempts.count ? attempts[position] : 0)
      made += cell[core.upperBound...]
    }
    if let length = line.overlong {
      // What was too long to be held is made as long again.
      made += [UInt8](repeating: UInt8(ascii: "x"), count: max(0, length - made.count))
    }
    return made
  }

  /// Where a cell's value stands: within its quotes where all are wrapped, without blanks around it.
  private func core(of cell: [UInt8]) -> Range<Int> {
    var start = 0
    var end = cell.count
    let quote = UInt8(ascii: "\"")
    let isWrapped = cell.count >= 2 && cell.first == quote && cell.last == quote
    // The quotes around a value are the export's; in a single cell they are a finding, and stay.
    if isWrapped { (start, end) = (1, cell.count - 1) }
    let value = Blank.range(in: cell.span.extracting(start..<end))
    return start + value.lowerBound..<start + value.upperBound
  }

  private func column(at position: Int, _ manner: ValueMaker.Manner) -> Column? {
    manner == .inPlace ? feed.header.fields[position].column : nil
  }
}
