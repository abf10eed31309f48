internal import Feed
internal import Rules

/// What a format that leaves the house may say of a finding: where it stands, and by which rule.
///
/// Its words are the rule's own and the layout's, never the finding's: a message may hold a value, or
/// words that tell one. So whatever a rule writes, nothing of the feed comes out.
struct OutsideFinding {
  /// The rule's id.
  let rule: String
  /// What the finding costs.
  let severity: Severity
  /// The physical line, the first being 1; nil where the finding is the whole file's.
  let line: Int?
  /// The column, where the layout knows it; another's name may be some person's data.
  let column: String?
  /// What names the finding to who has the key.
  let digest: String
  /// What is wrong, in a sentence that is the same for every finding of the rule.
  let sentence: String

  init(_ reported: ReportedFinding, _ run: RunInfo, _ key: DigestKey) {
    let finding = reported.finding
    rule = finding.rule
    severity = finding.severity
    line = finding.line
    column = finding.column.flatMap { run.layout.column(named: $0)?.name }
    digest = key.digest(of: reported.fingerprint)
    let summary = run.rule(finding.rule)?.summary ?? finding.rule
    sentence = column.map { "\($0): \(summary)" } ?? summary
  }
}
