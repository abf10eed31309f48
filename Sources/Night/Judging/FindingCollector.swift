internal import Feed
internal import Reports
internal import Rules
internal import Store

/// Takes the findings of one file as the check hands them on: what they leave out, and their lines
/// for the store.
///
/// They go into the store's own scratch table a thousand at a time, so memory stays flat.
final class FindingCollector {
  private let kind: FileKind
  private let store: Store
  private let layout: Layout
  private let costs: [String: RuleInfo]
  private(set) var leftOuts = LeftOuts()
  /// Whether quotes cost anything, which the school may have decided otherwise.
  private var losesWrappedColumns = false
  /// Why the file can't be loaded, the first few reasons.
  private var refusals: [Message] = []
  private var fingerprints = Fingerprints()
  private var waiting: [FindingLedger.Line] = []
  /// What went wrong on the way to the store; the check itself can't fail for it.
  private var failure: (any Error)?

  private static let batch = 1000
  private static let mostRefusals = 10

  init(store: Store, layout: Layout, kind: FileKind) {
    self.store = store
    self.layout = layout
    self.kind = kind
    costs = Dictionary(uniqueKeysWithValues: RuleCatalogue.all.map { ($0.id, $0) })
  }

  func add(_ finding: Finding) {
    var cost = LoadCost.nothing
    if finding.severity >= .error, let rule = costs[finding.rule] {
      if rule.id == RuleInfo.quotesRule { losesWrappedColumns = true }
      cost = rule.cost(at: finding.column.flatMap { layout.column(named: $0)?.id })
      leftOuts.add(finding, cost)
    }
    if finding.severity == .fatal, refusals.count < Self.mostRefusals {
      let place = finding.line.map { "line \($0): " } ?? ""
      refusals.append("\(finding.rule): \(place)\(finding.message)")
    }
    waiting.append(
      FindingLedger.Line(
        finding, fingerprint: fingerprints.nextBytes(finding), cost: FindingLedger.Cost(cost)))
    if waiting.count >= Self.batch { flush() }
  }

  /// Ends the file.
  ///
  /// - Throws: what went wrong on the way to the store.
  func finish(_ outcome: FeedCheck.Outcome) throws -> LeftOuts {
    flush()
    if let failure { throw failure }
    for position in outcome.feed.opening.quoting.wrappedColumns where losesWrappedColumns {
      if let column = outcome.feed.header.fields[position].column { leftOuts.leaveOut(column.id) }
    }
    leftOuts.seal()
    return leftOuts
  }

  /// Why the file can't be loaded, the first few reasons; none where it can.
  ///
  /// A school may have made an error of what refuses a file; one that shows no row is refused even so.
  func refusals(_ outcome: FeedCheck.Outcome) -> [Message] {
    guard refusals.isEmpty && outcome.isUnread else { return refusals }
    let rules = outcome.tally.counts.filter { $0.value > 0 }.keys.sorted()
    let told = rules.isEmpty ? "" : " (\(rules.joined(separator: ", ")))"
    return ["no row of it could be read\(told); sisfeed check says how to mend it"]
  }

  private func flush() {
    guard failure == nil, !waiting.isEmpty else { return }
    do {
      try store.spool(waiting, feed: kind)
    } catch {
      failure = error
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

extension FindingLedger.Cost {
  init(_ cost: LoadCost) {
    switch cost {
    case .nothing: self = .nothing
    case .cell: self = .cell
    case .block: self = .block
    case .row, .disputedRows: self = .row
    }
  }
}
