import Changes
import Feed
import Testing

@testable import Updates

/// A made-up person, their SEVIS record and what SEVIS holds of them.
struct Student {
  var row: [String: String]
  var record: SEVISRecord?
  var confirmed: ConfirmedValues
  var waivers: [Waiver] = []
  var settled = SettledValues()
  var context: ProposingContext
  /// The columns that changed, and the night.
  var firstSeen: [String: Day] = [:]
  var blocked: [String: String] = [:]
  var flapping: [String] = []
  var absent: Set<String> = []
  var missing: MissingRow?
  var isAddedLater = false
  var rowFirstSeen: Day? = day("2026-08-03")

  /// An undergraduate whose SEVIS record says what the feed says.
  static func active(_ visaClass: VisaType.Class = .f1) -> Student {
    var row = baseRow
    row["VISA_TYPE"] = visaClass.code
    if visaClass == .m1 { row["EDUCATION_LEVEL"] = "10" }
    var student = Student(
      row: row,
      record: SEVISRecord(
        uuuid: "U1", sevisID: "N0012345678", visaClass: visaClass, status: .active,
        organisation: visaClass == .j1 ? "P-1-12345" : "ABC214F00000000",
        programStart: day("2025-08-25"), programEnd: day("2029-05-18"), asOf: day("2026-08-10")),
      confirmed: ConfirmedValues(),
      context: ProposingContext(
        today: day("2026-11-04"), terms: terms, signals: signals,
        fullTime: FullTimeRule(codes: ["FT": true, "PT": false]),
        programStart: ProgramDateColumn(column: .named("CUSTOM1"), name: "CUSTOM1"),
        programEnd: ProgramDateColumn(column: .named("CUSTOM2"), name: "CUSTOM2")))
    student.confirmed = ConfirmedValues(
      of: student.view, dateFormat: .monthDayYear, certainty: .confirmed, since: day("2026-08-10"))
    student.confirmed[.sessionStart] = ConfirmedValue(
      "2026-08-24", certainty: .confirmed, since: day("2026-09-01"))
    return student
  }

  /// The same with a record that is to be registered or validated yet.
  static func initial(_ visaClass: VisaType.Class = .f1) -> Student {
    var student = active(visaClass)
    student.record?.status = .initial
    student.record?.programStart = day("2026-08-24")
    student.confirmed[.sessionStart] = nil
    return student
  }

  /// Someone new of whom SEVIS knows nothing.
  static func new(_ visaClass: VisaType.Class = .f1) -> Student {
    var student = active(visaClass)
    student.record = nil
    student.confirmed = ConfirmedValues()
    student.isAddedLater = true
    student.rowFirstSeen = day("2026-11-02")
    return student
  }

  /// The person after a night that showed new values.
  func changed(_ changes: [String: String], on night: Day = day("2026-11-02")) -> Student {
    var student = self
    for (column, value) in changes {
      student.row[column] = value
      student.firstSeen[column] = night
    }
    return student
  }

  func with(_ change: (inout Student) -> Void) -> Student {
    var student = self
    change(&student)
    return student
  }

  var view: PersonView {
    var values = [String?](repeating: "", count: ColumnTable.standard.columns.count)
    for (name, value) in row { values[ColumnID.named(name).rawValue] = value }
    for name in absent { values[ColumnID.named(name).rawValue] = nil }
    return PersonView(
      uuuid: "U1", values: values,
      blocked: Dictionary(uniqueKeysWithValues: blocked.map { (ColumnID.named($0), $1) }),
      firstSeen: Dictionary(uniqueKeysWithValues: firstSeen.map { (ColumnID.named($0), $1) }),
      rowFirstSeen: rowFirstSeen, isAddedLater: isAddedLater,
      flapping: ColumnSet(flapping.map(ColumnID.named)), missing: missing)
  }

  var outcome: Outcome {
    Proposer(context).propose(
      for: view, record: record, confirmed: confirmed, waivers: waivers, settled: settled)
  }

  var updates: [Update] { outcome.updates }
  var events: [SEVISEvent] { updates.map(\.event) }
  /// The names of the duties that came up.
  var duties: [String] { updates.flatMap(\.duties) }

