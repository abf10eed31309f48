import ArgumentParser
@main struct SisfeedCommand: AsyncParsableCommand {
  mutating func run() async throws {}
}
