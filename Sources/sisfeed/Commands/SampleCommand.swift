internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Sample

/// `sisfeed sample`: writes a made-up feed, or those of several nights.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a made-up feed.",
    discussion: """
      People of many countries, none of them real; the same options give the same bytes. With \
      --errors some rows are broken, each in one way, and --truth says which rule must find what.

      --night2 writes the next night's feed too, and --truth then says what changed, in the form of \
      `sisfeed changes --format jsonl`. --nights with --out fills a folder: night-01, night-02 and \
      so on, each with the feed under its name, and beside each what changed since the night before.

      --story fills a folder with a term of thirty nights that somebody wrote: people move, marry, \
      register and leave, files are cut off and corrected. Beside the files it has the settings, the \
      SEVIS records to import first, and what the review queue must hold each morning.

      EXAMPLES
        sisfeed sample --rows 1000 > sis_user_info.txt
        sisfeed sample --rows 1000 --errors 0.01 --truth truth.tsv > sis_user_info.txt
        sisfeed sample --night2 tomorrow.txt --truth changes.jsonl > today.txt
        sisfeed sample --rows 100000 --nights 30 --out nights
        sisfeed sample --story story
      """)

  @Option(help: ArgumentHelp("How many people: 1,000, of a story 2,000.", valueName: "n"))
  var rows: Int?

  @Option(help: ArgumentHelp("Which sample; another number, another school.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: "Which of the three files: student, hr or combined.")
  var kind: FileKind = .student

  @Option(help: ArgumentHelp("The share of rows that are broken, 0 to 1.", valueName: "rate"))
  var errors = 0.0

  @Option(
    help: ArgumentHelp(
      "Write what a check must find to this file; with --night2, what changed.", valueName: "file"))
  var truth: String?

  @Option(help: ArgumentHelp("Write the next night's feed to this file.", valueName: "file"))
  var night2: String?

  @Option(help: ArgumentHelp("How many nights to write, into --out.", valueName: "n"))
  var nights: Int?

  @Option(help: ArgumentHelp("The folder for the nights; made if need be.", valueName: "folder"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Write a story of thirty nights into this folder; made if need be.", valueName: "folder"))
  var story: String?

  @Option(
    help: ArgumentHelp("The share of rows that change in a night, 0 to 1.", valueName: "rate"))
  var changed = 0.007

  @Flag(help: "Give the rows of later nights an order of their own.")
  var shuffled = false

  private var people: Int { rows ?? (story == nil ? 1_000 : 2_000) }

  @OptionGroup var anySchool: AnySchoolOptions
  @OptionGroup var plainText: PlainTextOptions

  func validate() throws {
    let rows = people
    if !(0...SampleFeed.rowLimit).contains(rows) {
      throw ValidationError("--rows takes a number from 0 to \(SampleFeed.rowLimit)")
    }
    if !(0...1).contains(errors) { throw ValidationError("--errors takes a share from 0 to 1") }
    if !(0...1).contains(changed) { throw ValidationError("--changed takes a share from 0 to 1") }
    if (nights == nil) != (out == nil) { throw ValidationError("--nights and --out go together") }
    if nights != nil && (night2 != nil || truth != nil) {
      throw ValidationError(
        "--nights writes all it has into --out; leave --night2 and --truth away")
    }
    if story != nil {
      if nights != nil || night2 != nil || truth != nil || errors > 0 || kind != .student {
        throw ValidationError("--story takes --rows and --seed; leave the other options away")
      }
      if !(200...50_000).contains(rows) {
        throw ValidationError("a story takes 200 to 50000 people")
      }
    }
    let count = nights ?? (night2 == nil ? 1 : 2)
    // Each night's newcomers are people of their own.
    let most = max(1, SampleFeed.rowLimit / max(1, rows))
    if !(1...most).contains(count) {
      throw ValidationError("of \(rows) rows there can be 1 to \(most) nights")
    }
  }

  func run() throws {
    if let story {
      return try StoryFolder(path: story).write(Story(people: people, seed: seed))
    }
    let feed = SampleFeed(
      SampleFeed.Options(
        rows: people, seed: seed, kind: kind, errorRate: errors, changedShare: changed,
        shufflesNights: shuffled))
    if let nights, let out {
      let folder = SampleFolder(path: out, fileName: kind.fileName)
      return try folder.write(feed, nights: nights, hasErrors: errors > 0)
    }
    let output = try truth.map { try WholeFile(path: $0) }
    let next = try night2.map { try WholeFile(path: $0) }
    try feed.write(
      to: { try writeAll($0.array, to: STDOUT_FILENO, name: "standard output") },
      truth: { if next == nil { try output?.write($0.array) } })
    if let next {
      try feed.write(
        night: 2, to: { try next.write($0.array) }, changes: { try output?.write($0.array) })
    }
    try next?.commit()
    try output?.commit()
  }
}
