internal import Feed

/// A column stands twice in the header.
struct DuplicateColumn: OpeningRule {
  static let info = RuleInfo(
    id: "duplicate-column", severity: .fatal, scope: .header,
    summary: "A column stands twice in the header.",
    why: "No one can tell which of the two is meant, and a loader takes either.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Leave one of the two out of the extract.",
    source: .decision("a header that names a column twice has no single reading"),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student, adding: "DOB"),
        "the column DOB stands twice, as fields 6 and 93"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader else { return [] }
    var first: [ColumnID: Int] = [:]
    var complaints: [Complaint] = []
    for (position, field) in feed.header.fields.enumerated() {
      guard let column = field.column else { continue }
      if let earlier = first[column.id] {
        complaints.append(
          Complaint(
            """
            the column \(column.name) stands twice, as fields \(earlier + 1) and \(position + 1)
            """, at: column.id, line: feed.opening.headerLineNumber))
      } else {
        first[column.id] = position
      }
    }
    return complaints
  }
}
