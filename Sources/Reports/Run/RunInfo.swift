package import Feed
package import Rules

/// What a report says about the run as a whole, and how it is to say things.
package struct RunInfo: Sendable {
  /// The version of sisfeed.
  package let version: String
  /// The day on which the feed was judged.
  package let today: Day
  /// The layout the feed was judged by; it knows who mends a column.
  package let layout: Layout
  /// The rules there are, in the order in which reports list them.
  package let rules: [RuleInfo]
  /// Which of them run, and what each costs.
  package let ruleset: Ruleset
  /// The rules that are off for the whole run, and why.
  package let skipped: [Ruleset.Skipped]
  /// What makes the run fail.
  package let failOn: FailOn
  /// Whether personal values are shown.
  package let showsValues: Bool

  private let places: [String: Int]

  package init(
    version: String, today: Day, layout: Layout, rules: [RuleInfo] = RuleCatalogue.all,
    ruleset: Ruleset = .all, skipped: [Ruleset.Skipped]? = nil, failOn: FailOn = .error,
    showsValues: Bool = false
  ) {
    self.version = version
    self.today = today
    self.layout = layout
    self.rules = rules
    self.ruleset = ruleset
    self.skipped = skipped ?? ruleset.skipped
    self.failOn = failOn
    self.showsValues = showsValues
    places = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rule with this id.
  func rule(_ id: String) -> RuleInfo? { places[id].map { rules[$0] } }

  /// Where a rule stands in the list; rules it doesn't have come last.
  func place(of id: String) -> Int { places[id] ?? rules.count }

  /// Whether the personal parts of a finding may be shown.
  ///
  /// A person who asked that nothing be disclosed stays hidden, whoever asks.
  func showsValues(of finding: Finding) -> Bool { showsValues && !finding.isConfidential }

  /// Everyone who mends a column of the layout, and who mends the extract.
  package var owners: [String] {
    Set(layout.table.columns.map(\.owner) + [Self.ownerOfExtract]).sorted()
  }

  private static let ownerOfExtract = "IT"

  /// Who at the university mends what the finding is about.
  ///
  /// What is wrong with the file, its header or its lines is a matter of the extract.
  func owner(of finding: Finding) -> String {
    if let column = finding.column {
      return layout.column(named: column)?.owner ?? Self.ownerOfExtract
    }
    guard case .columns(let columns)? = rule(finding.rule)?.scope, let first = columns.first else {
      return Self.ownerOfExtract
    }
    return layout.table.column(first)?.owner ?? Self.ownerOfExtract
  }
}
