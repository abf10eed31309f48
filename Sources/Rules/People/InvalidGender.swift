internal import Feed

/// A gender that SEVIS has no code for.
struct InvalidGender: CellRule {
  static let info = RuleInfo(
    id: "invalid-gender", severity: .error, scope: .formats([.gender]), isForStudents: true,
    summary: "GENDER is none of M, F and U, in capitals.",
    why: "SEVIS has these three codes and takes no other.",
    consequence: "The gender is left out; the last good one stands.",
    fix: "Translate the SIS's values in the extract. What stands in the passport goes here; "
      + "PREFERRED_GENDER takes anything.",
    source: .document(
      "SEVIS batch schema 6.55", says: "M male, F female, U unknown"),
    examples: [
      .passes([.gender: "U"]),
      .fires([.gender: "f"], "GENDER is f; SEVIS takes M, F and U (unknown); write F"),
      .fires([.gender: "O"], "GENDER is O; SEVIS takes M, F and U (unknown)"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .gender }
  static func acceptor(of column: Column) -> Acceptor? { .gender }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, Gender(cell.value) == nil else { return nil }
    let personal = cell.personal()
    let mend = Gender(meantBy: cell.value).map { "; write \($0.rawValue)" } ?? ""
    return Complaint(
      """
      \(cell.column.name) is \(personal); SEVIS takes M, F and U (unknown)\
      \(mend, telling: personal)
      """)
  }
}
