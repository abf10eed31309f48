internal import Feed

/// Credits of a student of whom nobody says whether they are enrolled full-time.
struct MissingFullTime: RecordRule {
  static let info = RuleInfo(
    id: "missing-full-time", severity: .warning,
    scope: .columns([.fullTime, .creditsTotal, .visaType]), isForStudents: true,
    summary: "An F-1, M-1 or J-1 student has credits, but FULL_TIME is blank.",
    why:
      "How many credits are a full course of study depends on the programme; only the school can "
      + "say, and SEVIS must be told every term.",
    consequence: "The row is loaded. No registration can be proposed from it.",
    fix: "Send the school's own code for full-time or not; any code will do, if it is always the "
      + "same.",
    source: .seed(
      "The FULL_TIME field should have a single indicator of whether the student is currently "
        + "enrolled as a full-time student or not"),
    examples: [
      .passes([.fullTime: "N"]),
      .passes([.fullTime: "", .visaType: "H-1B"]),
      .fires([.fullTime: ""], "FULL_TIME is blank, but CREDITS_TOTAL is 14"),
    ])

  static var isAskedOfEveryRow: Bool { false }
  static func mindsBlank(in column: ColumnID) -> Bool { column == .fullTime }
  static func acceptor(of column: ColumnID) -> Acceptor? { column == .fullTime ? .filled : nil }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    guard record[.fullTime].isEmpty, let message = record.creditsMessage(lacking: .fullTime) else {
      return
    }
    complaints.append(Complaint(message, at: .fullTime))
  }
}
