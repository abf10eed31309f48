internal import Codes
internal import Feed

/// A programme of study that is in no list.
struct InvalidCIP: CellRule {
  static let info = RuleInfo(
    id: "invalid-cip", severity: .error, scope: .formats([.cip, .cipOrNone]), isForStudents: true,
    summary: "A CIP code isn't written NN.NNNN or is in no list of the government; or MAJOR_CIP is "
      + "00.0000, which only a second major or minor may be.",
    why: "SEVIS refuses the code, and the major decides whether a graduate may work longer in the "
      + "country (STEM).",
    consequence: "The code is left out; the last good one stands.",
    fix: "Send the code of CIP 2020 as text: two digits, a point, four digits.",
    source: .document(
      "SEVIS batch schema 6.55",
      says: "a major is a code of CIP 2020 as NN.NNNN; 00.0000 is for second majors and minors"),
    examples: [
      .passes([.named("MAJOR_CIP"): "14.0901", .named("MINOR_CIP"): "00.0000"]),
      .fires(
        [.named("MAJOR_CIP"): "520201"],
        "MAJOR_CIP is 520201, which isn't written NN.NNNN; write 52.0201"),
      .fires(
        [.named("SECOND_MAJOR_CIP"): "11.4321"],
        "SECOND_MAJOR_CIP is 11.4321, which is in no list of CIP codes"),
      .fires(
        [.named("MAJOR_CIP"): "00.0000"],
        """
        MAJOR_CIP is 00.0000, which says that there is none; only a second major or minor may \
        be that
        """),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .cip || column.format == .cipOrNone
  }

  static func acceptor(of column: Column) -> Acceptor? {
    column.format == .cip ? .cip : .cipOrNone
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty else { return nil }
    let personal = cell.personal()
    guard let code = CIP(cell.value) else {
      let meant = CIP(meantBy: cell.value)?.text
      let mend = meant.map { "; write \($0)" } ?? ""
      return Complaint(
        """
        \(cell.column.name) is \(personal), which isn't written NN.NNNN\
        \(mend, telling: personal)
        """, mend: meant)
    }
    if code == .none {
      if cell.column.format == .cipOrNone { return nil }
      return Complaint(
        """
        \(cell.column.name) is \(personal), which says that there is none; only a second major \
        or minor may be that
        """)
    }
    guard code.standing == .unknown else { return nil }
    return Complaint("\(cell.column.name) is \(personal), which is in no list of CIP codes")
  }
}
