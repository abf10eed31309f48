internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Night
internal import Reports
internal import Rules
internal import Settings

/// `sisfeed night`: checks tonight's set and loads it, or says why not.
struct NightCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "night",
    abstract: "Check tonight's files, compare them with the last good night, and load them.",
    discussion: """
      Everything is loaded or nothing is: a set that is cut off, empty or looks wrong leaves the \
      last good night as it stands, and says why. It can be killed at any moment and run again.

      From a drop folder (--drop, or drop.folder in the settings) a set is taken when it is whole \
      and has rested. After the night is in the store its files go to archive.folder, or are deleted \
      where drop.delete says so; a set that isn't loaded stays beside its report and isn't judged \
      again.

      Exit codes: 0 loaded; 1 loaded, with rows or values left out; 2 refused or held, nothing was \
      loaded; 3 could not run, or the drop folder has no complete set.

      EXAMPLES
        sisfeed night sis_user_info.txt --store sisfeed.db
        sisfeed night sis_user_info.txt hr_user_info_core.txt --format json
        sisfeed night --drop /srv/sftp/sis/drop --store sisfeed.db
        sisfeed night sis_user_info.txt --report html=morning.html
        sisfeed override rows-lost --reason "summer graduates left" --allow 300 --until 2026-06-30
      """)

  @Argument(
    help: ArgumentHelp(
      "Tonight's files; without any they are taken from the drop folder.", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The drop folder, instead of the one that the settings name.", valueName: "folder"))
  var drop: String?

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var storeOptions: StoreOptions

  @OptionGroup var outputs: NightOutputs

  @OptionGroup var todayOptions: TodayOptions

  @Option(help: ArgumentHelp("How many cores to use.", valueName: "n", visibility: .hidden))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 up") }
    if drop != nil, !files.isEmpty {
      throw ValidationError("either the files are named, or --drop says where they arrive")
    }
    if files.contains("-") {
      throw ValidationError("a night takes files, not standard input: it reads them twice")
    }
  }

  /// The folder the files are taken from; nil where they are named.
  private func dropFolder(_ school: School) throws -> String? {
    guard files.isEmpty else { return nil }
    guard let folder = drop ?? school.night.dropFolder.value else {
      throw ValidationError(
        "no file is named; name tonight's, or give --drop FOLDER, or set drop.folder")
    }
    return folder
  }

  mutating func run() async throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let plan = try school.plan(
      files: files, drop: try dropFolder(school), store: try storeOptions.path(school),
      threads: threads)
    // What can't be written is told before an hour's work, not after it.
    let opened = try outputs.open(besides: files + [plan.store])
    var progress: Progress?
    var current = ""
    let outcome = try await NightJob(plan).run(
      progress: { file, read, size in
        if file != current {
          progress?.clear()
          progress = Progress(name: file, size: size)
          current = file
        }
        progress?.report(read)
      },
      waiting: { StandardError.line("sisfeed: another process is writing to the store; waiting") },
      untold: { sentence in
        progress?.clear()
        StandardError.line("sisfeed: \(sentence)")
      })
    progress?.clear()
    let exitCode: Int
    switch outcome {
    case .judged(let report): exitCode = report.exitCode
    case .knownAlready(_, _, let code):
      StandardError.line("sisfeed: this set was judged before; this is what was said then")
      exitCode = code
    }
    try outputs.write(outcome, to: opened, store: plan.store)
    if exitCode != 0 { throw ExitCode(Int32(exitCode)) }
  }
}

/// The formats of what a store is asked.
enum NightFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
