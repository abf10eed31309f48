package import Feed

/// The columns of a school's feed by the names that the store has for them, and the other way.
package struct ColumnNames: Sendable {
  private let layout: Layout

  package init(_ layout: Layout) { self.layout = layout }

  /// A column's number; nil where the layout knows no such column.
  package subscript(name: String) -> ColumnID? {
    ColumnTable.standard.column(named: name)?.id ?? layout.column(named: name)?.id
  }

  /// A column's name; nil for one that nobody knows.
  package subscript(id: ColumnID) -> String? {
    ColumnTable.standard.column(id)?.name ?? layout.table.column(id)?.name
  }
}
