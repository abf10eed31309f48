internal import Feed
internal import TSV

/// A flag that is neither Y nor N.
struct InvalidHRFlag: CellRule {
  static let info = RuleInfo(
    id: "invalid-hr-flag", severity: .error, scope: .formats([.hrFlag]),
    summary: "In the combined file, HR_FLAG is neither Y, N nor blank.",
    why: "The flag tells employees from students. A student taken for an employee is never "
      + "reported; an employee taken for a student is checked for a visa.",
    consequence: "The flag is left out. The row is judged as an employee's where it has neither a "
      + "visa type nor credits, else as a student's.",
    fix: "Send Y for employees, and N or nothing for students.",
    source: .seed(
      "If HR data is included in the same file as student data, an HR flag column must be included "
        + "as well."),
    examples: [
      .passes([.hrFlag: "N"], in: .combined),
      .passes([.hrFlag: ""], in: .combined),
      .fires([.hrFlag: "X"], in: .combined, "HR_FLAG is X, not Y or N"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .hrFlag }
  static func acceptor(of column: Column) -> Acceptor? { .hrFlag }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.kind == .combined, !cell.value.isEmpty, !cell.value.equals("Y"),
      !cell.value.equals("N")
    else { return nil }
    let hint: Message =
      cell.value.equals("y") || cell.value.equals("n") ? "; the case matters" : ""
    return Complaint(
      Message("\(cell.column.name) is \(cell.personal()), not Y or N").followed(by: hint))
  }
}
