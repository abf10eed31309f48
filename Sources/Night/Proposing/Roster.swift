package import Feed
package import Updates

/// A school's list of SEVIS records, as text: a header and a line a record.
package enum Roster {
  /// One record, and what the list says SEVIS holds of the person.
  package struct Line: Sendable {
    package var number: Int
    package var record: SEVISRecord
    package var values: PersonView
  }

  /// The columns that a list must have.
  private static let required = ["UUUID", "SEVIS_ID", "CLASS", "STATUS"]
  private static let own = required + ["ORG_ID", "PROGRAM_START", "PROGRAM_END"]

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - text: the list.
  ///   - delimiter: what parts its fields; quotes are read only where it isn't a tab.
  ///   - layout: the feed's columns, which may stand in it too.
  ///   - asOf: the day on which SEVIS said so.
  /// - Returns: its lines.
  /// - Throws: `RosterImport.Refused` with all that is wrong.
  package static func read(
    _ text: String, delimiter: Character, layout: Layout, asOf: Day
  ) throws -> [Line] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else {
      throw RosterImport.Refused(sentences: ["the list is empty"])
    }
    var problems: [String] = []
    let header = fields(of: first, delimiter).map {
      $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0
    }
    for name in required where !header.contains(name) {
      problems.append(
        "line 1: the column \(name) isn't there; a roster has \(own.joined(separator: ", "))")
    }
    var columns: [Int: ColumnID] = [:]
    for (place, name) in header.enumerated() where !own.contains(name) {
      if let column = layout.column(named: name) {
        columns[place] = column.id
      } else {
        problems.append("line 1: “\(name)” is neither a column of a roster nor one of the feed")
      }
    }
    guard problems.isEmpty else { throw RosterImport.Refused(sentences: problems) }
    let size = (columns.values.map(\.rawValue).max() ?? 0) + 1
    var read: [Line] = []
    var seen: [String: Int] = [:]
    for (index, text) in lines.enumerated().dropFirst() where !text.isEmpty {
      let number = index + 1
      let cells = fields(of: text, delimiter)
      guard cells.count == header.count else {
        problems.append(
          "line \(number) has \(cells.count) fields, the header \(header.count)")
        continue
      }
      func cell(_ name: String) -> String {
        header.firstIndex(of: name).map { cells[$0] } ?? ""
      }
      guard let record = record(cell, number, asOf, &problems) else { continue }
      if let before = seen[record.uuuid] {
        problems.append("line \(number): its UUUID stands in line \(before) already")
      }
      seen[record.uuuid] = number
      var values = [String?](repeating: nil, count: size)
      for (place, column) in columns { values[column.rawValue] = cells[place] }
      read.append(
        Line(
          number: number, record: record,
          values: PersonView(uuuid: record.uuuid, values: values)))
    }
    guard problems.isEmpty else { throw RosterImport.Refused(sentences: problems) }
    return read
  }

  private static func record(
    _ cell: (String) -> String, _ number: Int, _ asOf: Day, _ problems: inout [String]
  ) -> SEVISRecord? {
    let before = problems.count
    let (uuuid, sevisID) = (cell("UUUID"), cell("SEVIS_ID"))
    if uuuid.isEmpty { problems.append("line \(number): UUUID is blank") }
    if !SEVISID.isOne(Array(sevisID.utf8).span) {
      problems.append("line \(number): SEVIS_ID is not N and ten digits")
    }
    let visaClass = VisaType.Class(named: cell("CLASS"))
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
      days[name] = Day(iso: cell(name))
      if days[name] == nil {
        problems.append("line \(number): \(name) is no date as 2026-08-24")
      }
    }
    guard problems.count == before, let visaClass, let status else { return nil }
    return SEVISRecord(
      uuuid: uuuid, sevisID: sevisID, visaClass: visaClass, status: status,
      organisation: cell("ORG_ID"), programStart: days["PROGRAM_START"],
      programEnd: days["PROGRAM_END"], asOf: asOf)
  }

  /// The trimmed fields of a line.
  ///
  /// With another delimiter than a tab, a field may stand in double quotes, and two of them mean
  /// one (RFC 4180); a line break within quotes is not read.
  static func fields(of line: Substring, _ delimiter: Character) -> [String] {
    if delimiter == "\t" {
      return line.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).trimmingBlanks
      }
    }
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuote = false
    for character in line {
      if character == "\"" {
        if isQuoted {
          isQuoted = false
          wasQuote = true
        } else {
          if wasQuote { field.append("\"") }
          isQuoted = true
          wasQuote = false
        }
        continue
      }
      wasQuote = false
      if character == delimiter && !isQuoted {
        fields.append(field.trimmingBlanks)
        field = ""
      } else {
        field.append(character)
      }
    }
    return fields + [field.trimmingBlanks]
  }
}
