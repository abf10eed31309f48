internal import Feed
internal import TSV

/// A value longer than its SEVIS element takes.
struct ExceedsSEVISLength: CellRule, RecordRule {
  static let info = RuleInfo(
    id: "exceeds-sevis-length", severity: .warning,
    scope: .columns([.firstName, .middleName]), isForStudents: true, blocksProposals: true,
    summary: "A value is longer than SEVIS takes for its element; the given name is counted with "
      + "the middle name joined.",
    why: "SEVIS refuses the record, or someone cuts the value by hand and the next night differs.",
    consequence: "The value is loaded, but no SEVIS update is proposed from it.",
    fix: "Abbreviate it in the SIS as the passport or the postal service does.",
    source: .document(
      "SEVIS batch schema 6.55",
      says: "names 80, US street 64, foreign street 60, city 60, province 30, postal code 20, "
        + "e-mail 255 characters"),
    examples: [
      .passes([.firstName: "Ana Maria", .middleName: "del Carmen"]),
      .fires(
        [.named("FOREIGN_ADDRESS_PROVINCE"): "Comunidad Autonoma de la Region de Murcia"],
        "FOREIGN_ADDRESS_PROVINCE has 41 characters; SEVIS takes 30"),
      .fires(
        [
          .firstName: "Ana Maria Guadalupe Concepcion Esperanza",
          .middleName: "del Carmen de los Milagros y de la Soledad",
        ],
        "the given name with the middle name has 83 characters; SEVIS takes 80"),
    ])

  static func concerns(_ column: Column) -> Bool { column.sevisLimit != nil }
  static func longest(in column: Column) -> Int? { column.sevisLimit }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard let limit = cell.column.sevisLimit, cell.value.count > limit else { return nil }
    let count = cell.value.characterCount
    guard count > limit else { return nil }
    return Complaint("\(cell.column.name) has \(count) characters; SEVIS takes \(limit)")
  }

  static var isAskedOfEveryRow: Bool { false }
  static func longest(in column: ColumnID) -> Int? {
    // Two names of 39 bytes and the space between them are 79 characters at most.
    column == .firstName || column == .middleName ? 39 : nil
  }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    let (first, middle) = (record[.firstName], record[.middleName])
    guard first.count + middle.count > 79, !first.isEmpty, !middle.isEmpty,
      let limit = record.header.column(.firstName)?.sevisLimit
    else { return }
    let (given, joined) = (first.characterCount, middle.characterCount)
    // A name that is too long by itself has its own finding.
    guard given <= limit, joined <= limit, given + 1 + joined > limit else { return }
    complaints.append(
      Complaint(
        """
        the given name with the middle name has \(given + 1 + joined) characters; SEVIS takes \
        \(limit)
        """, at: .firstName))
  }
}
