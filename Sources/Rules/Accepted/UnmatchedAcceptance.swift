internal import Feed

/// An accepted finding that isn't there.
struct UnmatchedAcceptance: AcceptanceRule {
  static let info = RuleInfo(
    id: "unmatched-acceptance", severity: .warning, scope: .accepted,
    summary: "An entry of the list of accepted findings matches no finding that can be accepted.",
    why:
      "Either it was mended, and the entry would hide the next mistake of its kind, or the entry "
      + "never said what it meant to. What refuses the file can't be accepted.",
    consequence: "The entry does nothing.",
    fix: "Take the entry out of the list; or correct its rule, column or UUUID.",
    source: .decision("a list of exceptions that nobody prunes ends up hiding mistakes"),
    examples: [
      .passes([.email: ""], accepting: accepted),
      .fires(
        [:], accepting: accepted,
        "missing-email at EMAIL of all, accepted by A. Lee, is found nowhere"),
    ])

  private static var accepted: Acceptance? {
    Day(iso: "2027-06-30").map {
      Acceptance(
        rule: "missing-email", column: "EMAIL", reason: "addresses come with orientation",
        who: "A. Lee", expires: $0, line: 1)
    }
  }

  /// The words for an entry.
  static func message(for entry: Acceptance, isFatal: Bool) -> Message {
    if isFatal {
      return """
        \(entry.subject), accepted by \(entry.who), refuses the file, and what does can't be accepted
        """
    }
    return "\(entry.subject), accepted by \(entry.who), is found nowhere"
  }
}
