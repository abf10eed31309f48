internal import ArgumentParser
internal import Feed
internal import Files
internal import Glibc
internal import Reports

extension FailOn: ExpressibleByArgument {}

/// The formats a report can have.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case jsonl
  case tsv
  case html
  case sarif
  case junit
  case github

  /// The words for all of them.
  static let list = Suggestion.list(allCases.map(\.rawValue), last: "or")
}

/// What to report, how and where.
struct ReportOptions: ParsableArguments {
  @Option(help: "The format on standard output.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write a report in this format to this file too; may be given again.",
      valueName: "format=path"))
  var report: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write a work list into this folder for each who mends columns.", valueName: "dir"))
  var fixList: String?

  @Option(
    help: ArgumentHelp("Show at most this many findings of each rule.", valueName: "n"))
  var limit: Int?

  @Option(
    help: "The least severity that makes the exit code 1: fatal, error, warning, note, never.")
  var failOn: FailOn = .error

  @Option(
    help: ArgumentHelp(
      "The key of the digests in sarif, junit and github; without one each run makes its own.",
      valueName: "file"))
  var digestKey: String?

  @Flag(help: "Show personal values. Keep such a report where the file itself may lie.")
  var showValues = false

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
    try ReportPath<ReportFormat>.validate(report, formats: ReportFormat.list)
  }

  /// One report and where it goes.
  struct Output {
    let format: ReportFormat
    let isStandardOutput: Bool
    let output: ReportOutput

    /// The writer of the report.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - options: what the command line says.
    ///   - key: the key of digests.
    /// - Returns: the writer.
    func writer(_ run: RunInfo, _ options: ReportOptions, key: DigestKey) -> any ReportWriter {
      let sink: Sink = { [output] in output.write($0) }
      let all = options.limit ?? .max
      switch format {
      case .text:
        return TextReport(
          run, width: isStandardOutput ? Terminal.width : 100,
          isColoured: isStandardOutput && Terminal.wantsColor(options.color),
          limit: options.limit ?? 20, sink: sink)
      case .json: return JSONReport(run, limit: all, spool: FileSpool(), sink: sink)
      case .jsonl: return JSONLinesReport(run, limit: all, sink: sink)
      case .tsv: return TSVReport(run, limit: all, sink: sink)
      case .html: return HTMLReport(run, limit: options.limit ?? 1_000, sink: sink)
      case .sarif: return SARIFReport(run, key: key, limit: options.limit ?? 1_000, sink: sink)
      case .junit: return JUnitReport(run, key: key, limit: options.limit ?? 100, sink: sink)
      case .github: return GitHubReport(run, key: key, limit: options.limit ?? 10, sink: sink)
      }
    }
  }

  /// Opens everything that is to be written.
  ///
  /// - Parameter inputs: the files that are checked, which no report may replace.
  /// - Throws: `RunFailure` where a report can't be written.
  /// - Returns: the reports, the one on standard output first.
  func outputs(besides inputs: [String]) throws -> [Output] {
    var outputs = [Output(format: format, isStandardOutput: true, output: ReportOutput())]
    for option in report {
      guard let file = ReportPath<ReportFormat>(option) else { continue }
      outputs.append(
        Output(
          format: file.format, isStandardOutput: false,
          output: try ReportOutput(path: file.path, besides: inputs)))
    }
    return outputs
  }
}
