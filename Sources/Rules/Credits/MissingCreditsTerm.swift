internal import Feed

/// Credits of no term.
struct MissingCreditsTerm: RecordRule {
  static let info = RuleInfo(
    id: "missing-credits-term", severity: .warning,
    scope: .columns([.creditsTerm, .creditsTotal, .visaType]), isForStudents: true,
    summary: "An F-1, M-1 or J-1 student has credits, but CREDITS_TERM is blank.",
    why: "Credits stay in the feed from one census date to the next; without the term nobody sees "
      + "whether they are this term's or the last one's.",
    consequence: "The row is loaded. Without the term the credits can't be matched to a "
      + "registration.",
    fix: "Send the code or name of the term that the credits are of, such as 202640.",
    source: .seed(
      "The CREDITS_TERM field should indicate the term and year for which the credit fields above "
        + "are currently being reported in the file"),
    examples: [
      .passes([.creditsTerm: "Fall 2026"]),
      .passes([
        .creditsTerm: "", .creditsCampus: "0", .creditsOnline: "0", .creditsESL: "0",
        .creditsTotal: "0",
      ]),
      .fires([.creditsTerm: ""], "CREDITS_TERM is blank, but CREDITS_TOTAL is 14"),
    ])

  static var isAskedOfEveryRow: Bool { false }
  static func mindsBlank(in column: ColumnID) -> Bool { column == .creditsTerm }
  static func acceptor(of column: ColumnID) -> Acceptor? {
    column == .creditsTerm ? .filled : nil
  }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    guard record[.creditsTerm].isEmpty, let message = record.creditsMessage(lacking: .creditsTerm)
    else { return }
    complaints.append(Complaint(message, at: .creditsTerm))
  }
}

extension Record {
  /// That a column is blank though the student has credits; nil where SEVIS asks nothing of them.
  func creditsMessage(lacking column: ColumnID) -> Message? {
    guard let visa = VisaType.coded(self[.visaType]), visa.isPrincipal,
      let credits = Credits(self[.creditsTotal]), credits > .zero,
      let blank = header.column(column), let total = header.column(.creditsTotal)
    else { return nil }
    return "\(blank.name) is blank, but \(total.name) is \(total.personal(self[.creditsTotal]))"
  }
}
