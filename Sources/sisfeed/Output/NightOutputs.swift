internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store

/// The formats of a morning report.
enum MorningFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case html

  /// The words for all of them.
  static let list = Suggestion.list(allCases.map(\.rawValue), last: "or")
}

/// Where and how the morning report is written: opened before the night begins, put in place when it
/// is over.
struct NightOutputs: ParsableArguments {
  @Option(help: "The format of the morning report: text, json or html.")
  var format: MorningFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the morning report in this format to this file too; may be given again.",
      valueName: "format=path"))
  var report: [String] = []

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    try ReportPath<MorningFormat>.validate(report, formats: MorningFormat.list)
  }

  /// One report and where it goes.
  struct Output {
    let format: MorningFormat
    let isStandardOutput: Bool
    let output: ReportOutput
  }

  /// Opens everything that is to be written.
  ///
  /// - Parameter inputs: the files that no report may replace.
  /// - Returns: the reports, the one on standard output last: whoever reads it may go away, and takes
  ///   no file along.
  /// - Throws: `RunFailure` where a report can't be written.
  func open(besides inputs: [String]) throws -> [Output] {
    var outputs: [Output] = []
    for option in report {
      guard let file = ReportPath<MorningFormat>(option) else { continue }
      outputs.append(
        Output(
          format: file.format, isStandardOutput: false,
          output: try ReportOutput(path: file.path, besides: inputs)))
    }
    outputs.append(Output(format: format, isStandardOutput: true, output: ReportOutput()))
    return outputs
  }

  /// Writes what a night came to.
  ///
  /// - Parameters:
  ///   - outcome: what it came to.
  ///   - outputs: where it is written.
  ///   - store: the store's file.
  /// - Throws: `RunFailure` where one can't be written; the night stands all the same.
  func write(_ outcome: NightJob.Outcome, to outputs: [Output], store: String) throws {
    for output in outputs {
      output.output.write(Array(try text(of: outcome, output, store: store).utf8))
      try output.output.commit()
    }
  }

  private func text(of outcome: NightJob.Outcome, _ output: Output, store: String) throws -> String
  {
    switch (outcome, output.format) {
    case (.judged(let report), .text):
      var text = NightText(
        report, width: output.isStandardOutput ? Terminal.width : 100,
        isColoured: output.isStandardOutput && Terminal.wantsColor(color))
      return text.write()
    case (.judged(let report), .json): return report.json
    case (.judged(let report), .html): return try Self.page(report, store: store)
    case (.knownAlready(_, let text, _), .text): return text
    case (.knownAlready(let json, _, _), .json): return json
    case (.knownAlready(let json, _, _), .html):
      return try Self.page(try NightReport(json: json), store: store)
    }
  }

  private static func page(_ report: NightReport, store: String) throws -> String {
    try NightPage(report, from: try Store.open(store, for: .reading), now: .now).html()
  }
}
