internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Settings
internal import Store
internal import Updates

/// `sisfeed roster`: the SEVIS records that the school holds.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "List the SEVIS records that the school holds, or import them.",
    discussion: """
      EXAMPLES
        sisfeed roster --format json
        sisfeed roster import samples/roster.txt
      """,
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `sisfeed roster`: the list.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the SEVIS records.",
      discussion: """
        EXAMPLES
          sisfeed roster --format json --show-values
        """)

    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions
    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "The format: text or json.")
    var format: NightFormat = .text

    @Flag(help: "Show personal values. Keep such a list where the file itself may lie.")
    var showValues = false

    mutating func run() throws {
      let school = try School(layoutOptions)
      let store = try Store.open(try storeOptions.path(school), for: .reading)
      let items = try store.read { connection in
        let unnamed = try SEVISRecords.unnamed(connection)
        let known = try KnownValues(connection)
        return try SEVISRecords.all(connection).map { record in
          RosterList.Item(
            record: record, known: try known.of(record.uuuid),
            isConfidential: unnamed.contains(record.uuuid))
        }
      }
      let list = RosterList(items, showsValues: showValues)
      let output = ReportOutput()
      output.write(Array((format == .json ? list.json : list.text(width: Terminal.width)).utf8))
      try output.commit()
    }
  }

  /// `sisfeed roster import`: takes a list.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take a list of SEVIS records into the store.",
      discussion: """
        The list has a header: UUUID SEVIS_ID CLASS STATUS ORG_ID PROGRAM_START PROGRAM_END, and any \
        columns of the feed as what SEVIS holds; dates are YYYY-MM-DD. roster in the settings says \
        what a list calls its columns and how it writes dates; a list without UUUIDs is matched by \
        SEVIS ID. All of it is taken, or nothing. A SEVIS ID is written once: another one for the same \
        person needs --reason.

        Exit codes: 0 done; 2 refused, nothing was changed; 3 could not run.

        EXAMPLES
          sisfeed roster import samples/roster.txt
          sisfeed roster import list.csv --delimiter ,
        """)

    @Argument(help: ArgumentHelp("The list.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What parts its fields; a tab unless said.", valueName: "c"))
    var delimiter: String = "\t"

    @Option(help: "Why a SEVIS ID is another than the record's.")
    var reason: String?

    @OptionGroup var todayOptions: TodayOptions

    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions
    @OptionGroup var storeOptions: StoreOptions

    func validate() throws {
      if delimiter.count != 1 { throw ValidationError("--delimiter takes one character") }
    }

    mutating func run() throws {
      let school = try School(layoutOptions, today: todayOptions.day)
      let bytes = try FeedFile.bytes(of: file)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let outcome: RosterImport.Outcome
      do {
        let text = try Roster.text(bytes)
        let store = try Store.open(
          try storeOptions.path(school), for: .making, waiting: OverrideCommand.waiting)
        var roster = Roster(
          Roster.Form(
            delimiter: delimiter.first ?? "\t",
            names: school.night.roster.columns.mapValues(\.value),
            dateFormat: school.night.roster.dateFormat.value),
          layout: school.layout, asOf: school.today,
          holders: try store.read(SEVISRecords.holders))
        let lines = try roster.read(text)
        outcome = try RosterImport(
          try school.rulebook(), store: store, at: Moment.now.description, actor: SystemUser.name
        ).run(lines, name: name, reason: reason?.trimmingBlanks)
      } catch let refused as RosterImport.Refused {
        throw Refusal("\(file): nothing was changed\n\(Self.sentences(refused))")
      }
      let output = ReportOutput()
      output.write(Array(Self.text(outcome).utf8))
      try output.commit()
    }

    /// The first twenty; a list with a wrong column has one a line.
    private static func sentences(_ refused: RosterImport.Refused) -> String {
      let more = refused.sentences.count - 20
      let shown = refused.sentences.prefix(20) + (more > 0 ? ["and \(more) more"] : [])
      return shown.map { "  " + $0 }.joined(separator: "\n")
    }

    private static func text(_ outcome: RosterImport.Outcome) -> String {
      var text = """
        records: \(outcome.records), \(outcome.new) of them new; values: \(outcome.confirmed) confirmed, \
        \(outcome.assumed) assumed; in no feed: \(outcome.notInFeed)
        \(WaiverCommand.words(outcome.queue))

        """
      for alarm in outcome.alarms {
        let who =
          outcome.unnamed.contains(alarm.uuuid) ? "someone who is named in no list" : alarm.uuuid
        text += """
          status: \(who) moved from \(alarm.before.rawValue) to \(alarm.after.rawValue), and \
          nobody here decided it; look at the record in RTI today

          """
      }
      return text
    }
  }
}
