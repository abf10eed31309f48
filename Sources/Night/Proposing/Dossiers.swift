internal import Feed
internal import Rules
package import Store
internal import Updates

/// What the store has of each person that proposing goes by: the row, the SEVIS record, what SEVIS
/// is known to hold, and what has been proposed.
package struct Dossiers {
  package let views: PeopleViews
  package let records: SEVISRecords
  package let known: KnownValues
  package let proposals: Proposals

  /// Makes ready to look at person after person.
  ///
  /// - Parameters:
  ///   - rulebook: the school's, which says what columns are read.
  ///   - night: the last good night, or the one that is being loaded.
  ///   - store: the store.
  ///   - connection: its connection.
  /// - Throws: what the store throws.
  package init(
    _ rulebook: QueueUpdate.Rulebook, night: Int, _ store: Store, _ connection: StoreConnection
  ) throws {
    let names = ColumnNames(rulebook.layout)
    views = try PeopleViews(
      connection, night: night, names: names, read: rulebook.context.columnsRead, key: store,
      flapNights: rulebook.flapNights, blocks: Self.blocking)
    records = try SEVISRecords(connection)
    known = try KnownValues(connection)
    proposals = try Proposals(connection, names: names)
  }

  /// What an open finding keeps from being proposed: what it left out of the load, and what a rule
  /// marked † is about.
  private static func blocking(
    _ rule: String, _ cost: String, _ column: ColumnID?
  ) -> PeopleViews.Blocking {
    guard let info = RuleCatalogue[rule], info.blocksProposals || !cost.isEmpty else {
      return .nothing
    }
    if cost == "row" { return .row }
    switch info.cost(at: column) {
    case .cell(let column): return .columns([column])
    case .block(let columns): return .columns(columns)
    case .row, .disputedRows, .nothing: return cost.isEmpty ? .nothing : .row
    }
  }
}
