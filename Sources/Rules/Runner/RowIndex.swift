internal import CScan

/// Where each person's row stands in a checked feed, and two hashes by which it is known again.
///
/// The nightly job asks for it: a row whose hash is last night's needs no second look, and of the
/// others it knows where to read. 32 bytes a row.
package struct RowIndex: Sendable {
  /// The hashes of an id, by which a person is found; 96 bits, as in the check for repeated ids.
  package struct Key: Sendable, Hashable {
    /// The hash of the id, case aside.
    package let folded: UInt64
    /// A hash of the id as written.
    package let exact: UInt32

    package init(folded: UInt64, exact: UInt32) {
      self.folded = folded
      self.exact = exact
    }

    /// The key of an id, trimmed.
    package init(id: Span<UInt8>) { self.init(IdentityTable.Key(id: id, line: id)) }

    /// The key of an id, trimmed.
    package init(id: String) {
      let bytes = Array(id.utf8)
      self.init(id: bytes.span)
    }

    init(_ key: IdentityTable.Key) { self.init(folded: key.folded, exact: key.exact) }
  }

  /// One row.
  package struct Entry: Sendable {
    /// Whose row it is.
    package var key: Key { Key(folded: folded, exact: exact) }
    /// A hash of the row's bytes, without its line ending.
    package let row: UInt64
    /// Where the row begins in the feed.
    package let offset: UInt64
    /// Its physical line; of more than two thousand million, no one is told apart.
    package var line: UInt32 { lineAndFinding & ~Self.findingBit }
    /// Whether anything was found in the row itself.
    package var hasFinding: Bool { lineAndFinding & Self.findingBit != 0 }
    /// The line, its highest bit set where something was found.
    private let lineAndFinding: UInt32
    private static let findingBit: UInt32 = 1 << 31
    /// The hash of the id, case aside; with `exact` the key, apart so that an entry is 32 bytes.
    package let folded: UInt64
    /// A hash of the id as written.
    package let exact: UInt32

    init(_ key: IdentityTable.Key, offset: Int, line: Int, hasFinding: Bool) {
      row = key.row
      self.offset = UInt64(offset)
      lineAndFinding =
        UInt32(truncatingIfNeeded: line) & ~Self.findingBit | (hasFinding ? Self.findingBit : 0)
      folded = key.folded
      exact = key.exact
    }
  }

  /// The rows that have an id, one a person, in the order of the feed.
  ///
  /// Of an id that stands on several rows, the first.
  package private(set) var entries: [Entry] = []
  /// By the line of an entry, how many further rows have its id and differ.
  package private(set) var disputes: [UInt32: Int] = [:]
  /// The lines of further rows of an id, copies and those that differ.
  package private(set) var repeatedLines: Set<UInt32> = []

  init(expectedRows: Int) { entries.reserveCapacity(expectedRows) }

  mutating func append(
    _ key: IdentityTable.Key, offset: Int, line: Int, hasFinding: Bool
  ) {
    entries.append(Entry(key, offset: offset, line: line, hasFinding: hasFinding))
  }

  /// Notes that the id of the row on `firstLine` stands on `line` too.
  mutating func noteRepetition(on line: Int, of firstLine: Int, differs: Bool) {
    repeatedLines.insert(UInt32(truncatingIfNeeded: line))
    if differs { disputes[UInt32(truncatingIfNeeded: firstLine), default: 0] += 1 }
  }

  /// The hash of a row's bytes, as an entry has it.
  package static func hash(ofRow line: Span<UInt8>) -> UInt64 {
    IdentityTable.Key(id: line.extracting(0..<0), line: line).row
  }
}
