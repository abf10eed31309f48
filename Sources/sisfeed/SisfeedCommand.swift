internal import ArgumentParser
internal import Feed
internal import Rules

@main struct SisfeedCommand: AsyncParsableCommand {
  @Argument var file: String
  @Option var threads = 2
  @Option var only: [String] = []
  mutating func run() async throws {
    let source = try FeedFile(path: file, hashes: false)
    let check = FeedCheck(
      .init(
        layout: .standard, ruleset: Ruleset(only: Set(only)), today: Day(iso: "2026-11-23")!,
        limit: .max, threads: threads))
    let outcome = try await check.run(
      source, fileName: source.name, size: source.size,
      emit: { f in
        print(
          f.severity.name, f.rule, f.line.map(String.init) ?? "", f.column ?? "", f.uuuid ?? "",
          f.message.text(showingValues: true), separator: "\t")
      })
    _ = try source.finish()
    print(outcome.ending.rows, outcome.rowsWithErrors, outcome.rowsNotChecked, outcome.tally.counts)
  }
}
