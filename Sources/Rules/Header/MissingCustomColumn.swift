internal import Feed

/// A custom column of the school's licence isn't there.
struct MissingCustomColumn: OpeningRule {
  static let info = RuleInfo(
    id: "missing-custom-column", severity: .error, scope: .header,
    summary: "CUSTOM1 to CUSTOMn of the school's licence are not all there.",
    why:
      "The loader is built for a fixed number of custom columns, empty ones too, so that one can "
      + "be put to use later without a change of the format.",
    consequence: "The column isn't loaded.",
    fix:
      "Add the column, empty if need be; or, where the licence has fewer, say so with --custom N "
      + "or feed.custom-columns in sisfeed.yaml.",
    source: .seed("the custom columns must be included in the data file."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student, without: [.named("CUSTOM25")]),
        "the column CUSTOM25 is missing; the layout has 25 custom columns"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    let count = feed.header.layout.customColumns ?? 0
    return feed.header.missingCustomColumns(for: feed.kind).map { name in
      Complaint(
        "the column \(name) is missing; the layout has \(count) custom columns",
        columnName: name, line: feed.opening.headerLineNumber)
    }
  }
}
