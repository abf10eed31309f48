internal import Codes
internal import Feed

/// A column that the layout doesn't know.
struct UnknownColumn: OpeningRule {
  static let info = RuleInfo(
    id: "unknown-column", severity: .warning, scope: .header,
    summary: "The header has a name that the layout doesn't know.",
    why: "It may be a slip of a name that is meant, and then that column is missing.",
    consequence: "The column isn't loaded.",
    fix: "Correct the name, leave the column out, or add it to the school's own layout.",
    source: .seed("See the above spreadsheet for the list of required headers."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student, adding: "EMIAL"),
        "EMIAL is no column of the layout; did you mean EMAIL?"),
      .fires(file: ExampleFeed.file(.student, adding: ""), "field 93 of the header has no name"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    return feed.header.fields.enumerated().compactMap { position, field in
      guard field.column == nil, field.damage == nil else { return nil }
      let line = feed.opening.headerLineNumber
      if field.name.trimmingBlanks.isEmpty {
        return Complaint("field \(position + 1) of the header has no name", line: line)
      }
      let near = Nearest.matches(
        for: field.name.trimmingBlanks, in: feed.header.layout.table.columns.map(\.name))
      let hint: Message = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
      // A name that is no name may be data, so only what looks like a column's is repeated.
      let name = field.name.count <= 40 ? field.name : "field \(position + 1) of the header"
      return Complaint(
        Message("\(name) is no column of the layout").followed(by: hint),
        columnName: field.name, line: line)
    }
  }
}
