import Changes
import Feed
import Foundation
import Night
import Reports
import Rules
import Store
import Testing
import Updates

/// What becomes of a column that a file lacks where the school takes that for no error: it says
/// nothing, and what was known stands.
@Suite struct AbsentColumnTests {
  private static let columns = ["SUFFIX", "US_ADDRESS_LINE1", "US_ADDRESS_LINE2"]

  /// A school of F-1 students that loads files without required columns, and lists as clearable
  /// what may be.
  private func school() throws -> NightSchool {
    let school = try NightSchool()
    // Nothing is held: the guards have tests of their own.
    school.limits.fewestPeople = 1_000_000
    school.severities = ["missing-column": .warning]
    school.context = ProposingContext(today: school.today)
    school.context?.clearable = ColumnSet(
      try ["SUFFIX", "US_ADDRESS_LINE2"].map {
        try #require(Layout.standard.column(named: $0)).id
      })
    return school
  }

  private func table() throws -> FeedTable {
    try FeedTable.students(20).with { table in
      for row in table.rows.indices {
        table[row, "SUFFIX"] = "Jr."
        table[row, "US_ADDRESS_LINE2"] = "Apt \(row + 1)"
      }
    }
  }

  private func without(_ columns: Set<String>, _ table: FeedTable) -> FeedTable {
    table.ordered(table.columns.filter { !columns.contains($0) })
  }

  /// The values that would be emptied: whose, which, and what keeps that back.
  private func clearings(_ school: NightSchool) throws -> [String] {
    try school.queue().filter(\.review.state.isOpen).flatMap { proposal in
      let cleared = proposal.fields.filter(\.after.isEmpty).compactMap(\.column)
      return cleared.map {
        ([proposal.update.uuuid, $0] + proposal.update.blockedBy).joined(separator: " ")
      }
    }.sorted()
  }

  /// Of someone new the store has no value, which is no blank.
  @Test(arguments: [false, true])
  func nothingIsClearedOfWhoComes(isSwitchedOff: Bool) async throws {
    let school = try school()
    if isSwitchedOff { school.switchedOff = ["missing-column": "a test"] }
    let table = try table()
    try await school.night(table.with { $0.rows.removeFirst() })
    try school.override(.headerChanged, allow: 10, hours: 100)
    try school.importRoster(table.roster(Self.columns))
    let absent = without(["SUFFIX", "US_ADDRESS_LINE2"], table)
    #expect(try await school.night(absent).added == 1)
    #expect(try school.queue().isEmpty)
    // Nor when the list comes after the night.
    try school.importRoster(table.roster(Self.columns))
    #expect(try school.queue().isEmpty)
    // The same blanks, in a file that has the columns, clear.
    try await school.night(
      table.with { table in
        table[0, "SUFFIX"] = ""
        table[0, "US_ADDRESS_LINE2"] = ""
      })
    let id = table.id(0)
    #expect(try clearings(school) == ["\(id) SUFFIX", "\(id) US_ADDRESS_LINE2"])
  }

  /// That another file has a column says nothing of the students'.
  @Test func nothingIsClearedForWhatAnotherFileHas() async throws {
    let school = try school()
    let table = try table()
    let staff = try FeedTable.sample(20, kind: .hr).with { staff in
      staff.columns.append("SUFFIX")
      for row in staff.rows.indices { staff.rows[row].append("") }
    }
    try await school.night(without(["SUFFIX"], table), staff)
    try school.importRoster(table.roster(Self.columns))
    #expect(try school.queue().isEmpty)
    // Of a night without the students' file, the last one that there was counts.
    try school.override(.rowsLost, allow: 100)
    #expect(try await school.night(staff).verdict == .loaded)
    try school.importRoster(table.roster(Self.columns))
    #expect(try school.queue().isEmpty)
  }

