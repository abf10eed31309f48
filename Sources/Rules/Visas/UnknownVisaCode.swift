internal import Feed

/// A number that is no visa code.
struct UnknownVisaCode: CellRule {
  static let info = RuleInfo(
    id: "unknown-visa-code", severity: .error, scope: .formats([.visa]), isForStudents: true,
    summary: "VISA_TYPE is a number, but none of 01 to 06.",
    why: "No one can tell which class a number outside the list means.",
    consequence: "The visa type is left out; the last good one stands.",
    fix: "Send 01 F-1, 02 M-1, 03 J-1, 04 F-2, 05 M-2 or 06 J-2, with the leading zero; any other "
      + "class in words, as H-1B.",
    source: .document(
      "Appendix F 2016", says: "the visa types are 01 to 06, two digits each"),
    examples: [
      .passes([.visaType: "04"]),
      .fires(
        [.visaType: "07"],
        "VISA_TYPE is 07, which is no code; there are 01 to 06, and other classes in words"),
      .fires([.visaType: "3"], "VISA_TYPE is 3, which has lost its leading zero; write 03 (J-1)"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .visa }
  static func acceptor(of column: Column) -> Acceptor? { .visa }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard case .number(let meant) = VisaType(cell.value) else { return nil }
    let personal = cell.personal()
    guard let meant else {
      return Complaint(
        """
        \(cell.column.name) is \(personal), which is no code; there are 01 to 06, and other \
        classes in words
        """)
    }
    return Complaint(
      """
      \(cell.column.name) is \(personal), which has lost its leading zero\
      \("; write \(meant.code) (\(meant.name))", telling: personal)
      """, mend: meant.code)
  }
}
