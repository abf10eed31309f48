internal import ArgumentParser
internal import Feed
internal import Files
internal import Logging
internal import Night
internal import ServiceLifecycle
internal import Settings
internal import UnixSignals

/// `sisfeed watch`: runs the night whenever a complete set arrives in the drop folder.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Run the night whenever a complete set arrives in the drop folder.",
    discussion: """
      What lies in the folder when it starts is taken too. Each night is that of sisfeed night, with \
      the same settings. What happens is told on standard error, a line each, without a name or a \
      value; the reports are in the store (sisfeed nights).

      On SIGTERM a night that is being judged ends as if it had not begun, one that is in the store \
      ends whole, and watch ends with 0.

      Exit codes: 0 ended by SIGTERM or SIGINT; 3 could not run; 64 usage.

      EXAMPLES
        sisfeed watch
        sisfeed watch --drop /srv/sftp/sis/drop --store /var/lib/sisfeed/sisfeed.sqlite
      """)

  @Option(
    help: ArgumentHelp(
      "The drop folder, instead of the one that the settings name.", valueName: "folder"))
  var drop: String?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var todayOptions: TodayOptions

  @Option(help: ArgumentHelp("How many cores to use.", valueName: "n", visibility: .hidden))
  var threads: Int?

  mutating func run() async throws {
    let (layout, day, threads) = (layoutOptions, todayOptions.day, threads)
    let school = try School(layout, today: day)
    let store = try storeOptions.path(school)
    guard let folder = drop ?? school.night.dropFolder.value else {
      throw ValidationError("no folder is named; give --drop FOLDER, or set drop.folder")
    }
    // What can't be taken at all is said now, not when the first set arrives.
    _ = try school.plan(files: [], drop: folder, store: store, threads: threads)
    let watch = NightWatch(
      plan: {
        // The day moves on, and the settings are what they are when a night begins.
        try School(layout, today: day).plan(
          files: [], drop: folder, store: store, threads: threads)
      },
      tell: { StandardError.line("sisfeed: \(Moment.now) \($0.line)") })
    var logger = Logger(label: "sisfeed", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = .error
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          ServiceGroupConfiguration.ServiceConfiguration(
            service: watch, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .gracefullyShutdownGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }
}

extension WatchEvent {
  /// As a line of a journal.
  var line: String {
    switch self {
    case .began(let folder): "watching \(folder)"
    case .night(let label, let result, let exitCode, let rows):
      "night of \(label): \(result) (exit \(exitCode)), \(rows) rows"
    case .knownAlready(let exitCode):
      "the set in the drop folder was judged before (exit \(exitCode)); nothing was judged again"
    case .lack(let sentence): sentence
    case .overdue(let sentence): "feed-overdue: \(sentence)"
    case .ended: "ended"
    }
  }
}
