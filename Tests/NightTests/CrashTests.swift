import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// A night that is killed: the store is whole, holds last night or tonight, and a second run ends as
/// if nothing had been.
///
/// The process is really killed: at the points that a debug build passes, at its writes to disk, and
/// at moments of chance.
@Suite(.serialized) struct CrashTests {
  private static let rows = 120

  /// Where a night that loads is killed.
  static let points: [String] =
    ["opened", "checked:student", "checked", "begun"]
    + (0..<6).map { "added:\($0)" } + (1...9).map { "changed:\($0)" }
    + (1...4).map { "removed:\($0)" }
    + ["loaded:student", "settled", "judged", "before-commit", "committed", "archived"]

  /// Where one is killed that a guard holds.
  static let heldPoints = ["checked", "begun", "judged", "undone", "before-commit", "committed"]
  /// Where one is killed that can't be loaded.
  static let refusedPoints = ["checked", "begun", "before-commit", "committed"]

  @Test func killedWhereverItIs() throws { try killEverywhere(Self.points, Self.tonight()) }

  @Test func killedWhileItIsHeld() throws {
    try killEverywhere(Self.heldPoints, Self.tonight().with { $0.rows.removeLast(60) })
  }

  @Test func killedWhileItIsRefused() throws {
    try killEverywhere(Self.refusedPoints, Self.tonight().with { $0.rows = [] })
  }

  @Test func killedOnTheFirstNight() throws {
    let program = try NightProgram()
    try FeedTable.sample(Self.rows).bytes().write(to: URL(filePath: program.feed))
    let clean = program.folder / "clean.db"
    #expect(try program.night("2026-11-02", store: clean).exitCode == 0)
    let whole = try StoreView(clean)
    for point in [
      "opened", "checked", "begun", "added:60", "settled", "before-commit", "committed",
    ] {
      let store = program.folder / "\(point).db"
      let killed = try program.night(
        "2026-11-02", store: store, environment: ["SISFEED_CRASH_AT": point])
      #expect(killed.isKilled, "\(point) is passed")
      #expect(try program.night("2026-11-02", store: store).exitCode == 0)
      #expect(try StoreView(store).difference(from: whole) == nil, "after \(point)")
    }
  }

  @Test(.enabled(if: DeadlyWrites.canBeBuilt, "there is no C compiler"))
  func killedAtItsWritesToDisk() throws {
    let program = try NightProgram()
    let library = try #require(try DeadlyWrites.build(in: program.folder))
    let (base, clean) = try Self.prepare(program, Self.tonight())
    let tally = program.folder / "tally"
    let counting = program.folder / "counting.db"
    try NightProgram.copyStore(base, to: counting)
    let counted = try program.night(
      "2026-11-03", store: counting,
      environment: ["LD_PRELOAD": library, "DEADLY_WRITES_TALLY": tally])
    #expect(counted.exitCode == 1)
    let writes = Int(try String(contentsOfFile: tally, encoding: .utf8)) ?? 0
    #expect(writes > 20, "\(writes) writes were counted")
    let kills = 24
    for number in 0..<kills {
      let write = 1 + number * (writes - 1) / (kills - 1)
      try killOnce(
        program, base, clean, "write \(write) of \(writes)",
        environment: ["LD_PRELOAD": library, "DEADLY_WRITES_AT": "\(write)"])
    }
  }

  @Test func killedAtMomentsOfChance() throws {
    let program = try NightProgram()
    let (base, clean) = try Self.prepare(program, Self.tonight())
    let store = program.folder / "chance.db"
    try NightProgram.copyStore(base, to: store)
    let begin = Date()
    #expect(try program.night("2026-11-03", store: store).exitCode == 1)
    let duration = Date().timeIntervalSince(begin)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<16 {
      try NightProgram.copyStore(base, to: store)
      let (process, _, _) = try program.start(program.arguments("2026-11-03", store: store))
      let pause = Double.random(in: 0...duration * 1.1, using: &generator)
      usleep(UInt32(pause * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try Self.expectWhole(program, store, base, clean, "killed after \(pause) s")
    }
  }

  // MARK: The killing

  private func killEverywhere(_ points: [String], _ tonight: FeedTable) throws {
    let program = try NightProgram()
    let (base, clean) = try Self.prepare(program, tonight)
    for point in points {
      try killOnce(program, base, clean, point, environment: ["SISFEED_CRASH_AT": point])
    }
  }

  private func killOnce(
    _ program: NightProgram, _ base: String, _ clean: String, _ what: String,
    environment: [String: String]
  ) throws {
    let store = program.folder / "killed.db"
    try NightProgram.copyStore(base, to: store)
    let killed = try program.night("2026-11-03", store: store, environment: environment)
    #expect(killed.isKilled, "\(what) is passed: \(killed.errors)")
    try Self.expectWhole(program, store, base, clean, what)
  }

  private static func expectWhole(
    _ program: NightProgram, _ store: String, _ base: String, _ clean: String, _ what: String
  ) throws {
    let (before, after) = (try StoreView(base), try StoreView(clean))
    let now = try StoreView(store)
    #expect(now.tables["integrity"] == ["\"ok\""])
    let isEither = now.difference(from: before) == nil || now.difference(from: after) == nil
    #expect(isEither, "after \(what): \(now.difference(from: after) ?? "")")
    let again = try program.night("2026-11-03", store: store)
    #expect(!again.isKilled && again.exitCode != 3, "after \(what): \(again.errors)")
    #expect(Int(again.exitCode) == after.nights.last?.exitCode)
    #expect(try StoreView(store).difference(from: after) == nil, "after \(what)")
  }

  /// A store as of last night, and one in which tonight ran undisturbed; tonight's feed lies ready.
  private static func prepare(
    _ program: NightProgram, _ tonight: FeedTable
  ) throws -> (base: String, clean: String) {
    let (base, clean) = (program.folder / "base.db", program.folder / "clean.db")
    try FeedTable.sample(rows).bytes().write(to: URL(filePath: program.feed))
    #expect(try program.night("2026-11-02", store: base).exitCode == 0)
    try tonight.bytes().write(to: URL(filePath: program.feed))
    try NightProgram.copyStore(base, to: clean)
    #expect(try program.night("2026-11-03", store: clean).exitCode != 3)
    return (base, clean)
  }

  /// A night with a bit of everything: people new, gone and changed, and errors.
  private static func tonight() throws -> FeedTable {
    let spare = try FeedTable.sample(6, seed: 99)
    return try FeedTable.sample(rows).with { table in
      table.rows.removeFirst(4)
      for row in 0..<9 { table[row, "MAJOR1_DESC"] = "Hydrology" }
      table[20, "DOB"] = "never"
      table[21, "CUSTOM1"] = "good beside bad"
      table[21, "EMAIL"] = "bad"
      for row in spare.rows { table.rows.append(["NEW-" + row[0]] + row.dropFirst()) }
    }
  }
}
