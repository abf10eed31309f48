internal import Feed

/// The last row is whole but has no newline.
struct MissingFinalNewline: EndingRule {
  static let info = RuleInfo(
    id: "missing-final-newline", severity: .warning, scope: .file,
    summary: "The last line has all its fields but no newline after it.",
    why: "A file that was cut exactly here looks the same, so it can't be told from a whole one.",
    consequence: "The row is loaded, though its last cell may be cut.",
    fix: "End the last line with a newline like the others.",
    source: .decision("no document speaks of it; a text file's line ends in a newline"),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student).dropLast(),
        "the last line has no newline; the file may be cut in its last cell"),
    ])

  static func check(_ feed: OpenedFeed, _ ending: Ending) -> [Complaint] {
    guard ending.endsOpen, ending.fieldsOfCutLine == nil, ending.rows > 0, feed.isReadable else {
      return []
    }
    return [
      Complaint(
        "the last line has no newline; the file may be cut in its last cell", line: ending.lines)
    ]
  }
}
