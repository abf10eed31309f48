package import Feed

/// Findings of a stretch of a feed: counted exactly, kept up to a limit a rule.
package struct Tally: Sendable {
  /// How many findings each rule made.
  package private(set) var counts: [String: Int] = [:]
  /// How many findings there are of each severity.
  package private(set) var bySeverity: [Severity: Int] = [:]
  /// The findings, in the order of the feed; of each rule at most `limit`.
  package private(set) var kept: [Finding] = []
  private let limit: Int

  /// An empty tally that keeps at most `limit` findings a rule.
  package init(limit: Int) { self.limit = limit }

  /// Counts a finding of a rule.
  ///
  /// - Returns: whether there is room to keep it. Where there is none the finding needn't even be
  ///   made, which is most of the cost of a very bad file.
  mutating func admits(_ rule: String, _ severity: Severity) -> Bool {
    let count = counts[rule, default: 0] + 1
    counts[rule] = count
    bySeverity[severity, default: 0] += 1
    return count <= limit
  }

  /// Keeps a finding that `admits` had room for.
  mutating func keep(_ finding: Finding) { kept.append(finding) }

  /// Adds the counts of another tally.
  ///
  /// What it kept is the caller's to pass on.
  mutating func addCounts(of other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    bySeverity.merge(other.bySeverity, uniquingKeysWith: +)
  }

  /// Counts a finding that the check itself didn't make.
  package mutating func count(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    bySeverity[finding.severity, default: 0] += 1
  }

  /// Takes out findings that were counted here and are accepted.
  package mutating func remove(_ accepted: Tally) {
    counts.merge(accepted.counts, uniquingKeysWith: -)
    bySeverity.merge(accepted.bySeverity, uniquingKeysWith: -)
  }

  /// The worst severity there is a finding of.
  package var worst: Severity? { bySeverity.filter { $0.value > 0 }.keys.max() }
}
