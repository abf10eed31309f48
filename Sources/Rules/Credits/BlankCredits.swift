internal import Feed

/// A column of credits without a number.
struct BlankCredits: CellRule {
  static let info = RuleInfo(
    id: "blank-credits", severity: .error, scope: .formats([.credits]), isForStudents: true,
    summary: "A student's CREDITS_CAMPUS, CREDITS_ONLINE, CREDITS_ESL or CREDITS_TOTAL is blank.",
    why: "A blank may mean no credits or that nobody knows, and on this number hangs whether the "
      + "student is certified as full-time.",
    consequence: "The four credit columns are left out; the last good ones stand.",
    fix: "Send 0 where there are no credits of that kind.",
    source: .seed(
      "If there are no credits of a particular type to report, these fields should list a zero "
        + "instead of being blank."),
    examples: [
      .passes([
        .creditsCampus: "12", .creditsOnline: "3", .creditsESL: "0", .creditsTotal: "15",
      ]),
      .fires([.creditsESL: ""], "CREDITS_ESL is blank; write 0 where there are none"),
    ])

  static var mindsBlank: Bool { true }
  static func concerns(_ column: Column) -> Bool { column.format == .credits }
  // A cell of spaces is blank too, and looks like no number.
  static func acceptor(of column: Column) -> Acceptor? { .credits }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.value.isEmpty else { return nil }
    return Complaint("\(cell.column.name) is blank; write 0 where there are none")
  }
}
