internal import CScan
internal import Feed
internal import TSV

/// Bytes that are no UTF-8.
struct InvalidUTF8: CellRule, OpeningRule {
  static let info = RuleInfo(
    id: "invalid-utf8", severity: .error, scope: .allColumns,
    summary: "A cell holds bytes that are no UTF-8.",
    why: "The text was written in another encoding. Whoever guesses which may load a name that "
      + "is nobody's, and SEVIS would print it on an I-20.",
    consequence: "The cell is left out, in UUUID the row; the last good value stands.",
    fix: "Export the file as UTF-8. The reading that is shown is a guess and is never loaded.",
    source: .decision("no document names the encoding; UTF-8 is the one the loader reads"),
    examples: [
      .passes([.named("PREFERRED_NAME"): "Peña"]),
      .fires(
        [.named("ADVISOR_NAME"): "Pe\(Example.byte(0xF1))a"],
        """
        ADVISOR_NAME has the byte F1 at offset 1412, which is no UTF-8; in Windows-1252 it would \
        read “Peña” (a guess)
        """),
    ])

  static var suspects: Marks { .high }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.high), let offset = firstInvalid(cell.raw) else { return nil }
    let byte = hex(cell.raw[offset])
    var message: Message =
      """
      \(cell.column.name) has the byte \(byte) at offset \(cell.offset + offset), which is no UTF-8
      """
    var mend: String?
    if let guess = ProbableEncoding(of: cell.raw) {
      mend = guess.text.trimmingBlanks
      let reading = Personal(guess.text.trimmingBlanks)
      message = message.followed(
        by: "; in \(guess.name) it would read \(reading) (a guess)")
    }
    return Complaint(message, mend: mend)
  }

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.opening.wideEncoding == nil, !feed.opening.isEmpty, !feed.lacksHeader else {
      return []
    }
    return feed.header.fields.enumerated().compactMap { position, field in
      guard field.damage == .invalidUTF8 else { return nil }
      return Complaint(
        "field \(position + 1) of the header has bytes that are no UTF-8",
        at: field.column?.id, line: feed.opening.headerLineNumber)
    }
  }

  private static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
    let offset = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { scan_invalid_utf8($0, bytes.count) } ?? 0
    }
    return offset < bytes.count ? offset : nil
  }

  private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}
