internal import Feed

/// Two rows claim the same person.
struct DuplicateUUUID: WalkRule {
  /// A repeated id.
  struct Event {
    /// The line where the id stood first.
    let firstLine: Int
    /// Whether the two rows differ in anything.
    let differs: Bool
  }

  static let info = RuleInfo(
    id: "duplicate-uuuid", severity: .error, scope: .columns([.uuuid]),
    summary: "A UUUID stands on more than one row.",
    why: "With two rows for one person, which address goes to SEVIS would depend on the order of "
      + "the rows.",
    consequence: "Rows that differ are all left out, the first one too, and the person's last good "
      + "data stands. Identical copies count once.",
    fix: "Send one row a person: the active program's, until the day after it ends.",
    source: .seed("Single record per user. The file cannot contain duplicate UUUIDs."),
    examples: [
      .passes(rows: [[.uuuid: "U000123"], [.uuuid: "U000124"]]),
      .fires(
        rows: [[.uuuid: "U000123"], [.uuuid: "U000123"]],
        "the UUUID stands on line 2 already, in an identical row"),
      .fires(
        rows: [[.uuuid: "U000123"], [.uuuid: "U000123", .firstName: "Mai"]],
        "the UUUID stands on line 2 already, in a row that differs"),
    ])

  static func message(for event: Event) -> Message {
    event.differs
      ? "the UUUID stands on line \(event.firstLine) already, in a row that differs"
      : "the UUUID stands on line \(event.firstLine) already, in an identical row"
  }
}
