internal import Feed

/// A value without which the row is nobody's.
struct MissingRequiredValue: RecordRule {
  static let info = RuleInfo(
    id: "missing-required-value", severity: .error,
    scope: .columns([.lastName, .firstName, .email]),
    summary: "An employee's row lacks LAST_NAME, FIRST_NAME or EMAIL, or a student's LAST_NAME.",
    why: "An account can't be made without them. SEVIS takes a student without a first name, but "
      + "never one without a last name.",
    consequence: "The row is left out; the person's last good data stands.",
    fix: "Fill the value in. A person with one name has it in LAST_NAME.",
    source: .seed(
      "The minimum required data for an HR user is: UUUID, first name, last name, and email "
        + "address."),
    examples: [
      .passes([.lastName: "Suharto", .firstName: ""]),
      .fires([.lastName: ""], "LAST_NAME is blank"),
      .fires([.firstName: ""], in: .hr, "FIRST_NAME is blank, which an employee's row must have"),
    ])

  static var requiresAllColumns: Bool { false }
  static var isAskedOfEveryRow: Bool { false }
  static func mindsBlank(in column: ColumnID) -> Bool {
    column == .lastName || column == .firstName || column == .email
  }
  static func acceptor(of column: ColumnID) -> Acceptor? { mindsBlank(in: column) ? .filled : nil }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    if record.population.isEmployee {
      for id in [ColumnID.lastName, .firstName, .email]
      where record.header.has(id) && record[id].isEmpty {
        let name = record.header.column(id)?.name ?? ""
        complaints.append(
          Complaint("\(name) is blank, which an employee's row must have", at: id))
      }
    } else if record.header.has(.lastName) && record[.lastName].isEmpty {
      let name = record.header.column(.lastName)?.name ?? ""
      complaints.append(Complaint("\(name) is blank", at: .lastName))
    }
  }
}
