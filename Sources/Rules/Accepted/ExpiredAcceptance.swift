internal import Feed

/// An accepted finding whose time is over.
struct ExpiredAcceptance: AcceptanceRule {
  static let info = RuleInfo(
    id: "expired-acceptance", severity: .warning, scope: .accepted,
    summary: "An entry of the list of accepted findings has expired, and what it accepted is still "
      + "there.",
    why:
      "What is accepted for good is forgotten. Everyone who accepts a finding says until when, and "
      + "then looks again.",
    consequence: "What the entry accepted counts as a finding again.",
    fix:
      "Mend what the entry is about; or, where it has to stay, give the entry a new date and say "
      + "why.",
    source: .decision("a finding that nobody answers for any more is a finding"),
    examples: [
      .passes([.email: ""], accepting: accepted("2026-11-23")),
      .fires(
        [.email: ""], accepting: accepted("2026-11-22"),
        "missing-email at EMAIL of all was accepted until 2026-11-22 by A. Lee; it is found once"),
    ])

  private static func accepted(_ day: String) -> Acceptance? {
    Day(iso: day).map {
      Acceptance(
        rule: "missing-email", column: "EMAIL", reason: "addresses come with orientation",
        who: "A. Lee", expires: $0, line: 1)
    }
  }

  /// The words for an entry.
  static func message(for entry: Acceptance, count: Int) -> Message {
    let times = count == 1 ? "once" : "\(count) times"
    return """
      \(entry.subject) was accepted until \(entry.expires.description) by \(entry.who); it is found \
      \(times)
      """
  }
}
