internal import ArgumentParser
internal import Feed
internal import Reports

/// `sisfeed columns`: the columns of the layout.
struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns",
    abstract: "List the columns of the layout.",
    discussion: """
      Name, form, presence, length, code table and the SEVIS element each goes to.

      EXAMPLES
        sisfeed columns
        sisfeed columns --kind hr
        sisfeed columns --template > sis_user_info.txt
      """)

  @Option(help: "Which of the three files: student, hr or combined.")
  var kind: FileKind = .student

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions

  @Flag(help: "Write an empty file: the header line alone.")
  var template = false

  @Option(help: "The form: text, markdown or json.")
  var format: ExplainFormat = .text

  func run() throws {
    let list = ColumnList(try School(layoutOptions).layout, kind: kind)
    if template { return try printText(list.template) }
    switch format {
    case .text: try printText(list.text(width: Terminal.width))
    case .markdown: try printText(list.markdown)
    case .json: try printText(list.json)
    }
  }
}
