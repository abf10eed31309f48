internal import ArgumentParser
internal import Feed

extension FileKind: ExpressibleByArgument {}

extension ColorChoice: ExpressibleByArgument {}

/// What several commands take: the settings and the layout.
struct LayoutOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The school's settings.", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The layout: standard, simple, enterprise, or a school's own file.", valueName: "layout"))
  var layout: String?

  @Option(help: ArgumentHelp("How many custom columns the licence has.", valueName: "n"))
  var custom: Int?

  func validate() throws {
    if let custom, !(0...9_999).contains(custom) {
      throw ValidationError("--custom takes a number from 0 to 9999, not \(custom)")
    }
  }
}
