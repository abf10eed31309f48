internal import Feed

/// A level of education that the visa class can't have.
struct EducationLevelVisaMismatch: RecordRule {
  static let info = RuleInfo(
    id: "education-level-visa-mismatch", severity: .error,
    scope: .columns([.educationLevel, .visaType]), isForStudents: true,
    summary: "EDUCATION_LEVEL is 08, 09 or 10 without M-1, or another level with M-1.",
    why: "SEVIS refuses the record (S1062), and one of the two cells is wrong about the student.",
    consequence: "The level is left out; the last good one stands.",
    fix: "Correct the level of the programme or the visa type in the SIS, whichever is wrong.",
    source: .document(
      "SEVIS result code S1062",
      says: "high school, flight and vocational training are for M-1, all other levels for F-1"),
    examples: [
      .passes([.visaType: "02", .educationLevel: "09"]),
      .fires(
        [.visaType: "01", .educationLevel: "09"],
        "EDUCATION_LEVEL is 09 (flight training), which only M-1 has, but VISA_TYPE is 01 (F-1)"),
      .fires(
        [.visaType: "02", .educationLevel: "05"],
        "EDUCATION_LEVEL is 05 (master's), but VISA_TYPE is 02 (M-1), which has 08, 09 and 10"),
    ])

  // A mismatch has a vocational level or M-1, which are rare; either cell is then looked at.
  static var isAskedOfEveryRow: Bool { false }
  static func acceptor(of column: ColumnID) -> Acceptor? {
    column == .educationLevel ? .educationLevel : column == .visaType ? .visa : nil
  }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    guard let level = EducationLevel(record[.educationLevel]),
      let visa = VisaType.coded(record[.visaType]), visa.isPrincipal,
      level.isVocational != (visa == .m1),
      let levelColumn = record.header.column(.educationLevel),
      let visaColumn = record.header.column(.visaType)
    else { return }
    let levelText = levelColumn.personal(record[.educationLevel])
    let visaText = visaColumn.personal(record[.visaType])
    let meaning: Message = "\(" (\(level.meaning))", telling: levelText)"
    let visaName: Message = "\(" (\(visa.name))", telling: visaText)"
    complaints.append(
      Complaint(
        level.isVocational
          ? """
          \(levelColumn.name) is \(levelText)\(meaning), which only M-1 has, but \
          \(visaColumn.name) is \(visaText)\(visaName)
          """
          : """
          \(levelColumn.name) is \(levelText)\(meaning), but \(visaColumn.name) is \
          \(visaText)\(visaName), which has \(EducationLevel.vocationalCodes)
          """, at: .educationLevel))
  }
}
