internal import Feed

/// The first line is data.
struct MissingHeaderRow: OpeningRule {
  static let info = RuleInfo(
    id: "missing-header-row", severity: .fatal, scope: .header,
    summary: "The first line holds no column's name.",
    why: "Columns are found by their names. Without the header line no value has a meaning, and "
      + "the first person would be taken for it.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Write the header line before the rows; `sisfeed columns --template` gives it.",
    source: .seed("Header row is required."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.rows(.student, [[:]]),
        "none of the 92 fields of the first line is a column's name; it looks like data"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.lacksHeader else { return [] }
    let count = feed.header.fields.count
    return [
      Complaint(
        count == 1
          ? "the first line has no tab and is no column's name; it looks like data"
          : "none of the \(count) fields of the first line is a column's name; it looks like data",
        line: feed.opening.headerLineNumber)
    ]
  }
}
