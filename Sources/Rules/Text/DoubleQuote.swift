internal import Feed
internal import TSV

/// Double quotes in the file.
struct DoubleQuote: CellRule, OpeningRule {
  static let info = RuleInfo(
    id: "double-quote", severity: .error, scope: .allColumns,
    summary: "A cell holds a double quote. Where all are wrapped in them, that is told once.",
    why: "Some loaders take a quote for the beginning of a value that may hold tabs and newlines, "
      + "and swallow the students after it.",
    consequence: "The cell is left out, in UUUID the row; the last good value stands. Where header "
      + "and values are all wrapped, they are read without the quotes.",
    fix: "Switch the text qualifier off in the export; correct the single value in the SIS.",
    source: .seed("Double quotes should be removed"),
    examples: [
      .passes([.named("ADVISOR_NAME"): "O'Neil"]),
      .fires(
        [.named("ADVISOR_NAME"): "Al \"Bo\" Lee"],
        "ADVISOR_NAME holds a double quote at character 4"),
      .fires(
        file: ExampleFeed.wrapped(ExampleFeed.file(.student)),
        "the header and the values are wrapped in double quotes; they are read without them"),
    ])

  static var suspects: Marks { .quote }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.quote), cell.raw.anyByte({ $0 == 0x22 }) else { return nil }
    let text = cell.value.text
    let at = text.firstIndex(of: "\"").map { text.distance(from: text.startIndex, to: $0) } ?? 0
    var complaint = Complaint(
      "\(cell.column.name) holds a double quote at character \(at + 1)", marked: at..<at + 1)
    complaint.isToldElsewhere = cell.isInWrappedColumn
    return complaint
  }

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    let quoting = feed.opening.quoting
    let line = feed.opening.headerLineNumber
    guard feed.isReadable, !feed.lacksHeader else { return [] }
    if quoting.wrapsHeader {
      return [
        Complaint(
          "the header and the values are wrapped in double quotes; they are read without them",
          line: line)
      ]
    }
    let header: [Complaint] = feed.header.fields.compactMap { field in
      guard field.damage == .quote else { return nil }
      return Complaint(
        "the name of a column in the header has double quotes", at: field.column?.id, line: line)
    }
    return header
      + quoting.wrappedColumns.sorted().map { position in
        let field = feed.header.fields[position]
        let name = field.column?.name ?? field.name
        return Complaint(
          "every value of \(name) is wrapped in double quotes", columnName: name, line: line + 1)
      }
  }
}
