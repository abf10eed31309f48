package import Feed
internal import Rules
package import TSV

/// A feed that nothing safe can be done to, in a sentence.
package struct Unmendable: Error, CustomStringConvertible {
  package let description: String
}

/// Mends what can be mended without asking anyone: a stream in, a stream out, in flat memory.
///
/// Lines and fields stay what and where they are. What it makes is mended already: a second run
/// finds nothing to do.
package struct FeedRepair {
  private let layout: Layout
  private let fileName: String?
  private let kind: FileKind?

  /// - Parameters:
  ///   - layout: the columns and their names.
  ///   - fileName: the feed's name without folders, nil for standard input.
  ///   - kind: which of the three files it is, where that is said.
  package init(layout: Layout, fileName: String?, kind: FileKind?) {
    self.layout = layout
    self.fileName = fileName
    self.kind = kind
  }

  /// Mends a feed.
  ///
  /// - Parameters:
  ///   - source: its bytes.
  ///   - write: takes the mended bytes, in order.
  ///   - progress: is told now and then how many bytes have been read.
  /// - Returns: what was mended.
  /// - Throws: `Unmendable` where the feed can't be read as one, and what `source` and `write` throw.
  package func run(
    _ source: some ByteSource, write: ([UInt8]) throws -> Void,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> RepairTally {
    let opened = try OpenedSource(source)
    var reader = LineReader(opened)
    let head = try reader.peek(Opening.length)
    let opening = Opening(head: head, isWhole: head.count < Opening.length)
    let feed = OpenedFeed(fileName: fileName, givenKind: kind, opening: opening, layout: layout)
    if let reason = Self.obstacle(feed) { throw Unmendable(description: reason) }

    var repair = LineRepair(feed, head: head, hadReturns: opened.endsInCarriageReturns)
    var chunk = Chunk()
    var splitter = Splitter()
    while try reader.next(into: &chunk) {
      if let length = chunk.overlongLine {
        throw Unmendable(
          description:
            "line \(repair.line + 1) is \(length) bytes long, which is no row; nothing was mended")
      }
      repair.begin(chunk)
      splitter.forEachRow(in: chunk) { row, _ in repair.take(row) }
      try write(repair.output)
      try progress(reader.position)
    }
    return repair.tally
  }

  /// Why nothing can be mended, nil where something can.
  private static func obstacle(_ feed: OpenedFeed) -> String? {
    if let encoding = feed.opening.wideEncoding {
      return "the file is \(encoding), not UTF-8; export it as UTF-8"
    }
    if feed.opening.isEmpty || feed.opening.hasNoBytes { return "the file holds nothing" }
    if let delimiter = feed.otherDelimiter {
      return "the fields are parted by the \(delimiter.name), not the tab; export it with tabs"
    }
    return nil
  }
}

/// Mends line after line.
private struct LineRepair {
  private(set) var tally = RepairTally()
  /// The mended bytes of the chunk at hand.
  private(set) var output: [UInt8] = []
  /// The lines so far.
  private(set) var line = 0

  private let feed: OpenedFeed
  private let endsInCRLF: Bool
  private let hadReturns: Bool
  private let names: [String]
  private var chunkEnd = 0
  private var endsOpen = false
  private var lastByte: UInt8 = 0

  init(_ feed: OpenedFeed, head: [UInt8], hadReturns: Bool) {
    self.feed = feed
    self.hadReturns = hadReturns
    // CR LF stays where nothing else ends a line; where both do, it is LF.
    var hasLF = false
    for (index, byte) in head.enumerated() where byte == 0x0A {
      if index == 0 || head[index - 1] != 0x0D {
        hasLF = true
        break
      }
    }
    endsInCRLF = !hasLF && head.contains(0x0A)
    names = feed.header.fields.map { $0.column?.name ?? $0.name }
    if feed.opening.hasByteOrderMark {
      tally.add(.byteOrderMark) { RepairPlace(line: 1) }
    }
  }

  mutating func begin(_ chunk: borrowing Chunk) {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(chunk.count)
    chunkEnd = chunk.count
    endsOpen = chunk.endsOpen
    lastByte = chunk.count > 1 ? chunk.span[chunk.count - 2] : 0
  }

  mutating func take(_ row: borrowing Row) {
    line += 1
    var bytes = row.line
    if line == 1 && feed.opening.hasByteOrderMark { bytes = bytes.extracting(3..<bytes.count) }
    if line == feed.opening.headerLineNumber && !feed.lacksHeader {
      takeHeader(bytes)
    } else if row.marks.hasAny(of: [.quote, .padded, .high]) && !row.isBlank {
      takeCells(row, skipping: line == 1 && feed.opening.hasByteOrderMark ? 3 : 0)
    } else {
      append(bytes)
    }
    takeEnding(row)
  }

  private mutating func takeEnding(_ row: borrowing Row) {
    let isOpen = endsOpen && row.start + row.lineLength + 2 >= chunkEnd
    if isOpen {
      // The last line has no ending, though half of one may be left.
      if row.marks.contains(.crlf) && lastByte == 0x0D { output.append(0x0D) }
      return
    }
    let isCRLF = row.marks.contains(.crlf)
    if endsInCRLF { output.append(0x0D) }
    output.append(0x0A)
    if isCRLF != endsInCRLF || hadReturns {
      let line = line
      tally.add(.lineEndings) { RepairPlace(line: line) }
    }
  }

  private mutating func takeCells(_ row: borrowing Row, skipping skipped: Int) {
    for position in 0..<row.fieldCount {
      if position > 0 { output.append(0x09) }
      var cell = row[position]
      if position == 0 && skipped > 0 { cell = cell.extracting(skipped..<cell.count) }
      let repair = CellRepair(cell, isWrapped: feed.opening.quoting.wrapsHeader)
      append(cell.extracting(repair.range))
      if !repair.isNothing(in: cell) { count(repair, of: cell, at: position, row.fieldCount) }
    }
  }

  private mutating func count(
    _ repair: CellRepair, of cell: Span<UInt8>, at position: Int, _ width: Int
  ) {
    // In a row of another width no one knows which column a cell is of.
    let fits = width == feed.header.fields.count
    let column = fits ? feed.header.fields[position].column : nil
    let value = cell.extracting(repair.range)
    let after = column?.personal(value) ?? Personal(value.text)
    let place = RepairPlace(
      line: line, column: fits ? names[position] : nil,
      before: Personal(cell.text, isShown: after.isShown), after: after)
    if repair.hadQuotes { tally.add(.wrappingQuotes) { place } }
    if repair.hadSpaces { tally.add(.padding) { place } }
    if repair.hadInvisibles { tally.add(.invisiblePadding) { place } }
  }

  // MARK: The header

  private mutating func takeHeader(_ bytes: Span<UInt8>) {
    var seen: [ColumnID: Int] = [:]
    for field in feed.header.fields { if let id = field.column?.id { seen[id, default: 0] += 1 } }
    let cells = bytes.array.split(separator: 0x09, omittingEmptySubsequences: false)
    for (position, field) in feed.header.fields.enumerated() {
      if position > 0 { output.append(0x09) }
      guard position < cells.count else { continue }
      let written = Array(cells[position])
      let repair = CellRepair(written.span, isWrapped: feed.opening.quoting.wrapsHeader)
      let isQuoted = field.damage == .quote && repair.hadQuotes
      // What is a name's own fault stays: a column that stands twice, bytes that are no text.
      guard field.damage == nil || isQuoted else {
        output += written
        continue
      }
      var name = isQuoted ? Array(written[repair.range]) : written
      if isQuoted {
        tally.add(.wrappingQuotes) { [names, line] in
          RepairPlace(line: line, column: names[position])
        }
      }
      if let column = field.column, !field.isExact || isQuoted, seen[column.id] == 1,
        !isFreeInCase(field, column)
      {
        if Array(column.name.utf8) != name {
          let before = String(decoding: name, as: UTF8.self)
          name = Array(column.name.utf8)
          tally.add(.headerSpelling) { [line] in
            RepairPlace(
              line: line, column: column.name, before: Personal(before, isShown: true),
              after: Personal(column.name, isShown: true))
          }
        }
      }
      output += name
    }
  }

  /// Whether a name differs by case alone in the HR file, where case is free.
  private func isFreeInCase(_ field: Header.Field, _ column: Column) -> Bool {
    feed.kind == .hr && field.name.uppercased() == column.name.uppercased()
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }
}
