internal import Feed

/// The file has none of the three names.
struct UnexpectedFileName: OpeningRule {
  static let info = RuleInfo(
    id: "unexpected-file-name", severity: .warning, scope: .file,
    summary: "The file's name is none of the three that the loader takes, and --kind isn't given.",
    why: "The loader picks files up by name. Under another name the file stays where it is, and "
      + "the night is missed.",
    consequence: "sisfeed tells the kind by the header and checks the file; the vendor's loader "
      + "wouldn't take it.",
    fix: "Name it sis_user_info.txt, hr_user_info_core.txt or sis_hr_user_info.txt, or give "
      + "--kind when you check a copy.",
    source: .seed(
      "If HR data is sent in the same file as student data, the filename should be "
        + "sis_hr_user_info.txt."),
    examples: [
      .passes([:]),
      .fires(
        named: "students.txt", file: ExampleFeed.file(.student),
        """
        the file is called students.txt, not sis_hr_user_info.txt; by its header it is a combined \
        file
        """),
    ])

  static func check(_ feed: OpenedFeed) -> [Complaint] {
    guard let name = feed.fileName else { return [] }
    switch feed.kindOrigin {
    case .given, .name: return []
    case .header:
      return [
        Complaint(
          """
          the file is called \(name), not \(feed.kind.fileName); by its header it is a \
          \(feed.kind.title)
          """)
      ]
    case .unknown:
      // Where the file can't be read at all, that is the finding, and the name only a name.
      let isReadable = feed.isReadable && !feed.lacksHeader && !feed.isCutInHeader
      return [
        Complaint(
          """
          the file is called \(name), which is none of the loader's names, and its header doesn't \
          show which of the three files it is
          """, severity: isReadable ? .error : nil)
      ]
    }
  }
}
