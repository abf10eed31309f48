internal import Feed

/// The file has a header and nobody under it.
struct NoRows: EndingRule {
  static let info = RuleInfo(
    id: "no-rows", severity: .fatal, scope: .file,
    summary: "The file has a header line and no rows.",
    why: "A query that finds nobody still writes its header. Loaded, it would take every person "
      + "out of the system at once.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Look at the extract's query: a term that ended, a view that is being rebuilt, a lost "
      + "permission.",
    source: .seed("Must contain a record for every potential user of the site."),
    examples: [
      .passes([:]),
      .fires(file: ExampleFeed.header(.student), "the file has a header and no rows"),
    ])

  static func check(_ feed: OpenedFeed, _ ending: Ending) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader, ending.rows == 0 else {
      return []
    }
    return [Complaint("the file has a header and no rows")]
  }
}
