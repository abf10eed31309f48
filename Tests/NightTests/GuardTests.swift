import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// The guards on whole nights: what trips one is held and changes nothing, one step under loads.
@Suite struct GuardTests {
  /// Something that happens to a school of 200, at the limit of a guard and one step under it.
  struct Case: Sendable, CustomTestStringConvertible {
    var guardName: GuardName
    var name: String
    /// What the night shows when it happens to `count` people.
    var change: @Sendable (inout FeedTable, _ count: Int) throws -> Void
    /// From how many on the guard holds.
    var limit: Int
    /// What an override must allow at least.
    var number: Int
    var isBlock = false

    var testDescription: String { "\(guardName.rawValue): \(name)" }
  }

  static let cases = [
    Case(
      guardName: .rowsLost, name: "5 %", change: { $0.rows.removeLast($1) }, limit: 10, number: 10),
    Case(
      guardName: .rowsLost, name: "20 %", change: { $0.rows.removeLast($1) }, limit: 40,
      number: 40, isBlock: true),
    Case(
      guardName: .rowsGained, name: "50 %",
      change: { table, count in
        let (id, email, last) = ("UUUID", "EMAIL", "LAST_NAME")
        for row in 0..<count {
          table.rows.append(table.rows[row])
          let new = table.rows.count - 1
          for column in [id, email] { table[new, column] = "new-" + table[new, column] }
          table[new, last] = "Newcomer"
        }
      }, limit: 100, number: 100),
    Case(
      guardName: .columnEmptied, name: "10 points",
      change: { table, count in for row in 0..<count { table[row, "CUSTOM1"] = "" } },
      limit: 20, number: 20),
    Case(
      guardName: .columnRewritten, name: "10 %",
      change: { table, count in for row in 0..<count { table[row, "CUSTOM2"] = "rewritten" } },
      limit: 20, number: 20),
    Case(
      guardName: .columnRewritten, name: "10 %, case alone",
      change: { table, count in
        for row in 0..<count {
          table[row, "ADVISOR_NAME"] = table[row, "ADVISOR_NAME"].uppercased()
        }
      }, limit: 20, number: 20),
    Case(
      guardName: .keysReplaced, name: "5 %",
      change: { table, count in for row in 0..<count { table[row, "UUUID"] += "-B" } },
      limit: 10, number: 10),
    Case(
      guardName: .headerChanged, name: "renamed",
      change: { table, count in if count > 0 { table.columns[table.place("CUSTOM1")] = "CUSTOM01" }
      },
      limit: 1, number: 1),
    Case(
      guardName: .headerChanged, name: "dropped",
      change: { table, count in
        if count > 0 { table = table.ordered(table.columns.filter { $0 != "MARITAL_STATUS" }) }
      }, limit: 1, number: 1),
    Case(
      guardName: .tooManyRejected, name: "over 1 % of the rows, too wide",
      change: { table, count in for row in 0..<count { table.rows[row].append("") } },
      limit: 5, number: 5),
    Case(
      guardName: .tooManyRejected, name: "over 1 % of the rows, no id",
      change: { table, count in for row in 0..<count { table[row, "UUUID"] = "" } },
      limit: 5, number: 5),
    Case(
      guardName: .tooManyRejected, name: "over 1 % of the rows, repeated ids",
      change: { table, count in
        for row in 0..<count {
          var twin = table.rows[row]
          twin[table.place("LAST_NAME")] = "Other"
          table.rows.append(twin)
        }
      }, limit: 3, number: 6),
    Case(
      guardName: .tooManyRejected, name: "5 points of errors",
      change: { table, count in for row in 0..<count { table[row, "DOB"] = "31/31/2001" } },
      limit: 10, number: 10),
  ]

  @Test(arguments: cases)
  func heldNightChangesNothing(_ item: Case) async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    var tonight = table
    try item.change(&tonight, item.limit)
    let report = try await school.night(tonight)

    #expect(report.held == [item.guardName.rawValue + (item.isBlock ? " (block)" : "")])
    #expect(report.guards.contains { $0.id == item.guardName && $0.number == item.number })
    #expect((report.verdict, report.exitCode) == (.held, 2))
    let after = try school.view()
    for table in ["people", "row_hashes", "changes", "findings"] {
      #expect(after.tables[table] == before.tables[table])
    }
    #expect(after.nights.map(\.state) == [.loaded, .held])
    #expect(after.nights.last?.exitCode == 2)
    #expect(after.nights.last?.files.map(\.sha256) == report.files.map(\.sha256))
    #expect(after.tables["events"]?.last?.contains("night-held") == true)
    #expect(after.tables["integrity"] == ["\"ok\""])
  }

  @Test(arguments: cases)
  func oneStepUnderLoads(_ item: Case) async throws {
    let (school, table) = try await Self.school()
    var tonight = table
    try item.change(&tonight, item.limit - 1)
    let report = try await school.night(tonight)
    // Under the limit from which it takes two, it still takes one.
    if item.isBlock {
      #expect(report.held == [item.guardName.rawValue])
    } else {
      #expect(report.held == [])
      #expect(report.verdict == .loaded)
      #expect(report.exitCode <= 1)
    }
  }

  @Test(arguments: cases)
  func overrideLetsThroughItsScopeAndNoMore(_ item: Case) async throws {
    let (school, table) = try await Self.school()
    var tonight = table
    try item.change(&tonight, item.limit)
    #expect(try await school.night(tonight).verdict == .held)

    // One less, another guard, and one whose time is over.
    try school.override(item.guardName, allow: item.number - 1)
    for other in GuardName.allCases where other != item.guardName {
      try school.override(other, allow: 1_000_000)
    }
    try school.override(item.guardName, allow: 1_000_000, hours: 0)
    #expect(try await school.night(tonight, sameDay: true).verdict == .held)

    // All of it, and a second person where it takes two; the one who gave it is no second.
    let number = try school.override(item.guardName, allow: item.number)
    if item.isBlock {
      #expect(try await school.night(tonight, sameDay: true).verdict == .held)
      try school.confirm(number, by: "AVERY")
      #expect(try await school.night(tonight, sameDay: true).verdict == .held)
      try school.confirm(number, by: "blake")
    }
    let report = try await school.night(tonight, sameDay: true)
    #expect(report.verdict == .loaded)
    #expect(report.letThrough.map(\.verdict.id).contains(item.guardName))
    #expect(try school.view().nights.last?.state == .loaded)
  }

  /// A school of 200 after its first night.
  private static func school() async throws -> (NightSchool, FeedTable) {
    let school = try NightSchool()
    let table = try FeedTable.students(200).with { table in
      // Every value that a case takes away is there, and another than what it becomes.
      for row in table.rows.indices {
        table[row, "CUSTOM1"] = "one \(row)"
        table[row, "CUSTOM2"] = "two \(row)"
        table[row, "ADVISOR_NAME"] = "Casey Lind"
        table[row, "MARITAL_STATUS"] = ""
      }
    }
    let report = try await school.night(table)
    #expect(report.verdict == .loaded)
    #expect(report.exitCode == 0)
    return (school, table)
  }
}
