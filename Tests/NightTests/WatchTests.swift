import Feed
import Foundation
import Store
import Testing

/// `sisfeed watch`: what arrives is taken, whenever it arrives, and it ends when it is told to.
@Suite struct WatchTests {
  /// The feed of a night: the same people, one of whom has another major each night.
  static func feed(_ night: Int, rows: Int = 30) throws -> FeedTable {
    try FeedTable.sample(rows).with { $0[3, "MAJOR1_DESC"] = "Night \(night)" }
  }

  @Test func whatLiesThereAtStartIsTakenAndWhatArrivesLater() throws {
    let school = try DropSchool("settle: 1")
    try school.put(Self.feed(1))
    let watcher = try Watcher(school, day: "2026-11-02")
    #expect(watcher.hasSaid("night of 2026-11-02: loaded (exit 0), 30 rows"), "\(watcher.said)")
    #expect(watcher.hasSaid("sis_user_info.txt is not there"))
    // Its time is now: it is waited for until it has rested.
    try school.put(Self.feed(2), age: 0)
    #expect(watcher.hasSaid("night of 2026-11-02.2: loaded (exit 0), 30 rows"), "\(watcher.said)")
    #expect(Watcher.wait { school.names == [] })
    let end = watcher.end()
    #expect(end.exitCode == 0 && !end.isKilled && end.seconds < 5)
    #expect(watcher.said.hasSuffix(" ended\n"))
    #expect(try school.store().nights.count == 2)
  }

  /// More happens than the system keeps to tell.
  @Test func nothingIsLostInAFlood() throws {
    let school = try DropSchool("settle: 1")
    let watcher = try Watcher(school, day: "2026-11-02")
    #expect(watcher.hasSaid("watching"))
    kill(watcher.process.processIdentifier, SIGSTOP)
    for number in 0..<20_000 {
      let path = "\(school.drop)/junk-\(number % 50)"
      close(open(path, O_CREAT | O_WRONLY, 0o600))
    }
    try school.put(Self.feed(1), age: 2)
    kill(watcher.process.processIdentifier, SIGCONT)
    #expect(watcher.hasSaid("night of 2026-11-02: loaded"), "\(watcher.said)")
    #expect(watcher.end().exitCode == 0)
    #expect(school.names.count == 50)
  }

  @Test func setThatIsNotLoadedIsJudgedOnce() throws {
    let school = try DropSchool("settle: 0")
    let whole = try Self.feed(1).bytes()
    try school.put(whole.prefix(2_000))
    let watcher = try Watcher(school, day: "2026-11-02")
    #expect(watcher.hasSaid("night of 2026-11-02: refused (exit 2)"), "\(watcher.said)")
    for number in 0..<5 { try Data().write(to: URL(filePath: "\(school.drop)/other-\(number)")) }
    try school.put(whole)
    #expect(watcher.hasSaid("night of 2026-11-02.2: loaded"), "\(watcher.said)")
    #expect(watcher.end().exitCode == 0)
    #expect(try school.store().nights.count == 2)
    #expect(!watcher.said.contains("judged before"))
  }

  @Test func whatCanNotBeTakenIsSaidOnce() throws {
    let school = try DropSchool("settle: 0")
    #expect(symlink("/etc/shadow", "\(school.drop)/\(DropSchool.student)") == 0)
    let watcher = try Watcher(school, day: "2026-11-02")
    #expect(watcher.hasSaid("is a symbolic link, which is not followed"))
    for number in 0..<5 {
      try Data().write(to: URL(filePath: "\(school.drop)/other-\(number)"))
      usleep(300_000)
    }
    #expect(watcher.said.components(separatedBy: "symbolic link").count == 2)
    #expect(watcher.end().exitCode == 0)
  }

  @Test func overdueFeedIsSaid() throws {
    let school = try DropSchool()
    try school.put(Self.feed(1))
    #expect(try school.night("2026-11-02").exitCode == 0)
    try school.program.sql("UPDATE nights SET at = '2020-11-02T03:00:00Z'")
    let watcher = try Watcher(school, day: "2026-11-03")
    #expect(watcher.hasSaid("feed-overdue: The last good night is "), "\(watcher.said)")
    #expect(watcher.end().exitCode == 0)
  }

  @Test func folderThatComesLaterIsWatched() throws {
    let school = try DropSchool("settle: 0")
    try FileManager.default.removeItem(atPath: school.drop)
    let watcher = try Watcher(school, day: "2026-11-02")
    #expect(watcher.hasSaid("there is no such drop folder"))
    #expect(watcher.end().exitCode == 0)
  }

  /// Asked to end in the middle of a night, it leaves a whole night or none.
  @Test func nightThatRunsEndsWholeOrNotAtAll() throws {
    let feed = try Self.feed(1, rows: 1_500).bytes()
    var loaded = 0
    let moments = [0.05, 0.3, 0.6, 1.0, 1.4, 2.0, 3.0]
    for moment in moments {
      let school = try DropSchool("settle: 0")
      try school.put(feed)
      let watcher = try Watcher(school, day: "2026-11-02")
      #expect(watcher.hasSaid("watching"))
      usleep(UInt32(moment * 1_000_000))
      let end = watcher.end()
      #expect(end.exitCode == 0 && !end.isKilled, "after \(moment) s: \(watcher.said)")
      #expect(end.seconds < 5, "it took \(end.seconds) s")
      #expect(watcher.said.hasSuffix(" ended\n"))
      let nights = try Watcher.nights(school)
      loaded += nights.count
      #expect(school.names == (nights.isEmpty ? [DropSchool.student] : []), "after \(moment) s")
      #expect(nights.allSatisfy { $0.files.allSatisfy { $0.archived != nil } })
    }
    // Both are seen, whatever the machine.
    #expect(loaded < moments.count)
  }

  @Test func watchNeedsAFolder() throws {
    let program = try NightProgram()
    let end = try program.run(["watch", "--store", program.store])
    #expect(end.exitCode == 64)
    #expect(end.errors.contains("no folder is named; give --drop FOLDER, or set drop.folder"))
    let owner = try DropSchool("owner: nobody-of-this-name")
    let none = try owner.program.run(["watch", "--config", owner.config])
    #expect(none.exitCode == 3)
  }
}
