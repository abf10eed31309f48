import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing

/// Copies of the store that are taken while a night is written.
@Suite(.serialized) struct BackupTests {
  @Test func copyTakenDuringANightIsOfOneMoment() throws {
    let program = try NightProgram()
    let table = try FeedTable.sample(600)
    try table.bytes().write(to: URL(filePath: program.feed))
    #expect(try program.night("2026-11-02").exitCode == 0)
    let tonight = table.with { table in
      table.rows.removeLast(12)
      for row in 0..<55 { table[row, "CUSTOM1"] = "tonight" }
    }
    try tonight.bytes().write(to: URL(filePath: program.feed))
    let clean = program.folder / "clean.db"
    let base = program.folder / "base.db"
    for copy in [clean, base] { try NightProgram.copyStore(program.store, to: copy) }
    #expect(try program.night("2026-11-03", store: clean).exitCode == 0)
    let (before, after) = (try StoreView(base), try StoreView(clean))

    let (process, _, _) = try program.start(program.arguments("2026-11-03"))
    var copies = 0
    repeat {
      let copy = program.folder / "copy-\(copies).db"
      try Self.copy(program.store, to: copy)
      copies += 1
    } while process.isRunning
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(copies > 2)
    for number in 0..<copies {
      let copy = program.folder / "copy-\(number).db"
      let view = try StoreView(copy)
      #expect(view.tables["integrity"] == ["\"ok\""])
      #expect(view.difference(from: before) == nil || view.difference(from: after) == nil)
    }
    // The first was taken before tonight was in: put in the store's place, the night runs again.
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: program.store + end)
    }
    try FileManager.default.copyItem(atPath: program.folder / "copy-0.db", toPath: program.store)
    #expect(try program.night("2026-11-03").exitCode == 0)
    #expect(try StoreView(program.store).difference(from: after) == nil)
  }

  /// `sisfeed backup` itself, while `sisfeed night` stands in the middle of its transaction.
  @Test(arguments: ["begun", "changed:5", "loaded:student", "before-commit"])
  func copyTakenWithinTheTransactionIsOfLastNight(point: String) throws {
    let program = try NightProgram()
    let table = try FeedTable.sample(600)
    try table.bytes().write(to: URL(filePath: program.feed))
    #expect(try program.night("2026-11-02").exitCode == 0)
    let before = try StoreView(program.store)
    let tonight = table.with { table in
      table.rows.removeLast(12)
      for row in 0..<55 { table[row, "CUSTOM1"] = "tonight" }
    }
    try tonight.bytes().write(to: URL(filePath: program.feed))
    let gate = program.folder / "gate"
    try Data().write(to: URL(filePath: gate))
    let (night, _, _) = try program.start(
      program.arguments("2026-11-03"),
      environment: ["SISFEED_HALT_AT": point, "SISFEED_HALT_FILE": gate])
    try Self.wait(for: gate + ".halted")
    let copy = program.folder / "copy.db"
    // The copy is made and kept; only that it was made can't be noted before the night is over.
    let (backup, _, backupErrors) = try program.start(["backup", copy, "--store", program.store])
    try Self.wait(for: copy)
    #expect(night.isRunning, "\(point) is passed")
    try FileManager.default.removeItem(atPath: gate)
    night.waitUntilExit()
    backup.waitUntilExit()
    let errors = try String(contentsOf: backupErrors, encoding: .utf8)
    #expect(backup.terminationStatus == 0 && night.terminationStatus == 0, "\(errors)")

    #expect(try StoreView(copy).difference(from: before) == nil, "\(point)")
    let verified = try program.run(["nights", "--verify", "--store", copy])
    #expect(verified.exitCode == 0, "\(verified.errors)")
    #expect(try program.night("2026-11-03", store: copy).exitCode == 0)
    let (restored, whole) = (try StoreView(copy), try StoreView(program.store))
    for tables in ["people", "changes", "findings", "row_hashes", "nights", "night_files"] {
      #expect(restored.tables[tables] == whole.tables[tables], "\(tables)")
    }
    #expect(try program.run(["nights", "--verify", "--store", copy]).exitCode == 0)
    #expect(try program.run(["nights", "--verify", "--store", program.store]).exitCode == 0)
  }

  private static func wait(for path: String) throws {
    struct NeverCame: Error {}
    let deadline = Date() + 120
    while !FileManager.default.fileExists(atPath: path) {
      guard Date() < deadline else { throw NeverCame() }
      usleep(10_000)
    }
  }

  @Test func backupIsAStoreOfItsOwnAndItsAgeIsShown() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(60)
    #expect(try await school.night(table).lastBackup == nil)
    let before = try school.view()
    let target = school.folder / "backup.db"
    let store = try Store.open(school.store, for: .writing)
    try store.backUp(to: target, at: school.now, actor: "tester")
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(FileManager.default.fileExists(atPath: target + "-wal") == false)
    #expect(try StoreView(target).difference(from: before) == nil)
    let report = try await school.night(table.with { $0[2, "CUSTOM1"] = "x" })
    #expect(report.lastBackup == "2026-10-29T03:00:00Z")
    // What came after the copy isn't in it, and its chain is whole.
    let copy = try Store.open(target, for: .reading)
    guard case .whole = try copy.read({ try EventChain.verify($0) }) else {
      Issue.record("the copy's chain isn't whole")
      return
    }
    #expect(try StoreView(target).nights.count == 1)
  }

  @Test func backupThatHasNoRoomLeavesNothing() async throws {
    let school = try NightSchool()
    try await school.night(try FeedTable.sample(60))
    let store = try Store.open(school.store, for: .writing)
    let target = school.folder / "nowhere/backup.db"
    #expect(throws: RunFailure.self) {
      try store.backUp(to: target, at: school.now, actor: "tester")
    }
    #expect(try await school.night(try FeedTable.sample(60)).lastBackup == nil)
  }

  /// What `sisfeed backup` does, on a store that another process writes to.
  private static func copy(_ store: String, to target: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    let source = try DatabaseQueue(path: store, configuration: configuration)
    let copy = try DatabaseQueue(path: target)
    try source.backup(to: copy)
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
  }
}
