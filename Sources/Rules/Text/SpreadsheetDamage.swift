internal import Feed
internal import TSV

/// A value that a spreadsheet destroyed.
struct SpreadsheetDamage: CellRule {
  static let info = RuleInfo(
    id: "spreadsheet-damage", severity: .warning, scope: .allColumns, blocksProposals: true,
    summary: "A value is what a spreadsheet leaves: 1.23E+05, ####, #N/A, #REF!.",
    why: "Someone opened the file in a spreadsheet and saved it. The real value is gone, and other "
      + "columns may have lost leading zeros without a trace.",
    consequence: "The value is loaded as it stands, but no SEVIS update is proposed from it. In "
      + "UUUID the row is left out.",
    fix: "Send the file as the SIS writes it. Whoever must look at it in a spreadsheet imports "
      + "every column as text and doesn't save.",
    source: .decision("no one means such a value, and it can't be told what it was"),
    examples: [
      .passes([.named("US_ADDRESS_LINE2"): "Apt #4", .named("STUDENT_ID"): "710005065"]),
      .fires(
        [.named("STUDENT_ID"): "7.10E+08"],
        "STUDENT_ID is a number that a spreadsheet rounded; its digits are lost"),
      .fires(
        [.named("CUSTOM2"): "#N/A"], "CUSTOM2 is the error of a formula instead of a value"),
      .fires(
        [.uuuid: "####"],
        "UUUID is a row of #, as a spreadsheet shows what its column is too narrow for"),
    ])

  static var suspects: Marks { .sign }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.sign), let leftover = SpreadsheetLeftover(cell.value) else {
      return nil
    }
    let name = cell.column.name
    let message: Message =
      switch leftover {
      case .roundedNumber: "\(name) is a number that a spreadsheet rounded; its digits are lost"
      case .hashes:
        "\(name) is a row of #, as a spreadsheet shows what its column is too narrow for"
      case .failedFormula: "\(name) is the error of a formula instead of a value"
      }
    return Complaint(message, severity: cell.column.id == .uuuid ? .error : nil)
  }
}
