import Foundation
import Testing

/// A school whose first students have SEVIS records: the review queue, from feed to decision.
struct QueueSchool {
  let school: School
  /// The ids of its first three students, who have an F-1 visa and no wish to be named nowhere.
  let people: [String]

  /// Makes the school and loads its first night, 2026-11-23.
  ///
  /// - Parameters:
  ///   - settings: what stands in `sisfeed.yaml` beside the time zone.
  ///   - change: what is made of the feed first; the first three rows are the people.
  /// - Throws: where a file can't be written or the program doesn't start.
  init(settings: String = "", _ change: (inout [[String]]) -> Void = { _ in }) throws {
    school = try School(rows: 120, nights: 1)
    try "timezone: UTC\n\(settings)".write(
      to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    var people: [String] = []
    try school.edit(1) { rows in
      for row in 1...3 {
        for (column, value) in [
          ("VISA_TYPE", "01"), ("EDUCATION_LEVEL", "05"), ("CONFIDENTIALITY_IND", ""),
          ("US_PHONE", "2125550100"), ("GENDER", "F"), ("DOB", "04/17/2003"),
        ] {
          rows[row][rows.column(column)] = value
        }
      }
      change(&rows)
      people = (1...3).map { rows[$0][rows.column("UUUID")] }
    }
    self.people = people
    let first = try school.load(1, on: "2026-11-23")
    #expect(first.exitCode == 0, "\(first.output)\(first.errors)")
  }

  /// The next night: last night's file with a change.
  @discardableResult
  func night(
    _ day: String, _ change: (inout [[String]]) -> Void = { _ in }
  ) throws -> Command {
    try school.edit(1, change)
    return try school.load(1, on: day)
  }

  /// Imports a list of records, one a person, as it stands on a day.
  ///
  /// - Parameters:
  ///   - day: the day of the list.
  ///   - statuses: the status of each person's record, in their order.
  ///   - values: feed columns, and what SEVIS holds of them, a value a person.
  ///   - more: further arguments.
  /// - Returns: how the import went.
  /// - Throws: where a file can't be written or the program doesn't start.
  @discardableResult
  func roster(
    _ day: String = "2026-11-23", statuses: [String] = ["active", "active"],
    values: [(column: String, values: [String])] = [], _ more: [String] = []
  ) throws -> Command {
    var text =
      "UUUID\tSEVIS_ID\tCLASS\tSTATUS\tORG_ID\tPROGRAM_START\tPROGRAM_END"
      + values.map { "\t" + $0.column }.joined() + "\n"
    for (place, status) in statuses.enumerated() {
      text +=
        "\(people[place])\tN000000000\(place + 1)\tF-1\t\(status)\tNYC\t2025-08-25\t2028-05-14"
        + values.map { "\t" + $0.values[place] }.joined() + "\n"
    }
    try text.write(to: school.folder / "roster.txt", atomically: true, encoding: .utf8)
    return try school.run(["roster", "import", "roster.txt", "--today", day] + more)
  }

  func run(_ arguments: String...) throws -> Command { try school.run(arguments) }

  /// What a command prints as json.
  func json(_ arguments: String...) throws -> Any {
    let run = try school.run(arguments + ["--format", "json"])
    return try run.json()
  }

  /// The proposals that a filter means.
  func proposals(_ filter: String...) throws -> [[String: Any]] {
    let run = try school.run(["proposals", "--format", "json"] + filter)
    let list = try run.json()
    return try #require(list as? [[String: Any]])
  }

  /// The id of the proposal of an event that a person has.
  func proposal(of person: Int, event: String = "PersonalInfo") throws -> String {
    let found = try proposals("--uuuid", people[person], "--event", event)
    return try #require(found.last?["id"] as? String)
  }
}
