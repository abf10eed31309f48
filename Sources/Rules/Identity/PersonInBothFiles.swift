internal import Feed

/// A person who stands in the student file and in the HR file.
struct PersonInBothFiles: WalkRule {
  static let info = RuleInfo(
    id: "person-in-both-files", severity: .note, scope: .columns([.uuuid]),
    summary: "A UUUID of the HR file is in the student file too. Both must be checked in one run.",
    why: "A student who works for the school may well be in both. But which of two rows gives the "
      + "name and e-mail address of the account then depends on the loader.",
    consequence: "Both rows are loaded.",
    fix: "Where the office wants one row a person, leave students out of the HR file.",
    source: .seed("Single record per user. The file cannot contain duplicate UUUIDs."),
    examples: [
      .passes(rows: [[:]], in: .hr, beside: [[:]]),
      .fires(
        rows: [[.uuuid: "U000123"]], in: .hr, beside: [[.uuuid: "U000123"]],
        "the UUUID is in the student file too"),
    ])

  static func message(for event: Void) -> Message { "the UUUID is in the student file too" }
}
