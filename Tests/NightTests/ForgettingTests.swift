import Feed
import Foundation
import GRDB
import Night
import Testing

@testable import Store

/// One person is taken out of the store, and nobody else is.
@Suite(.serialized) struct ForgettingTests {
  private static let values = ["zz.forget.me@example.edu", "Quetzalcoatlus", "Plutonium-239"]

  @Test func nothingOfThePersonIsLeftInTheFile() throws {
    let (program, uuuid) = try Self.school()
    let before = try StoreView(program.store)
    #expect(try Self.bytes(program.store, contain: uuuid))
    #expect(try Self.values.allSatisfy { try Self.bytes(program.store, contain: $0) })
    let run = try Self.forget(program, uuuid, basis: "order 26-117")
    #expect(
      run.output == """
        \(uuuid) is taken out of the store, with 1 stay in the feed and 4 files that were kept of \
        those nights.
        The last good night still had them: the next loads them again, as someone new, unless the \
        extract leaves them out.
        Backups, exports and files in the drop folder may still have them; remove those yourself.

        """)
    #expect(run.exitCode == 0, "\(run.errors)")
    for text in [uuuid] + Self.values {
      #expect(try !Self.bytes(program.store, contain: text), "\(text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder / "kept").isEmpty)
    // Everyone else is there as before, and the chain knows what went.
    let after = try StoreView(program.store)
    #expect(after.people == before.people.filter { $0.key != "student/\(uuuid)" })
    #expect(after.changes == before.changes.filter { $0.uuuid != uuuid })
    #expect(after.tables["integrity"] == ["\"ok\""])
    let verified = try program.run(["nights", "--verify", "--store", program.store])
    #expect(verified.exitCode == 0, "\(verified.errors)")
    let target = program.folder / "back.txt"
    let export = try program.run([
      "nights", "--export", "2026-11-03", "--output", target, "--store", program.store,
    ])
    #expect(export.errors.contains("1 people have been taken out of the store since"))
    #expect(try !Self.bytes(target, contain: uuuid))
    let person = try program.run(["person", uuuid, "--store", program.store])
    #expect(person.exitCode == 3)
    #expect(
      person.errors.contains("was taken out of the store: ") && person.errors.contains("order"))
    let shown = try program.run(["nights", "2026-11-03", "--store", program.store])
    #expect(shown.output.contains("(taken out)"))
  }

  @Test func theNextNightLoadsWhoIsStillInTheFeed() throws {
    let (program, uuuid) = try Self.school()
    #expect(try Self.forget(program, uuuid, basis: "order 26-117").exitCode == 0)
    #expect(try program.run(Self.night(program, "2026-11-06")).exitCode == 0)
    let view = try StoreView(program.store)
    #expect(
      view.changes(of: 5) == [
        StoreView.Change(night: 5, kind: "added", uuuid: uuuid, column: "", before: "", after: "")
      ])
    #expect(try program.run(["nights", "--verify", "--store", program.store]).exitCode == 0)
    // From the night on on which they are back, nobody is missing.
    let export = try program.run([
      "nights", "--export", "2026-11-06", "--output", program.folder / "back.txt", "--store",
      program.store,
    ])
    #expect(!export.errors.contains("taken out"), "\(export.errors)")
  }

  @Test func refusedWhileThePersonIsInTheFeed() throws {
    let (program, uuuid) = try Self.school()
    let before = try StoreView(program.store)
    let run = try Self.forget(program, uuuid)
    #expect(run.exitCode == 2)
    #expect(
      run.errors == """
        sisfeed: \(uuuid) stays in the store: they are in the feed, and their records are kept for \
        3 years after they stop (8 CFR 214.3(g)). With a legal basis that goes before it, name it: \
        --legal-basis TEXT

        """)
    #expect(try StoreView(program.store).difference(from: before) == nil)
    #expect(try Self.forget(program, "U0").exitCode == 3)
  }

  @Test(arguments: [
    (
      "2029-10-30",
      "their records are kept for 3 years after they stop (8 CFR 214.3(g)): until "
        + "2029-10-31. With a legal basis that goes before it, name it: --legal-basis TEXT"
    ),
    ("2029-10-31", nil),
  ])
  func refusedForThreeYearsAfter(today: String, sentence: String?) async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(40)
    try await school.night(table)
    try await school.night(table.with { $0[3, "CUSTOM1"] = "x" })
    try await school.night(table.with { $0.rows.remove(at: 7) })
    #expect(school.today.description == "2026-10-31")
    let forgetting = Forgetting(store: school.store, today: try #require(Day(iso: today)))
    let outcome = try forgetting.run(table.id(7), legalBasis: nil, at: school.now, actor: "tester")
    if let sentence {
      #expect(outcome == .refused(sentence))
    } else {
      #expect(outcome == .forgotten(stays: 1, files: 0, isInFeed: false))
    }
  }

  @Test(arguments: ["files-gone", "forgotten", "rewritten"])
  func killedWhileSomeoneIsTakenOut(point: String) throws {
    let (program, uuuid) = try Self.school()
    let aside = program.folder / "aside"
    let clean = program.folder / "clean.db"
    try NightProgram.copyStore(program.store, to: clean)
    try FileManager.default.copyItem(atPath: program.folder / "kept", toPath: aside)
    #expect(try Self.forget(program, uuuid, basis: "x", store: clean).exitCode == 0)
    try FileManager.default.removeItem(atPath: program.folder / "kept")
    try FileManager.default.moveItem(atPath: aside, toPath: program.folder / "kept")
    let killed = try Self.forget(
      program, uuuid, basis: "x", environment: ["SISFEED_CRASH_AT": point])
    #expect(killed.isKilled, "\(point) is passed: \(killed.errors)")
    let again = try Self.forget(program, uuuid, basis: "x")
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(try StoreView(program.store).difference(from: try StoreView(clean)) == nil)
    for text in [uuuid] + Self.values {
      #expect(try !Self.bytes(program.store, contain: text), "\(text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder / "kept").isEmpty)
  }

  @Test func everyTableWithAPersonIsInTheList() async throws {
    let school = try NightSchool()
    try await school.night(try FeedTable.sample(20))
    let found = try DatabaseQueue(path: school.store).read { connection in
      try Row.fetchAll(
        connection,
        sql: """
          SELECT m.name, c.name, c.type FROM sqlite_schema m, pragma_table_info(m.name) c
          WHERE m.type = 'table' AND lower(c.name) IN ('person', 'uuuid')
          """)
    }
    let byUUUID = PersonalTables.byUUUID.map { String($0.prefix { $0 != " " }) }
    for row in found {
      let (table, column, type): (String, String, String) = (row[0], row[1], row[2])
      // decisions.person is who decided.
      let isNumber = column == "person" && type == "INTEGER"
      let isListed =
        PersonalTables.byNumber.contains(table) || !isNumber && byUUUID.contains(table)
      #expect(isListed, "\(table).\(column) isn't in PersonalTables")
    }
    #expect(found.count > 8)
  }

  @Test(arguments: [
    ("people: U1, U12 and XU1; U1", "people: (taken out), U12 and XU1; (taken out)"),
    (
      #"{"uuuid":"U1","other":"U-1","third":"U1-2"}"#,
      #"{"uuuid":"(taken out)","other":"U-1","third":"U1-2"}"#
    ),
    ("U1", "(taken out)"), ("", ""), ("\u{E9}U1", "\u{E9}U1"),
  ])
  func anIDIsReplacedWhereItStandsAlone(text: String, replaced: String) {
    #expect(StoredReports.without("U1", text) == replaced)
  }

  // MARK: The school

  /// Four nights; someone of whom much is known: changes, findings, a record, proposals, a decision.
  private static func school() throws -> (NightProgram, uuuid: String) {
    let program = try NightProgram()
    try Data("archive: {folder: kept}\ntimezone: UTC\n".utf8).write(
      to: URL(filePath: program.folder / "sisfeed.yaml"))
    let table = try FeedTable.students(80).with { table in
      table[7, "EMAIL"] = values[0]
      table[7, "CONFIDENTIALITY_IND"] = ""
      (table[7, "US_PHONE"], table[7, "EDUCATION_LEVEL"]) = ("2125550100", "05")
    }
    let uuuid = table.id(7)
    func night(_ day: String, _ table: FeedTable, _ code: Int32 = 0) throws {
      try table.bytes().write(to: URL(filePath: program.feed))
      let run = try program.run(Self.night(program, day))
      #expect(run.exitCode == code, "\(run.errors)")
    }
    try night("2026-11-02", table)
    let roster = program.folder / "roster.txt"
    try Data(
      """
      UUUID\tSEVIS_ID\tCLASS\tSTATUS\tORG_ID\tPROGRAM_START\tPROGRAM_END
      \(uuuid)\tN0000000001\tF-1\tactive\tNYC\t2025-08-25\t2028-05-14

      """.utf8
    ).write(to: URL(filePath: roster))
    let roster1 = try program.run(["roster", "import", roster, "--store", program.store])
    #expect(roster1.exitCode == 0, "\(roster1.errors)")
    try night(
      "2026-11-03",
      table.with { table in
        (table[7, "LAST_NAME"], table[7, "CUSTOM1"]) = (values[1], values[2])
        table[9, "CUSTOM1"] = "another"
      })
    try night("2026-11-04", table.with { $0[7, "DOB"] = "never" }, 1)
    try night("2026-11-05", table.with { $0[7, "US_PHONE"] = "2125550199" })
    let proposals = try program.run(["proposals", "--format", "json", "--store", program.store])
    #expect(proposals.output.contains(uuuid))
    return (program, uuuid)
  }

  private static func night(_ program: NightProgram, _ day: String) -> [String] {
    program.arguments(day) + ["--config", program.folder / "sisfeed.yaml"]
  }

  private static func forget(
    _ program: NightProgram, _ uuuid: String, basis: String? = nil, store: String? = nil,
    environment: [String: String] = [:]
  ) throws -> NightProgram.End {
    try program.run(
      ["person", uuuid, "--forget", "--store", store ?? program.store]
        + (basis.map { ["--legal-basis", $0] } ?? []), environment: environment)
  }

  /// Whether the file or what lies beside it has these bytes anywhere.
  private static func bytes(_ path: String, contain text: String) throws -> Bool {
    try ["", "-wal", "-journal"].map { path + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .contains { try Data(contentsOf: URL(filePath: $0)).range(of: Data(text.utf8)) != nil }
  }
}
