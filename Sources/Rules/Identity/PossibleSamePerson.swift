internal import Feed

/// Two ids that may be one person's.
struct PossibleSamePerson: WalkRule {
  static let info = RuleInfo(
    id: "possible-same-person", severity: .note, scope: .columns(PersonColumns.ids),
    summary: "Two rows with different UUUIDs have the same last name, first name and birth date, "
      + "case aside.",
    why: "Someone who applied twice, or came back after years, may have two ids. Then the office "
      + "reports one of them as registered and the other as missing.",
    consequence: "Both rows are loaded, as two people.",
    fix: "Find out whether they are one person, and merge the two records in the SIS if so.",
    source: .seed("Single record per user. The file cannot contain duplicate UUUIDs."),
    examples: [
      .passes(rows: [[.birthDate: "02/28/2003"], [.birthDate: "03/28/2003"]]),
      // Nothing is known of who has no birth date.
      .passes(rows: [[.birthDate: ""], [.birthDate: ""]]),
      .fires(
        rows: [
          [.lastName: "Garcia", .birthDate: "04/05/2001"],
          [.lastName: "GARCIA", .birthDate: "04/05/2001"],
        ],
        "name and birth date are those of line 2, which has another UUUID"),
    ])

  static func message(for line: Int) -> Message {
    "name and birth date are those of line \(line), which has another UUUID"
  }
}
