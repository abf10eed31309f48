internal import ArgumentParser
internal import Changes
internal import Feed
internal import Files
internal import Glibc
internal import Night
internal import Notify
internal import Reports
internal import Settings
internal import Store

/// `sisfeed tell`: sends the reports that nobody has taken yet, and says when the feed is overdue.
struct TellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell",
    abstract: "Send the reports that are still to be sent, and say when the feed is overdue.",
    discussion: """
      A night sends its report itself, by the ways that the settings name under tell. What a mail \
      server or a web service did not take waits in the store; this sends it. A report that may have \
      arrived before says so.

      Exit codes: 0 all was taken, or nothing waits; 1 something was not taken; 3 could not run, or \
      there is nobody to try --test on.

      EXAMPLES
        sisfeed tell                 # what waits
        sisfeed tell --overdue       # and whether no night has been good for too long
        sisfeed tell --test          # a test message by each way
      """)

  @Flag(help: "Tell too when no night has been good for too long, once a day.")
  var overdue = false

  @Flag(help: "Send a test message by each way, and nothing else. Needs no store.")
  var test = false

  @OptionGroup var todayOptions: TodayOptions
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    if test && overdue { throw ValidationError("--test and --overdue are two different things") }
  }

  mutating func run() async throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let plan = school.telling
    let lines: [String]
    let isWhole: Bool
    if test {
      let results = await Trial(plan).send(now: Moment.now)
      guard !results.isEmpty else {
        throw RunFailure(
          """
          nobody is told of a night: the settings name neither tell.mail nor tell.webhook, and this \
          machine has no log; nothing was tried
          """)
      }
      lines = results.map { result in
        "\(result.channel.rawValue), \(result.target): "
          + (result.failure.map { "not taken: \($0)" } ?? "taken")
      }
      isWhole = results.allSatisfy { $0.failure == nil }
    } else {
      (lines, isWhole) = try await deliver(school, plan)
    }
    let output = ReportOutput()
    output.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    try output.commit()
    if !isWhole { throw ExitCode(1) }
  }

  private func deliver(
    _ school: School, _ plan: TellingPlan
  ) async throws -> (lines: [String], isWhole: Bool) {
    let path = try storeOptions.path(school)
    let store = try Store.open(path, for: .writing, waiting: OverrideCommand.waiting)
    let lock = try RunLock(path + ".lock", what: "the store", now: Moment.now)
    defer { withExtendedLifetime(lock) {} }
    var lines: [String] = []
    if overdue,
      let trouble = try OverdueFeed.announce(
        store, plan, day: school.today.description, now: Moment.now,
        limit: school.night.limits.hoursUntilOverdue)
    {
      lines.append(trouble.subject)
    }
    let delivery = await Notifier(plan, store, now: { Moment.now }).deliver()
    lines += delivery.told.map { "\($0.channel.rawValue) took the report of \($0.label)" }
    lines += delivery.failures
    if let metrics = plan.metrics { try MetricsFile.write(metrics, store, now: Moment.now) }
    if lines.isEmpty { lines = ["nothing waits to be told"] }
    return (lines, delivery.failures.isEmpty)
  }
}
