internal import ArgumentParser

struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "columns")
  func run() throws {}
}
