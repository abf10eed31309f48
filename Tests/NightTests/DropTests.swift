import Feed
import Foundation
import Testing

/// Nights that take their files from a drop folder, as the built program does it.
@Suite struct DropTests {
  private static func feed(_ rows: Int = 40, seed: UInt64 = 1) throws -> FeedTable {
    try FeedTable.sample(rows, seed: seed)
  }

  // MARK: Taken once and whole

  @Test func setIsLoadedKeptAndTakenOut() throws {
    let school = try DropSchool()
    try school.put(Self.feed())
    let end = try school.night("2026-11-02")
    #expect(end.exitCode == 0, "\(end.errors)")
    #expect(school.names == [])
    #expect(DropSchool.names(in: school.archive + "/2026-11-02") == ["sis_user_info.txt.zst"])
    #expect(try school.store().nights.count == 1)
    let again = try school.night("2026-11-02")
    #expect(again.exitCode == 3)
    #expect(
      again.errors
        == "sisfeed: no complete set lies in \(school.drop): sis_user_info.txt is not there\n")
  }

  @Test func filesAreDeletedWhereTheSchoolSaysSo() throws {
    let school = try DropSchool("delete: true", keeps: false)
    try school.put(Self.feed())
    #expect(try school.night("2026-11-02").exitCode == 0)
    #expect(school.names == [])
  }

  /// Neither kept nor deleted they lie where they are, and aren't loaded a second time: not on the
  /// next day either.
  @Test func filesThatAreLeftAreLoadedOnce() throws {
    let school = try DropSchool(keeps: false)
    try school.put(Self.feed())
    for day in ["2026-11-02", "2026-11-02", "2026-11-03"] {
      #expect(try school.night(day).exitCode == 0)
    }
    #expect(school.names == [DropSchool.student])
    #expect(try school.store().nights.count == 1)
    // Uploaded anew the same bytes are the next night's, which says what that means.
    usleep(1_100_000)
    try school.put(Self.feed())
    let next = try school.night("2026-11-04")
    #expect(next.output.contains("same-file"))
    #expect(try school.store().nights.count == 2)
  }

  @Test func youngFileIsNotTaken() throws {
    let school = try DropSchool()
    try school.put(Self.feed(), age: 20)
    let end = try school.night("2026-11-02")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("is to rest for 60 seconds, for an upload may still go on"))
    #expect(school.names == [DropSchool.student])
    #expect(try school.store().nights.isEmpty)
  }

  @Test func secondFileOfTheSetIsWaitedFor() throws {
    let school = try DropSchool()
    let hr = try FeedTable.sample(20, kind: .hr)
    try school.put(Self.feed())
    try school.put(hr)
    #expect(try school.night("2026-11-02").exitCode == 0)
    #expect(school.names == [])
    // Nobody has said it; the last good night had two.
    try school.put(Self.feed())
    let end = try school.night("2026-11-03")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("hr_user_info_core.txt is not there"))
    try school.put(hr, age: 13 * 3_600)
    #expect(try school.night("2026-11-03").errors.contains("more than 12 hours older"))
    try school.put(hr)
    #expect(try school.night("2026-11-03").exitCode == 0)
    #expect(school.names == [])
  }

  @Test func studentAndCombinedFileAreNoSet() throws {
    let school = try DropSchool()
    try school.put(Self.feed())
    try school.put(FeedTable.sample(40, kind: .combined))
    let end = try school.night("2026-11-02")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("both lie in \(school.drop), and a night has one of them"))
    #expect(school.names.count == 2)
  }

  @Test func digestThatDiffersIsSaid() throws {
    let school = try DropSchool()
    try school.put(Self.feed())
    try school.put(Data(String(repeating: "0", count: 64).utf8), as: "sis_user_info.txt.sha256")
    let end = try school.night("2026-11-02")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("is not what its .sha256 says"))
    #expect(school.names.count == 2)
    #expect(try school.store().nights.isEmpty)
  }

  // MARK: Not loaded

  @Test func refusedFileStaysBesideItsReport() throws {
    let school = try DropSchool()
    try school.put(Self.feed())
    #expect(try school.night("2026-11-02").exitCode == 0)
    let whole = try Self.feed().bytes()
    try school.put(whole.prefix(whole.count / 2))
    let end = try school.night("2026-11-03")
    #expect(end.exitCode == 2)
    let report = "sis_user_info.txt.report.txt"
    #expect(school.names == [DropSchool.student, report])
    let text = try String(contentsOfFile: "\(school.drop)/\(report)", encoding: .utf8)
    #expect(text.hasPrefix("Night of 2026-11-03\n") && text.contains("truncated-file"))
    let mode = try FileManager.default.attributesOfItem(atPath: "\(school.drop)/\(report)")[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    // Neither today nor tomorrow is it judged again.
    for day in ["2026-11-03", "2026-11-04"] {
      let again = try school.night(day)
      #expect(again.exitCode == 2)
      #expect(again.errors == "sisfeed: this set was judged before; this is what was said then\n")
    }
    #expect(try school.store().nights.count == 2)
    // The corrected file stands for the date, and the report goes with it.
    try school.put(whole)
    #expect(try school.night("2026-11-03").exitCode == 0)
    #expect(school.names == [])
  }

  @Test func heldSetIsLoadedFromTheFolderOnceItIsLetThrough() throws {
    let school = try DropSchool()
    try school.put(Self.feed(100))
    #expect(try school.night("2026-11-02").exitCode == 0)
    try school.put(Self.feed(100).with { $0.rows.removeLast(12) })
    #expect(try school.night("2026-11-03").exitCode == 2)
    #expect(school.names == [DropSchool.student, "sis_user_info.txt.report.txt"])
    let override = try school.program.run([
      "override", "rows-lost", "--allow", "20", "--until", "2099-01-01", "--reason", "a test",
      "--store", school.program.store,
    ])
    #expect(override.exitCode == 0, "\(override.errors)")
    #expect(try school.night("2026-11-03").exitCode == 0)
    #expect(school.names == [])
  }

  // MARK: A hostile drop

  /// Nothing of it is followed, nothing read, nothing loaded; a sentence says what it is.
  @Test(arguments: [
    ("link", "is a symbolic link, which is not followed"),
    ("hard link", "has 2 names (hard links)"),
    ("pipe", "is a pipe, not a file"), ("folder", "is a folder, not a file"),
    ("sparse", "has 10737418240 bytes, and a file may have"), ("newline", "is not its name"),
  ])
  func whatIsNoFileIsRefused(kind: String, sentence: String) throws {
    try expectRefused(kind, sentence)
  }

  @Test(.enabled(if: Machine.canMakeDevice, "only root may make a device, and not everywhere"))
  func deviceIsRefused() throws { try expectRefused("device", "is a device, not a file") }

  private func expectRefused(_ kind: String, _ sentence: String) throws {
    let school = try DropSchool()
    let path = "\(school.drop)/\(DropSchool.student)"
    switch kind {
    case "link": #expect(symlink("/etc/shadow", path) == 0)
    case "hard link":
      let other = school.program.folder / "other"
      try Self.feed().bytes().write(to: URL(filePath: other))
      #expect(link(other, path) == 0)
      school.rest(path)
      sleep(6)
    case "pipe": #expect(mkfifo(path, 0o666) == 0)
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "device":
      // /dev/zero, which never ends.
      #expect(mknod(path, S_IFCHR | 0o666, 261) == 0)
    case "sparse":
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(truncate(path, 10 << 30) == 0)
      school.rest(path)
    default: try school.put(Self.feed(), as: DropSchool.student + "\n")
    }
    let before = school.names
    let (process, _, errors) = try school.program.start(
      ["-c", "ulimit -v 2000000; exec \"$0\" \"$@\"", NightProgram.path]
        + school.arguments("2026-11-02"), program: "/bin/sh")
    process.waitUntilExit()
    let said = try String(contentsOf: errors, encoding: .utf8)
    #expect(process.terminationStatus == 3)
    #expect(said.contains(sentence), "\(said)")
    #expect(said.split(separator: "\n").count == 1)
    #expect(school.names == before)
    #expect(try school.store().nights.isEmpty)
  }

  /// Its time is set back each time, so that it looks like one that rests.
  @Test func fileThatGrowsWhileItIsReadIsNotLoaded() throws {
    let school = try DropSchool()
    let table = try Self.feed(400)
    try school.put(table)
    let path = "\(school.drop)/\(DropSchool.student)"
    let line = Data((table.rows[0].joined(separator: "\t") + "\n").utf8)
    let (process, _, errors) = try school.program.start(school.arguments("2026-11-02"))
    while process.isRunning {
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.seekToEnd()
      try file.write(contentsOf: line)
      try file.close()
      school.rest(path)
      usleep(200)
    }
    let said = try String(contentsOf: errors, encoding: .utf8)
    #expect(process.terminationStatus == 3, "\(said)")
    #expect(
      said.contains("changed while it was read") || said.contains("is still being written")
        || said.contains("is to rest"), "\(said)")
    #expect(try school.store().nights.isEmpty)
  }

  /// Every read of the night is of one file, however often another takes its name.
  @Test func fileThatIsReplacedWhileItIsReadIsNotLoadedInPart() throws {
    let school = try DropSchool()
    let tables = try [Self.feed(300, seed: 1), Self.feed(300, seed: 2)]
    try school.put(tables[0])
    let (process, _, errors) = try school.program.start(school.arguments("2026-11-02"))
    var turn = 0
    while process.isRunning {
      turn += 1
      try school.put(tables[turn % 2])
      usleep(3_000)
    }
    let said = try String(contentsOf: errors, encoding: .utf8)
    #expect(process.terminationStatus == 3, "\(said)")
    #expect(said.contains("was replaced or taken away while it was read"), "\(said)")
    #expect(school.names == [DropSchool.student])
    #expect(try school.store().nights.isEmpty)
    #expect(try school.night("2026-11-02").exitCode == 0)
  }

  // MARK: The folder and the lock

  @Test func ownerMustBeAUser() throws {
    let school = try DropSchool("owner: nobody-of-this-name")
    try school.put(Self.feed())
    let end = try school.night("2026-11-02")
    #expect(end.exitCode == 3)
    #expect(end.errors.contains("nobody-of-this-name (drop.owner, "))
    #expect(end.errors.contains("is no user of this system"))
  }

  @Test func filesAndAFolderAreTooMuch() throws {
    let program = try NightProgram()
    let end = try program.run(["night", "a.txt", "--drop", "b", "--store", "s"])
    #expect(end.exitCode == 64)
    let none = try program.run(["night", "--store", program.store])
    #expect(none.exitCode == 64)
    #expect(none.errors.contains("no file is named"))
    let missing = try program.run([
      "night", "--drop", program.folder / "no", "--store", program.store,
    ])
    #expect(missing.exitCode == 3)
    #expect(missing.errors.contains("there is no such drop folder"))
  }
}
