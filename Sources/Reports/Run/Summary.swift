package import Feed
package import Rules

/// What a run found, in numbers: exact, whatever the samples are capped at.
package struct Summary: Sendable {
  /// How many files were checked.
  package private(set) var files = 0
  /// Of these, how many had nothing that could be judged.
  package private(set) var unreadFiles = 0
  /// How many findings there are of each severity.
  package private(set) var bySeverity: [Severity: Int] = [:]
  /// How many findings each rule made.
  package private(set) var byRule: [String: Int] = [:]
  /// How many rows the files have.
  package private(set) var rows = 0
  /// How many rows have an error.
  package private(set) var rowsWithErrors = 0
  /// How many accepted findings each rule made; no other number counts them but `rowsWithErrors`,
  /// for what is accepted is still left out of the load.
  package private(set) var accepted: [String: Int] = [:]
  /// The path of the list of accepted findings; empty where there is none.
  package internal(set) var accepting = ""
  /// What became of the findings of an earlier report, where there is one.
  package internal(set) var since: Since?
  /// The rules that didn't run, on the whole run or on a file, each reason once.
  package private(set) var skipped: [Ruleset.Skipped]

  /// The summary of a run that has checked no file yet.
  package init(skipped: [Ruleset.Skipped] = []) { self.skipped = skipped }

  /// Counts a file in.
  package mutating func add(_ file: CheckedFile) {
    let outcome = file.outcome
    files += 1
    if outcome.isUnread { unreadFiles += 1 }
    bySeverity.merge(outcome.tally.bySeverity, uniquingKeysWith: +)
    byRule.merge(outcome.tally.counts, uniquingKeysWith: +)
    accepted.merge(file.accepted, uniquingKeysWith: +)
    rows += outcome.ending.rows
    rowsWithErrors += outcome.rowsWithErrors
    for rule in outcome.notRun where !skipped.contains(rule) { skipped.append(rule) }
  }

  /// Counts a finding in that is about no file of the run.
  mutating func count(_ finding: Finding) {
    bySeverity[finding.severity, default: 0] += 1
    byRule[finding.rule, default: 0] += 1
  }

  /// How many findings have this severity.
  package func count(_ severity: Severity) -> Int { bySeverity[severity, default: 0] }

  /// The worst severity there is a finding of.
  package var worst: Severity? { bySeverity.filter { $0.value > 0 }.keys.max() }

  /// The rules that made findings, in the order in which reports list them.
  func rules(in run: RunInfo) -> [(rule: String, count: Int)] { run.inOrder(byRule) }

  /// The rules that made accepted findings, in the same order.
  func acceptedRules(in run: RunInfo) -> [(rule: String, count: Int)] { run.inOrder(accepted) }
}

extension RunInfo {
  /// Counts by rule in the order in which reports list rules, without the zeros.
  fileprivate func inOrder(_ counts: [String: Int]) -> [(rule: String, count: Int)] {
    counts.filter { $0.value > 0 }
      .map { (rule: $0.key, count: $0.value) }
      .sorted { (place(of: $0.rule), $0.rule) < (place(of: $1.rule), $1.rule) }
  }
}
