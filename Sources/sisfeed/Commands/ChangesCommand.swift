internal import ArgumentParser
internal import Feed
internal import Files
internal import Reports
internal import Store

/// `sisfeed changes`: what a night changed, line by line.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Say what a night changed: who is new, who is gone, which values are others.",
    discussion: """
      Without --night it is the last good night. A date stands for all of its nights: several files \
      of one day are told as one change, from what was there before the first to what is there after \
      the last. DATE.2 is the second alone.

      Personal values are masked; UUUIDs are shown, but not of those who asked to be named nowhere. \
      The first night and a night that was held have no changes.

      EXAMPLES
        sisfeed changes
        sisfeed changes --night 2026-11-25 --format jsonl
        sisfeed changes --night 2026-11-25.2 --format tsv --show-values
      """)

  @Option(help: ArgumentHelp("Which night.", valueName: "yyyy-mm-dd[.n]"))
  var night: String?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format: text, json, jsonl or tsv.")
  var format: ListFormat = .text

  @Option(help: ArgumentHelp("Show at most this many people in text.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Show personal values. Keep such a list where the file itself may lie.")
  var showValues = false

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    _ = try NightArgument.choice(night)
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
  }

  mutating func run() throws {
    let school = try School(layoutOptions)
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    let choice = try NightArgument.choice(night)
    let output = ReportOutput()
    try store.read { connection in
      let nights = try NightArgument.nights(choice, connection)
      let loaded = nights.filter { $0.state == .loaded }
      let label = night ?? nights.last?.label ?? ""
      if loaded.isEmpty {
        StandardError.line(
          "sisfeed: nothing was loaded in the night of \(label), so it changed nothing")
      }
      if let purged = try PastValues.purgedThrough(connection),
        loaded.contains(where: { $0.night <= purged })
      {
        throw RunFailure("what the night of \(label) changed has been purged (retention.nights)")
      }
      var list = writer(of: label, output)
      var columns: [String: Column] = [:]
      try ChangeLines.forEach(of: loaded.map(\.night), connection) { line in
        let uuuid = line.isConfidential ? nil : line.uuuid
        guard let name = line.column else {
          list.add(
            ChangeEntry(
              person: line.person, night: label, kind: line.kind.rawValue, uuuid: uuuid))
          return
        }
        let column = columns[name] ?? school.layout.column(named: name) ?? .unknown(named: name)
        columns[name] = column
        list.add(
          ChangeEntry(
            person: line.person, night: label, uuuid: uuuid, column: column,
            before: line.before ?? "", after: line.after ?? ""))
      }
      list.finish()
    }
    try output.commit()
  }

  private func writer(of label: String, _ output: ReportOutput) -> any ChangeList {
    let sink: Sink = { output.write($0) }
    switch format {
    case .json: return ChangeListJSON(isLines: false, showsValues: showValues, sink: sink)
    case .jsonl: return ChangeListJSON(isLines: true, showsValues: showValues, sink: sink)
    case .tsv: return ChangeListTSV(showsValues: showValues, sink: sink)
    case .text:
      return ChangeListText(
        of: label, limit: limit ?? .max, showsValues: showValues, width: Terminal.width,
        isColoured: Terminal.wantsColor(color), sink: sink)
    }
  }
}

/// The formats of a list out of the store.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case jsonl
  case tsv
}

/// Which night an argument means.
enum NightArgument {
  /// The choice, the last good night where nothing is said.
  ///
  /// - Throws: `ValidationError` where it is no night.
  static func choice(_ text: String?) throws -> NightChoice {
    guard let text else { return .last }
    guard let choice = NightChoice(text) else {
      throw ValidationError(
        "a night is a date, as 2026-11-25, or one of its sets, as 2026-11-25.2, not “\(text)”")
    }
    return choice
  }

  /// The nights that a choice means, at least one.
  ///
  /// - Throws: `RunFailure` where the store has none such.
  static func nights(
    _ choice: NightChoice, _ connection: StoreConnection
  ) throws -> [NightRecord] {
    let nights = try Nights.chosen(choice, connection)
    if !nights.isEmpty { return nights }
    switch choice {
    case .last: throw RunFailure("the store has no good night yet; sisfeed night loads one")
    case .date(let day):
      throw RunFailure("the store has no night of \(day); sisfeed nights lists them")
    case .set(let day, let sequence):
      throw RunFailure("the store has no night \(day).\(sequence); sisfeed nights lists them")
    }
  }
}
