internal import Feed

/// Some lines end in LF, some in CR LF.
struct MixedLineEndings: EndingRule {
  static let info = RuleInfo(
    id: "mixed-line-endings", severity: .warning, scope: .file,
    summary: "Some lines end in LF and some in CR LF.",
    why: "It shows that the file was put together from two sources, or edited by hand.",
    consequence: "sisfeed reads both and loads the file; another loader may leave a CR in the last "
      + "column.",
    fix: "Write the whole file by one program with one kind of line ending.",
    source: .decision(
      "the vendor's sibling specifications take LF or CR LF, the same in the whole file"),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.header(.student).dropLast() + [0x0D, 0x0A]
          + ExampleFeed.rows(.student, [[:]]),
        "1 line ends in CR LF and 1 in LF; the first change is at line 2"),
    ])

  static func check(_ feed: OpenedFeed, _ ending: Ending) -> [Complaint] {
    guard let first = ending.firstOtherEnding else { return [] }
    let (crlf, lf) = (ending.crlfLines, ending.lfLines)
    return [
      Complaint(
        """
        \(crlf) \(crlf == 1 ? "line ends" : "lines end") in CR LF and \(lf) in LF; \
        the first change is at line \(first)
        """)
    ]
  }
}
