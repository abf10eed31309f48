package import Feed

/// The report of a run, in as many formats as were asked for.
///
/// It hands every finding to the writers that still want one of its rule, counts the files, and has
/// the verdict at the end.
package struct Report {
  private let run: RunInfo
  private var writers: [any ReportWriter]
  private var path = ""
  private var fingerprints = Fingerprints()
  private var counts: [String: Int] = [:]
  private let needsFingerprints: Bool
  /// The numbers of the files that have ended.
  package private(set) var summary: Summary

  package init(_ run: RunInfo, _ writers: [any ReportWriter]) {
    self.run = run
    self.writers = writers
    needsFingerprints = writers.contains { $0.needsFingerprints }
    summary = Summary(skipped: run.skipped)
  }

  /// How many findings of a rule a check must hand on for these formats.
  package var limit: Int { writers.map(\.limit).max() ?? 0 }

  /// Whether a format needs the files' sha256.
  package var needsSHA256: Bool { writers.contains { $0.needsSHA256 } }

  /// Begins the reports.
  package mutating func begin() {
    for index in writers.indices { writers[index].begin() }
  }

  /// Begins a file, by its path as it was given.
  package mutating func beginFile(_ path: String) {
    self.path = path
    fingerprints = Fingerprints()
    counts = [:]
    for index in writers.indices { writers[index].beginFile(path) }
  }

  /// Reports a finding of the file; they come in the order of the file.
  package mutating func add(_ finding: Finding) {
    let count = counts[finding.rule, default: 0] + 1
    counts[finding.rule] = count
    let reported = ReportedFinding(
      finding, file: path, fingerprint: needsFingerprints ? fingerprints.next(finding) : "")
    for index in writers.indices where count <= writers[index].limit {
      writers[index].add(reported)
    }
  }

  /// Ends the file.
  package mutating func endFile(_ file: CheckedFile) {
    summary.add(file)
    for index in writers.indices { writers[index].endFile(file) }
  }

  /// Ends the reports.
  ///
  /// - Returns: how the run ends.
  /// - Throws: what a `FindingSpool` throws.
  package mutating func finish() throws -> Verdict {
    for index in writers.indices { try writers[index].finish(summary) }
    return Verdict(worst: summary.worst, failOn: run.failOn)
  }
}
