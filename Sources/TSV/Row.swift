internal import CScan

/// One line of a feed: a borrowed view of its fields, in place.
///
/// A row neither owns nor copies a byte, and can't outlive the chunk it looks into. It holds plain
/// pointers, because reading a cell is the most frequent thing a check does (measured: spans held
/// in its place doubled the time of a check); they are valid as long as the row is, which the
/// lifetime of its initializer says, and every field lies within the chunk's bytes, which the scan
/// says.
package struct Row: ~Escapable {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  /// The ends of the row's own fields, `fieldCount` of them.
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let startOffset: Int
  /// One past the row's last byte, without its line ending.
  @usableFromInline let end: Int
  /// Where the bytes that the row looks into begin in their chunk.
  @usableFromInline let base: Int

  /// How many fields the row has: its tabs and one.
  package let fieldCount: Int
  /// What kinds of bytes stand in the row.
  package let marks: Marks

  /// A view of a row of the scan.
  ///
  /// - Parameters:
  ///   - owner: what the two pointers point into; the row can't outlive it.
  ///   - bytes: the bytes that were scanned.
  ///   - ends: the ends that the scan wrote.
  ///   - row: the row, as the scan wrote it.
  ///   - base: where `bytes` begins in its chunk.
  @_lifetime(borrow owner)
  init(
    in owner: borrowing Chunk, bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>,
    row: scan_row, base: Int
  ) {
    self.bytes = bytes
    self.ends = ends + Int(row.first)
    self.startOffset = Int(row.start)
    self.end = Int(row.end)
    self.fieldCount = Int(row.fields)
    self.marks = Marks(rawValue: row.flags.rawValue)
    self.base = base
  }

  /// Where the row begins in its chunk.
  package var start: Int { base + startOffset }

  /// The bytes of a field, `field` counted from 0 and below `fieldCount`.
  @inlinable package subscript(field: Int) -> Span<UInt8> {
    @_lifetime(copy self) @inline(__always) get {
      let start = field == 0 ? startOffset : Int(ends[field - 1]) + 1
      return span(start, Int(ends[field]))
    }
  }

  @inlinable @inline(__always) @_lifetime(copy self)
  func span(_ start: Int, _ end: Int) -> Span<UInt8> {
    let span = Span(_unsafeStart: bytes + start, count: end - start)
    return _overrideLifetime(span, copying: self)
  }

  /// Calls `body` with what the row's fields are found by, for the one loop that asks every cell.
  ///
  /// Field `i` begins one after `ends[i - 1]`, the first at `start`, and ends before `ends[i]`, all
  /// counted from `bytes`.
  @inlinable @inline(__always)
  package func withUnsafeFields(
    _ body: (_ bytes: UnsafePointer<UInt8>, _ ends: UnsafePointer<UInt32>, _ start: Int) -> Void
  ) {
    body(bytes, ends, startOffset)
  }

  /// Where a field begins in its chunk.
  package func offset(ofField field: Int) -> Int {
    base + (field == 0 ? startOffset : Int(ends[field - 1]) + 1)
  }

  /// Calls `body` with the number of each field that holds one of the wanted kinds of bytes.
  package func forEachField(marked wanted: Marks, _ body: (Int) -> Void) {
    // A row wider than this is no row of a feed; its later fields are looked at as they come.
    let most = 512
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: most) { fields in
      guard let list = fields.baseAddress else { return }
      var row = scan_row(
        start: UInt32(startOffset), end: UInt32(end), first: 0,
        fields: UInt32(min(fieldCount, most)), flags: scan_flags(rawValue: marks.rawValue))
      if fieldCount > most { row.end = ends[most - 1] }
      let sought = marks.intersection(wanted).rawValue
      let found = scan_marked_fields(bytes, &row, ends, sought, list, most)
      for index in 0..<found { body(Int(fields[index])) }
    }
    for field in stride(from: most, to: fieldCount, by: 1)
    where Marks(of: self[field]).hasAny(of: wanted) {
      body(field)
    }
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
    @_lifetime(copy self) get { span(startOffset, end) }
  }
}

/// The kinds of bytes a row holds that some check must look at.
package struct Marks: OptionSet, Sendable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether any of `others` is among these; every row is asked.
  @inlinable @inline(__always) package func hasAny(of others: Marks) -> Bool {
    rawValue & others.rawValue != 0
  }

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
    let flags = cell.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { scan_marks($0, bytes.count) } ?? 0
    }
    self.init(rawValue: flags)
  }
}
