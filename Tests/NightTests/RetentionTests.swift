import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing

/// What has been kept long enough goes, and nothing else.
@Suite(.serialized) struct RetentionTests {
  @Test func oldNightsGoAndAllOthersCanBeRebuilt() async throws {
    let school = try NightSchool()
    school.limits.fewestPeople = 1_000_000
    school.retention = RetentionDays(nights: 10, input: 4, gone: 1_000)
    school.keepsInput = true
    var life = try SchoolLife(people: 60, seed: 5)
    var labels: [String] = []
    var rebuilt: [String: Data] = [:]
    for _ in 1...20 {
      try await school.night(life.night(spoiled: true))
      labels.append(school.today.description)
      // What the night is by its values, had from a copy whose files are not there.
      let copy = school.folder / "copy.db"
      try NightProgram.copyStore(school.store, to: copy)
      try await Self.forgetFiles(copy)
      rebuilt[labels[labels.count - 1]] = try Self.export(labels[labels.count - 1], copy)
    }
    let store = try Store.open(school.store, for: .reading)
    // Ten days back from the last night is still kept.
    let gone = try store.read { try PastValues.purgedThrough($0) }
    #expect(gone == 9)
    guard case .whole(_, _, let nights, let purged) = try Self.verify(store) else {
      Issue.record("the store isn't whole")
      return
    }
    #expect((nights, purged) == (11, 9))
    #expect(try store.read { try EventChain.events($0, kinds: ["retention"]) }.count == 15)
    let kept = try school.view().nights.filter { $0.files.contains { $0.archived != nil } }
    #expect(kept.map(\.label) == Array(labels.suffix(5)))
    for label in labels.suffix(5) {
      let folder = school.folder / "archive/\(label)"
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: school.folder / "archive/\(labels[14])"))
    let copy = school.folder / "copy.db"
    try NightProgram.copyStore(school.store, to: copy)
    try await Self.forgetFiles(copy)
    for label in labels.suffix(11) { #expect(try Self.export(label, copy) == rebuilt[label]) }
    let failure = #expect(throws: RunFailure.self) { try Self.export(labels[8], copy) }
    #expect(
      failure?.description == """
        the night of \(labels[8]) is gone: the nights up to \(labels[8]) have been purged \
        (retention.nights)
        """)
    // Of the purged nights it stays who came and went, and no value.
    let values = try await Self.count(
      school.store, "SELECT count(*) FROM changes WHERE night <= 9 AND kind = 'changed'")
    #expect(values == 0)
  }

  @Test func lastGoodNightStaysHoweverOldItIs() async throws {
    let school = try NightSchool()
    school.retention = RetentionDays(nights: 1, input: 1, gone: 1)
    let table = try FeedTable.sample(60)
    try await school.night(table)
    school.pass(days: 500)
    let report = try await school.night(table.with { $0[3, "CUSTOM1"] = "x" })
    #expect(report.verdict == .loaded)
    let store = try Store.open(school.store, for: .reading)
    #expect(try store.read { try PastValues.purgedThrough($0) } == 1)
    guard case .whole(_, _, 1, 1) = try Self.verify(store) else {
      Issue.record("the store isn't whole")
      return
    }
    #expect(try Nights.report(of: 2, store).json.isEmpty == false)
  }

  @Test func aDateThatRunsAheadOfTheClockDeletesNothing() async throws {
    let school = try NightSchool()
    school.retention = RetentionDays(nights: 10, input: 10, gone: 10)
    let table = try FeedTable.sample(60)
    try await school.night(table)
    var plan = school.plan([try school.put(table.with { $0[3, "CUSTOM1"] = "x" })])
    plan.today = try #require(Day(iso: "2036-01-01"))
    guard case .judged(let report) = try await NightJob(plan).run() else { throw RunFailure("") }
    #expect(report.verdict == .loaded)
    let store = try Store.open(school.store, for: .reading)
    #expect(try store.read { try PastValues.purgedThrough($0) } == nil)
  }

  @Test func whoIsGoneLongEnoughIsTakenOutOfEverything() async throws {
    let school = try NightSchool()
    school.retention = RetentionDays(nights: 100, input: 100, gone: 5)
    let table = try FeedTable.sample(60)
    try await school.night(table)
    let first = school.today.description
    let uuuid = table.id(7)
    try await school.night(
      table.with { table in
        table[7, "EMAIL"] = "bad"
        table[8, "CUSTOM1"] = "another's"
      })
    let without = table.with { $0.rows.remove(at: 7) }
    try await school.night(without)
    school.pass(days: 4)
    try await school.night(without.with { $0[1, "CUSTOM1"] = "y" })
    #expect(try await Self.holds(school.store, uuuid))
    try await school.night(without)
    #expect(try await !Self.holds(school.store, uuuid))
    let store = try Store.open(school.store, for: .reading)
    guard case .whole(_, _, 5, 0) = try Self.verify(store) else {
      Issue.record("the store isn't whole: \(try Self.verify(store))")
      return
    }
    let outcome = try NightExport(store).write(
      try #require(NightChoice(first)), kind: nil, to: school.folder / "back.txt")
    #expect(outcome == .values(rows: 59, inFile: 60, forgotten: 1, unknownColumns: []))
  }

  @Test(arguments: ["committed", "archived", "removed", "let-go", "retained"])
  func killedWhileThingsGo(point: String) throws {
    let program = try NightProgram()
    try Data("archive: {folder: kept}\nretention: {nights: 2, input: 1, gone: 3}\n".utf8).write(
      to: URL(filePath: program.folder / "sisfeed.yaml"))
    func arguments(_ day: String, _ store: String) -> [String] {
      program.arguments(day, store: store) + ["--config", program.folder / "sisfeed.yaml"]
    }
    let table = try FeedTable.sample(60)
    let base = program.folder / "base.db"
    for (day, change) in [("2025-11-01", "a"), ("2025-11-02", "b"), ("2025-11-03", "c")] {
      let tonight = table.with { table in
        table[3, "CUSTOM1"] = change
        if day != "2025-11-01" { table.rows.remove(at: 5) }
      }
      try tonight.bytes().write(to: URL(filePath: program.feed))
      let run = try program.run(arguments(day, base))
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let tonight = table.with { table in
      table[3, "CUSTOM1"] = "d"
      table.rows.remove(at: 5)
    }
    try tonight.bytes().write(to: URL(filePath: program.feed))
    let kept = program.folder / "kept"
    let aside = program.folder / "aside"
    try FileManager.default.copyItem(atPath: kept, toPath: aside)
    let (clean, killed) = (program.folder / "clean.db", program.folder / "killed.db")
    for copy in [clean, killed] { try NightProgram.copyStore(base, to: copy) }
    #expect(try program.run(arguments("2025-11-06", clean)).exitCode == 0)
    let folders = try FileManager.default.contentsOfDirectory(atPath: kept)
    #expect(folders == ["2025-11-06"])
    try FileManager.default.removeItem(atPath: kept)
    try FileManager.default.moveItem(atPath: aside, toPath: kept)
    let run = try program.run(
      arguments("2025-11-06", killed), environment: ["SISFEED_CRASH_AT": point])
    #expect(run.isKilled, "\(point) is passed: \(run.errors)")
    #expect(try program.run(arguments("2025-11-06", killed)).exitCode == 0)
    #expect(try StoreView(killed).difference(from: try StoreView(clean)) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept) == folders)
    #expect(try program.run(["nights", "--verify", "--store", killed]).exitCode == 0)
  }

  // MARK: Looking

  private static func verify(_ store: Store) throws -> StoreProof.Verdict {
    try store.read { try StoreProof.verify(store, printed: nil, $0) }
  }

  private static func export(_ label: String, _ store: String) throws -> Data {
    let target = store + ".back"
    let choice = try #require(NightChoice(label))
    _ = try NightExport(Store.open(store, for: .reading)).write(choice, kind: nil, to: target)
    return try Data(contentsOf: URL(filePath: target))
  }

  /// Leaves a store to rebuild its nights from values.
  private static func forgetFiles(_ store: String) async throws {
    try await DatabaseQueue(path: store).write { connection in
      try connection.execute(sql: "UPDATE night_files SET archived = NULL")
    }
  }

  private static func count(_ store: String, _ sql: String) async throws -> Int? {
    try await DatabaseQueue(path: store).read { try Int.fetchOne($0, sql: sql) }
  }

  /// Whether any value of any table has the text in it.
  private static func holds(_ store: String, _ text: String) async throws -> Bool {
    try await DatabaseQueue(path: store).read { connection in
      let tables = try String.fetchAll(
        connection, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      return try tables.contains { table in
        try Row.fetchAll(connection, sql: "SELECT * FROM \(table)").contains { row in
          row.databaseValues.contains { String.fromDatabaseValue($0)?.contains(text) ?? false }
        }
      }
    }
  }
}

extension Nights {
  fileprivate static func report(of night: Int, _ store: Store) throws -> (
    json: String, text: String
  ) {
    try store.read { try #require(try Nights.report(of: night, $0)) }
  }
}
