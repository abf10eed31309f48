import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// The files of loaded nights are kept, and had back byte for byte.
@Suite(.serialized) struct ArchiveTests {
  @Test func exportGivesTheBytesThatCame() async throws {
    let school = try NightSchool()
    school.keepsInput = true
    // A night rebuilt from values would lose all of this: BOM, line ends, padding, the last newline.
    var text = String(decoding: try FeedTable.sample(40).bytes(), as: UTF8.self)
    text = "\u{FEFF}" + text.replacing("\n", with: "\r\n").replacing("\tUS\t", with: "\t US \t")
    let bytes = Data(text.dropLast(1).utf8)
    try await school.night(bytes: bytes)
    let label = school.today.description
    try await school.night(try FeedTable.sample(40).with { $0[3, "CUSTOM1"] = "later" })
    let target = school.folder / "back.txt"
    let outcome = try Self.export(label, school.store, to: target)
    #expect(outcome == .bytes(bytes.count))
    #expect(try Data(contentsOf: URL(filePath: target)) == bytes)
    #expect(try Self.mode(target) == 0o600)
  }

  @Test func onlyTheOwnerReadsWhatIsKept() async throws {
    let school = try NightSchool()
    school.keepsInput = true
    try await school.night(try FeedTable.sample(20))
    let kept = try #require(try school.view().nights[0].files[0].archived)
    #expect(kept.hasPrefix("/") && kept.hasSuffix("/\(school.today)/sis_user_info.txt.zst"))
    #expect(try Self.mode(kept) == 0o600)
    #expect(try Self.mode(school.folder / "archive") == 0o700)
    #expect(try Self.mode(school.folder / "archive/\(school.today)") == 0o700)
  }

  @Test func twoFilesOfOneNameAreBothKept() async throws {
    let school = try NightSchool()
    school.keepsInput = true
    let (combined, hr) = (
      try FeedTable.sample(20, kind: .combined), try FeedTable.sample(20, kind: .hr)
    )
    var paths: [String] = []
    for (folder, table) in [("a", combined), ("b", hr)] {
      try FileManager.default.createDirectory(
        atPath: school.folder / folder, withIntermediateDirectories: true)
      paths.append(school.folder / "\(folder)/tonight.txt")
      try table.bytes().write(to: URL(filePath: paths[paths.count - 1]))
    }
    _ = try await school.night(files: paths)
    for (kind, table) in [(FileKind.combined, combined), (.hr, hr)] {
      let target = school.folder / "\(kind.rawValue).txt"
      _ = try Self.export(school.today.description, school.store, kind, to: target)
      #expect(try Data(contentsOf: URL(filePath: target)) == table.bytes())
    }
  }

  @Test func heldNightKeepsNothing() async throws {
    let school = try NightSchool()
    school.keepsInput = true
    let table = try FeedTable.sample(100)
    try await school.night(table)
    #expect(try await school.night(table.with { $0.rows.removeLast(50) }).verdict == .held)
    #expect(try school.view().nights[1].files.allSatisfy { $0.archived == nil })
    #expect(!FileManager.default.fileExists(atPath: school.folder / "archive/\(school.today)"))
  }

  @Test(arguments: ["committed", "kept:student", "noted:student", "archived"])
  func killedWhileItKeepsFinishesThatAlone(point: String) throws {
    let program = try Self.program()
    let bytes = try FeedTable.sample(60).bytes()
    try bytes.write(to: URL(filePath: program.feed))
    let killed = try program.run(
      Self.night(program, "2026-11-02"), environment: ["SISFEED_CRASH_AT": point])
    #expect(killed.isKilled, "\(point) is passed: \(killed.errors)")
    let before = try StoreView(program.store)
    #expect(before.nights.count == 1)
    // What a kill in the middle of the copying leaves behind.
    let folder = program.folder / "kept/2026-11-02"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: folder + "/sis_user_info.txt.zst.17.part"))
    let again = try program.run(Self.night(program, "2026-11-02"))
    #expect(again.exitCode == 0 && again.errors.contains("judged before"))
    #expect(try StoreView(program.store).difference(from: before) == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    if point == "committed" || point == "kept:student" {
      #expect(left == ["sis_user_info.txt.zst"])
    }
    let target = program.folder / "back.txt"
    let export = try program.run([
      "nights", "--export", "2026-11-02", "--output", target, "--store", program.store,
    ])
    #expect(export.exitCode == 0 && export.errors.contains("byte for byte"), "\(export.errors)")
    #expect(try Data(contentsOf: URL(filePath: target)) == bytes)
  }

  @Test func bytesThatAreGoneAreNotKeptForOthers() throws {
    let program = try Self.program()
    let table = try FeedTable.sample(60)
    try table.bytes().write(to: URL(filePath: program.feed))
    let killed = try program.run(
      Self.night(program, "2026-11-02"), environment: ["SISFEED_CRASH_AT": "committed"])
    #expect(killed.isKilled)
    let corrected = table.with { $0[4, "CUSTOM1"] = "corrected" }
    try corrected.bytes().write(to: URL(filePath: program.feed))
    #expect(try program.run(Self.night(program, "2026-11-02")).exitCode == 0)
    let nights = try StoreView(program.store).nights
    #expect(nights.map(\.label) == ["2026-11-02", "2026-11-02.2"])
    #expect(nights.map { $0.files[0].archived == nil } == [true, false])
  }

  @Test func whatCannotBeKeptIsSaidAndTheNightStands() throws {
    let program = try Self.program()
    try FeedTable.sample(60).bytes().write(to: URL(filePath: program.feed))
    try Data().write(to: URL(filePath: program.folder / "kept"))
    let run = try program.run(Self.night(program, "2026-11-02"))
    #expect(run.exitCode == 3)
    #expect(
      run.errors == """
        sisfeed: the night is loaded, but its files are not all kept (archive.folder): \
        \(program.folder / "kept") is no folder. Run it again with the same files: that only \
        finishes keeping them

        """)
    #expect(try StoreView(program.store).nights.map(\.state) == [.loaded])
    try FileManager.default.removeItem(atPath: program.folder / "kept")
    #expect(try program.run(Self.night(program, "2026-11-02")).exitCode == 0)
    let nights = try StoreView(program.store).nights
    #expect(nights.count == 1 && nights[0].files[0].archived != nil)
  }

  // MARK: The school

  private static func program() throws -> NightProgram {
    let program = try NightProgram()
    try Data("archive: {folder: kept}\n".utf8).write(
      to: URL(filePath: program.folder / "sisfeed.yaml"))
    return program
  }

  private static func night(_ program: NightProgram, _ day: String) -> [String] {
    program.arguments(day) + ["--config", program.folder / "sisfeed.yaml"]
  }

  private static func export(
    _ label: String, _ store: String, _ kind: FileKind? = nil, to target: String
  ) throws -> NightExport.Outcome {
    let choice = try #require(NightChoice(label))
    return try NightExport(Store.open(store, for: .reading)).write(choice, kind: kind, to: target)
  }

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
