internal import Feed

/// A birth date that is still to come.
struct FutureBirthDate: CellRule {
  static let info = RuleInfo(
    id: "future-birth-date", severity: .error, scope: .formats([.birthDate]), isForStudents: true,
    summary: "DOB is after today.",
    why: "A year of two digits was probably filled up wrongly. SEVIS refuses the record (S1067).",
    consequence: "The date is left out; the last good one stands.",
    fix: "Correct the birth date in the SIS by the passport.",
    source: .document("SEVIS result code S1067", says: "the birth date can't be in the future"),
    examples: [
      .passes([.birthDate: "08/17/2004"]),
      .fires(
        [.birthDate: "12/12/2094"],
        "DOB is 12/12/2094, which is after today; perhaps 1994 was meant"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .birthDate }

  static func acceptor(of column: Column, by calendar: Calendar) -> Acceptor? {
    .date(calendar.format, through: Int16(clamping: calendar.today.year - 1))
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    let today = cell.calendar.today
    guard let day = cell.calendar.format.day(cell.value), day > today else { return nil }
    let personal = cell.personal()
    // A century less is a birth date where the two digits of the year are all that was known.
    let isCentury = day.year - 100 < today.year && day.year >= 2000 && day.year < 2100
    let hint = isCentury ? "; perhaps \(day.year - 100) was meant" : ""
    return Complaint(
      """
      \(cell.column.name) is \(personal), which is after today\
      \(hint, telling: personal)
      """)
  }
}
