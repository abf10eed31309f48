internal import ArgumentParser
internal import Files
internal import Reports
internal import Rules

/// The forms in which rules are explained.
enum ExplainFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case json
}

/// `sisfeed explain`: one rule, or all.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one rule, or list them all.",
    discussion: """
      What fires it, why it matters, what it costs, how to mend it, and the sentence it comes from.

      EXAMPLES
        sisfeed explain
        sisfeed explain duplicate-uuuid
        sisfeed explain --all --format markdown > rules.md
      """)

  @Argument(help: ArgumentHelp("The rule; without one they are listed.", valueName: "rule"))
  var rule: String?

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "The form: text, markdown or json.")
  var format: ExplainFormat = .text

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  @OptionGroup var anySchool: AnySchoolOptions

  func validate() throws {
    if let rule, RuleCatalogue[rule] == nil { throw ValidationError(RuleNames.unknown(rule)) }
    if rule != nil && all { throw ValidationError("name a rule or give --all, not both") }
  }

  func run() throws {
    let (width, isColoured) = (Terminal.width, Terminal.wantsColor(color))
    let book = RuleBook()
    let text: String
    switch (rule.flatMap { RuleCatalogue[$0] }, format) {
    case (let info?, .text): text = info.text(width: width, isColoured: isColoured)
    case (let info?, .markdown): text = info.markdown
    case (let info?, .json): text = info.json
    case (nil, .markdown): text = book.markdown
    case (nil, .json): text = book.json
    case (nil, .text) where all: text = book.text(width: width, isColoured: isColoured)
    case (nil, .text): text = book.overview(width: width, isColoured: isColoured)
    }
    try printText(text)
  }
}

/// Prints a text that a command was asked for, ended by one newline.
///
/// - Throws: `RunFailure` where standard output can't be written.
func printText(_ text: String) throws {
  try writeAll(
    Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: 1, name: "standard output")
}
