internal import Feed

/// A date that the calendar hasn't, or that isn't written as the layout writes dates.
struct InvalidDate: CellRule {
  static let info = RuleInfo(
    id: "invalid-date", severity: .error, scope: .formats([.birthDate, .date]), isForStudents: true,
    summary: "DOB isn't a day of the calendar in the layout's date format, MM/DD/YYYY unless the "
      + "school's settings say otherwise; or GRAD_DATE can't be read as a date at all.",
    why: "03/04/2001 and 04/03/2001 are two people. A birth date is read strictly, because a wrong "
      + "one in SEVIS stops a student at the border.",
    consequence: "The date is left out; the last good one stands.",
    fix: "Format the date in the extract, with two digits for day and month and four for the year; "
      + "or correct the impossible day in the SIS.",
    source: .document(
      "client layout 2019",
      says: "birth dates are MM/DD/YYYY; SEVIS takes only days of the calendar"),
    examples: [
      .passes([.birthDate: "02/29/2004"]),
      .fires([.birthDate: "02/30/2001"], "DOB is 02/30/2001, but February 2001 has 28 days"),
      .fires(
        [.birthDate: "4/17/2003"],
        "DOB is 4/17/2003, which isn't written MM/DD/YYYY; write 04/17/2003"),
      .fires(
        [.gradDate: "Spring 2027"],
        "GRAD_DATE is Spring 2027, which isn't written MM/DD/YYYY"),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .birthDate || column.format == .date
  }

  static func acceptor(of column: Column, by calendar: Calendar) -> Acceptor? {
    // Of a birth date this year the other rule must say whether it is still to come.
    let year = column.format == .birthDate ? calendar.today.year - 1 : 9999
    return .date(calendar.format, through: Int16(clamping: year))
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    let value = cell.value
    guard !value.isEmpty else { return nil }
    let (format, personal) = (cell.calendar.format, cell.personal())
    if let numbers = format.numbers(value) {
      guard format.day(value) == nil else { return nil }
      let flaw = Day.flaw(year: numbers.year, month: numbers.month, day: numbers.day)
      let wrote = (1...12).contains(numbers.month) ? "" : "; dates are written \(format.rawValue)"
      return Complaint(
        """
        \(cell.column.name) is \(personal), but \
        \(flaw, telling: personal, hidden: "the calendar has no such day")\(wrote)
        """)
    }
    // What databases write by themselves is a warning where the format is nowhere laid down.
    if cell.column.format == .date, let unusual = UnusualDate(value) {
      guard unusual.day == nil else { return nil }
      return Complaint(
        "\(cell.column.name) is \(personal), which is no day of the calendar")
    }
    let mend = format.mended(value).map { "; write \($0)" } ?? ""
    return Complaint(
      """
      \(cell.column.name) is \(personal), which isn't written \(format.rawValue)\
      \(mend, telling: personal)
      """)
  }
}
