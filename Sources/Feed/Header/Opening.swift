/// What the first bytes of a feed show, before a row is judged.
///
/// Encoding, line endings, the header and the manner of its quotes are decided here, once, on the
/// same bytes whatever the chunks: the first `Opening.length` of the feed.
package struct Opening: Sendable {
  /// How many bytes are looked at: enough for a header and a good two thousand rows.
  package static let length = 1 << 20

  /// How many rows the manner of quoting is decided on.
  static let quotingRows = 1_000

  /// A byte order mark or pattern that says the text is no UTF-8, as ICU calls the encoding.
  package var wideEncoding: String?
  /// The first name of the header in that encoding, where it can be read.
  package var wideFirstName: String?
  /// Whether the feed has no byte at all.
  package var hasNoBytes = false
  /// Whether the feed begins with the byte order mark of UTF-8.
  package var hasByteOrderMark = false
  /// Whether the feed has no byte but a byte order mark, blanks and newlines.
  package var isEmpty = false
  /// Whether lines end in CR alone.
  package var endsInCarriageReturns = false
  /// How many blank lines stand before the header.
  package var blankLinesBeforeHeader = 0
  /// The header line's bytes without its ending and byte order mark.
  package var headerLine: [UInt8] = []
  /// The names of the header line, split at tabs, without wrapping quotes.
  package var names: [String] = []
  /// Whether the feed ends within the header line.
  package var endsInHeader = false
  /// How the data is quoted.
  package var quoting = Quoting()
  /// Where the first line after the header begins.
  package private(set) var rowsStart = 0

  /// The physical line of the header, the first being 1.
  package var headerLineNumber: Int { blankLinesBeforeHeader + 1 }

  /// Looks at the first bytes of a feed.
  ///
  /// - Parameters:
  ///   - head: the first `length` bytes, or all where there are fewer.
  ///   - isWhole: whether `head` is the whole feed.
  package init(head: [UInt8], isWhole: Bool) {
    wideEncoding = Self.wideEncoding(of: head)
    hasNoBytes = head.isEmpty && isWhole
    if let wideEncoding {
      wideFirstName = ProbableEncoding.firstName(of: head, in: wideEncoding)
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    hasByteOrderMark = head.starts(with: mark)
    var start = hasByteOrderMark ? mark.count : 0
    if !head[start...].contains(where: { !Self.isBlank($0) }) && isWhole {
      isEmpty = true
      return
    }
    endsInCarriageReturns = Self.endsInCarriageReturns(head[start...])

    let newline = UInt8(ascii: endsInCarriageReturns ? "\r" : "\n")
    while let end = head[start...].firstIndex(of: newline),
      !head[start..<end].contains(where: { !Self.isBlank($0) })
    {
      blankLinesBeforeHeader += 1
      start = end + 1
    }
    let end = head[start...].firstIndex(of: newline)
    endsInHeader = end == nil && isWhole
    rowsStart = end.map { $0 + 1 } ?? head.count
    var line = head[start..<(end ?? head.count)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    headerLine = Array(line)
    names = Self.split(headerLine, at: UInt8(ascii: "\t"))
    quoting = Quoting(names: names, rows: head[rowsStart...], newline: newline)
  }

  /// The fields of a line as text.
  package static func split(_ line: [UInt8], at delimiter: UInt8) -> [String] {
    line.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// UTF-16 or UTF-32, by its byte order mark, or by which bytes of each two or four are zero.
  private static func wideEncoding(of head: [UInt8]) -> String? {
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    if let mark = marks.first(where: { head.starts(with: $0.bytes) }) { return mark.name }
    let sample = head.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = sample.count / 4
    /// Whether hardly any byte at these places is another than zero, or is zero.
    func areZero(_ places: [Int]) -> Bool { places.allSatisfy { zeros[$0] * 10 >= quarter * 8 } }
    func areFilled(_ places: [Int]) -> Bool {
      places.allSatisfy { zeros[$0] * 10 < max(quarter, 10) }
    }
    // No character needs the upper two of four bytes, but for a few that no header has.
    if areZero([2, 3]) && areFilled([0]) { return "UTF-32LE" }
    if areZero([0, 1]) && areFilled([3]) { return "UTF-32BE" }
    if areZero([1, 3]) && areFilled([0, 2]) { return "UTF-16LE" }
    if areZero([0, 2]) && areFilled([1, 3]) { return "UTF-16BE" }
    return nil
  }

  /// CR alone ends lines where there is no LF at all, or only at the very end.
  private static func endsInCarriageReturns(_ head: ArraySlice<UInt8>) -> Bool {
    guard let first = head.firstIndex(of: UInt8(ascii: "\r")), first + 1 < head.endIndex else {
      return false
    }
    guard let newline = head.firstIndex(of: UInt8(ascii: "\n")) else { return true }
    return newline == head.endIndex - 1 && first + 1 < newline
  }
}
