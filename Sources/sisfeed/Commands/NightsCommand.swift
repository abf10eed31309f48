internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store

/// `sisfeed nights`: what each night held.
struct NightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nights",
    abstract:
      "List the nights in the store, show one's report, rebuild one's file, verify them all.",
    discussion: """
      A night is rebuilt byte for byte where its file is kept, else value for value: a row a person, \
      the columns as its header had them, rows in the order in which people first came.

      --verify looks whether the store's chain of events is whole and what each night changed is \
      still what it loaded; with --head, a head that a report printed, also whether the chain was \
      rewritten since.

      Exit codes: 0 done; 2 not what it was (--verify); 3 could not run.

      EXAMPLES
        sisfeed nights
        sisfeed nights 2026-11-25
        sisfeed nights 2026-11-25 --format html > morning.html
        sisfeed nights --export 2026-11-24 --output sis_user_info.txt
        sisfeed nights --verify
      """)

  @Argument(help: ArgumentHelp("The night whose report is shown.", valueName: "yyyy-mm-dd[.n]"))
  var night: String?

  @Option(help: ArgumentHelp("The night whose file is rebuilt.", valueName: "yyyy-mm-dd[.n]"))
  var export: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the rebuilt file goes.", valueName: "file"))
  var output: String?

  @Option(help: "Which file of the night: student, hr or combined.")
  var kind: FileKind?

  @Flag(help: "Verify that nothing in the store was changed by another hand.")
  var verify = false

  @Option(help: ArgumentHelp("A head of the chain, as a report printed it.", valueName: "digest"))
  var head: String?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format: text, json or jsonl; of one night's report html too.")
  var format: NightsFormat = .text

  func validate() throws {
    _ = try NightArgument.choice(night)
    _ = try NightArgument.choice(export)
    if (night != nil ? 1 : 0) + (export != nil ? 1 : 0) + (verify ? 1 : 0) > 1 {
      throw ValidationError("a report, --export and --verify are three commands")
    }
    if (export == nil) != (output == nil) {
      throw ValidationError("--export DATE and --output FILE belong together")
    }
    if head != nil && !verify { throw ValidationError("--head belongs to --verify") }
    if format == .html && night == nil {
      throw ValidationError(
        "html is a form of one night's report: sisfeed nights DATE --format html")
    }
  }

  mutating func run() throws {
    let school = try School(layoutOptions)
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    if verify { return try verify(store) }
    if let export, let output { return try rebuild(export, to: output, store) }
    let text = try night.map { try report($0, store) } ?? list(store)
    let output = ReportOutput()
    output.write(Array(text.utf8))
    try output.commit()
  }

  private func list(_ store: Store) throws -> String {
    let now = Moment.now
    let list = NightList(
      try store.read { try Nights.all($0) }.map { night in
        NightList.Item(night, now: now)
      })
    return format == .text ? list.text(width: Terminal.width) : list.json(isLines: format == .jsonl)
  }

  /// The report of a night; of a date with several sets, the last one's.
  private func report(_ text: String, _ store: Store) throws -> String {
    let report = try store.read { connection in
      let nights = try NightArgument.nights(try NightArgument.choice(text), connection)
      guard let night = nights.last,
        let report = try Nights.report(of: night.night, connection), !report.json.isEmpty
      else { throw RunFailure("the report of \(text) has been purged (retention.nights)") }
      return report
    }
    switch format {
    case .text: return report.text
    case .json, .jsonl: return report.json
    case .html:
      return try NightPage(try NightReport(json: report.json), from: store, now: .now).html()
    }
  }

  private func rebuild(_ text: String, to target: String, _ store: Store) throws {
    switch try NightExport(store).write(
      try NightArgument.choice(text), kind: kind, to: target)
    {
    case .bytes(let bytes):
      StandardError.line("sisfeed: \(target) is \(text) byte for byte, \(bytes) bytes")
    case .values(let rows, let inFile, let forgotten, let unknownColumns):
      var words =
        "sisfeed: \(target) is \(text) value for value, \(rows) rows; its file had \(inFile)"
      if forgotten > 0 { words += "; \(forgotten) people have been taken out of the store since" }
      if !unknownColumns.isEmpty {
        words += "; \(unknownColumns.count) columns that the layout didn't know were never stored"
      }
      StandardError.line(words)
    }
  }

  private func verify(_ store: Store) throws {
    let output = ReportOutput()
    switch try store.read({ try StoreProof.verify(store, printed: head, $0) }) {
    case .whole(let head, let events, let nights, let purged):
      let rest = purged > 0 ? "; \(purged) more are purged and can't be looked at" : ""
      output.write(
        Array(
          """
          The chain of \(events) events is whole, and what \(nights) nights changed is what they \
          loaded\(rest).
          head of the chain: \(head)
          result: whole (exit 0)

          """.utf8))
      try output.commit()
    case .broken(let event):
      throw Refusal(
        """
        event \(event) of the store's chain is not what it was: it, or one before it, was changed, \
        dropped or put in by another hand. Compare with a backup
        """)
    case .rewritten:
      throw Refusal(
        """
        no event of the store's chain has that head: the chain was rewritten since the report, or \
        the store is another. Compare with a backup
        """)
    case .changed(let labels):
      throw Refusal(
        """
        what the store holds of \(Suggestion.list(labels, last: "and")) is not what was loaded: it \
        was changed by another hand. Compare with a backup
        """)
    }
  }
}

/// The formats of nights.
enum NightsFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case jsonl
  case html
}
