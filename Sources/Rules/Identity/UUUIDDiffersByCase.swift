internal import Feed

/// Two ids are equal but for case.
struct UUUIDDiffersByCase: WalkRule {
  static let info = RuleInfo(
    id: "uuuid-differs-by-case", severity: .warning, scope: .columns([.uuuid]),
    summary: "Two UUUIDs are equal but for upper and lower case.",
    why: "To a program that minds case they are two people, to one that doesn't they are one.",
    consequence: "Both rows are loaded, as two people.",
    fix: "Find out whether they are one person, and write the id one way.",
    source: .seed("Single record per user. The file cannot contain duplicate UUUIDs."),
    examples: [
      .passes(rows: [[.uuuid: "U00012a"], [.uuuid: "U00012b"]]),
      .fires(
        rows: [[.uuuid: "U00012a"], [.uuuid: "u00012A"]],
        "the UUUID differs from the one on line 2 by case only"),
    ])

  static func message(for line: Int) -> Message {
    "the UUUID differs from the one on line \(line) by case only"
  }
}
