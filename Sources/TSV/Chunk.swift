/// A piece of a feed that holds whole lines only.
package struct Chunk: Sendable {
  /// The bytes, and `Chunk.padding` more that mean nothing, which the scan may read.
  var bytes: [UInt8]
  /// How many of `bytes` belong to the feed, with the newline that a last open line is given.
  package internal(set) var count: Int
  /// Where the first byte stands in the feed.
  package internal(set) var offset: Int
  /// Whether the feed ended without a newline after the last line of this chunk.
  package internal(set) var endsOpen = false
  /// How long the chunk's only line really is, where it was too long to be held.
  package internal(set) var overlongLine: Int?

  /// How many bytes after the last one a scan may read.
  static let padding = 64

  /// A chunk with room for `capacity` bytes; a reader makes it larger where it must.
  package init(capacity: Int = 0) {
    bytes = [UInt8](repeating: 0, count: capacity + Self.padding)
    count = 0
    offset = 0
  }

  /// How many bytes of the feed fit.
  var capacity: Int { bytes.count - Self.padding }

  /// The bytes of the feed.
  package var span: Span<UInt8> {
    @_lifetime(borrow self) get { bytes.span.extracting(0..<count) }
  }
}
