package import Feed
package import Rules

/// The report of a run, in as many formats as were asked for.
///
/// It hands every finding to the writers that still want one of its rule, takes out what is accepted,
/// counts the files, and has the verdict at the end.
package struct Report {
  private let run: RunInfo
  private var writers: [any ReportWriter]
  private var acceptances: Acceptances
  private var since: Since?
  private var path = ""
  private var fingerprints = Fingerprints()
  private var counts: [String: Int] = [:]
  private var accepted = Tally(limit: 0)
  private let needsFingerprints: Bool
  private var wholeFiles: [String] = []
  /// The numbers of the files that have ended.
  package private(set) var summary: Summary

  /// A report.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - writers: the formats.
  ///   - acceptances: what is accepted.
  ///   - since: the earlier report that findings are compared with.
  package init(
    _ run: RunInfo, _ writers: [any ReportWriter], accepting acceptances: Acceptances = .none,
    since: Since? = nil
  ) {
    self.run = run
    self.writers = writers
    self.acceptances = acceptances
    self.since = since
    needsFingerprints = since != nil || writers.contains { $0.needsFingerprints }
    summary = Summary(skipped: run.skipped)
    summary.accepting = acceptances.path
  }

  /// How many findings of a rule a check must hand on for these formats.
  ///
  /// What is accepted or was there before is known only of findings that are handed on.
  package var limit: Int {
    acceptances.isEmpty && since == nil ? writers.map(\.limit).max() ?? 0 : .max
  }

  /// Whether a format needs the files' sha256.
  package var needsSHA256: Bool { writers.contains { $0.needsSHA256 } }

  /// Whether a format tells how full the columns are.
  package var needsFill: Bool { writers.contains { $0.needsFill } }

  /// Begins the reports.
  package mutating func begin() {
    for index in writers.indices { writers[index].begin() }
  }

  /// Begins a file, by its path as it was given.
  package mutating func beginFile(_ path: String) {
    self.path = path
    fingerprints = Fingerprints()
    counts = [:]
    accepted = Tally(limit: 0)
    for index in writers.indices { writers[index].beginFile(path) }
  }

  /// Reports a finding of the file; they come in the order of the file.
  package mutating func add(_ finding: Finding) {
    var reported = ReportedFinding(
      finding, file: path, fingerprint: needsFingerprints ? fingerprints.next(finding) : "")
    if let acceptance = acceptances.accept(finding) {
      accepted.count(finding)
      since?.takeAccepted(reported)
      reported.acceptance = .accepted(until: acceptance.expires)
      let count = accepted.counts[finding.rule, default: 0]
      for index in writers.indices
      where writers[index].listsAccepted && count <= writers[index].limit {
        writers[index].add(reported)
      }
      return
    }
    if !acceptances.isEmpty { reported.acceptance = .notAccepted }
    reported.isNew = since?.take(reported)
    let count = counts[finding.rule, default: 0] + 1
    counts[finding.rule] = count
    for index in writers.indices where count <= writers[index].limit {
      writers[index].add(reported)
    }
  }

  /// Ends the file.
  package mutating func endFile(_ file: CheckedFile) {
    var file = file
    file.setApart(accepted)
    summary.add(file)
    if file.outcome.rowsNotChecked == 0 { wholeFiles.append(file.path) }
    for index in writers.indices { writers[index].endFile(file) }
  }

  /// Ends the reports.
  ///
  /// - Returns: how the run ends.
  /// - Throws: what a `FindingSpool` throws.
  package mutating func finish() throws -> Verdict {
    let notRun = Set(summary.skipped.map(\.rule))
    let ofList = acceptances.findings(
      run.ruleset, notRun: notRun, isWhole: wholeFiles.count == summary.files)
    if !acceptances.isEmpty {
      beginFile(acceptances.path)
      for finding in ofList {
        summary.count(finding)
        add(finding)
      }
      wholeFiles.append(acceptances.path)
    }
    since?.finish(notRun: notRun, files: wholeFiles)
    summary.since = since
    for index in writers.indices { try writers[index].finish(summary) }
    return Verdict(summary, failOn: run.failOn)
  }
}
