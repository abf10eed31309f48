internal import Feed

/// The file is UTF-16 or UTF-32.
struct UTF16File: OpeningRule {
  static let info = RuleInfo(
    id: "utf16-file", severity: .fatal, scope: .file,
    summary: "The file is UTF-16 or UTF-32, by its byte order mark or its pattern of zero bytes.",
    why: "Spreadsheets and database tools on Windows save “Unicode” this way. Read as UTF-8, every "
      + "name has a zero byte between its letters.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Save or export the file as UTF-8.",
    source: .decision("the vendor names no encoding; UTF-8 is the one its loader reads"),
    examples: [
      .passes([:]),
      .fires(
        file: [0xFF, 0xFE] + ExampleFeed.header(.student).flatMap { [$0, 0] },
        "the file is UTF-16LE, not UTF-8; read so, it begins “UUUID”"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard let encoding = feed.opening.wideEncoding else { return [] }
    let first = feed.opening.wideFirstName.map { Message("; read so, it begins “\($0)”") }
    return [
      Complaint(
        Message("the file is \(encoding), not UTF-8").followed(by: first ?? ""))
    ]
  }
}
