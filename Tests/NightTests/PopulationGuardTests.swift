import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// Nights on which a guard has to look at the right people, or at more than one night.
@Suite struct PopulationGuardTests {
  @Test func staffDoNotHideThatTheStudentsAreGone() async throws {
    let school = try NightSchool()
    let people = try FeedTable.sample(60, kind: .combined)
    let staff = try FeedTable.sample(940, seed: 2, kind: .hr)
    var table = people.with { $0.rows.removeAll() }
    for (number, row) in staff.rows.enumerated() {
      var values = [String](repeating: "", count: table.columns.count)
      for (column, value) in zip(staff.columns, row) where table.columns.contains(column) {
        values[table.place(column)] = value
      }
      values[table.place("UUUID")] = "STAFF\(number)"
      values[table.place("HR_FLAG")] = "Y"
      table.rows.append(values)
    }
    let staffAlone = table
    table.rows += people.rows.filter { $0[people.place("HR_FLAG")] != "Y" }
    let students = table.rows.count - 940
    #expect(students * 20 < table.rows.count * 2)
    try await school.night(table)
    let report = try await school.night(staffAlone)
    #expect(report.held == ["rows-lost (block)"])
    #expect(report.guards.map(\.people) == [.students])
    #expect(try school.view().people.count == table.rows.count)
  }

  @Test func fourPercentANightAreSeenAgainstTheMedian() async throws {
    let school = try NightSchool()
    var table = try FeedTable.sample(500)
    for _ in 0..<14 { #expect(try await school.night(table).verdict == .loaded) }
    var held: [Int] = []
    for night in 1...10 {
      table.rows.removeLast(table.rows.count * 4 / 100)
      let report = try await school.night(table)
      if report.verdict == .held { held.append(night) }
      if night <= 2 { #expect(report.held == []) }
      if night >= 3 { #expect(report.held.first?.hasPrefix("rows-lost") == true) }
    }
    #expect(held == Array(3...10))
    // 500, 480, 461 were loaded: nothing of the slide behind them.
    #expect(try school.view().people.count == 461)
  }

  @Test func schoolOfTwentyFive() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(25)
    try await school.night(table)
    // 16 % are only four people: a graduation.
    let fewer = table.with { $0.rows.removeLast(4) }
    #expect(try await school.night(fewer).verdict == .loaded)
    // Four who change in one column are 19 %.
    let changed = fewer.with { table in
      for row in 0..<4 { table[row, "CUSTOM3"] = "else" }
    }
    #expect(try await school.night(changed).verdict == .loaded)
    #expect(try await school.night(table).verdict == .loaded)
    // Five are a guard's business, of 25 at once.
    #expect(
      try await school.night(table.with { $0.rows.removeLast(5) }).held == ["rows-lost (block)"])
    #expect(try school.view().people.count == 25)
  }

  @Test func classOfVisaThatVanishesIsSeenAlone() async throws {
    let school = try NightSchool()
    var table = try FeedTable.sample(1_000)
    // 22 J among students of another class are too few for the students as a whole.
    let others = table.places("VISA_TYPE", "01")
    table.rows = others.prefix(600).map { table.rows[$0] }
    for row in 0..<22 { table[row, "VISA_TYPE"] = "03" }
    try await school.night(table)
    let report = try await school.night(table.with { $0.rows.removeFirst(6) })
    #expect(report.held == ["rows-lost (block)"])
    #expect(report.guards.map(\.people) == [.j])
  }

  @Test func missingFileIsHeld() async throws {
    let school = try NightSchool()
    let students = try FeedTable.sample(60)
    let staff = try FeedTable.sample(30, seed: 9, kind: .hr)
    try await school.night(students, staff)
    let report = try await school.night(students)
    #expect(report.held == ["rows-lost (block)"])
    let number = try school.override(.rowsLost, allow: 30)
    try school.confirm(number, by: "blake")
    let loaded = try await school.night(students, sameDay: true)
    #expect(loaded.verdict == .loaded)
    // Not sent isn't gone: the file stands as it was, and so it does when it comes again.
    #expect(try school.view().people.count == 90)
    let back = try await school.night(students, staff.with { $0.rows.removeLast() })
    #expect((back.verdict, back.gone) == (.loaded, 1))
  }

  @Test func blockTakesTwoInWhateverOrderTheNightIsRun() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(100)
    try await school.night(table)
    let half = table.with { $0.rows.removeLast(50) }
    #expect(try await school.night(half).held == ["rows-lost (block)"])
    let number = try school.override(.rowsLost, allow: 50)
    // The hook runs again between the two people's words.
    #expect(try await school.night(half, sameDay: true).verdict == .held)
    try school.confirm(number, by: "blake")
    #expect(try await school.night(half, sameDay: true).verdict == .loaded)
  }
}
