internal import Feed

/// What the ids of a feed look like, by its first rows.
///
/// In a row of the wrong width the place where ids stand may hold a name. Such a row's id is told
/// only where it looks like the others.
struct IdentityShapes: Sendable {
  private var shapes: Set<[UInt8]> = []

  /// No ids are known.
  init() {}

  /// Looks at the first rows of a feed.
  ///
  /// - Parameters:
  ///   - head: the feed's first bytes.
  ///   - feed: what they show.
  init(head: [UInt8], feed: OpenedFeed) {
    guard let position = feed.header.position(of: .uuuid) else { return }
    let width = feed.header.fields.count
    let rows = head.dropFirst(feed.opening.rowsStart)
    for line in rows.split(separator: 0x0A, maxSplits: 1_000).prefix(1_000) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if cells.count == width { shapes.insert(Self.shape(of: cells[position])) }
    }
  }

  /// Whether an id looks like the others.
  func has(_ id: Span<UInt8>) -> Bool {
    shapes.contains(id.withUnsafeBufferPointer { Self.shape(of: $0) })
  }

  /// Whether a value that may be another column's is surely an id: no name has a digit.
  func mustBeOne(_ value: Span<UInt8>) -> Bool { value.anyByte(\.isDigit) && has(value) }

  /// A value's letters, its digits, runs of them as one, and what stands between.
  ///
  /// Numbers grow by a digit now and then; the letters before them stay as many as they are.
  private static func shape(of value: some Sequence<UInt8>) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in value {
      let kind = byte.isDigit ? UInt8(ascii: "9") : byte.isLetter ? UInt8(ascii: "a") : byte
      if kind != UInt8(ascii: "9") || shape.last != kind { shape.append(kind) }
    }
    return shape
  }
}
