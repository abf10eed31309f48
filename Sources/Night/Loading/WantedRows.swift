// Not for itself: a splitter holds its rows as the scan writes them, and a release build, which
// looks into it, has to know them.
internal import CScan
internal import Feed
internal import Rules
internal import TSV

/// Reads the rows of a feed that the load wants, and no others, in the order of the file.
enum WantedRows {
  /// Calls `body` with each wanted row.
  ///
  /// - Parameters:
  ///   - source: the feed's bytes, from the beginning.
  ///   - wanted: the entries of the rows, in order of their lines.
  ///   - feed: how the feed is read.
  ///   - body: takes the row, its entry and its place in `wanted`.
  /// - Throws: `RunFailure` where a row isn't what was checked; what `body` throws.
  static func forEach(
    in source: some ByteSource, _ wanted: [RowIndex.Entry], feed: OpenedFeed,
    _ body: (borrowing Record, RowIndex.Entry, Int) throws -> Void
  ) throws {
    var reader = LineReader(source)
    var splitter = Splitter()
    var chunk = Chunk()
    var place = 0
    var failure: (any Error)?
    while place < wanted.count, failure == nil, try reader.next(into: &chunk) {
      let (start, end) = (UInt64(chunk.offset), UInt64(reader.position))
      // Most chunks of a quiet night hold a row that changed; the few that don't cost nothing.
      if wanted[place].offset >= end { continue }
      splitter.forEachRow(in: chunk) { row, _ in
        guard failure == nil, place < wanted.count,
          start + UInt64(row.start) == wanted[place].offset
        else { return }
        let entry = wanted[place]
        do {
          guard row.fieldCount == feed.header.fields.count,
            RowIndex.hash(ofRow: row.line) == entry.row
          else { throw ChangedMeanwhile() }
          let record = Record(
            copy row, header: feed.header, line: Int(entry.line), kind: feed.kind,
            quoting: feed.opening.quoting)
          try body(record, entry, place)
        } catch {
          failure = error
        }
        place += 1
      }
    }
    if let failure { throw failure }
    guard place == wanted.count else { throw ChangedMeanwhile() }
  }

  /// The file isn't any more what was checked a moment ago.
  struct ChangedMeanwhile: Error {}
}
