internal import ArgumentParser
internal import Codes
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store
internal import Updates

/// `sisfeed duties`: what is to be reported, and whom another pack of duties would affect.
struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "List what the law has a school report, or whom another pack of duties would affect.",
    discussion: """
      EXAMPLES
        sisfeed duties
        sisfeed duties diff ds-rule
        sisfeed duties diff duties-2027.tsv --format json
      """,
    subcommands: [List.self, Diff.self], defaultSubcommand: List.self)

  /// `sisfeed duties list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the duties of a pack.",
      discussion: """
        EXAMPLES
          sisfeed duties list --pack ds-rule
          sisfeed duties list --format json
        """)

    @Option(help: ArgumentHelp("The pack: duties, ds-rule or a file.", valueName: "pack"))
    var pack = "duties"

    @Option(help: "The format: text or json.")
    var format: NightFormat = .text

    @OptionGroup var todayOptions: TodayOptions
    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions

    mutating func run() throws {
      let school = try School(layoutOptions, today: todayOptions.day)
      let list = DutyList(try DutyTable(packNamed: pack).duties, today: school.today)
      let output = ReportOutput()
      output.write(Array((format == .json ? list.json : list.text(width: Terminal.width)).utf8))
      try output.commit()
    }
  }

  /// `sisfeed duties diff`.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Say whom another pack of duties would affect.",
      discussion: """
        A pack is a table as specs/duties.tsv. ds-rule holds the proposed end of “duration of status”, \
        which only warns. Nothing is proposed, changed or held back.

        Exit codes: 0 done; 3 could not run.

        EXAMPLES
          sisfeed duties diff ds-rule
          sisfeed duties diff duties-2027.tsv --today 2027-01-11 --format json
        """)

    @Argument(help: ArgumentHelp("The pack: ds-rule or a file.", valueName: "pack"))
    var pack: String

    @Option(help: "The format: text or json.")
    var format: NightFormat = .text

    @OptionGroup var todayOptions: TodayOptions
    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions
    @OptionGroup var storeOptions: StoreOptions

    mutating func run() throws {
      let school = try School(layoutOptions, today: todayOptions.day)
      let table = try DutyTable(packNamed: pack)
      let store = try Store.open(try storeOptions.path(school), for: .reading)
      let outcome = try PackRun(try school.rulebook(), pack: table).run(store)
      guard outcome.records > 0 else {
        throw RunFailure("no SEVIS record is known; sisfeed roster import takes them")
      }
      let report = PackReport(
        pack: pack, today: school.today, records: outcome.records, people: outcome.people,
        effects: outcome.effects.map {
          PackReport.Effect(
            name: $0.name, effect: $0.effect, people: $0.people, uuuids: $0.uuuids)
        })
      let output = ReportOutput()
      output.write(
        Array((format == .json ? report.json : report.text(width: Terminal.width)).utf8))
      try output.commit()
    }
  }
}

extension DutyTable {
  /// The pack of a name, or in a file.
  ///
  /// - Throws: `RunFailure` where there is none, or it isn't understood.
  fileprivate init(packNamed name: String) throws {
    switch name {
    case "duties": self = .standard
    case "ds-rule", "duties-ds-rule": self = .proposedRule
    default:
      let bytes = try FeedFile.bytes(of: name)
      do {
        self = try DutyTable(try SpecTable(String(decoding: bytes, as: UTF8.self)))
      } catch let malformed as DutyTable.Malformed {
        throw RunFailure("\(name) is no pack of duties: \(malformed)")
      } catch {
        throw RunFailure(
          "\(name) is no pack of duties: it is no table with a header and as many fields in each row"
        )
      }
    }
  }
}
