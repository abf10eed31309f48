internal import Feed
internal import TSV

/// A value longer than the feed takes.
struct ValueTooLong: CellRule {
  static let info = RuleInfo(
    id: "value-too-long", severity: .error, scope: .allColumns,
    summary: "A value has more than 500 characters.",
    why: "The loader cuts it or refuses the row, and a cut value is a wrong one.",
    consequence: "The cell is left out; the last good value stands.",
    fix: "Shorten the value, or spread it over custom columns.",
    source: .seed("Most data fields can accommodate up to 500 variable characters."),
    examples: [
      .passes([.named("CUSTOM7"): String(repeating: "long ", count: 99) + "text."]),
      .fires(
        [.named("CUSTOM7"): String(repeating: "long ", count: 100) + "text."],
        "CUSTOM7 has 505 characters; the feed takes 500"),
    ])

  static func concerns(_ column: Column) -> Bool { true }
  static func longest(in column: Column) -> Int? { column.feedLimit }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.value.count > cell.column.feedLimit else { return nil }
    let count = cell.value.characterCount
    guard count > cell.column.feedLimit else { return nil }
    return Complaint(
      "\(cell.column.name) has \(count) characters; the feed takes \(cell.column.feedLimit)")
  }
}
