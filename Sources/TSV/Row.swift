internal import CScan

/// One line of a feed: a borrowed view of its fields, in place.
///
/// A row neither owns nor copies a byte. It can't outlive the chunk it looks into.
package struct Row: ~Escapable {
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline let ends: Span<UInt32>
  @usableFromInline let startOffset: Int
  @usableFromInline let firstEnd: Int
  /// Where the bytes that the row looks into begin in their chunk.
  @usableFromInline let base: Int

  /// One past the row's last byte, without its line ending.
  @usableFromInline let end: Int
  /// How many fields the row has: its tabs and one.
  package let fieldCount: Int
  /// What kinds of bytes stand in the row.
  package let marks: Marks

  @_lifetime(copy bytes, copy ends)
  init(
    bytes: Span<UInt8>, ends: Span<UInt32>, start: Int, end: Int, firstEnd: Int, fieldCount: Int,
    marks: Marks, base: Int
  ) {
    self.bytes = bytes
    self.ends = ends
    self.startOffset = start
    self.end = end
    self.firstEnd = firstEnd
    self.fieldCount = fieldCount
    self.marks = marks
    self.base = base
  }

  /// Where the row begins in its chunk.
  package var start: Int { base + startOffset }

  /// The bytes of a field, `field` counted from 0 and below `fieldCount`.
  @inlinable package subscript(field: Int) -> Span<UInt8> {
    @_lifetime(copy self) get {
      // Sound: the scan writes `fieldCount` ends for the row from `firstEnd` on, ascending and
      // all within the chunk's bytes.
      let index = firstEnd + field
      let start = field == 0 ? startOffset : Int(ends[unchecked: index - 1]) + 1
      return bytes.extracting(unchecked: start..<Int(ends[unchecked: index]))
    }
  }

  /// Where a field begins in its chunk.
  @inlinable package func offset(ofField field: Int) -> Int {
    base + (field == 0 ? startOffset : Int(ends[firstEnd + field - 1]) + 1)
  }

  /// How many bytes the line has, without its ending.
  @inlinable package var lineLength: Int { end - startOffset }

  /// Whether the line holds nothing but spaces and tabs.
  package var isBlank: Bool {
    for index in startOffset..<end where bytes[index] != 0x20 && bytes[index] != 0x09 {
      // A lone CR, as a CR CR LF leaves one, is nothing to see either.
      if bytes[index] != 0x0D { return false }
    }
    return true
  }

  /// The whole line without its ending.
  package var line: Span<UInt8> {
    @_lifetime(copy self) get { bytes.extracting(startOffset..<end) }
  }
}

/// The kinds of bytes a row holds that some check must look at.
package struct Marks: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A byte of 0x80 or more: text beyond ASCII, or no text at all.
  package static let high = Marks(rawValue: scan_flags.high.rawValue)
  /// A control character other than tab and line ending; a lone CR is one.
  package static let control = Marks(rawValue: scan_flags.control.rawValue)
  /// A double quote.
  package static let quote = Marks(rawValue: scan_flags.quote.rawValue)
  /// The line ends in CR LF.
  package static let crlf = Marks(rawValue: scan_flags.crlf.rawValue)
  /// A field begins or ends with a space.
  package static let padded = Marks(rawValue: scan_flags.padded.rawValue)
  /// One of `#`, `+`, `;`, `|` and `(`, which spreadsheets and lists leave behind.
  package static let sign = Marks(rawValue: scan_flags.mark.rawValue)

  /// The kinds of bytes of one cell.
  ///
  /// The scan says them for a row; this finds the cell they stand in.
  package init(of cell: Span<UInt8>) {
    var marks = Marks()
    for index in cell.indices {
      switch cell[unchecked: index] {
      case 0x80...: marks.insert(.high)
      case 0..<0x20, 0x7F: marks.insert(.control)
      case UInt8(ascii: "\""): marks.insert(.quote)
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "|"),
        UInt8(ascii: "("):
        marks.insert(.sign)
      default: break
      }
    }
    if !cell.isEmpty && (cell[0] == 0x20 || cell[cell.count - 1] == 0x20) { marks.insert(.padded) }
    self = marks
  }
}
