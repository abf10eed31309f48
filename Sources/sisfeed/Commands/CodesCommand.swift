internal import ArgumentParser

struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "codes")
  func run() throws {}
}
