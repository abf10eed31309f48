internal import Feed
internal import TSV

/// Spaces around a value.
struct PaddedValue: CellRule {
  static let info = RuleInfo(
    id: "padded-value", severity: .warning, scope: .allColumns,
    summary: "A value begins or ends with a space.",
    why: "A loader that doesn't trim takes “ 11.0701” for an unknown programme and “U0003 ” for "
      + "another person.",
    consequence: "The value is loaded without the spaces.",
    fix: "Trim values in the extract; Oracle's TO_CHAR needs the mask FM to leave no space.",
    source: .document(
      "the vendor's specification of its other feeds", says: "values are trimmed, without padding"),
    examples: [
      .passes([.named("MAJOR_CIP"): "11.0701", .middleName: "   "]),
      .fires(
        [.named("MAJOR_CIP"): " 11.0701"],
        "MAJOR_CIP begins with a space; it is read without it"),
      .fires(
        [.named("CUSTOM3"): " Athlete  "],
        "CUSTOM3 begins and ends with spaces; it is read without them"),
    ])

  static var isIndependent: Bool { true }
  // Where every value is wrapped in quotes the padding stands within them, unseen by the scan.
  static var suspects: Marks { [.padded, .quote] }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.padded), !cell.value.isEmpty else { return nil }
    let space = UInt8(ascii: " ")
    let name = cell.column.name
    switch (cell.raw.firstByte == space, cell.raw.lastByte == space) {
    case (true, true):
      return Complaint("\(name) begins and ends with spaces; it is read without them")
    case (true, false): return Complaint("\(name) begins with a space; it is read without it")
    case (false, true): return Complaint("\(name) ends with a space; it is read without it")
    case (false, false): return nil
    }
  }
}
