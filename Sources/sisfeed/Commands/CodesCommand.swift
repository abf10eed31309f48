internal import ArgumentParser
internal import Codes
internal import Reports

/// The forms in which codes are listed.
enum CodesFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// `sisfeed codes`: looks a SEVIS code up.
struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Look a SEVIS code up.",
    discussion: """
      Without a word the whole table, without a table the tables' names. SEVIS's country codes are \
      its own: CH is China, not Switzerland.

      EXAMPLES
        sisfeed codes
        sisfeed codes country germany
        sisfeed codes cip 11.0701
      """)

  @Argument(help: ArgumentHelp("The table.", valueName: "table"))
  var table: String?

  @Argument(help: ArgumentHelp("A code, or a part of what it stands for.", valueName: "word"))
  var words: [String] = []

  @Option(help: "The form: text or json.")
  var format: CodesFormat = .text

  @OptionGroup var anySchool: AnySchoolOptions
  @OptionGroup var plainText: PlainTextOptions

  func validate() throws {
    guard let table, CodeTable(named: table) == nil else { return }
    let near = Nearest.matches(for: table, in: CodeTable.names)
    let hint =
      near.isEmpty
      ? "`sisfeed codes` lists them" : "did you mean \(near.joined(separator: " or "))?"
    throw ValidationError("there is no code table “\(table)”; \(hint)")
  }

  func run() throws {
    guard let codes = table.flatMap(CodeTable.init(named:)) else {
      return try printText(CodeTable.names.joined(separator: "\n"))
    }
    let word = words.isEmpty ? nil : words.joined(separator: " ")
    let list = CodeList(codes, word: word)
    try printText(format == .json ? list.json : list.text(width: Terminal.width))
    if list.isEmpty { throw ExitCode(1) }
  }
}
