internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store
internal import Updates

/// `sisfeed reconcile`: the SIS against what SEVIS confirmed.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare the SIS with its last snapshot and with what SEVIS confirmed.",
    discussion: """
      Each value of each SEVIS record is agreed, sis-ahead (to be reported), sevis-ahead (SEVIS has \
      what the SIS hasn't), conflict (both have moved, apart) or assumed (SEVIS has never said what it \
      holds). The text tells what differs and counts the rest; json tells all. Records that are over aren't compared. A status that moved \
      without a batch of ours or a decision is told until someone settles the task about it.

      Exit codes: 0 all that was compared agrees; 1 something differs, a status moved, or nothing could \
      be compared; 3 could not run, or no such record.

      EXAMPLES
        sisfeed reconcile
        sisfeed reconcile --standing conflict --standing sevis-ahead --class F-1
        sisfeed reconcile --uuuid U000123 --format json --show-values
      """)

  @Option(
    help: ArgumentHelp(
      "Values that stand so: agreed, sis-ahead, sevis-ahead, conflict or assumed; may be given again.",
      valueName: "standing"))
  var standing: [String] = []

  @OptionGroup var filterOptions: FilterOptions

  @Option(help: "The format: text or json.")
  var format: NightFormat = .text

  @Flag(help: "Show personal values. Keep such a list where the file itself may lie.")
  var showValues = false

  @OptionGroup var todayOptions: TodayOptions
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    for standing in standing where Standing(rawValue: standing) == nil {
      throw ValidationError(
        "\(Suggestion.quoted(standing)) is no standing"
          + Suggestion.ending(
            for: standing, among: Standing.allCases.map(\.rawValue),
            otherwise: Suggestion.allowed(Standing.allCases.map(\.rawValue))))
    }
  }

  mutating func run() throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    let night = try store.read { connection in
      guard try SEVISRecords.areKnown(connection) else {
        throw RunFailure("no SEVIS record is known; sisfeed roster import takes them")
      }
      if let uuuid = filterOptions.uuuid, try SEVISRecords(connection).record(of: uuuid) == nil {
        throw RunFailure("no SEVIS record of \(uuuid) is known")
      }
      return try Nights.lastGood(connection)?.label
    }
    let run = ReconcileRun(
      try school.rulebook(), filter: filterOptions.filter,
      standings: Set(standing.compactMap(Standing.init(rawValue:))))
    var report = ReconcileReport(
      format == .json ? .json : .text(width: Terminal.width), showsValues: showValues,
      showsAll: !standing.isEmpty)
    let output = ReportOutput()
    output.write(Array(report.beginning(today: school.today, night: night).utf8))
    try run.run(store) { person in
      let told = ReconcileReport.Person(
        record: person.record, isConfidential: person.isConfidential, isInFeed: person.isInFeed,
        alarm: person.alarm, task: person.task, fields: person.fields)
      output.write(Array(report.text(of: told).utf8))
    }
    output.write(Array(report.ending().utf8))
    try output.commit()
    if report.summary.exitCode != 0 { throw ExitCode(Int32(report.summary.exitCode)) }
  }
}
