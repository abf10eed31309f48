package import Feed
package import Updates

/// A school's list of SEVIS records, as text: a header and a line a record.
package struct Roster {
  /// One record, and what the list says SEVIS holds of the person.
  package struct Line: Sendable {
    package var number: Int
    package var record: SEVISRecord
    /// Its dates as SEVIS has them.
    package var values: PersonView
  }

  /// How a list is written.
  package struct Form: Sendable {
    /// What parts its fields; quotes are read only where it isn't a tab.
    package var delimiter: Character
    /// What it calls our columns, by our names.
    package var names: [String: String]
    /// How it writes dates; YYYY-MM-DD is always understood.
    package var dateFormat: DateFormat

    package init(
      delimiter: Character = "\t", names: [String: String] = [:],
      dateFormat: DateFormat = .yearMonthDay
    ) {
      (self.delimiter, self.names, self.dateFormat) = (delimiter, names, dateFormat)
    }
  }

  /// The columns that a list must have.
  ///
  /// SEVIS's own lists have no UUUID: their lines are found by the SEVIS ID.
  private static let required = ["SEVIS_ID", "CLASS", "STATUS"]
  package static let own = ["UUUID"] + required + ["ORG_ID", "PROGRAM_START", "PROGRAM_END"]

  private let form: Form
  private let layout: Layout
  private let asOf: Day
  private let holders: [String: String]
  private var problems: [String] = []

  /// Makes ready to read a list.
  ///
  /// - Parameters:
  ///   - form: how it is written.
  ///   - layout: the feed's columns, which may stand in it too.
  ///   - asOf: the day on which SEVIS said so.
  ///   - holders: whom each known SEVIS ID belongs to.
  package init(_ form: Form, layout: Layout, asOf: Day, holders: [String: String] = [:]) {
    (self.form, self.layout, self.asOf, self.holders) = (form, layout, asOf, holders)
  }

  /// Reads a list.
  ///
  /// - Returns: its lines.
  /// - Throws: `RosterImport.Refused` with all that is wrong.
  package mutating func read(_ text: String) throws -> [Line] {
    problems = []
    let records: [DelimitedText.Record]
    do {
      records = try DelimitedText.records(text, delimiter: form.delimiter)
    } catch {
      throw RosterImport.Refused(sentences: [error.sentence])
    }
    guard let first = records.first else {
      throw RosterImport.Refused(sentences: ["the list is empty"])
    }
    if let mistake = Self.mistake(in: first.fields, delimiter: form.delimiter) {
      throw RosterImport.Refused(sentences: [mistake])
    }
    let header = try header(of: first)
    guard records.count > 1 else {
      throw RosterImport.Refused(sentences: [
        "the list has a header and no record; export it again, with everyone who has one"
      ])
    }
    let size = (header.columns.values.map(\.rawValue).max() ?? 0) + 1
    var lines: [Line] = []
    var seen: [String: Int] = [:]
    for entry in records.dropFirst() {
      let number = entry.line
      guard entry.fields.count == first.fields.count else {
        problems.append(
          "line \(number) has \(entry.fields.count) fields, the header \(first.fields.count)")
        continue
      }
      guard let record = record(entry, header.own) else { continue }
      if let before = seen[record.uuuid] {
        problems.append("line \(number): its person stands in line \(before) already")
      }
      seen[record.uuuid] = number
      var values = [String?](repeating: nil, count: size)
      for (place, column) in header.columns {
        values[column.rawValue] = value(entry.fields[place], column, number)
      }
      lines.append(
        Line(
          number: number, record: record,
          values: PersonView(uuuid: record.uuuid, values: values)))
    }
    guard problems.isEmpty else { throw RosterImport.Refused(sentences: problems) }
    return lines
  }

  /// Where which column stands: the roster's own by name, the feed's by place.
  private mutating func header(
    of first: DelimitedText.Record
  ) throws -> (own: [String: Int], columns: [Int: ColumnID]) {
    let ours = Dictionary(
      form.names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var own: [String: Int] = [:]
    var columns: [Int: ColumnID] = [:]
    for (place, field) in first.fields.enumerated() {
      let theirs = field.hasPrefix("\u{FEFF}") ? String(field.dropFirst()) : field
      let name = ours[theirs] ?? theirs
      if Self.own.contains(name) {
        if own[name] != nil { problems.append("line 1: the column \(name) stands twice") }
        own[name] = place
      } else if let column = layout.column(named: name) {
        columns[place] = column.id
      } else if form.names.isEmpty {
        problems.append("line 1: “\(theirs)” is neither a column of a roster nor one of the feed")
      }
    }
    for name in Self.required where own[name] == nil {
      let called = form.names[name].map { " (called “\($0)” by roster.columns)" } ?? ""
      problems.append(
        "line 1: the column \(name)\(called) isn't there; a roster has "
          + Self.own.joined(separator: ", "))
    }
    for (name, theirs) in form.names.sorted(by: { $0.key < $1.key })
    where !first.fields.contains(theirs) && !Self.required.contains(name) {
      problems.append("line 1: “\(theirs)” isn't there, which roster.columns takes for \(name)")
    }
    guard problems.isEmpty else { throw RosterImport.Refused(sentences: problems) }
    return (own, columns)
  }

  private mutating func record(
    _ entry: DelimitedText.Record, _ places: [String: Int]
  ) -> SEVISRecord? {
    func cell(_ name: String) -> String { places[name].map { entry.fields[$0] } ?? "" }
    let number = entry.line
    let before = problems.count
    let sevisID = cell("SEVIS_ID")
    if !SEVISID.isOne(Array(sevisID.utf8).span) {
      problems.append("line \(number): SEVIS_ID is not N and ten digits")
    }
    var uuuid = cell("UUUID")
    if uuuid.isEmpty && problems.count == before {
      uuuid = holders[sevisID] ?? ""
      if uuuid.isEmpty {
        problems.append(
          "line \(number): \(places["UUUID"] == nil ? "the list has no UUUID" : "UUUID is blank"), and "
            + "no record or feed row has its SEVIS ID, so nobody knows whose it is")
      }
    }
    let visaClass = Self.visaClass(cell("CLASS"))
    if visaClass == nil {
      problems.append("line \(number): CLASS is none of F-1, M-1, J-1, F-2, M-2, J-2")
    }
    let status = SEVISRecord.Status(rawValue: cell("STATUS").lowercased())
    if status == nil {
      let all = SEVISRecord.Status.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append("line \(number): STATUS is none of \(all)")
    }
    var days: [String: Day] = [:]
    for name in ["PROGRAM_START", "PROGRAM_END"] where !cell(name).isEmpty {
      days[name] = day(cell(name))
      if days[name] == nil { problems.append("line \(number): \(name) is no date as \(example)") }
    }
    if let start = days["PROGRAM_START"], let end = days["PROGRAM_END"], end < start {
      problems.append("line \(number): the programme ends before it starts")
    }
    guard problems.count == before, let visaClass, let status else { return nil }
    return SEVISRecord(
      uuuid: uuuid, sevisID: sevisID, visaClass: visaClass, status: status,
      organisation: cell("ORG_ID"), programStart: days["PROGRAM_START"],
      programEnd: days["PROGRAM_END"], asOf: asOf)
  }

  /// `F-1`, and `F1` as some lists have it.
  private static func visaClass(_ text: String) -> VisaType.Class? {
    if let visaClass = VisaType.Class(named: text) { return visaClass }
    guard text.count == 2, let first = text.first, let last = text.last else { return nil }
    return VisaType.Class(named: "\(first)-\(last)")
  }

  /// A value of the feed's columns, a date as SEVIS has it.
  private mutating func value(_ text: String, _ column: ColumnID, _ number: Int) -> String {
    guard column == .birthDate, !text.isEmpty else { return text }
    guard let day = day(text) else {
      problems.append("line \(number): DOB is no date as \(example)")
      return ""
    }
    return day.description
  }

  private func day(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    return form.dateFormat.day(bytes.span) ?? DateFormat.yearMonthDay.day(bytes.span)
  }

  private var example: String {
    form.dateFormat == .yearMonthDay ? "2026-08-24" : form.dateFormat.rawValue
  }
}
