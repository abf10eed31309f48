import Feed
import Files
import Foundation
import Store
import TestSupport
import Testing

/// A night from the drop folder that is killed: nothing is lost and nothing loaded twice, and the same
/// command ends what was begun, also after midnight.
@Suite(.serialized) struct DropCrashTests {
  /// From the folder to the commit.
  static let before =
    [
      "opened", "taken", "checked:student", "checked:hr", "checked", "begun", "loaded:student",
      "loaded:hr", "settled", "judged", "before-commit",
    ]
  /// From the commit to an empty folder.
  static let after =
    [
      "committed", "kept:student", "noted:student", "kept:hr", "noted:hr", "archived",
      "aside:student", "taken:student", "companions:student", "removed:student", "aside:hr",
      "taken:hr", "companions:hr", "removed:hr", "finished",
    ]

  private static let names = ["hr_user_info_core.txt", "sis_user_info.txt"]

  @Test func killedOnTheWayToTheStoreAndToTheArchive() throws {
    let tonight = try [WatchTests.feed(2), FeedTable.sample(12, kind: .hr)]
    for point in Self.before + Self.after {
      let school = try DropSchool("set: student-and-hr")
      for table in tonight { try school.put(table) }
      let killed = try school.night("2026-11-02", environment: ["SISFEED_CRASH_AT": point])
      #expect(killed.isKilled, "\(point) is passed: \(killed.errors)")
      let isLoaded = Self.after.contains(point)
      #expect(try Watcher.nights(school).count == (isLoaded ? 1 : 0), "after \(point)")
      // Each file is in the folder, under its name or set aside, or in the archive.
      let kept = DropSchool.names(in: school.archive + "/2026-11-02")
      for name in Self.names {
        let lies = school.names.contains { $0.hasSuffix(name) }
        #expect(lies || kept.contains(name + ".zst"), "\(name) after \(point)")
      }
      // What is in the store isn't judged again because the date is another.
      let again = try school.night(isLoaded ? "2026-11-03" : "2026-11-02")
      #expect([0, 3].contains(again.exitCode), "after \(point): \(again.errors)")
      #expect(again.exitCode == 0 || again.errors.contains("no complete set"))
      let nights = try Watcher.nights(school)
      #expect(nights.map(\.label) == ["2026-11-02"], "after \(point)")
      #expect(nights.allSatisfy { $0.files.allSatisfy { $0.archived != nil } }, "after \(point)")
      #expect(DropSchool.names(in: school.archive + "/2026-11-02").count == 2, "after \(point)")
      #expect(school.names == [], "after \(point)")
    }
  }

  @Test func killedWhileItIsNotLoaded() throws {
    let whole = try WatchTests.feed(1)
    for (point, isHeld) in [
      ("committed", false), ("archived", false), ("reported", false), ("undone", true),
      ("committed", true), ("reported", true),
    ] {
      let school = try DropSchool()
      try school.put(whole)
      #expect(try school.night("2026-11-02").exitCode == 0)
      try school.put(isHeld ? whole.with { $0.rows.removeLast(12) } : whole.with { $0.rows = [] })
      let killed = try school.night("2026-11-03", environment: ["SISFEED_CRASH_AT": point])
      #expect(killed.isKilled, "\(point) is passed: \(killed.errors)")
      let again = try school.night("2026-11-03")
      #expect(again.exitCode == 2, "after \(point): \(again.errors)")
      #expect(try Watcher.nights(school).map(\.label) == ["2026-11-02", "2026-11-03"])
      #expect(school.names == [DropSchool.student, DropSchool.student + ".report.txt"])
    }
  }

  /// A month of nights, each of which is killed again and again at a moment of chance.
  @Test func watchIsKilledAHundredTimesInAMonth() throws {
    let sink = MorningSink.canRun ? try MorningSink() : nil
    let program = try NightProgram()
    let drop = program.folder / "drop"
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: false)
    let school = try DropSchool(
      ["settle: 0"], drop: drop, program: program, more: sink?.settings ?? "")
    let environment = sink?.environment ?? [:]
    let seed = UInt64.random(in: 0..<1_000_000)
    var random = SplitMix(seed: seed)
    var kills = 0
    var bytes: [Data] = []
    for day in 1...30 {
      let feed = try WatchTests.feed(day).bytes()
      bytes.append(feed)
      try school.put(feed)
      let today = "2026-11-\(day < 10 ? "0" : "")\(day)"
      while kills < day * 100 / 30 {
        let watcher = try Watcher(school, day: today, environment: environment)
        usleep(UInt32(random.next() % 1_200) * 1_000)
        kill(watcher.process.processIdentifier, SIGKILL)
        watcher.process.waitUntilExit()
        #expect(watcher.process.terminationReason == .uncaughtSignal, "\(watcher.said)")
        kills += 1
      }
      let end = try school.night(today, environment: environment)
      #expect(
        end.exitCode == 0 || end.exitCode == 3 && end.errors.contains("no complete set"),
        "seed \(seed), \(today): \(end.errors)")
      #expect(school.names == [], "seed \(seed), \(today)")
    }
    #expect(kills == 100)
    let nights = try Watcher.nights(school)
    #expect(nights.count == 30, "seed \(seed)")
    #expect(nights.allSatisfy { $0.sequence == 1 && $0.state == .loaded }, "seed \(seed)")
    let loaded = nights.flatMap { $0.files.map(\.sha256) }
    #expect(
      loaded == bytes.map { FileDigest.sha256(of: String(decoding: $0, as: UTF8.self)) },
      "seed \(seed)")
    for (night, feed) in zip(nights, bytes) {
      let kept = try #require(night.files.first?.archived)
      let again = school.program.folder / "again"
      try? FileManager.default.removeItem(atPath: again)
      try ArchivedFile.restore(kept, to: again)
      #expect(try Data(contentsOf: URL(filePath: again)) == feed, "seed \(seed), \(night.label)")
    }
    #expect(try school.store().tables["integrity"] == ["\"ok\""])
    if let sink { try expectTold(nights, sink, school, environment, seed) }
  }

  /// Each night was told at least once, and what may be known already says so.
  private func expectTold(
    _ nights: [NightRecord], _ sink: MorningSink, _ school: DropSchool,
    _ environment: [String: String], _ seed: UInt64
  ) throws {
    // What waits is sent now: the last runs may have been killed before they could.
    let rest = try school.program.run(
      ["tell", "--config", school.config], environment: environment)
    #expect(rest.exitCode == 0, "\(rest.errors)")
    let subjects = try sink.subjects()
    var hooks: [String: [Bool]] = [:]
    for hook in try sink.hooks() where hook.result == "loaded" {
      hooks[hook.night ?? "", default: []].append(hook.isRepeated)
    }
    for night in nights {
      #expect(
        subjects.contains { $0.contains("night of \(night.label): loaded") },
        "seed \(seed), \(night.label) by mail")
      let told = hooks[night.label] ?? []
      #expect(!told.isEmpty, "seed \(seed), \(night.label) to the web service")
      #expect(told.dropFirst().allSatisfy { $0 }, "seed \(seed), \(night.label): \(told)")
    }
  }
}
