internal import Feed

/// The file begins with the byte order mark of UTF-8.
struct ByteOrderMark: OpeningRule {
  static let info = RuleInfo(
    id: "byte-order-mark", severity: .warning, scope: .file,
    summary: "The file begins with a UTF-8 byte order mark (EF BB BF).",
    why: "A loader that doesn't expect it reads the first column's name with three bytes in front, "
      + "and then has no UUUID.",
    consequence: "sisfeed reads past it and loads the file; another loader may not.",
    fix: "Export as UTF-8 without a byte order mark.",
    source: .decision("no document speaks of it; it carries no data"),
    examples: [
      .passes([:]),
      .fires(
        file: [0xEF, 0xBB, 0xBF] + ExampleFeed.file(.student),
        "the file begins with a byte order mark (EF BB BF)"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.opening.hasByteOrderMark, !feed.opening.isEmpty else { return [] }
    return [Complaint("the file begins with a byte order mark (EF BB BF)", line: 1)]
  }
}
