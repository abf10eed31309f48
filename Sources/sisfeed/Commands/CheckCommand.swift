internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Night
internal import Reports
internal import Rules

/// `sisfeed check`: judges feed files before they are sent.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check feed files before they are sent.",
    discussion: """
      Reads each file once, as a stream, and says what is wrong with it. Nothing is changed, sent \
      or stored. Personal values are masked unless --show-values is given.

      EXAMPLES
        sisfeed check sis_user_info.txt
        sisfeed check sis_user_info.txt hr_user_info_core.txt --format tsv > findings.tsv
        sisfeed check --kind student - < export.txt
        sisfeed check sis_user_info.txt --report html=report.html
        sisfeed check sis_user_info.txt --report json=report.json --fail-on warning
      """)

  @Argument(help: ArgumentHelp("The files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "Which of the three files it is: student, hr or combined.")
  var kind: FileKind?

  @OptionGroup var layoutOptions: LayoutOptions

  @Option(help: ArgumentHelp("Run only this rule; may be given again.", valueName: "rule"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Don't run this rule; may be given again.", valueName: "rule"))
  var skip: [String] = []

  @OptionGroup var acceptedOptions: AcceptedOptions

  @OptionGroup var reportOptions: ReportOptions

  @OptionGroup var todayOptions: TodayOptions

  @Option(help: ArgumentHelp("How many cores to use.", valueName: "n", visibility: .hidden))
  var threads: Int?

  func validate() throws {
    for id in only + skip where RuleCatalogue[id] == nil {
      throw ValidationError(RuleNames.unknown(id))
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 up") }
    if files.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be checked once only")
    }
  }

  mutating func run() async throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let ruleset = Ruleset(
      overrides: school.severities, switchedOff: school.switchedOff, only: Set(only),
      skip: Set(skip))
    guard ruleset.skipped.count < RuleCatalogue.all.count else {
      throw ValidationError("no rule is left to check by; look at --only, --skip and the settings")
    }
    let run = RunInfo(
      version: SisfeedCommand.version, today: school.today, layout: school.layout,
      rules: RuleCatalogue.all, ruleset: ruleset, failOn: reportOptions.failOn,
      showsValues: reportOptions.showValues)
    // All files are opened first: a wrong path is told before an hour's work, not after it.
    let order = try CheckOrder(files, kind: kind, layout: school.layout)
    let outputs = try CheckOutputs(
      reportOptions, acceptedOptions, run,
      key: try DigestKey.read(reportOptions.digestKey ?? school.digestKeyFile), besides: files)
    let since = try acceptedOptions.since.map {
      Since(try PreviousReport.read($0), files: order.paths)
    }
    var report = Report(
      run, outputs.writers,
      accepting: try acceptedOptions.acceptances(today: school.today), since: since)
    let sources = try order.paths.map { try FeedFile(path: $0, hashes: report.needsSHA256) }

    var options = FeedCheck.Options(
      layout: school.layout, ruleset: ruleset, kind: kind, today: school.today,
      limit: report.limit, threads: threads ?? Self.cores)
    options.keepsIDs = order.keepsIDs
    options.countsFill = report.needsFill
    let check = FeedCheck(options)
    var students: [KnownIDs] = []
    report.begin()
    for source in sources {
      var progress = Progress(name: source.name ?? "standard input", size: source.size)
      report.beginFile(source.path)
      let outcome = try await check.run(
        source, fileName: source.name, size: source.size, beside: students,
        emit: { report.add($0) }, progress: { progress.report($0) })
      if let ids = outcome.ids, outcome.feed.kind == .student { students.append(ids) }
      progress.clear()
      let sha256 = try source.finish()
      report.endFile(
        CheckedFile(
          path: source.path, bytes: source.bytesRead, sha256: sha256, outcome: outcome))
    }
    let verdict = try report.finish()
    try outputs.commit()
    if verdict.exitCode != 0 { throw ExitCode(verdict.exitCode) }
  }

  /// As many as there are; more than a few only wait for the one that reads.
  static var cores: Int { min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
