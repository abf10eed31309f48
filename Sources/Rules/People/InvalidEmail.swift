internal import Feed

/// An e-mail address that can't be one.
struct InvalidEmail: CellRule {
  static let info = RuleInfo(
    id: "invalid-email", severity: .error, scope: .formats([.email]),
    summary: "EMAIL isn't something, one @, and a name of labels and dots that ends in two letters "
      + "or more.",
    why: "The office and SEVIS write to this address about deadlines that cost a student's status; "
      + "mail to it goes nowhere.",
    consequence: "The address is left out; the last good one stands.",
    fix: "Correct the address in the SIS; send one address only.",
    source: .document(
      "SEVIS batch schema 6.55", says: "an e-mail address has one @ and a dot in what follows"),
    examples: [
      .passes([.email: "ana.garcia+isss@mail.example.edu"]),
      .fires(
        [.email: "ana.garcia.example.edu"], "EMAIL is ana.garcia.example.edu, which has no @"),
      .fires(
        [.email: "ana@example"],
        """
        EMAIL is ana@example; after the @ must stand a name as in example.edu, of letters, \
        digits and hyphens between dots
        """),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .email }
  static func acceptor(of column: Column) -> Acceptor? { .email }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, let flaw = EmailAddress.flaw(in: cell.value) else { return nil }
    let words =
      switch flaw {
      case .noAt: ", which has no @"
      case .severalAts(let count): ", which has \(count) @; send one address"
      case .nothingBefore: ", which has nothing before the @"
      case .spaceBefore: ", which has a space before the @"
      case .badDomain:
        "; after the @ must stand a name as in example.edu, of letters, digits and hyphens "
          + "between dots"
      }
    return Complaint("\(cell.column.name) is \(cell.personal())\(words)")
  }
}
