internal import Files
internal import Glibc
internal import Reports

/// The folder of work lists, one file an owner: `--fix-list`.
struct FixLists {
  /// Each file, and the owners whose findings it takes; two may be called alike but for marks.
  private let outputs: [(owners: [String], output: ReportOutput)]

  /// Opens a list for each owner, in a folder that is made where there is none.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - owners: who mends columns at this school.
  ///   - inputs: the files that are checked, which no list may replace.
  /// - Throws: `RunFailure` where a list can't be written.
  init(in folder: String, owners: [String], besides inputs: [String]) throws {
    if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw RunFailure.writing(folder, errno) }
    let byFile = Dictionary(grouping: owners, by: FixListReport.fileName(of:))
    outputs = try byFile.sorted { $0.key < $1.key }.map { name, owners in
      (owners, try ReportOutput(path: "\(folder)/\(name)", besides: inputs))
    }
  }

  /// The writer of the lists.
  func writer(_ run: RunInfo) -> any ReportWriter {
    var sinks: [String: Sink] = [:]
    for (owners, output) in outputs {
      for owner in owners { sinks[owner] = { output.write($0) } }
    }
    return FixListReport(run, sinks: sinks)
  }

  /// Puts the lists in their places.
  ///
  /// - Throws: what went wrong since the beginning.
  func commit() throws {
    for (_, output) in outputs { try output.commit() }
  }
}
