internal import Codes
internal import Feed

/// A programme of study that the list of 2020 dropped.
struct RetiredCIP: CellRule {
  static let info = RuleInfo(
    id: "retired-cip", severity: .warning, scope: .formats([.cip, .cipOrNone]),
    isForStudents: true, blocksProposals: true,
    summary: "A CIP code is of the list of 2010 and not of that of 2020.",
    why: "SEVIS has taken the list of 2020 only since release 6.55; which code replaces an old one "
      + "depends on the programme, so no program can say.",
    consequence: "The code is loaded, but no SEVIS update is proposed from it.",
    fix: "Have the registrar give the programme its code of CIP 2020. `sisfeed codes cip WORD` "
      + "finds it.",
    source: .document(
      "SEVIS batch schemas 6.27 and 6.55", says: "152 codes of the older are gone in the newer"),
    examples: [
      .passes([.named("MAJOR_CIP"): "43.0406"]),
      .fires(
        [.named("MAJOR_CIP"): "43.0116"],
        """
        MAJOR_CIP is 43.0116 (Cyber/Computer Forensics and Counterterrorism), which CIP 2020 \
        dropped
        """),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .cip || column.format == .cipOrNone
  }

  static func acceptor(of column: Column) -> Acceptor? {
    column.format == .cip ? .cip : .cipOrNone
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let code = CIP(cell.value), code != .none, code.standing == .retired else { return nil }
    let personal = cell.personal()
    let meaning = code.meaning.map { " (\($0))" } ?? ""
    return Complaint(
      """
      \(cell.column.name) is \(personal)\(meaning, telling: personal), which CIP 2020 dropped
      """)
  }
}
