internal import Feed

/// A level of education that SEVIS hasn't.
struct InvalidEducationLevel: CellRule {
  static let info = RuleInfo(
    id: "invalid-education-level", severity: .error, scope: .formats([.educationLevel]),
    isForStudents: true,
    summary: "EDUCATION_LEVEL is none of 01 to 11, two digits each.",
    why: "The level decides which rules hold for the student and for how long; SEVIS takes these "
      + "eleven codes only.",
    consequence: "The level is left out; the last good one stands.",
    fix: "Translate the SIS's levels in the extract, as text so that the leading zero stays: 03 "
      + "associate, 04 bachelor's, 05 master's, 06 doctorate.",
    source: .document(
      "SEVIS batch schema 6.55", says: "the level of education is one of 01 to 11"),
    examples: [
      .passes([.educationLevel: "11"]),
      .fires([.educationLevel: "12"], "EDUCATION_LEVEL is 12, none of 01 to 11"),
      .fires(
        [.educationLevel: "4"],
        "EDUCATION_LEVEL is 4, which has lost its leading zero; write 04 (bachelor's)"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .educationLevel }
  static func acceptor(of column: Column) -> Acceptor? { .educationLevel }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, EducationLevel(cell.value) == nil else { return nil }
    let personal = cell.personal()
    guard let meant = EducationLevel(lackingZero: cell.value) else {
      return Complaint("\(cell.column.name) is \(personal), none of 01 to 11")
    }
    return Complaint(
      """
      \(cell.column.name) is \(personal), which has lost its leading zero\
      \("; write \(meant.code) (\(meant.meaning))", telling: personal)
      """, mend: meant.code)
  }
}
