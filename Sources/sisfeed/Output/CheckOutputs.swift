internal import Reports

/// Everything that a check writes, opened before it begins and put in place when it is over.
struct CheckOutputs {
  /// The writers of the reports and lists.
  private(set) var writers: [any ReportWriter] = []

  private var outputs: [ReportOutput] = []
  private let fixLists: FixLists?

  /// Opens what the command line asks for.
  ///
  /// - Parameters:
  ///   - options: the reports.
  ///   - accepted: the list of accepted findings that may be started.
  ///   - run: the run.
  ///   - key: the key of digests.
  ///   - inputs: the files that are checked, which nothing written may replace.
  /// - Throws: `RunFailure` where something can't be written.
  init(
    _ options: ReportOptions, _ accepted: AcceptedOptions, _ run: RunInfo, key: DigestKey,
    besides inputs: [String]
  ) throws {
    for report in try options.outputs(besides: inputs) {
      writers.append(report.writer(run, options, key: key))
      outputs.append(report.output)
    }
    fixLists = try options.fixList.map {
      try FixLists(in: $0, owners: run.owners, besides: inputs)
    }
    if let fixLists { writers.append(fixLists.writer(run)) }
    if let list = try accepted.newList() {
      writers.append(AcceptedListWriter(run, who: AcceptedOptions.user) { list.write($0) })
      outputs.append(list)
    }
  }

  /// Puts everything in its place.
  ///
  /// - Throws: what went wrong since the beginning.
  func commit() throws {
    for output in outputs { try output.commit() }
    try fixLists?.commit()
  }
}
