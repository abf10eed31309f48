internal import Feed

/// A class that has a code, in words.
struct UncodedVisaType: CellRule {
  static let info = RuleInfo(
    id: "uncoded-visa-type", severity: .error, scope: .formats([.visa]), isForStudents: true,
    summary: "VISA_TYPE begins with F-1, M-1, J-1, F-2, M-2 or J-2 in words, which have the codes "
      + "01 to 06.",
    why: "Only a coded class is taken to SEVIS. A student sent as F-1 in words looks like one whom "
      + "SEVIS is not about, and is never registered.",
    consequence: "The visa type is left out; the last good one stands.",
    fix: "Translate in the extract: F-1 is 01, M-1 02, J-1 03, F-2 04, M-2 05, J-2 06.",
    source: .seed("There is no required code for any visa type other than F, M, or J."),
    examples: [
      .passes([.visaType: "H-1B"]),
      .passes([.visaType: "F"]),
      .fires([.visaType: "F-1"], "VISA_TYPE is F-1 in words; write 01"),
      .fires([.visaType: "j2"], "VISA_TYPE is J-2 in words; write 06"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .visa }
  static func acceptor(of column: Column) -> Acceptor? { .visa }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard case .uncoded(let visa) = VisaType(cell.value) else { return nil }
    return Complaint(
      "\(cell.column.name) is \(visa.name) in words; write \(visa.code)", mend: visa.code)
  }
}
