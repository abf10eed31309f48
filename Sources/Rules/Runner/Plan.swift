internal import Feed
internal import TSV

/// The work of a check, laid out once for a feed's header and the rules that run.
///
/// Nearly every cell is fine. For each column the plan holds the one small question that a fine cell
/// answers with yes; only a cell that doesn't is shown to the rules, one by one. So the rules can be
/// written to be read, and still a million rows take a second. That the question never passes a cell
/// that a rule would find is tested, by running both ways.
struct Plan: Sendable {
  /// What is asked of the cells at one position.
  struct Position: Sendable {
    /// The column, nil where the layout doesn't know it.
    var column: Column
    /// The most bytes a fine cell has.
    var longest: Int
    /// What a fine cell looks like.
    var acceptor: Acceptor
    /// The rules that concern the column, in the catalogue's order, and what each costs.
    var rules: [ActiveRule]
    /// Whether every filled cell is wrapped in quotes, which was told once.
    var isWrapped: Bool
  }

  /// A rule about cells that runs.
  struct ActiveRule: Sendable {
    let rule: any CellRule.Type
    let info: RuleInfo
    let severity: Severity
  }

  /// A rule about records that runs, and what it needs.
  struct ActiveRecordRule: Sendable {
    let rule: any RecordRule.Type
    let info: RuleInfo
    let severity: Severity
    /// The columns it reads; it isn't asked where one of them has an error.
    let columns: ColumnSet
  }

  /// Of each position, what is asked of it.
  let positions: [Position]
  /// The positions whose cells are looked at in every row, and how a fine one looks.
  let checked: [(position: Int, longest: Int, acceptor: Acceptor)]
  /// The most bytes a line may have for none of its cells to be too long for the feed.
  let harmlessLine: Int
  /// The rules about records.
  let recordRules: [ActiveRecordRule]
  /// The rules that can't be asked here because the file lacks a column they need.
  let notRun: [Ruleset.Skipped]
  /// The rules about cells that look at kinds of bytes: a row without such bytes is fine for them.
  let suspectMarks: Marks
  /// How the feed is read.
  let feed: OpenedFeed
  let calendar: Calendar
  let ruleset: Ruleset

  init(feed: OpenedFeed, ruleset: Ruleset, calendar: Calendar) {
    self.feed = feed
    self.ruleset = ruleset
    self.calendar = calendar
    let active = RuleCatalogue.cellRules.compactMap { rule in
      ruleset.severity(of: rule.info).map {
        ActiveRule(rule: rule, info: rule.info, severity: $0)
      }
    }
    positions = feed.header.fields.enumerated().map { index, field in
      // What the layout doesn't know is judged as free text: its bytes matter, its meaning doesn't.
      let column = field.column ?? .unknown(named: field.name)
      let rules = active.filter { $0.rule.concerns(column) }
      let limits = rules.compactMap { $0.rule.longest(in: column) }
      return Position(
        column: column, longest: limits.min() ?? .max,
        acceptor: rules.lazy.compactMap { $0.rule.acceptor(of: column) }.first ?? .anything,
        rules: rules,
        isWrapped: feed.opening.quoting.wrappedColumns.contains(index))
    }
    let feedLimit = positions.map(\.column.feedLimit).min() ?? 0
    harmlessLine = feedLimit
    checked = positions.enumerated().compactMap { index, position in
      position.longest < position.column.feedLimit || position.acceptor != .anything
        ? (index, position.longest, position.acceptor) : nil
    }
    suspectMarks = active.reduce(into: Marks()) { $0.formUnion($1.rule.suspects) }
    var recordRules: [ActiveRecordRule] = []
    var notRun: [Ruleset.Skipped] = []
    for rule in RuleCatalogue.recordRules {
      guard let severity = ruleset.severity(of: rule.info),
        case .columns(let columns) = rule.info.scope
      else { continue }
      let missing = columns.filter { !feed.header.has($0) }
      if missing.isEmpty || !rule.requiresAllColumns && missing.count < columns.count {
        recordRules.append(
          ActiveRecordRule(
            rule: rule, info: rule.info, severity: severity, columns: ColumnSet(columns)))
      } else {
        let names = missing.compactMap { feed.header.column($0)?.name }
        notRun.append(
          Ruleset.Skipped(
            rule: rule.info.id, reason: "the file has no " + names.joined(separator: ", ")))
      }
    }
    self.recordRules = recordRules
    self.notRun = notRun
  }
}
