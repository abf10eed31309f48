package import Feed

/// What an error leaves out of the night's load: the last good value stands there instead.
package enum LoadCost: Sendable, Equatable {
  /// Nothing that can be named: the error is about the file or its header.
  case nothing
  /// One value.
  case cell(ColumnID)
  /// All values of an address or of a term's credits: half of an old and half of a new one would be
  /// an address where nobody lives.
  case block([ColumnID])
  /// The whole row.
  case row
  /// All rows of the id where they differ, the first one too; copies count once.
  case disputedRows
}

extension RuleInfo {
  /// What a finding of severity error costs at a column.
  package func cost(at column: ColumnID?) -> LoadCost {
    if id == DuplicateUUUID.info.id { return .disputedRows }
    if Self.costingRows.contains(id) || column == .uuuid { return .row }
    guard let column else { return .nothing }
    for block in [AddressBlock.physical, .mailing, .foreign] where block.columns.contains(column) {
      return .block(block.columns)
    }
    if ColumnID.credits.contains(column) { return .block(ColumnID.credits) }
    return .cell(column)
  }

  /// The rule about double quotes, which tells once that a column is wrapped, and of no one.
  package static var quotesRule: String { DoubleQuote.info.id }

  private static let costingRows: Set<String> = [
    WrongFieldCount.info.id, ShiftedRow.info.id, MissingUUUID.info.id,
    MissingRequiredValue.info.id, TruncatedFile.info.id,
  ]
}
