import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing

/// What may be wrong with a store or its disk: exit 3 with a sentence, and nothing lost.
@Suite(.serialized) struct TroubleTests {
  // MARK: What is no store of ours

  @Test func anotherProgramsDatabaseIsLeftAsItIs() throws {
    let program = try Self.program()
    let queue = try DatabaseQueue(path: program.store)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE accounts (name TEXT); INSERT INTO accounts VALUES ('x')")
    }
    try queue.close()
    try Self.expectRefused(program, saying: "is another program's database")
  }

  @Test func storeOfANewerVersionIsLeftAsItIs() throws {
    let program = try Self.program()
    #expect(try program.night("2026-11-02").exitCode == 0)
    let queue = try DatabaseQueue(path: program.store)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try queue.close()
    try Self.expectRefused(program, saying: "was written by a newer sisfeed")
  }

  @Test func textIsLeftAsItIs() throws {
    let program = try Self.program()
    try Data("UUUID\tLAST_NAME\nU1\tLee\n".utf8).write(to: URL(filePath: program.store))
    try Self.expectRefused(program, saying: "is no store of sisfeed")
  }

  @Test func databaseOfZerosIsLeftAsItIs() throws {
    let program = try Self.program()
    var bytes = Data("SQLite format 3\0".utf8)
    bytes.append(Data(count: 8_000))
    try bytes.write(to: URL(filePath: program.store))
    try Self.expectRefused(program, saying: nil)
  }

  @Test func damagedStoreIsSaid() throws {
    let program = try Self.program()
    #expect(try program.night("2026-11-02").exitCode == 0)
    var bytes = try Data(contentsOf: URL(filePath: program.store))
    // Every page but the first few.
    for place in stride(from: 20_000, to: bytes.count, by: 7) { bytes[place] = 0xA5 }
    try bytes.write(to: URL(filePath: program.store))
    try Self.changeFeed(program)
    try Self.expectRefused(program, saying: "is damaged")
  }

  @Test func folderIsNoStore() throws {
    let program = try Self.program()
    try FileManager.default.createDirectory(
      atPath: program.store, withIntermediateDirectories: false)
    let end = try program.night("2026-11-02")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("is no file; name the store's file"))
  }

  @Test func folderThatIsNotThere() throws {
    let program = try Self.program()
    let end = try program.night("2026-11-02", store: program.folder / "a/b/store.db")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("the folder doesn't exist"))
  }

  // MARK: Who may

  @Test func storeIsForItsOwnerAlone() throws {
    let program = try Self.program()
    let store = program.folder / "new/store.db"
    #expect(try program.night("2026-11-02", store: store).exitCode == 0)
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? Int) ?? -1
    }
    #expect(try mode(store) == 0o600)
    #expect(try mode(program.folder / "new") == 0o700)
    // Should somebody have opened it to others, the next night closes it again.
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: store)
    try Self.changeFeed(program)
    #expect(try program.night("2026-11-03", store: store).exitCode == 0)
    #expect(try mode(store) == 0o600)
  }

  @Test(.enabled(if: Machine.canBecomeNobody, "only root can become another user"))
  func storeThatIsNotOursCanNotBeOpened() throws {
    let program = try Self.program()
    #expect(try program.night("2026-11-02").exitCode == 0)
    let before = try Data(contentsOf: URL(filePath: program.store))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.folder.path)
    let (process, _, err) = try program.start(
      Machine.asNobody + [NightProgram.path] + program.arguments("2026-11-03"),
      program: "/usr/bin/setpriv")
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(try String(contentsOf: err, encoding: .utf8).contains("no permission"))
    #expect(try Data(contentsOf: URL(filePath: program.store)) == before)
  }

  @Test(.enabled(if: Machine.canMount, "only root can mount a file system"))
  func readOnlyDiskIsSaid() throws {
    let program = try Self.program()
    let disk = try Disk(megabytes: 16)
    let store = disk.path + "/store.db"
    #expect(try program.night("2026-11-02", store: store).exitCode == 0)
    let before = try Data(contentsOf: URL(filePath: store))
    try disk.remount("ro")
    try Self.changeFeed(program)
    let end = try program.night("2026-11-03", store: store)
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("no permission to write it") || end.errors.contains("read-only"))
    #expect(try Data(contentsOf: URL(filePath: store)) == before)
  }

  // MARK: Room

  @Test(.enabled(if: Machine.canMount, "only root can mount a file system"))
  func fullDiskLosesNothing() throws {
    let program = try NightProgram()
    let table = try FeedTable.students(150)
    try table.bytes().write(to: URL(filePath: program.feed))
    let disk = try Disk(megabytes: 4)
    let store = disk.path + "/store.db"
    #expect(try program.night("2026-11-02", store: store).exitCode == 0)
    let before = try StoreView(store)
    // Nearly all that was free is taken, and the night brings as many people again.
    try table.with { table in
      for row in 0..<70 {
        table.rows.append(table.rows[row])
        for column in ["UUUID", "EMAIL"] { table[150 + row, column] = "m-\(table[row, column])" }
        table[150 + row, "LAST_NAME"] = "Newcomer"
      }
    }.bytes().write(to: URL(filePath: program.feed))
    for free in [0, 8_192, 40_960, 90_000] {
      try disk.fill(butFor: free)
      let end = try program.night("2026-11-03", store: store)
      #expect(end.exitCode == 3, "with \(free) bytes free")
      #expect(end.errors.contains("the disk is full"), "with \(free) bytes free: \(end.errors)")
      try disk.empty()
      let after = try StoreView(store)
      #expect(after.tables["integrity"] == ["\"ok\""])
      #expect(after.difference(from: before) == nil, "with \(free) bytes free")
    }
    let end = try program.night("2026-11-03", store: store)
    #expect(end.exitCode == 0)
    #expect(try StoreView(store).people.count == 220)
  }

  // MARK: Others at work

  @Test func secondNightSaysWhoHoldsTheStore() throws {
    let program = try Self.program()
    let lock = try RunLock(
      program.store + ".lock", what: "the store", now: Moment(seconds: 1_800_000_000))
    let end = try program.night("2026-11-02")
    withExtendedLifetime(lock) {}
    #expect(end.exitCode == 3)
    #expect(
      end.errors.contains(
        "the store is in use by process \(getpid()) of \(NSUserName()), since 2027-01-15T08:00:00Z")
    )
  }

  @Test func twoNightsAtOnceAreOneNight() throws {
    let program = try Self.program(rows: 400)
    let first = try program.start(program.arguments("2026-11-02"))
    let second = try program.start(program.arguments("2026-11-02"))
    first.0.waitUntilExit()
    second.0.waitUntilExit()
    let codes = [first.0.terminationStatus, second.0.terminationStatus].sorted()
    // The later one finds it held, or comes so late that all is done.
    #expect(codes == [0, 3] || codes == [0, 0])
    let view = try StoreView(program.store)
    #expect(view.nights.count == 1)
    #expect(view.people.count == 400)
  }

  @Test func waitingForAnotherWriterIsSaid() throws {
    let program = try Self.program()
    #expect(try program.night("2026-11-02").exitCode == 0)
    try Self.changeFeed(program)
    let queue = try DatabaseQueue(path: program.store)
    let (process, _, err) = try queue.inDatabase { connection in
      try connection.execute(sql: "BEGIN IMMEDIATE")
      let started = try program.start(program.arguments("2026-11-03"))
      let end = Date().addingTimeInterval(60)
      while try !String(contentsOf: started.2, encoding: .utf8).contains("waiting"), Date() < end {
        usleep(100_000)
      }
      try connection.execute(sql: "ROLLBACK")
      return started
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let said = try String(contentsOf: err, encoding: .utf8)
    #expect(said.contains("another process is writing to the store; waiting"))
  }

  @Test func readersDoNotHoldTheNightUp() throws {
    let program = try Self.program()
    #expect(try program.night("2026-11-02").exitCode == 0)
    try Self.changeFeed(program)
    let store = try Store.open(program.store, for: .reading)
    try store.read { connection in
      let before = try Int.fetchOne(connection, sql: "SELECT count(*) FROM nights")
      #expect(try program.night("2026-11-03").exitCode == 0)
      #expect(try Int.fetchOne(connection, sql: "SELECT count(*) FROM nights") == before)
    }
    #expect(try StoreView(program.store).nights.count == 2)
  }

  // MARK: Help

  private static func program(rows: Int = 60) throws -> NightProgram {
    let program = try NightProgram()
    try FeedTable.sample(rows).bytes().write(to: URL(filePath: program.feed))
    return program
  }

  private static func changeFeed(_ program: NightProgram) throws {
    try FeedTable.sample(60).with { $0[3, "CUSTOM1"] = "changed" }.bytes()
      .write(to: URL(filePath: program.feed))
  }

  private static func expectRefused(_ program: NightProgram, saying sentence: String?) throws {
    func files() throws -> [String: Data] {
      var files: [String: Data] = [:]
      for end in ["", "-wal", "-shm", "-journal"] {
        files[end] = FileManager.default.contents(atPath: program.store + end)
      }
      return files
    }
    let before = try files()
    let end = try program.night("2026-11-04")
    #expect(end.exitCode == 3)
    #expect(end.errors.hasPrefix("sisfeed: \(program.store)"), "\(end.errors)")
    if let sentence { #expect(end.errors.contains(sentence), "\(end.errors)") }
    #expect(end.output == "")
    #expect(try files() == before, "the files are as they were")
  }
}
