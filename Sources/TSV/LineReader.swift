/// Reads a feed of any size as a stream of chunks of whole lines.
///
/// Memory is that of the chunks, whatever the feed's size. Where a line ends between two reads, its
/// beginning is carried over to the next chunk.
package struct LineReader<Source: ByteSource> {
  /// The longest line that is read whole; of a longer one its beginning.
  ///
  /// A row of 92 columns with 500 characters each, all of four bytes, stays far below it, so a
  /// longer line is no row. Without this limit a file without newlines would fill the memory.
  package static var longestLine: Int { 1 << 20 }

  /// How large a chunk is, unless a line is longer: it and its tables stay in a core's cache.
  package static var chunkSize: Int { 1 << 18 }

  private var source: Source
  private let chunkSize: Int
  private let longestLine: Int
  private var carried: [UInt8] = []
  private var offset = 0
  private var sourceEnded = false

  /// A reader of `source`.
  ///
  /// - Parameters:
  ///   - source: where the bytes come from.
  ///   - chunkSize: how many bytes a chunk has, unless a line is longer. At least 1.
  ///   - longestLine: the longest line read whole. At least 1.
  package init(
    _ source: Source, chunkSize: Int = Self.chunkSize, longestLine: Int = Self.longestLine
  ) {
    self.source = source
    self.chunkSize = max(1, chunkSize)
    self.longestLine = max(1, longestLine)
  }

  /// How many bytes of the feed have been handed out.
  package var position: Int { offset }

  /// The first bytes of the feed, at most `limit`, which stay to be read.
  ///
  /// Call it before the first `next(into:)`.
  ///
  /// - Throws: what the source throws.
  package mutating func peek(_ limit: Int) throws -> [UInt8] {
    while carried.count < limit && !sourceEnded {
      let before = carried.count
      carried += [UInt8](repeating: 0, count: min(chunkSize, limit - before))
      let read = try carried.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[before...]))
      }
      carried.removeLast(carried.count - before - read)
      sourceEnded = read == 0
    }
    return Array(carried.prefix(limit))
  }

  /// Reads the next lines into a chunk, whose memory is used again.
  ///
  /// - Parameter chunk: gets the lines.
  /// - Returns: whether there were any; false at the end.
  /// - Throws: what the source throws.
  package mutating func next(into chunk: inout Chunk) throws -> Bool {
    chunk.endsOpen = false
    chunk.overlongLine = nil
    chunk.offset = offset
    var goal = max(chunkSize, carried.count)
    // One byte stays free for the newline that an open last line is given.
    grow(&chunk, to: goal + 1)
    chunk.bytes.replaceSubrange(0..<carried.count, with: carried)
    var filled = carried.count
    var searched = 0
    carried.removeAll(keepingCapacity: true)

    while true {
      while filled < goal && !sourceEnded {
        let read = try chunk.bytes.withUnsafeMutableBytes {
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled..<goal]))
        }
        filled += read
        sourceEnded = read == 0
      }
      if let newline = lastNewline(in: chunk, from: searched, to: filled) {
        carried.append(contentsOf: chunk.bytes[newline + 1..<filled])
        chunk.count = newline + 1
        break
      }
      if sourceEnded {
        if filled == 0 { return false }
        chunk.bytes[filled] = UInt8(ascii: "\n")
        chunk.count = filled + 1
        chunk.endsOpen = true
        offset += filled
        return true
      }
      if filled >= longestLine {
        try skipLine(after: filled, in: &chunk)
        return true
      }
      searched = filled
      goal = min(goal * 2, max(longestLine, goal + 1))
      grow(&chunk, to: goal + 1)
    }
    offset += chunk.count
    return true
  }

  /// Reads on to the end of a line that is too long to be held, keeping only its beginning.
  private mutating func skipLine(after filled: Int, in chunk: inout Chunk) throws {
    var length = filled
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    scan: while true {
      let read = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if read == 0 {
        sourceEnded = true
        chunk.endsOpen = true
        break
      }
      if let newline = buffer[..<read].firstIndex(of: UInt8(ascii: "\n")) {
        length += newline
        carried.append(contentsOf: buffer[newline + 1..<read])
        break scan
      }
      length += read
    }
    let kept = min(filled, 4096)
    chunk.bytes[kept] = UInt8(ascii: "\n")
    chunk.count = kept + 1
    chunk.overlongLine = length
    offset += length + (chunk.endsOpen ? 0 : 1)
  }

  private func lastNewline(in chunk: borrowing Chunk, from start: Int, to end: Int) -> Int? {
    chunk.bytes.withUnsafeBufferPointer {
      $0[start..<end].lastIndex(of: UInt8(ascii: "\n"))
    }
  }

  private func grow(_ chunk: inout Chunk, to capacity: Int) {
    let missing = capacity - chunk.capacity
    if missing > 0 { chunk.bytes += [UInt8](repeating: 0, count: missing) }
  }
}
