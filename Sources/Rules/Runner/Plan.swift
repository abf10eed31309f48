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
    /// Its id, apart so that asking for it copies no column.
    let columnID: ColumnID
    /// The rules that concern the column, in the catalogue's order, and what each costs.
    let rules: [ActiveRule]
    /// Those of them that are about blank cells.
    let rulesForBlank: [ActiveRule]
    /// Whether every filled cell is wrapped in quotes, which was told once.
    let isWrapped: Bool

    init(column: Column, rules: [ActiveRule], isWrapped: Bool) {
      self.column = column
      columnID = column.id
      self.rules = rules
      rulesForBlank = rules.filter { $0.rule.mindsBlank }
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
    /// Of whose rows a rule about cells minds an empty one.
    var blankMatters: BlankMatters
    var column: ColumnID
    /// Whether its acceptor says nothing of words that stand for nothing.
    var asksForWords: Bool

    /// Whether no rule has anything to say of a filled cell, untrimmed; marks of its bytes apart.
    @inline(__always)
    func isFine(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
      count <= longest && acceptor.accepts(bytes, count)
        && !(asksForWords && Placeholder.mayBeOne(bytes, count))
    }
  }

  /// Of whose rows an empty cell is shown to rules about cells.
  enum BlankMatters: Sendable {
    case inNone, inStudents, inAll
  }

  /// Where the findings of a rule that runs are counted, and what they cost; plain bytes.
  struct Cost: Sendable {
    /// The rule's place in the catalogue.
    let place: Int
    private let severity: Severity
    /// Whether a finding may cost something else: the school didn't set what the rule's cost.
    private let mayDiffer: Bool

    /// The cost of a rule's findings, nil where it doesn't run.
    init?(of info: RuleInfo, in ruleset: Ruleset) {
      guard let severity = ruleset.severity(of: info) else { return nil }
      place = RuleCatalogue.place(of: info.id)
      self.severity = severity
      mayDiffer = severity == info.severity
    }

    /// What a finding costs: the same as the ruleset says, without looking the rule up.
    func severity(of complaint: Complaint) -> Severity {
      mayDiffer ? complaint.severity ?? severity : severity
    }
  }

  /// A rule about cells that runs; plain bytes, like the next.
  struct ActiveRule: Sendable {
    let rule: any CellRule.Type
    let cost: Cost
    let isForStudents: Bool
    let isIndependent: Bool
    /// The kinds of bytes of which a cell must have one to be asked about; empty where any is.
    let needed: Marks
  }

  /// A rule about records that runs, and what it needs.
  ///
  /// It is plain bytes, for it is asked of every row.
  struct ActiveRecordRule: Sendable {
    let rule: any RecordRule.Type
    let cost: Cost
    let isForStudents: Bool
    let isAskedOfEveryRow: Bool
    /// Whether it isn't asked where one of its columns has an error.
    let requiresAllColumns: Bool
    /// The columns it reads.
    let columns: ColumnSet
  }

  /// The rules about one of the addresses of a row, and where it stands.
  struct Address: Sendable {
    let block: AddressBlock
    let columns: ColumnSet
    let look: AddressLook
    /// The rules, in the catalogue's order.
    let rules: [ActiveAddressRule]
  }

  /// A rule about addresses that runs.
  struct ActiveAddressRule: Sendable {
    let rule: any AddressRule.Type
    let cost: Cost
    let isForStudents: Bool
  }

  /// A rule about columns as a whole that runs, and the evidence it begins with.
  struct ActiveColumnRule: Sendable {
    let rule: any ColumnRule.Type
    let isForStudents: Bool
    let evidence: any ColumnEvidence
  }

  /// Of each position, what is asked of it.
  let positions: [Position]
  /// How a fine cell looks at the positions that are looked at in every row, kind by kind.
  let checked: [Look]
  /// The same of every position, for rows so long that one of their cells may be too long.
  let checkedInLongRows: [Look]
  /// Of every position, how a fine cell looks.
  let looks: [Look]
  /// The columns that must add up in every row.
  let sum: SumLook?
  /// The most bytes a line may have for none of its cells to be too long for the feed.
  let harmlessLine: Int
  /// The rules about records.
  let recordRules: [ActiveRecordRule]
  /// The addresses that are looked at, and the rules about them.
  let addresses: [Address]
  /// The rules about columns as a whole, and what they gather, nothing of it yet.
  let columnRules: [ActiveColumnRule]
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

  /// Lays the work out.
  ///
  /// - Parameters:
  ///   - feed: the feed, opened.
  ///   - ruleset: the rules that run.
  ///   - calendar: how dates are written, and which day it is.
  ///   - identityShapes: what ids look like.
  ///   - showsEveryCell: whether every cell of every row is shown to the rules, which finds the same
  ///     and takes a hundred times as long; for tests of just that.
  init(
    feed: OpenedFeed, ruleset: Ruleset, calendar: Calendar,
    identityShapes: IdentityShapes = IdentityShapes(), showsEveryCell: Bool = false
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
      Cost(of: rule.info, in: ruleset).map {
        ActiveRule(
          rule: rule, cost: $0, isForStudents: rule.info.isForStudents,
          isIndependent: rule.isIndependent,
          // Words for nothing are found without a mark too.
          needed: rule.mindsWordsForNothing ? [] : rule.suspects)
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
        rules.compactMap { $0.acceptor(of: column, by: calendar) }
        + gated.compactMap { $0.acceptor(of: column.id) }
        + shapes.compactMap { $0.acceptor(of: column) }
      let acceptor = questions.first { $0 != .filled } ?? questions.first ?? .anything
      return Look(
        position: Int32(index),
        longest: showsEveryCell ? -1 : Int32(clamping: limits.min() ?? .max), acceptor: acceptor,
        mayBeBlank: !showsEveryCell && !gated.contains { $0.mindsBlank(in: column.id) }
          && !rules.contains { $0.mindsBlank },
        blankMatters: position.rulesForBlank.isEmpty
          ? .inNone : position.rulesForBlank.allSatisfy(\.isForStudents) ? .inStudents : .inAll,
        column: column.id,
        asksForWords: rules.contains { $0.mindsWordsForNothing }
          && acceptor.acceptsWordsForNothing)
    }
    let feedLimit = columns.map(\.feedLimit).min() ?? 0
    harmlessLine = feedLimit
    checkedInLongRows = Look.byKind(looks)
    checked = checkedInLongRows.filter {
      $0.longest < feedLimit || $0.acceptor != .anything || !$0.mayBeBlank || $0.asksForWords
    }
    sum = gated.compactMap { $0.sum }.first.flatMap { SumLook($0, in: feed.header) }
    suspectMarks = active.reduce(into: Marks()) { $0.formUnion($1.rule.suspects) }
    var recordRules: [ActiveRecordRule] = []
    var notRun: [Ruleset.Skipped] = []
    for rule in RuleCatalogue.recordRules {
      guard let cost = Cost(of: rule.info, in: ruleset),
        case .columns(let columns) = rule.info.scope
      else { continue }
      let missing = columns.filter { !feed.header.has($0) }
      if missing.isEmpty || !rule.requiresAllColumns && missing.count < columns.count {
        recordRules.append(
          ActiveRecordRule(
            rule: rule, cost: cost, isForStudents: rule.info.isForStudents,
            isAskedOfEveryRow: rule.isAskedOfEveryRow,
            requiresAllColumns: rule.requiresAllColumns, columns: ColumnSet(columns)))
      } else {
        notRun.append(Self.notRun(rule.info, without: missing, feed.header))
      }
    }
    self.recordRules = recordRules
    columnRules = RuleCatalogue.columnRules.compactMap { rule in
      guard ruleset.runs(rule.info), let evidence = rule.evidence(feed) else { return nil }
      return ActiveColumnRule(
        rule: rule, isForStudents: rule.info.isForStudents, evidence: evidence)
    }
    addresses = Self.addresses(ruleset, feed.header, &notRun)
    let missing = PersonColumns.ids.filter { !feed.header.has($0) }
    // The HR file has no birth dates, and no one misses them.
    if ruleset.runs(PossibleSamePerson.info), feed.kind != .hr, !missing.isEmpty {
      notRun.append(Self.notRun(PossibleSamePerson.info, without: missing, feed.header))
    }
    self.notRun = notRun
  }

  /// Lays out the rules about addresses, block by block.
  private static func addresses(
    _ ruleset: Ruleset, _ header: Header, _ notRun: inout [Ruleset.Skipped]
  ) -> [Address] {
    let active = RuleCatalogue.addressRules.compactMap { rule in
      Cost(of: rule.info, in: ruleset).map {
        ActiveAddressRule(rule: rule, cost: $0, isForStudents: rule.info.isForStudents)
      }
    }
    let blocks: [AddressBlock] = [.physical, .mailing, .foreign]
    for rule in active.map(\.rule) {
      let missing = rule.blocks.flatMap(\.columns).filter { !header.has($0) }
      if !missing.isEmpty { notRun.append(Self.notRun(rule.info, without: missing, header)) }
    }
    return blocks.compactMap { block in
      let rules = active.filter { $0.rule.blocks.contains(block) }
      let mindsBoxes = rules.contains { $0.rule is POBoxAddress.Type }
      guard !rules.isEmpty,
        let look = AddressLook(block, in: header, mindsBoxes: mindsBoxes)
      else { return nil }
      return Address(block: block, columns: ColumnSet(block.columns), look: look, rules: rules)
    }
  }

  private static func notRun(
    _ info: RuleInfo, without missing: [ColumnID], _ header: Header
  ) -> Ruleset.Skipped {
    let names = missing.compactMap { header.column($0)?.name }
    return Ruleset.Skipped(
      rule: info.id, reason: "the file has no " + names.joined(separator: ", "))
  }
}
