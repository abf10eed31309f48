internal import Feed
package import TSV

/// A feed whose first bytes have been read, and whose line endings can be read as LF.
///
/// Where lines end in CR alone it hands out LF instead; an LF behind such a CR is dropped, for
/// together they end one line.
package struct OpenedSource<Base: ByteSource>: ByteSource {
  private var base: Base
  private var head: [UInt8]
  private var position = 0
  private var isAfterReturn = false
  /// Whether lines end in CR alone.
  package let endsInCarriageReturns: Bool

  /// Reads the first bytes.
  ///
  /// - Throws: what the source throws.
  package init(_ base: Base) throws {
    var (base, head) = (base, [UInt8]())
    while head.count < Opening.length {
      let before = head.count
      head += [UInt8](repeating: 0, count: min(1 << 16, Opening.length - before))
      let read = try head.withUnsafeMutableBytes {
        try base.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[before...]))
      }
      head.removeLast(head.count - before - read)
      if read == 0 { break }
    }
    let opening = Opening(head: head, isWhole: head.count < Opening.length)
    endsInCarriageReturns = opening.endsInCarriageReturns
    (self.base, self.head) = (base, head)
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = try take(buffer)
      guard endsInCarriageReturns, count > 0 else { return count }
      let kept = replaceReturns(in: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
      if kept > 0 { return kept }
    }
  }

  private mutating func take(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard position < head.count else { return try base.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    buffer.copyBytes(from: head[position..<position + count])
    position += count
    if position == head.count { (head, position) = ([], 0) }
    return count
  }

  private mutating func replaceReturns(in bytes: UnsafeMutableRawBufferPointer) -> Int {
    var kept = 0
    for byte in bytes {
      defer { isAfterReturn = byte == 0x0D }
      if byte == 0x0A && isAfterReturn { continue }
      bytes[kept] = byte == 0x0D ? 0x0A : byte
      kept += 1
    }
    return kept
  }
}
