package import Feed

/// A finding and what a report says of it besides.
package struct ReportedFinding: Sendable {
  /// What the list of accepted findings says of it.
  package enum Acceptance: Sendable {
    case notAccepted
    case accepted(until: Day)
  }

  /// The finding.
  package let finding: Finding
  /// The path of its file, as it was given.
  package let file: String
  /// What names it from night to night; empty where no report asked for it.
  package let fingerprint: String
  /// Whether it is accepted; nil where the run has no list of accepted findings.
  package var acceptance: Acceptance?
  /// Whether the earlier report that this one is compared with hasn't got it; nil without such one.
  package var isNew: Bool?

  package init(_ finding: Finding, file: String, fingerprint: String) {
    self.finding = finding
    self.file = file
    self.fingerprint = fingerprint
  }
}
