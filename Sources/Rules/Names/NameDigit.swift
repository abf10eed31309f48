internal import Feed

/// A digit in a name.
struct NameDigit: CellRule {
  static let info = RuleInfo(
    id: "name-digit", severity: .error, scope: .formats([.name, .preferredName]),
    summary: "A name has a digit.",
    why: "SEVIS refuses the record. It is a slip of the finger, a test account, or a value from "
      + "another column.",
    consequence: "The name is left out; the last good one stands.",
    fix: "Correct the name in the SIS.",
    source: .document("SEVIS batch schema 6.55", says: "last and first name have no digits (\\D+)"),
    examples: [
      .passes([.lastName: "Garcia Ruiz"]),
      .fires([.lastName: "Garc1a"], "LAST_NAME has a digit at character 5"),
      .fires([.named("PREFERRED_NAME"): "Ana 2"], "PREFERRED_NAME has a digit at character 5"),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .name || column.format == .preferredName
  }

  static func acceptor(of column: Column) -> Acceptor? {
    column.format == .name ? .name : .withoutDigits
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let place = SEVISName.firstDigit(in: cell.value) else { return nil }
    return Complaint(
      "\(cell.column.name) has a digit at character \(place + 1)", marked: place..<place + 1)
  }
}
