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
}

/// What to report, how and where.
struct ReportOptions: ParsableArguments {
  @Option(help: "The format on standard output: text, json, jsonl or tsv.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write a report in this format to this file too; may be given again.",
      valueName: "format=path"))
  var report: [String] = []

  @Option(
    help: ArgumentHelp("Show at most this many findings of each rule.", valueName: "n"))
  var limit: Int?

  @Option(
    help: "The least severity that makes the exit code 1: fatal, error, warning, note, never.")
  var failOn: FailOn = .error

  @Flag(help: "Show personal values. Keep such a report where the file itself may lie.")
  var showValues = false

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up") }
    for option in report where Self.parse(option) == nil {
      throw ValidationError(
        "--report takes FORMAT=PATH with text, json, jsonl or tsv, not “\(option)”")
    }
  }

  /// One report and where it goes.
  struct Output {
    let format: ReportFormat
    let isStandardOutput: Bool
    let output: ReportOutput

    /// The writer of the report.
    func writer(_ run: RunInfo, _ options: ReportOptions) -> any ReportWriter {
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
      guard let (format, path) = Self.parse(option) else { continue }
      if inputs.contains(where: { Self.isSameFile($0, path) }) {
        throw RunFailure("\(path) is a file that is checked; a report would replace it")
      }
      outputs.append(
        Output(format: format, isStandardOutput: false, output: try ReportOutput(path: path)))
    }
    return outputs
  }

  private static func parse(_ option: String) -> (ReportFormat, String)? {
    guard let equals = option.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(option[..<equals]))
    else { return nil }
    let path = String(option[option.index(after: equals)...])
    return path.isEmpty ? nil : (format, path)
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
