internal import Feed
internal import TSV

/// UTF-8 that was decoded twice.
struct Mojibake: CellRule {
  static let info = RuleInfo(
    id: "mojibake", severity: .warning, scope: .allColumns, blocksProposals: true,
    summary: "A value looks like UTF-8 that was read as Windows-1252 or Latin-1 and encoded again.",
    why: "A program between the SIS and the file took the encoding for another one. SEVIS would "
      + "print the wreck on the student's I-20.",
    consequence: "The value is loaded as it stands, but no SEVIS update is proposed from it.",
    fix: "Say UTF-8 at the step of the export that says another encoding; it hits every letter "
      + "with an accent, so look for more.",
    source: .decision("the text is valid UTF-8, and no one meant it"),
    examples: [
      .passes([.named("ADVISOR_NAME"): "JOÃO MÜLLER"]),
      .fires(
        [.named("ADVISOR_NAME"): "JoÃ£o MÃ¼ller"],
        "ADVISOR_NAME looks like UTF-8 decoded twice; it probably says João Müller"),
    ])

  static var suspects: Marks { .high }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.high), let reading = DoubleEncoding.reading(of: cell.value) else {
      return nil
    }
    return Complaint(
      """
      \(cell.column.name) looks like UTF-8 decoded twice; it probably says \(Personal(reading))
      """)
  }
}
