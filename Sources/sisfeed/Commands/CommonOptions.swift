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

/// `--color`, as every command takes it, of one whose text has no colours: who writes a hook gives the
/// same options to all.
struct PlainTextOptions: ParsableArguments {
  @Option(help: "Taken as by every command: auto, always or never; this text has no colours.")
  var color: ColorChoice = .auto
}

/// `--config`, as every command takes it, of one that is the same at every school.
struct AnySchoolOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Taken as by every command; nothing here depends on the settings.", valueName: "file"))
  var config: String?
}
