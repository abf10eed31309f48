internal import Feed

/// A student without an e-mail address.
struct MissingEmail: RecordRule {
  static let info = RuleInfo(
    id: "missing-email", severity: .warning, scope: .columns([.email]),
    summary: "A student's row has no EMAIL.",
    why: "The office can't reach the student, and SEVIS has no address to send its own mail to.",
    consequence: "The row is loaded. The blank clears nothing that SEVIS holds.",
    fix: "Fill in the campus address.",
    source: .document("the vendor's single sign-on guide", says: "every user has an address"),
    examples: [
      .passes([.email: "ana@example.edu"]),
      .fires([.email: ""], "EMAIL is blank"),
    ])

  static var isAskedOfEveryRow: Bool { false }
  static func mindsBlank(in column: ColumnID) -> Bool { column == .email }
  static func acceptor(of column: ColumnID) -> Acceptor? { column == .email ? .filled : nil }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    guard !record.population.isEmployee, record[.email].isEmpty else { return }
    complaints.append(Complaint("\(record.header.column(.email)?.name ?? "") is blank", at: .email))
  }
}
