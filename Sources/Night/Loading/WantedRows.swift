// Not for itself: a splitter holds its rows as the scan writes them, and a release build, which
// looks into it, has to know them.
internal import CScan
internal import Feed
internal import Files
internal import Rules
internal import TSV

/// Reads the rows of a feed that the load wants, and no others, in the order of the file.
enum WantedRows {
  /// How far apart the rows must be for it to be cheaper to go to each than to read on.
  private static let sparse = 1 << 14
  /// How much is read at a row that is gone to: it and a few of its neighbours.
  private static let step = 1 << 12

  /// Where the wanted rows stand, in order of their lines.
  struct Places {
    let index: RowIndex
    let wanted: [RowMatching.Wanted]

    var count: Int { wanted.count }

    subscript(place: Int) -> RowIndex.Entry { index.entries[wanted[place].entry] }
  }

  /// Calls `body` with each wanted row.
  ///
  /// - Parameters:
  ///   - file: the feed.
  ///   - wanted: where the rows stand.
  ///   - feed: how the feed is read.
  ///   - body: takes the row, its entry and its place in `wanted`.
  /// - Throws: `ChangedMeanwhile` where a row isn't what was checked; what `body` throws.
  static func forEach(
    in file: FeedFile, _ wanted: Places, feed: OpenedFeed,
    _ body: (borrowing Record, RowIndex.Entry, Int) throws -> Void
  ) throws {
    guard wanted.count > 0 else { return }
    let distance = wanted[wanted.count - 1].offset - wanted[0].offset
    let isSparse = Int(distance) / wanted.count >= sparse
    var pass = Pass(wanted: wanted, feed: feed)
    while !pass.isDone {
      // A reader begins at a row, so its lines begin where lines do.
      let start = Int(wanted[pass.place].offset)
      let reader = LineReader(
        file.again(from: start), chunkSize: isSparse ? step : LineReader<SecondReading>.chunkSize)
      try pass.read(reader, from: start, upTo: isSparse ? sparse : .max, body)
    }
  }

  /// The file isn't any more what was checked a moment ago.
  struct ChangedMeanwhile: Error {}

  /// The rows as they come.
  private struct Pass {
    let wanted: Places
    let feed: OpenedFeed
    /// Which row comes next.
    private(set) var place = 0
    private var splitter = Splitter()
    private var chunk = Chunk()

    init(wanted: Places, feed: OpenedFeed) {
      self.wanted = wanted
      self.feed = feed
    }

    var isDone: Bool { place == wanted.count }

    /// Reads on as long as the next row is less than `limit` bytes away.
    mutating func read(
      _ reader: consuming LineReader<SecondReading>, from start: Int, upTo limit: Int,
      _ body: (borrowing Record, RowIndex.Entry, Int) throws -> Void
    ) throws {
      let before = place
      while !isDone, Int(wanted[place].offset) - start - reader.position < limit,
        try reader.next(into: &chunk)
      {
        try take(from: start + chunk.offset, body)
      }
      // The first row is where the reader began; unless the file is no longer what it was.
      if place == before { throw ChangedMeanwhile() }
    }

    private mutating func take(
      from start: Int, _ body: (borrowing Record, RowIndex.Entry, Int) throws -> Void
    ) throws {
      var failure: (any Error)?
      var next = place
      splitter.forEachRow(in: chunk) { row, _ in
        guard failure == nil, next < wanted.count,
          UInt64(start + row.start) == wanted[next].offset
        else { return }
        let entry = wanted[next]
        do {
          guard row.fieldCount == feed.header.fields.count,
            RowIndex.hash(ofRow: row.line) == entry.row
          else { throw ChangedMeanwhile() }
          let record = Record(
            copy row, header: feed.header, line: Int(entry.line), kind: feed.kind,
            quoting: feed.opening.quoting)
          try body(record, entry, next)
        } catch {
          failure = error
        }
        next += 1
      }
      place = next
      if let failure { throw failure }
    }
  }
}
