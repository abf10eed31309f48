package import Feed

/// Findings of a stretch of a feed: counted exactly, kept up to a limit a rule.
package struct Tally: Sendable {
  /// How many findings each rule made, by its place in the catalogue; empty where there is none.
  ///
  /// Numbers in a row, for of a very bad file a million findings are counted by name otherwise.
  private var byPlace: [Int] = []
  /// How many findings there are of each severity, by its raw value.
  private var byRank = [Int](repeating: 0, count: Severity.allCases.count)
  /// The findings, in the order of the feed; of each rule at most `limit`.
  package private(set) var kept: [Finding] = []
  private let limit: Int

  /// An empty tally that keeps at most `limit` findings a rule.
  package init(limit: Int) { self.limit = limit }

  /// How many findings each rule made.
  package var counts: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: byPlace.indices.filter { byPlace[$0] > 0 }
        .map { (RuleCatalogue.all[$0].id, byPlace[$0]) })
  }

  /// How many findings there are of each severity.
  package var bySeverity: [Severity: Int] {
    Dictionary(
      uniqueKeysWithValues: Severity.allCases.filter { byRank[$0.rawValue] > 0 }
        .map { ($0, byRank[$0.rawValue]) })
  }

  /// Counts a finding of a rule.
  ///
  /// - Parameters:
  ///   - place: the rule's place in the catalogue.
  ///   - severity: what the finding costs.
  /// - Returns: whether there is room to keep it. Where there is none the finding needn't even be
  ///   made, which is most of the cost of a very bad file.
  mutating func admits(_ place: Int, _ severity: Severity) -> Bool {
    if byPlace.isEmpty { byPlace = [Int](repeating: 0, count: RuleCatalogue.all.count) }
    byPlace[place] += 1
    byRank[severity.rawValue] += 1
    return byPlace[place] <= limit
  }

  /// Counts a finding of the rule with this id.
  package mutating func admits(_ rule: String, _ severity: Severity) -> Bool {
    admits(RuleCatalogue.place(of: rule), severity)
  }

  /// Keeps a finding that `admits` had room for.
  mutating func keep(_ finding: Finding) { kept.append(finding) }

  /// Adds the counts of another tally.
  ///
  /// What it kept is the caller's to pass on.
  mutating func addCounts(of other: Tally) {
    combine(with: other, +)
  }

  /// Counts a finding that the check itself didn't make.
  package mutating func count(_ finding: Finding) { _ = admits(finding.rule, finding.severity) }

  /// Takes out findings that were counted here and are accepted.
  package mutating func remove(_ accepted: Tally) { combine(with: accepted, -) }

  private mutating func combine(with other: Tally, _ operation: (Int, Int) -> Int) {
    if other.byPlace.isEmpty { return }
    if byPlace.isEmpty { byPlace = [Int](repeating: 0, count: other.byPlace.count) }
    for place in byPlace.indices {
      byPlace[place] = operation(byPlace[place], other.byPlace[place])
    }
    for rank in byRank.indices { byRank[rank] = operation(byRank[rank], other.byRank[rank]) }
  }

  /// The worst severity there is a finding of.
  package var worst: Severity? { Severity.allCases.last { byRank[$0.rawValue] > 0 } }
}
