import Foundation
import Testing

/// `sisfeed check` as a user meets it.
@Suite struct CheckTests {
  @Test(arguments: ["sis_user_info.txt", "hr_user_info_core.txt", "sis_hr_user_info.txt"])
  func goodSampleIsClean(file: String) throws {
    let run = try Command(["check", "samples/good/\(file)", "--today", "2026-11-23"])
    #expect(run.exitCode == 0)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("result: clean (exit 0)\n"))
  }

  @Test(arguments: ["text", "json", "jsonl", "tsv"])
  func reportIsAsRecorded(format: String) throws {
    let run = try Command([
      "check", "samples/awkward/14-header-typo/sis_user_info.txt",
      "samples/bad/invalid-utf8/sis_user_info.txt",
      "samples/bad/duplicate-uuuid/sis_user_info.txt", "--format", format, "--today", "2026-11-23",
    ])
    #expect(run.exitCode == 2)
    try expectSnapshot(run.output, "check.\(format)")
  }

  /// Whatever the order, the HR file is compared with the student file.
  @Test(arguments: [false, true])
  func aPersonInBothFilesIsFound(isReversed: Bool) throws {
    let folder = "samples/bad/person-in-both-files"
    let files = ["\(folder)/sis_user_info.txt", "\(folder)/hr_user_info_core.txt"]
    let run = try Command(
      ["check"] + (isReversed ? files.reversed() : files)
        + ["--today", "2026-11-23", "--format", "jsonl", "--only", "person-in-both-files"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("hr_user_info_core.txt\",\"line\":4,"))
  }

  @Test func narrowTerminalIsRespected() throws {
    let run = try Command([
      "check", "samples/bad/duplicate-uuuid/sis_user_info.txt", "--today", "2026-11-23",
    ])
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func severalReportsComeFromOneRun() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "check", "samples/bad/double-quote/sis_user_info.txt", "--today", "2026-11-23",
    ]
    let run = try Command(
      arguments + ["jsonl", "tsv"].flatMap { ["--report", "\($0)=\((folder / $0).path())"] })
    #expect(run.exitCode == 1)
    for format in ["jsonl", "tsv"] {
      let alone = try Command(arguments + ["--format", format]).output
      #expect(try String(contentsOf: folder / format, encoding: .utf8) == alone)
      let attributes = try FileManager.default.attributesOfItem(atPath: (folder / format).path())
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    // Nothing but the reports is left.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(left.sorted() == ["jsonl", "tsv"])
  }

  @Test(
    arguments: [
      (["check", "no/such/file.txt"], 3, "sisfeed: no/such/file.txt: there is no such file\n"),
      (["check", "samples"], 3, "sisfeed: samples is a folder; name the file in it\n"),
      (
        [
          "check", "samples/good/sis_user_info.txt", "--report",
          "json=samples/good/sis_user_info.txt",
        ], 3,
        """
        sisfeed: samples/good/sis_user_info.txt is a file that is checked; a report would replace it

        """
      ),
      (
        [
          "check", "samples/good/sis_user_info.txt", "--report", "json=/no/such/folder/report.json",
        ],
        3, "sisfeed: /no/such/folder/report.json: can't be written: the folder doesn't exist\n"
      ),
    ] as [([String], Int32, String)])
  func whatCanNotRunSaysWhy(arguments: [String], exitCode: Int32, sentence: String) throws {
    let run = try Command(arguments)
    #expect(run.exitCode == exitCode)
    #expect(run.errors == sentence)
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["check"], "Missing expected argument"),
    (["check", "x", "--only", "dupicate-uuuid"], "did you mean duplicate-uuuid?"),
    (["check", "x", "--today", "tomorrow"], "--today takes a date as 2026-11-23, not “tomorrow”"),
    (["check", "x", "--report", "pdf=x"], "--report takes FORMAT=PATH"),
    (["chekc", "x"], "chekc"),
  ])
  func wrongUsageIs64(arguments: [String], words: String) throws {
    let run = try Command(arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(words))
  }

  @Test func fixListsAreWrittenForEachOwner() throws {
    let folder = try TemporaryFolder()
    let lists = folder / "lists"
    let check = ["check", "samples/bad/invalid-utf8/sis_user_info.txt"]
    let run = try Command(check + ["--fix-list", lists.path()])
    #expect(run.exitCode == 1)
    let files = try FileManager.default.contentsOfDirectory(atPath: lists.path()).sorted()
    #expect(
      files == [
        "admissions.tsv", "housing.tsv", "international-office.tsv", "it.tsv", "registrar.tsv",
      ])
    var lines = 0
    for file in files {
      let path = lists.appending(path: file)
      lines += try String(contentsOf: path, encoding: .utf8).split(separator: "\n").count - 1
      let attributes = try FileManager.default.attributesOfItem(atPath: path.path())
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    let all = try Command(check + ["--format", "tsv"])
    #expect(lines == all.output.split(separator: "\n").count - 1 && lines > 0)
  }

  @Test func digestsStayTheSameForTheSameKeyAlone() throws {
    let folder = try TemporaryFolder()
    let key = folder / "digest.key"
    try Data("0123456789abcdef\n".utf8).write(to: key)
    let check = ["check", "samples/bad/double-quote/sis_user_info.txt", "--format", "github"]
    let keyed = try (1...2).map { _ in
      try Command(check + ["--digest-key", key.path()]).output
    }
    #expect(keyed[0] == keyed[1])
    #expect(try Command(check).output != Command(check).output)

    try Data("short\n".utf8).write(to: key)
    let run = try Command(check + ["--digest-key", key.path()])
    #expect(run.exitCode == 3)
    #expect(run.errors.contains("is no key: a key has 16 to 4096 bytes"))
  }

  @Test func standardInputIsChecked() throws {
    let file = Command.repository.appending(path: "samples/good/sis_user_info.txt")
    let run = try Command(["check", "--kind", "student", "-"], input: try Data(contentsOf: file))
    #expect(run.exitCode == 0)
  }

  @Test func failOnDecidesTheExitCode() throws {
    let file = "samples/bad/missing-final-newline/sis_user_info.txt"
    #expect(try Command(["check", file]).exitCode == 0)
    #expect(try Command(["check", file, "--fail-on", "warning"]).exitCode == 1)
    let refused = "samples/bad/no-rows/sis_user_info.txt"
    #expect(try Command(["check", refused, "--fail-on", "never"]).exitCode == 2)
  }

  @Test(arguments: 1...50)
  func outputIsTheSameOnOneCoreAndTwo(seed: Int) throws {
    let folder = try TemporaryFolder()
    let path = (folder / "sis_user_info.txt").path()
    try damagedFeed(seed: UInt64(seed)).write(to: folder / "sis_user_info.txt")
    let outputs = try ["1", "2"].map { threads in
      try Command([
        "check", path, "--format", "json", "--today", "2026-11-23", "--threads", threads,
      ]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(!outputs[0].isEmpty)
  }
}

/// The good sample many times over, with random damage; larger than a few chunks.
private func damagedFeed(seed: UInt64) throws -> Data {
  let file = Command.repository.appending(path: "samples/good/sis_user_info.txt")
  let lines = try Data(contentsOf: file).split(separator: 0x0A).map { Array($0) }
  var state = seed &* 0x9E37_79B9_7F4A_7C15
  func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  var bytes = lines[0] + [0x0A]
  for number in 0..<3_000 {
    var line = lines[1 + random(lines.count - 1)]
    if random(50) > 0, let tab = line.firstIndex(of: 0x09) {
      line.replaceSubrange(..<tab, with: Array("U\(number)".utf8))
    }
    if random(10) == 0 {
      let place = random(line.count)
      switch random(5) {
      case 0: line.insert(0x09, at: place)
      case 1: line.insert(0x0A, at: place)
      case 2: line[place] = UInt8(random(256))
      case 3: line.remove(at: place)
      default: line.insert(0x22, at: place)
      }
    }
    bytes += line + [0x0A]
  }
  return Data(bytes)
}
