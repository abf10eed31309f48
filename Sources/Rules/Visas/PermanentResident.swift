internal import Feed

/// Someone with a green card, who isn't to be in the file.
struct PermanentResident: CellRule {
  static let info = RuleInfo(
    id: "permanent-resident", severity: .error, scope: .formats([.visa]), isForStudents: true,
    summary: "VISA_TYPE says that the person is a permanent resident: PR, LPR, green card.",
    why: "A permanent resident is no international student. The office must not report, watch or "
      + "write to one as if they were.",
    consequence: "The visa type is left out; the last good one stands until the person is taken "
      + "out of the file or the type is mended.",
    fix: "Leave permanent residents out of the extract. Where the SIS is wrong, correct the visa "
      + "type there.",
    source: .seed("who are NOT US permanent residents (\"green card\" holders)"),
    examples: [
      .passes([.visaType: "Asylee"]),
      .fires(
        [.visaType: "PR"],
        "VISA_TYPE is PR, a permanent resident, who doesn't belong in the file"),
      .fires(
        [.visaType: "Green Card"],
        "VISA_TYPE is Green Card, a permanent resident, who doesn't belong in the file"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .visa }
  static func acceptor(of column: Column) -> Acceptor? { .visa }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard VisaType(cell.value) == .permanentResident else { return nil }
    return Complaint(
      """
      \(cell.column.name) is \(cell.personal()), a permanent resident, who doesn't belong in \
      the file
      """)
  }
}
