/// Where the bytes of a feed come from: a file, standard input, a test's array.
package protocol ByteSource {
  /// Reads at most `buffer.count` bytes into `buffer`.
  ///
  /// - Parameter buffer: room for the bytes, never empty.
  /// - Returns: how many bytes were read; 0 only at the end.
  /// - Throws: whatever the source says when it can't be read.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Bytes that are already in memory.
package struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let step: Int
  private var position = 0

  /// A source that hands out `bytes`, at most `step` of them at a time.
  ///
  /// A small `step` cuts the bytes where no file would, which is what tests want.
  package init(_ bytes: [UInt8], step: Int = .max) {
    self.bytes = bytes
    self.step = step
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = min(bytes.count - position, buffer.count, step)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
