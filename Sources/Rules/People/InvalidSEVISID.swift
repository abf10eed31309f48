internal import Feed

/// A SEVIS ID that can't be one.
struct InvalidSEVISID: CellRule {
  static let info = RuleInfo(
    id: "invalid-sevis-id", severity: .error, scope: .formats([.sevisID]), isForStudents: true,
    summary: "SEVIS_ID isn't N and ten digits.",
    why: "An update goes to the record with this number. With a wrong one it fails, or changes "
      + "someone else's.",
    consequence: "The number is left out; the last good one stands.",
    fix: "Copy the number from the I-20 or DS-2019 into the SIS, as text.",
    source: .document("SEVIS batch schema 6.55", says: "a SEVIS ID is N and ten digits"),
    examples: [
      .passes([.named("SEVIS_ID"): "N0031415926"]),
      .fires([.named("SEVIS_ID"): "N00031"], "SEVIS_ID is N00031, not N and ten digits"),
      .fires(
        [.named("SEVIS_ID"): "n0031415926"],
        "SEVIS_ID is n0031415926, not N and ten digits; write N0031415926"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .sevisID }
  static func acceptor(of column: Column) -> Acceptor? { .sevisID }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, !SEVISID.isOne(cell.value) else { return nil }
    let personal = cell.personal()
    let mend = SEVISID.meant(by: cell.value).map { "; write \($0)" } ?? ""
    return Complaint(
      """
      \(cell.column.name) is \(personal), not N and ten digits\
      \(mend, telling: personal)
      """)
  }
}
