internal import Feed

/// A graduation date written in a database's way instead of the layout's.
struct UnusualDateFormat: CellRule {
  static let info = RuleInfo(
    id: "unusual-date-format", severity: .warning, scope: .formats([.date]), isForStudents: true,
    summary: "GRAD_DATE is written YYYY-MM-DD, DD-MON-YY or DD-MON-YYYY where the layout says "
      + "otherwise.",
    why: "It can be read, but an export that leaves the format to the database changes with the "
      + "database.",
    consequence: "The date is loaded as the day it names.",
    fix: "Format the date in the extract as the layout writes dates.",
    source: .decision(
      "no document says how GRAD_DATE is written; one client's program leaves it to its database"),
    examples: [
      .passes([.gradDate: "05/15/2027"]),
      .fires(
        [.gradDate: "2027-05-15"],
        "GRAD_DATE is 2027-05-15, written YYYY-MM-DD instead of MM/DD/YYYY; write 05/15/2027"),
      .fires(
        [.gradDate: "14-DEC-19"],
        "GRAD_DATE is 14-DEC-19, written DD-MON-YY instead of MM/DD/YYYY; write 12/14/2019"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .date }

  static func acceptor(of column: Column, by calendar: Calendar) -> Acceptor? {
    .date(calendar.format, through: 9999)
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    let format = cell.calendar.format
    guard format.day(cell.value) == nil, let unusual = UnusualDate(cell.value),
      let day = unusual.day
    else { return nil }
    let personal = cell.personal()
    return Complaint(
      """
      \(cell.column.name) is \(personal), written \(unusual.manner) instead of \
      \(format.rawValue)\("; write \(format.text(of: day))", telling: personal)
      """)
  }
}
