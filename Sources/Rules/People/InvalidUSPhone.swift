internal import Feed

/// A US telephone number that isn't ten digits.
struct InvalidUSPhone: CellRule {
  static let info = RuleInfo(
    id: "invalid-us-phone", severity: .warning, scope: .formats([.usPhone]), isForStudents: true,
    blocksProposals: true,
    summary: "US_PHONE isn't ten digits, without anything between them.",
    why: "SEVIS takes ten digits and nothing else, and a J-1 student's record needs the number.",
    consequence: "The number is loaded, but no SEVIS update is proposed from it.",
    fix: "Send digits only, area code first, without the leading 1. A number abroad belongs in "
      + "FOREIGN_PHONE.",
    source: .document("SEVIS batch schema 6.55", says: "a US telephone number is ten digits"),
    examples: [
      .passes([.named("US_PHONE"): "4355550187"]),
      .fires(
        [.named("US_PHONE"): "(435) 555-0187"],
        "US_PHONE is (435) 555-0187; SEVIS takes ten digits; write 4355550187"),
      .fires(
        [.named("US_PHONE"): "979555010"],
        "US_PHONE is 979555010; SEVIS takes ten digits, and there are 9"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .usPhone }
  static func acceptor(of column: Column) -> Acceptor? { .usPhone }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, !PhoneNumber.isUS(cell.value) else { return nil }
    let personal = cell.personal()
    let start: Message = "\(cell.column.name) is \(personal); SEVIS takes ten digits"
    guard var digits = PhoneNumber.digits(of: cell.value) else { return Complaint(start) }
    if digits.utf8.count == 11 && digits.hasPrefix("1") { digits.removeFirst() }
    guard digits.utf8.count == 10 else {
      return Complaint(start.followed(by: ", and there are \(digits.utf8.count)"))
    }
    return Complaint(start.followed(by: "\("; write \(digits)", telling: personal)"))
  }
}
