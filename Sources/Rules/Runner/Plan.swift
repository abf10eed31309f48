internal import Feed
internal import TSV

/// The work of a check, laid out once for a feed's header and the rules that run.
///
/// Nearly every cell is fine. For each column the plan holds the one small question that a fine cell
/// answers with yes; only a cell that doesn't is shown to the rules, one by one. So the rules can be
/// written to be read, and still a million rows take a second. That the question never passes a cell
/// that a rule would find is tested, by running both ways.
///
/// A class, since every chunk's judge holds it; it never changes.
final class Plan: Sendable {
  /// What is asked of the cells at one position that don't look fine.
  final class Position: Sendable {
    /// The column; one that no layout knows where the layout doesn't.
    let column: Column
    /// The rules that concern the column, in the catalogue's order, and what each costs.
    let rules: [ActiveRule]
    /// Whether every filled cell is wrapped in quotes, which was told once.
    let isWrapped: Bool

    init(column: Column, rules: [ActiveRule], isWrapped: Bool) {
      self.column = column
      self.rules = rules
      self.isWrapped = isWrapped
    }
  }

  /// How a fine cell looks: all that is asked of nearly every cell.
  struct Look: Sendable {
    var position: Int32
    /// The most bytes it has.
    var longest: Int32
    var acceptor: Acceptor
    /// Whether it may be empty.
    var mayBeBlank: Bool
    /// Whether its acceptor says nothing of words that stand for nothing.
    var asksForWords: Bool

    /// Whether no rule has anything to say of a cell, untrimmed; marks of its bytes apart.
    @inline(__always)
    func isFine(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
      if count == 0 { return mayBeBlank }
      return count <= longest && acceptor.accepts(bytes, count)
        && !(asksForWords && Placeholder.mayBeOne(bytes, count))
    }
  }

  /// A rule about cells that runs; plain bytes, like the next.
  struct ActiveRule: Sendable {
    let rule: any CellRule.Type
    let severity: Severity
    let isForStudents: Bool
    let isIndependent: Bool
  }

  /// A rule about records that runs, and what it needs.
  ///
  /// It is plain bytes, for it is asked of every row.
  struct ActiveRecordRule: Sendable {
    let rule: any RecordRule.Type
    let severity: Severity
    let isForStudents: Bool
    let isAskedOfEveryRow: Bool
    /// The columns it reads; it isn't asked where one of them has an error.
    let columns: ColumnSet
  }

  /// Of each position, what is asked of it.
  let positions: [Position]
  /// The positions whose cells are looked at in every row, and how a fine one looks.
  let checked: [Look]
  /// Of every position, how a fine cell looks.
  let looks: [Look]
  /// The most bytes a line may have for none of its cells to be too long for the feed.
  let harmlessLine: Int
  /// The rules about records.
  let recordRules: [ActiveRecordRule]
  /// The rules that can't be asked here because the file lacks a column they need.
  let notRun: [Ruleset.Skipped]
  /// The rules about cells that look at kinds of bytes: a row without such bytes is fine for them.
  let suspectMarks: Marks
  /// The feed's header.
  let header: Header
  /// How rows are quoted.
  let quoting: Quoting
  /// What ids look like.
  let identityShapes: IdentityShapes
  /// Where ids stand.
  let idPosition: Int?
  /// Where names and birth dates stand, if anyone asks whose they are.
  let personColumns: PersonColumns?
  /// How the feed is read.
  let feed: OpenedFeed
  let calendar: Calendar
  let ruleset: Ruleset

  init(
    feed: OpenedFeed, ruleset: Ruleset, calendar: Calendar,
    identityShapes: IdentityShapes = IdentityShapes()
  ) {
    self.identityShapes = identityShapes
    self.feed = feed
    header = feed.header
    quoting = feed.opening.quoting
    idPosition = feed.header.position(of: .uuuid)
    personColumns =
      ruleset.runs(PossibleSamePerson.info) ? PersonColumns(in: feed.header) : nil
    self.ruleset = ruleset
    self.calendar = calendar
    let active = RuleCatalogue.cellRules.compactMap { rule in
      ruleset.severity(of: rule.info).map {
        ActiveRule(
          rule: rule, severity: $0, isForStudents: rule.info.isForStudents,
          isIndependent: rule.isIndependent)
      }
    }
    // What the layout doesn't know is judged as free text: its bytes matter, its meaning doesn't.
    let columns = feed.header.fields.map { $0.column ?? .unknown(named: $0.name) }
    positions = columns.enumerated().map { index, column in
      Position(
        column: column, rules: active.filter { $0.rule.concerns(column) },
        isWrapped: feed.opening.quoting.wrappedColumns.contains(index))
    }
    let gated = RuleCatalogue.recordRules.filter { ruleset.runs($0.info) && !$0.isAskedOfEveryRow }
    let shapes = ruleset.runs(ShiftedRow.info) ? [ShiftedRow.self] : []
    looks = positions.enumerated().map { index, position in
      let (rules, column) = (position.rules.map(\.rule), position.column)
      let limits =
        rules.compactMap { $0.longest(in: column) } + gated.compactMap { $0.longest(in: column.id) }
      // A column's own kind of value asks more than its shape, and that more than that there is one.
      let questions =
        rules.compactMap { $0.acceptor(of: column) }
        + gated.compactMap { $0.acceptor(of: column.id) }
        + shapes.compactMap { $0.acceptor(of: column) }
      let acceptor = questions.first { $0 != .filled } ?? questions.first ?? .anything
      return Look(
        position: Int32(index), longest: Int32(clamping: limits.min() ?? .max),
        acceptor: acceptor, mayBeBlank: !gated.contains { $0.mindsBlank(in: column.id) },
        asksForWords: rules.contains { $0.mindsWordsForNothing }
          && acceptor.acceptsWordsForNothing)
    }
    let feedLimit = columns.map(\.feedLimit).min() ?? 0
    harmlessLine = feedLimit
    checked = looks.filter {
      $0.longest < feedLimit || $0.acceptor != .anything || !$0.mayBeBlank || $0.asksForWords
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
            rule: rule, severity: severity, isForStudents: rule.info.isForStudents,
            isAskedOfEveryRow: rule.isAskedOfEveryRow, columns: ColumnSet(columns)))
      } else {
        notRun.append(Self.notRun(rule.info, without: missing, feed.header))
      }
    }
    self.recordRules = recordRules
    let missing = PersonColumns.ids.filter { !feed.header.has($0) }
    // The HR file has no birth dates, and no one misses them.
    if ruleset.runs(PossibleSamePerson.info), feed.kind != .hr, !missing.isEmpty {
      notRun.append(Self.notRun(PossibleSamePerson.info, without: missing, feed.header))
    }
    self.notRun = notRun
  }

  private static func notRun(
    _ info: RuleInfo, without missing: [ColumnID], _ header: Header
  ) -> Ruleset.Skipped {
    let names = missing.compactMap { header.column($0)?.name }
    return Ruleset.Skipped(
      rule: info.id, reason: "the file has no " + names.joined(separator: ", "))
  }
}
