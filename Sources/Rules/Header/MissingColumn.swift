internal import Feed

/// A column that the file must have isn't there.
struct MissingColumn: OpeningRule {
  static let info = RuleInfo(
    id: "missing-column", severity: .error, scope: .header,
    summary: "A required column is absent.",
    why: "The loader expects every column of the layout, filled or not. What can't be found can't "
      + "be reported.",
    consequence: "What needs the column isn't judged or loaded. Without UUUID, LAST_NAME or "
      + "VISA_TYPE (HR file: its four columns; combined file: HR_FLAG too) the file is refused.",
    fix: "Add the column to the extract; it may be empty. `sisfeed columns` lists them all.",
    source: .seed(
      "If no data is present in the SIS for a required field in the SIS file, the header should "
        + "be included but the data fields can be null."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.file(.student, without: [.gradDate]),
        "the column GRAD_DATE is missing"),
      .fires(
        file: ExampleFeed.file(.student, without: [.visaType]),
        "the column VISA_TYPE is missing, and without it the file can't be read"),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    return feed.header.missingColumns(for: feed.kind).map { column in
      let isFatal = column.presence[feed.kind] == .fatal
      let tail: Message = isFatal ? ", and without it the file can't be read" : ""
      return Complaint(
        Message("the column \(column.name) is missing").followed(by: tail), at: column.id,
        line: feed.opening.headerLineNumber, severity: isFatal ? .fatal : nil)
    }
  }
}
