internal import Feed

/// A suffix of a name that SEVIS hasn't.
struct InvalidSuffix: CellRule {
  static let info = RuleInfo(
    id: "invalid-suffix", severity: .warning, scope: .formats([.suffix]), isForStudents: true,
    blocksProposals: true,
    summary: "SUFFIX is none of I, II, III, IV, Jr. and Sr., with the dot.",
    why: "SEVIS has these six and takes no other; a degree or a title is no suffix.",
    consequence: "The suffix is loaded, but no SEVIS update is proposed from it.",
    fix: "Translate the SIS's values in the extract; leave the cell blank for any other suffix.",
    source: .document(
      "SEVIS batch schema 6.55", says: "the suffix is one of I, II, III, IV, Jr. and Sr."),
    examples: [
      .passes([.named("SUFFIX"): "III"]),
      .fires(
        [.named("SUFFIX"): "Jr"],
        "SUFFIX is Jr; SEVIS takes I, II, III, IV, Jr. and Sr.; write Jr."),
      .fires(
        [.named("SUFFIX"): "PhD"], "SUFFIX is PhD; SEVIS takes I, II, III, IV, Jr. and Sr."),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .suffix }
  static func acceptor(of column: Column) -> Acceptor? { .suffix }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, !NameSuffix.isOne(cell.value) else { return nil }
    let personal = cell.personal()
    let mend = NameSuffix.meant(by: cell.value).map { "; write \($0)" } ?? ""
    return Complaint(
      """
      \(cell.column.name) is \(personal); SEVIS takes \(NameSuffix.all)\
      \(mend, telling: personal)
      """)
  }
}
