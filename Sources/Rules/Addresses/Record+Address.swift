internal import Feed
internal import TSV

extension Record {
  /// A column's name.
  func name(of column: ColumnID) -> String { header.column(column)?.name ?? "" }

  /// A column's value for a message.
  func personal(_ column: ColumnID) -> Personal {
    header.column(column)?.personal(self[column]) ?? Personal("")
  }
}
