internal import Feed
internal import TSV

/// A word that stands for nothing.
struct PlaceholderValue: CellRule {
  static let info = RuleInfo(
    id: "placeholder-value", severity: .warning, scope: .allColumns, blocksProposals: true,
    summary: "A value is a word for nothing: NULL, (null), N/A, NA, none or -, in any case.",
    why: "To a program it is a value. It is compared, counted and printed, and a report of all who "
      + "have a hold lists those who have none.",
    consequence: "The value is loaded as it stands, but no SEVIS update is proposed from it.",
    fix: "Leave the cell empty where there is no value.",
    source: .seed(
      "If no data is present in the SIS for a required field in the SIS file, the header should be "
        + "included but the data fields can be null."),
    examples: [
      // Null is a surname.
      .passes([.lastName: "Null", .named("CUSTOM9"): "nonexempt"]),
      .fires(
        [.named("MARITAL_STATUS"): "none"],
        "MARITAL_STATUS says none, a word for nothing, where a blank is meant"),
      .fires(
        [.named("CUSTOM9"): "(NULL)"],
        "CUSTOM9 says (null), a word for nothing, where a blank is meant"),
    ])

  // With blanks around it, or in brackets, the word is found by its row's marks.
  static var suspects: Marks { [.padded, .high, .sign] }
  static var mindsWordsForNothing: Bool { true }

  /// A name may be any of the words, and for UUUID there is `missing-uuuid`.
  static func concerns(_ column: Column) -> Bool {
    column.format != .name && column.format != .preferredName && column.format != .id
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let word = Placeholder.word(cell.value) else { return nil }
    return Complaint(
      "\(cell.column.name) says \(word), a word for nothing, where a blank is meant")
  }
}
