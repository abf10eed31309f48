internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Sample

/// `sisfeed sample`: writes a made-up feed.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a made-up feed.",
    discussion: """
      People of many countries, none of them real; the same options give the same bytes. With \
      --errors some rows are broken, each in one way, and --truth says which rule must find what.

      EXAMPLES
        sisfeed sample --rows 1000 > sis_user_info.txt
        sisfeed sample --rows 1000 --errors 0.01 --truth truth.tsv > sis_user_info.txt
      """)

  @Option(help: ArgumentHelp("How many people.", valueName: "n"))
  var rows = 1_000

  @Option(help: ArgumentHelp("Which sample; another number, another school.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: "Which of the three files: student, hr or combined.")
  var kind: FileKind = .student

  @Option(help: ArgumentHelp("The share of rows that are broken, 0 to 1.", valueName: "rate"))
  var errors = 0.0

  @Option(help: ArgumentHelp("Write what a check must find to this file.", valueName: "file"))
  var truth: String?

  func validate() throws {
    if !(0...SampleFeed.rowLimit).contains(rows) {
      throw ValidationError("--rows takes a number from 0 to \(SampleFeed.rowLimit)")
    }
    if !(0...1).contains(errors) { throw ValidationError("--errors takes a share from 0 to 1") }
  }

  func run() throws {
    let feed = SampleFeed(
      SampleFeed.Options(rows: rows, seed: seed, kind: kind, errorRate: errors))
    let output = try truth.map { try WholeFile(path: $0) }
    try feed.write(
      to: { try writeAll($0.bytes, to: STDOUT_FILENO, name: "standard output") },
      truth: { try output?.write($0.bytes) })
    try output?.commit()
  }
}

extension Span where Element == UInt8 {
  fileprivate var bytes: [UInt8] { withUnsafeBufferPointer { Array($0) } }
}
