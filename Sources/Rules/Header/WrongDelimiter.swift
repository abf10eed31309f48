internal import Feed

/// The fields are separated by something else than tabs.
struct WrongDelimiter: OpeningRule {
  static let info = RuleInfo(
    id: "wrong-delimiter", severity: .fatal, scope: .header,
    summary: "The header has no tab, while commas, pipes or semicolons give the known names.",
    why: "Read by tabs, the file is one column without a single known name.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Export with tabs between the fields.",
    source: .seed("Tab-delimited text file"),
    examples: [
      .passes([:]),
      .fires(
        file: Array("UUUID,LAST_NAME,FIRST_NAME\nU000123,Garcia,Ana\n".utf8),
        "no tab in the header; 2 commas give 3 known column names"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard let delimiter = feed.otherDelimiter else { return [] }
    let plural = delimiter.count == 1 ? delimiter.name : delimiter.name + "s"
    return [
      Complaint(
        """
        no tab in the header; \(delimiter.count) \(plural) give \(delimiter.knownNames) known \
        column names
        """, line: feed.opening.headerLineNumber)
    ]
  }
}
