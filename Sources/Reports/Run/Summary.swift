package import Feed
package import Rules

/// What a run found, in numbers: exact, whatever the samples are capped at.
package struct Summary: Sendable {
  /// How many files were checked.
  package private(set) var files = 0
  /// How many findings there are of each severity.
  package private(set) var bySeverity: [Severity: Int] = [:]
  /// How many findings each rule made.
  package private(set) var byRule: [String: Int] = [:]
  /// How many rows the files have.
  package private(set) var rows = 0
  /// How many rows have an error.
  package private(set) var rowsWithErrors = 0
  /// The rules that didn't run, on the whole run or on a file, each reason once.
  package private(set) var skipped: [Ruleset.Skipped]

  /// The summary of a run that has checked no file yet.
  package init(skipped: [Ruleset.Skipped] = []) { self.skipped = skipped }

  /// Counts a file in.
  package mutating func add(_ file: CheckedFile) {
    let outcome = file.outcome
    files += 1
    bySeverity.merge(outcome.tally.bySeverity, uniquingKeysWith: +)
    byRule.merge(outcome.tally.counts, uniquingKeysWith: +)
    rows += outcome.ending.rows
    rowsWithErrors += outcome.rowsWithErrors
    for rule in outcome.notRun where !skipped.contains(rule) { skipped.append(rule) }
  }

  /// How many findings have this severity.
  package func count(_ severity: Severity) -> Int { bySeverity[severity, default: 0] }

  /// The worst severity there is a finding of.
  package var worst: Severity? { bySeverity.filter { $0.value > 0 }.keys.max() }

  /// The rules that made findings, in the order in which reports list them.
  func rules(in run: RunInfo) -> [(rule: String, count: Int)] {
    byRule.filter { $0.value > 0 }
      .map { (rule: $0.key, count: $0.value) }
      .sorted { (run.place(of: $0.rule), $0.rule) < (run.place(of: $1.rule), $1.rule) }
  }
}
