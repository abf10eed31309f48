internal import Feed

/// A column goes by another name.
struct MisspelledColumn: OpeningRule {
  static let info = RuleInfo(
    id: "misspelled-column", severity: .warning, scope: .header,
    summary: "A column is known by an alias, another case, or with space around it.",
    why:
      "sisfeed knows what is meant; the vendor's loader may not, and then the column is missing.",
    consequence: "The column is used as meant.",
    fix: "Write the name as the layout has it.",
    source: .seed("See the above spreadsheet for the list of required headers."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student, renaming: [.creditsTerm: "CREDIT_TERM"], without: []),
        "CREDIT_TERM is read as CREDITS_TERM"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    var seen: Set<ColumnID> = []
    return feed.header.fields.compactMap { field in
      guard let column = field.column, seen.insert(column.id).inserted else { return nil }
      guard !field.isExact, field.damage == nil else { return nil }
      let name = field.name == field.name.trimmingBlanks ? field.name : "“\(field.name)”"
      return Complaint(
        "\(name) is read as \(column.name)", at: column.id, line: feed.opening.headerLineNumber)
    }
  }
}
