import Foundation
import Testing

/// What happens when something gets in the way of a check.
@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func stoppedCheckLeavesNothingBehind(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Command.program
    process.arguments = [
      "check", "--kind", "student", "-", "--report", "json=\((folder / "report.json").path())",
    ]
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The header arrives, then nothing: the check waits in the middle of the file.
    pipe.fileHandleForWriting.write(Data("UUUID\tLAST_NAME\nU1\tLee\n".utf8))
    usleep(200_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == [])
  }

  @Test func fileThatGrowsWhileItIsReadIsNamed() throws {
    let folder = try TemporaryFolder()
    let file = folder / "sis_user_info.txt"
    let sample = Command.repository.appending(path: "samples/good/sis_user_info.txt")
    let lines = try Data(contentsOf: sample).split(separator: 0x0A)
    var data = Data(lines[0]) + [0x0A]
    for _ in 0..<5_000 { data += Data(lines[1]) + [0x0A] }
    try data.write(to: file)

    let process = Process()
    let errors = Pipe()
    process.executableURL = Command.program
    process.arguments = ["check", file.path(), "--format", "jsonl"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let growing = try FileHandle(forWritingTo: file)
    while process.isRunning {
      try growing.seekToEnd()
      try growing.write(contentsOf: Data(lines[1]) + [0x0A])
      usleep(500)
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 3)
    #expect(said.contains("changed while it was read"))
  }

  @Test func fullDiskIsSaid() throws {
    let shell = Process()
    let errors = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "\(Command.program.path()) check samples/good/sis_user_info.txt > /dev/full",
    ]
    shell.currentDirectoryURL = Command.repository
    shell.standardError = errors
    try shell.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    #expect(said == "sisfeed: standard output: can't be written: the disk is full\n")
  }

  /// The night is loaded by then, and what was to be kept of it is, whoever reads the rest.
  @Test(arguments: [("> /dev/full", Int32(3)), ("| :", 0)])
  func aNightsReportsStandWhateverBecomesOfStandardOutput(end: String, code: Int32) throws {
    let school = try School(rows: 20, nights: 1)
    let page = school.folder / "morning.html"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      """
      \(Command.program.path()) night \(school.file(1).path()) --today 2026-11-23 \
        --store \(school.store.path()) --report html=\(page.path()) \(end)
      """,
    ]
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == code)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("</html>"))
  }

  @Test func deviceIsWrittenToAndNotReplaced() throws {
    let run = try Command([
      "check", "samples/good/sis_user_info.txt", "--report", "json=/dev/full",
    ])
    #expect(run.exitCode == 3)
    #expect(run.errors == "sisfeed: /dev/full: can't be written: the disk is full\n")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func reportReplacesWhatALinkLeadsTo() throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: folder / "target")
    try FileManager.default.createSymbolicLink(
      at: folder / "link", withDestinationURL: folder / "target")
    let run = try Command([
      "check", "samples/good/sis_user_info.txt", "--report",
      "tsv=\((folder / "link").path())",
    ])
    #expect(run.exitCode == 0)
    #expect(try String(contentsOf: folder / "target", encoding: .utf8).hasPrefix("severity\t"))
    let type = try FileManager.default.attributesOfItem(atPath: (folder / "link").path())[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
  }
}
