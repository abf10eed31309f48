internal import Feed

/// The file was cut off.
struct TruncatedFile: OpeningRule, EndingRule {
  static let info = RuleInfo(
    id: "truncated-file", severity: .fatal, scope: .file,
    summary: "The last line has too few fields and no newline, or the file ends in its header.",
    why: "The upload broke off or is still running, so an unknown number of people is missing. "
      + "Loaded, a cut file has disabled thousands of accounts elsewhere.",
    consequence: "The file is refused. Last night's data stands.",
    fix: "Send the whole file again: under another name first, renamed when it is complete.",
    source: .seed("Must contain a record for every potential user of the site."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student) + Array("U000124\tTran\tMai".utf8),
        "the last line has 3 of 92 fields and no newline: the file was cut off"),
      .fires(
        file: Array("UUUID\tLAST_NAME\tFIRST_NA".utf8),
        "the file ends in its header: it was cut off"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isCutInHeader else { return [] }
    return [
      Complaint(
        "the file ends in its header: it was cut off", line: feed.opening.headerLineNumber)
    ]
  }

  static func check(_ feed: OpenedFeed, _ ending: Ending) -> [Complaint] {
    guard let found = ending.fieldsOfCutLine else { return [] }
    let expected = feed.header.fields.count
    var complaint = Complaint(
      "the last line has \(found) of \(expected) fields and no newline: the file was cut off",
      line: ending.lines)
    complaint.uuuid = ending.uuuidOfCutLine
    return [complaint]
  }
}
