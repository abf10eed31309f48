internal import Feed

/// There is nothing in the file.
struct EmptyFile: OpeningRule {
  static let info = RuleInfo(
    id: "empty-file", severity: .fatal, scope: .file,
    summary: "The file has no bytes, or only a byte order mark, blanks or newlines.",
    why: "The loader replaces last night's people with tonight's. An empty night is a school "
      + "without students, and has disabled every account elsewhere.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Run the extract again and look at its log: the query failed, or the disk was full.",
    source: .seed("Must contain a record for every potential user of the site."),
    examples: [
      .passes([:]),
      .fires(file: [], "the file is empty: 0 bytes"),
      .fires(
        file: Array("\n".utf8), "the file holds nothing but blanks and newlines"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.opening.isEmpty else { return [] }
    return [
      Complaint(
        feed.opening.hasNoBytes
          ? "the file is empty: 0 bytes"
          : feed.opening.hasByteOrderMark
            ? "the file holds a byte order mark and nothing else"
            : "the file holds nothing but blanks and newlines")
    ]
  }
}
