internal import Feed

/// Lines with nothing in them.
struct BlankLine: OpeningRule, WalkRule {
  static let info = RuleInfo(
    id: "blank-line", severity: .warning, scope: .lines,
    summary: "A line holds nothing, or spaces and tabs only. Neighbouring ones are told once.",
    why: "A blank line is a row without an id to a strict loader.",
    consequence: "sisfeed passes over it; nobody's data is in it.",
    fix: "Leave blank lines out of the extract.",
    source: .decision("the vendor's file has one row a person and nothing else"),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.header(.student) + [0x0A, 0x09, 0x0A]
          + ExampleFeed.rows(.student, [[:]]),
        "lines 2 to 3 are blank"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    let count = feed.opening.blankLinesBeforeHeader
    guard count > 0 else { return [] }
    return [Complaint(message(for: 1...count), line: 1)]
  }

  static func message(for lines: ClosedRange<Int>) -> Message {
    lines.count == 1
      ? "line \(lines.lowerBound) is blank"
      : "lines \(lines.lowerBound) to \(lines.upperBound) are blank"
  }
}
