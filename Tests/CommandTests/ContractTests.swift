import Foundation
import Testing

/// What the contract promises of every command, and of a run in which nothing could be checked.
@Suite struct ContractTests {
  /// A command as the parser describes it.
  private struct Described: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let names: [Name]?
    }
    struct Whole: Decodable { let command: Described }
    let commandName: String
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Described]?

    /// The commands that run, each with all of its words.
    func leaves(below words: [String] = []) -> [(words: [String], command: Described)] {
      let all = words + [commandName]
      let own = (subcommands ?? []).filter { $0.commandName != "help" }
      return own.isEmpty ? [(all, self)] : own.flatMap { $0.leaves(below: all) }
    }
  }

  @Test func everyCommandTakesWhatEveryCommandTakes() throws {
    let dump = try Command(["--experimental-dump-help"]).output
    let root = try JSONDecoder().decode(Described.Whole.self, from: Data(dump.utf8)).command
    let leaves = root.leaves()
    #expect(leaves.count > 25)
    for (words, command) in leaves {
      let options = Set((command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.name))
      #expect(options.isSuperset(of: ["config", "color", "version", "help"]), "\(words)")
      #expect(command.discussion?.contains("EXAMPLES") == true, "\(words)")
    }
  }

  @Test(
    arguments: [
      ([], "name a command"), (["chekc"], "there is no command “chekc”; did you mean “check”?"),
      (["help", "quux"], "there is no command “quux”; `sisfeed --help` lists them"),
      (
        ["check", "samples/good/sis_user_info.txt", "--report", "json=x", "--report", "tsv=x"],
        "--report: two reports can't both go into x"
      ),
      (
        ["check", "samples/good/sis_user_info.txt", "--only", "no-rows", "--skip", "no-rows"],
        "no rule is left to check by"
      ),
    ] as [([String], String)])
  func whatCanMeanNothingIsUsage(arguments: [String], words: String) throws {
    let run = try Command(arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }

  /// Files of which nothing can be read, by the rule that says so.
  private static let unreadable = [
    "empty-file", "no-rows", "utf16-file", "wrong-delimiter", "missing-header-row",
    "wrong-line-endings",
  ]

  @Test(arguments: unreadable)
  func aFileThatCanNotBeReadIsRefusedWhateverRulesRun(rule: String) throws {
    let file = "samples/bad/\(rule)/sis_user_info.txt"
    for options in [["--skip", rule], ["--only", "missing-email"]] {
      let run = try Command(["check", file] + options)
      #expect(run.exitCode == 2, "\(options)")
      #expect(run.output.hasSuffix("result: refused (exit 2)\n"), "\(options)")
      #expect(!run.output.contains("nothing found"), "\(options)")
    }
    let run = try Command(["check", file, "--only", "missing-email", "--format", "html"])
    #expect(run.exitCode == 2)
    #expect(run.output.contains("because no row of it could be read"))
  }

  @Test(arguments: unreadable)
  func aNightRefusesItThoughTheSchoolMadeAnErrorOfIt(rule: String) throws {
    let folder = try TemporaryFolder()
    let settings = folder / "sisfeed.yaml"
    try Data("rules:\n  \(rule): {severity: error, reason: a test}\n".utf8).write(to: settings)
    let file = Command.repository.appending(path: "samples/bad/\(rule)/sis_user_info.txt")
    let common = ["--config", settings.path(), "--today", "2026-11-23"]
    #expect(try Command(["check", file.path(), "--fail-on", "never"] + common).exitCode == 2)

    let night = try Command(
      ["night", file.path(), "--store", (folder / "store/s.db").path()] + common)
    #expect(night.exitCode == 2, "\(night.errors)")
    #expect(night.output.contains("no row of it could be read (\(rule))"))
  }
}