  /// What a blank has cleared before isn't taken back by a file that says nothing; it waits.
  @Test func whatABlankSaidWaitsForTheColumn() async throws {
    let school = try school()
    let table = try table()
    let blank = table.with { table in
      table[3, "SUFFIX"] = ""
      table[4, "US_ADDRESS_LINE2"] = ""
    }
    try await school.night(blank)
    try school.override(.headerChanged, allow: 10, hours: 100)
    try school.importRoster(table.roster(Self.columns))
    let free = ["\(table.id(3)) SUFFIX", "\(table.id(4)) US_ADDRESS_LINE2"].sorted()
    #expect(try clearings(school) == free)
    let ids = try school.queue().map(\.id)
    try await school.night(without(["SUFFIX", "US_ADDRESS_LINE2"], blank))
    #expect(try clearings(school) == free.map { $0 + " missing-column" })
    try await school.night(blank)
    #expect(try clearings(school) == free)
    #expect(try school.queue().map(\.id) == ids)
  }

  /// Who was away comes back with nothing in a column that the file lacks: what was proposed waits.
  @Test func whatAValueSaidWaitsForTheColumn() async throws {
    let school = try school()
    let table = try table()
    try await school.night(table)
    try school.override(.headerChanged, allow: 10, hours: 200)
    try school.importRoster(table.roster(Self.columns))
    let other = table.with { $0[3, "SUFFIX"] = "III" }
    try await school.night(other)
    let id = try #require(try school.queue().first?.id)
    func expect(_ causes: [String], _ file: FeedTable) async throws {
      try await school.night(file)
      let open = try school.queue().filter { $0.id == id }
      #expect(open.map(\.review.state) == [.proposed])
      #expect(open.map(\.update.blockedBy) == [causes])
    }
    try await expect(["missing-row"], other.with { $0.rows.remove(at: 3) })
    try await expect(["missing-column"], without(["SUFFIX"], other))
    try await expect([], other)
  }

  /// The last good value stays in the store, and every night is had back as its file was.
  @Test func theLastGoodValueStays() async throws {
    let school = try school()
    let table = try table()
    let first = table.with { $0.rows.removeFirst() }
    let second = without(["SUFFIX"], table.with { $0[2, "CUSTOM1"] = "changed" })
    let third = table.with { table in
      table[0, "SUFFIX"] = "III"
      table[1, "SUFFIX"] = "Sr."
      table[2, "SUFFIX"] = ""
      table[2, "CUSTOM1"] = "changed"
    }
    try await school.night(first)
    try school.override(.headerChanged, allow: 10, hours: 100)
    let report = try await school.night(second)
    #expect((report.verdict, report.added, report.changed) == (.loaded, 1, 1))
    #expect(try school.view().student(table.id(0))["SUFFIX"] == nil)
    for row in 1..<20 { #expect(try school.view().student(table.id(row))["SUFFIX"] == "Jr.") }
    #expect(try await school.night(third).changed == 3)
    for (number, file) in [first, second, third].enumerated() {
      let night = school.today.adding(number - 2)
      let target = school.folder / "rebuilt.txt"
      _ = try NightExport(Store.open(school.store, for: .reading)).write(
        .date(night), kind: nil, to: target)
      let rebuilt = FeedTable(
        kind: .student, text: try String(contentsOfFile: target, encoding: .utf8))
      #expect(rebuilt.columns == file.columns)
      #expect(Set(rebuilt.rows) == Set(file.rows))
    }
  }

  /// How full a column is, which the guards go by, is known when it is back, and when it goes again.
  @Test func whatIsFullIsKnownWhenTheColumnIsBack() async throws {
    let school = try school()
    let table = try table()
    let absent = without(["SUFFIX"], table)
    let back = table.with { table in
      table[2, "SUFFIX"] = ""
      table[5, "LAST_NAME"] = ""
      table.rows[6].append("too wide")
      table.rows.remove(at: 9)
    }
    try await school.night(table)
    try school.override(.headerChanged, allow: 10, hours: 100)
    try await school.night(absent)
    try await school.night(back)
    #expect(try blanks("SUFFIX", school) == 1)
    try await school.night(table)
    #expect(try blanks("SUFFIX", school) == 0)
  }

  /// How many students have nothing in a column, as the last night counted them.
  private func blanks(_ column: String, _ school: NightSchool) throws -> Int {
    let text = try Store.open(school.store, for: .reading).read {
      try Nights.counts($0, limit: 1).first
    }
    let counts = try JSONDecoder().decode(
      NightCounts.self, from: Data(try #require(text).utf8))
    let file = try #require(counts[.student])
    let place = try #require(file.columns.firstIndex { $0.column == column })
    return file.blanks(.students, at: place)
  }
}