  static let terms = [
    Term(
      code: "202710", start: day("2026-08-24"), end: day("2026-12-11"), addDrop: day("2026-09-04"),
      nextStart: day("2027-01-11")),
    Term(
      code: "202720", start: day("2027-01-11"), end: day("2027-05-07"), addDrop: day("2027-01-22"),
      nextStart: day("2027-08-23")),
  ]

  static let signals = SignalMap(
    [
      ("WD", Signal.Meaning.withdrawn), ("GR", .graduated), ("SU", .suspended), ("DE", .deceased),
      ("LE", .leave), ("NP", .newProgram),
    ].map {
      SignalMap.Entry(
        Signal(column: "CUSTOM4", value: $0.0, meaning: $0.1), column: .named("CUSTOM4"))
    })

  static let baseRow: [String: String] = [
    "UUUID": "U1", "LAST_NAME": "Okafor", "FIRST_NAME": "Adaeze", "MIDDLE_NAME": "Grace",
    "EMAIL": "adaeze@example.edu", "DOB": "04/17/2005", "GENDER": "F", "VISA_TYPE": "01",
    "MAJOR_CIP": "11.0701", "SECOND_MAJOR_CIP": "00.0000", "MINOR_CIP": "27.0101",
    "EDUCATION_LEVEL": "04", "BIRTH_COUNTRY": "NI", "CITIZENSHIP_COUNTRY": "NI",
    "PERM_RESIDENT_COUNTRY": "NI", "FOREIGN_PHONE_COUNTRY_CODE": "234",
    "FOREIGN_PHONE": "8031234567", "US_PHONE": "4355550123",
    "US_ADDRESS_LINE1": "120 North Main Street", "US_ADDRESS_LINE2": "Apt 4",
    "US_ADDRESS_CITY": "Logan", "US_ADDRESS_STATE": "UT", "US_ADDRESS_ZIP": "84321",
    "US_MAILING_ADDRESS_LINE1": "900 Campus Dr", "US_MAILING_ADDRESS_CITY": "Logan",
    "US_MAILING_ADDRESS_STATE": "UT", "US_MAILING_ADDRESS_ZIP": "84322",
    "FOREIGN_ADDRESS_LINE1": "14 Marina Road", "FOREIGN_ADDRESS_CITY": "Lagos",
    "FOREIGN_ADDRESS_COUNTRY": "NI", "CREDITS_CAMPUS": "12", "CREDITS_ONLINE": "3",
    "CREDITS_ESL": "0", "CREDITS_TOTAL": "15", "FULL_TIME": "FT", "CREDITS_TERM": "202710",
    "CUSTOM1": "08/25/2025", "CUSTOM2": "05/18/2029",
  ]
}

/// A day, written as 2026-11-25.
func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// What an update is expected to be.
struct Expected {
  var event: String
  var fields: [(String, String?, String)] = []
  var due: String
  var basis: String
  var risk: Int
  var undo: String
  var needs: [String] = []
  var firstSeen = "2026-11-02"
}

/// Expects exactly one update of a duty, and all of what it says.
func expect(
  _ student: Student, _ duty: String, _ expected: Expected,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let update = try #require(
    student.updates.first { $0.duties.contains(duty) }, "no \(duty) in \(student.duties)",
    sourceLocation: sourceLocation)
  #expect(
    [update.event.name.rawValue, update.event.operation].compactMap { $0 }.joined(separator: "/")
      == expected.event, sourceLocation: sourceLocation)
  let fields = update.fields.map { "\($0.element): \($0.before ?? "?") → \($0.after)" }
  let wanted = expected.fields.map { "\($0.0): \($0.1 ?? "?") → \($0.2)" }
  #expect(fields == wanted, sourceLocation: sourceLocation)
  #expect(update.due.description == expected.due, sourceLocation: sourceLocation)
  #expect(update.firstSeen.description == expected.firstSeen, sourceLocation: sourceLocation)
  #expect(update.basis.contains(expected.basis), sourceLocation: sourceLocation)
  #expect(update.risk.rawValue == expected.risk, sourceLocation: sourceLocation)
  #expect(update.undo.contains(expected.undo), "\(update.undo)", sourceLocation: sourceLocation)
  #expect(update.needs.map(\.element) == expected.needs, sourceLocation: sourceLocation)
}

/// Expects a duty not to come up.
func expectNone(
  _ student: Student, _ duty: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!student.duties.contains(duty), sourceLocation: sourceLocation)
}
