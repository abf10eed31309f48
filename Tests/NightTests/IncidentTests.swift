import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// What happened elsewhere, played again: the feeds that switched off accounts, and the one that
/// stood still for days.
@Suite struct IncidentTests {
  /// Boise State, 2008: the extract broke off, and 56 % of the accounts were switched off.
  @Test func extractThatBrokeOffAtALine() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    let report = try await school.night(table.with { $0.rows.removeLast(224) })
    #expect(report.held == ["rows-lost (block)"])
    #expect(report.guards.first?.measured == "56 %")
    #expect(try school.view().people == before.people)
  }

  @Test func extractThatBrokeOffWithinALine() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    let bytes = table.bytes()
    let report = try await school.night(bytes: bytes.prefix(bytes.count * 44 / 100))
    #expect((report.verdict, report.exitCode) == (.refused, 2))
    #expect(
      report.refusals.map { $0.text(showingValues: false) }.joined().contains("truncated-file"))
    let after = try school.view()
    #expect(after.people == before.people)
    #expect(after.nights.map(\.state) == [.loaded, .refused])
    // Nobody can let that through.
    for guardName in GuardName.allCases { try school.override(guardName, allow: 1_000_000) }
    let again = try await school.run(
      files: [school.folder / FileKind.student.fileName], sameDay: true)
    guard case .knownAlready(_, _, let exitCode) = again else {
      Issue.record("it was judged again")
      return
    }
    #expect(exitCode == 2)
    #expect(try school.view().people == before.people)
  }

  /// Shenandoah, 2013: the job failed and wrote an empty table; every account was deactivated.
  @Test(arguments: ["", "header", "byte order mark"])
  func emptyTable(form: String) async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    let empty =
      switch form {
      case "header": table.with { $0.rows = [] }.bytes()
      case "byte order mark": Data("\u{FEFF}".utf8)
      default: Data()
      }
    let report = try await school.night(bytes: empty)
    #expect((report.verdict, report.exitCode) == (.refused, 2))
    #expect(try school.view().people == before.people)
    // The night after is compared with the last good one.
    let next = try await school.night(table)
    #expect((next.verdict, next.added, next.gone) == (.loaded, 0, 0))
  }

  /// UMBC, 2009: a corrupt file stopped the processing for four days, and nobody noticed.
  @Test func corruptForDays() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    let corrupt = table.with { table in
      for row in 0..<40 { table.rows[row].removeLast(3) }
    }
    for day in 1...4 {
      let report = try await school.night(corrupt)
      #expect(report.held == ["too-many-rejected"])
      #expect(report.hoursSinceLastGood == day * 24)
      #expect(report.noticed.contains("feed-overdue") == (day * 24 >= 26))
      #expect(report.lastGood == "2026-10-29")
    }
    #expect(try school.view().people == before.people)
    let mended = try await school.night(table)
    #expect((mended.verdict, mended.exitCode) == (.loaded, 0))
    #expect(mended.noticed.contains("feed-overdue"))
  }

  /// George Mason, 2019: a change of the format upstream disabled all enrolments.
  @Test func headerReworked() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view()
    var names = table.columns
    names[table.place("ENROLL_COLLEGE")] = "COLLEGE_CODE"
    names[table.place("FULL_TIME")] = "ENROLLMENT_STATUS"
    let reworked = table.with { $0.columns = names }
    let report = try await school.night(reworked)
    #expect(report.held == ["header-changed"])
    let text = try #require(report.guards.first).message.text(showingValues: false)
    for name in ["COLLEGE_CODE", "ENROLLMENT_STATUS", "ENROLL_COLLEGE", "FULL_TIME"] {
      #expect(text.contains(name), "the sentence names \(name)")
    }
    #expect(try school.view().people == before.people)

    // Let through, the columns that aren't there any more keep what they had.
    try school.override(.headerChanged, allow: try #require(report.guards.first).number, hours: 1)
    #expect(try await school.night(reworked, sameDay: true).verdict == .loaded)
    #expect(try school.view().people == before.people)
    #expect(try school.view().changes == [])
    // And when they come back, nothing has changed either.
    let back = try await school.night(table)
    #expect(back.held == ["header-changed"])
    try school.override(.headerChanged, allow: try #require(back.guards.first).number)
    #expect(try await school.night(table, sameDay: true).verdict == .loaded)
    #expect(try school.view().changes == [])
  }

  @Test func columnThatIsNewIsOneCause() async throws {
    let (school, table) = try await Self.school()
    let wider = table.with { table in
      table.columns.append("BIRTH_CITY")
      for row in table.rows.indices { table.rows[row].append("Oslo") }
    }
    let report = try await school.night(wider)
    #expect(report.held == ["header-changed"])
    try school.override(.headerChanged, allow: 1)
    let loaded = try await school.night(wider, sameDay: true)
    #expect(loaded.verdict == .loaded)
    let view = try school.view()
    #expect(view.people.values.allSatisfy { $0["BIRTH_CITY"] == "Oslo" })
  }

  private static func school() async throws -> (NightSchool, FeedTable) {
    let school = try NightSchool()
    let table = try FeedTable.students(400)
    #expect(try await school.night(table).exitCode == 0)
    return (school, table)
  }
}
