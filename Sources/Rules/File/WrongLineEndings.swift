internal import Feed

/// Lines end in a carriage return alone.
struct WrongLineEndings: OpeningRule {
  static let info = RuleInfo(
    id: "wrong-line-endings", severity: .fatal, scope: .file,
    summary: "Lines end in CR alone, as on a Macintosh of the last century.",
    why: "To every loader the file is one endless line.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Export with LF or CR LF line endings; in a spreadsheet, save as “Text (Windows)”.",
    source: .decision("the vendor's sibling specifications allow LF or CR LF, nothing else"),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student).map { $0 == 0x0A ? 0x0D : $0 },
        "lines end in CR alone, not in LF or CR LF"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    feed.opening.endsInCarriageReturns
      ? [Complaint("lines end in CR alone, not in LF or CR LF")] : []
  }
}
