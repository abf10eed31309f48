internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Mend
internal import Reports
internal import Rules

/// `sisfeed fix`: mends what can be mended without asking, and lists what can't.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what is safe to mend, into another file.",
    discussion: """
      Safe are the byte order mark, mixed line endings, quotes and blanks around values, and names \
      of columns that are known by another spelling: what every reader passes over anyway. Lines \
      and fields stay where they are, and the file itself is never changed.

      --diff says what would be mended and writes nothing. --suggest lists what can only be guessed \
      (a row that slid, a lost leading zero, ISO's country codes, F-1 for 01, another encoding), a \
      table for a person to go through; none of it is ever applied.

      EXAMPLES
        sisfeed fix sis_user_info.txt --diff
        sisfeed fix sis_user_info.txt -o mended/sis_user_info.txt
        sisfeed fix sis_user_info.txt --suggest > review.tsv
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(name: [.short, .customLong("output")], help: "Where the mended file goes.")
  var output: String?

  @Flag(help: "Say what would be mended, and where first; write nothing.")
  var diff = false

  @Flag(help: "List what can only be guessed, as a table; apply none of it.")
  var suggest = false

  @Option(help: "Which of the three files it is: student, hr or combined.")
  var kind: FileKind?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions

  @OptionGroup var todayOptions: TodayOptions

  @Flag(help: "Show personal values.")
  var showValues = false

  func validate() throws {
    if output == nil && !diff && !suggest {
      throw ValidationError("say where the mended file goes (-o OUT), or --diff or --suggest")
    }
    if diff && suggest { throw ValidationError("--diff and --suggest are two reports; take one") }
    if file == "-" && suggest && output != nil {
      throw ValidationError("standard input can be read once only: take -o or --suggest")
    }
  }

  mutating func run() async throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    if let output, FileIdentity.isSame(file, output) {
      throw RunFailure("\(output) is the file itself; name another, the input is never changed")
    }
    if suggest { try await printSuggestions(school) }
    if diff || output != nil { try mend(school.layout) }
  }

  private func mend(_ layout: Layout) throws {
    let source = try FeedFile(path: file, hashes: false)
    let target = diff ? nil : try output.map { try WholeFile(path: $0) }
    var progress = Progress(name: source.name ?? "standard input", size: source.size)
    let repair = FeedRepair(layout: layout, fileName: source.name, kind: kind)
    let tally: RepairTally
    do {
      tally = try repair.run(
        source, write: { try target?.write($0) }, progress: { progress.report($0) })
    } catch let obstacle as Unmendable {
      progress.clear()
      StandardError.line("sisfeed: \(file): nothing can be mended: \(obstacle)")
      throw ExitCode(2)
    }
    progress.clear()
    _ = try source.finish()
    try target?.commit()
    let text = tally.text(showingValues: showValues, hasPlaces: diff)
    // Where a list stands on standard output, a program reads it.
    if suggest { StandardError.line(String(text.dropLast())) } else { try printText(text) }
  }

  private func printSuggestions(_ school: School) async throws {
    let ruleset = Ruleset(overrides: school.severities, switchedOff: school.switchedOff)
    let run = RunInfo(
      version: SisfeedCommand.version, today: school.today, layout: school.layout,
      ruleset: ruleset, showsValues: showValues)
    let output = ReportOutput()
    var report = Report(run, [SuggestionList(run) { output.write($0) }])
    let source = try FeedFile(path: file, hashes: false)
    let options = FeedCheck.Options(
      layout: school.layout, ruleset: ruleset, kind: kind, today: school.today,
      threads: CheckCommand.cores)
    report.begin()
    report.beginFile(file)
    var progress = Progress(name: source.name ?? "standard input", size: source.size)
    let outcome = try await FeedCheck(options).run(
      source, fileName: source.name, size: source.size, emit: { report.add($0) },
      progress: { progress.report($0) })
    progress.clear()
    let sha256 = try source.finish()
    report.endFile(
      CheckedFile(path: file, bytes: source.bytesRead, sha256: sha256, outcome: outcome))
    _ = try report.finish()
    try output.commit()
  }
}
