internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc

/// `sisfeed` itself: its subcommands, and how it ends.
@main struct SisfeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sisfeed",
    abstract: "Checks a university's feed of international students before SEVIS depends on it.",
    discussion: """
      Exit codes: 0 clean, or nothing at or above --fail-on; 1 findings; 2 a file is refused; \
      3 could not run; 64 usage.

      EXAMPLES
        sisfeed check sis_user_info.txt
        sisfeed explain duplicate-uuuid
        sisfeed codes country germany
      """,
    version: version,
    subcommands: [
      CheckCommand.self, ExplainCommand.self, ColumnsCommand.self, CodesCommand.self,
      SampleCommand.self, FixCommand.self, RedactCommand.self, NightCommand.self, WatchCommand.self,
      TellCommand.self, DoctorCommand.self,
      ChangesCommand.self, OverrideCommand.self, NightsCommand.self, PersonCommand.self,
      BackupCommand.self, RosterCommand.self, ProposalsCommand.self, ApproveCommand.self,
      RejectCommand.self, PostponeCommand.self, DoneInRTICommand.self, ReconcileCommand.self,
      WaiverCommand.self, DutiesCommand.self,
    ])

  /// The version that `--version` and the reports tell.
  static let version = "0.1.0"

  /// Looks whether a command is named that there is.
  ///
  /// The parser alone would greet a hook that lost its command with the help, and a 0.
  ///
  /// - Throws: `ValidationError` where none is.
  private static func expectCommand(_ arguments: [String]) throws {
    guard let first = arguments.first else { throw ValidationError("name a command") }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let named = first == "help" ? arguments.dropFirst().first ?? first : first
    guard !named.hasPrefix("-"), !(names + ["help"]).contains(named) else { return }
    throw ValidationError(
      "there is no command \(Suggestion.quoted(named))"
        + Suggestion.ending(for: named, among: names, otherwise: "; `sisfeed --help` lists them"))
  }

  static func main() async {
    do {
      try expectCommand(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as RunFailure {
      let bytes = Array("sisfeed: \(failure.description)\n".utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
      Glibc.exit(3)
    } catch let refusal as Refusal {
      StandardError.line("sisfeed: \(refusal.description)")
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }
}
