internal import TSV

/// A line of a feed and what ended it.
struct Line {
  /// The line without its ending.
  var bytes: [UInt8]
  /// LF, CR LF, or nothing at the end of the feed.
  var ending: [UInt8]
  /// The line's real length, where it is too long to be held.
  var overlong: Int?

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// The fields, split at a delimiter.
  func cells(at delimiter: UInt8 = 0x09) -> [ArraySlice<UInt8>] {
    bytes.split(separator: delimiter, omittingEmptySubsequences: false)
  }
}

/// Reads a feed as chunks of lines.
struct Lines<Source: ByteSource> {
  private var reader: LineReader<Source>
  private var chunk = Chunk()

  init(_ source: Source) { reader = LineReader(source) }

  /// How many bytes have been read.
  var position: Int { reader.position }

  /// The first bytes, which stay to be read.
  mutating func peek(_ limit: Int) throws -> [UInt8] { try reader.peek(limit) }

  /// The next lines, nil at the end.
  mutating func next() throws -> [Line]? {
    guard try reader.next(into: &chunk) else { return nil }
    var lines: [Line] = []
    let bytes = chunk.span.array
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let isOpen = chunk.endsOpen && end == bytes.count - 1
      let hasReturn = !isOpen && end > start && bytes[end - 1] == 0x0D
      lines.append(
        Line(
          bytes: Array(bytes[start..<(hasReturn ? end - 1 : end)]),
          ending: isOpen ? [] : hasReturn ? [0x0D, 0x0A] : [0x0A], overlong: chunk.overlongLine))
      start = end + 1
      if start == bytes.count { break }
    }
    return lines
  }
}
