package import Feed

/// A column of which somebody wants to hear when it changes: the settings' `watch`.
package struct WatchedColumn: Sendable {
  package var column: ColumnID
  /// Its name at the school.
  package var name: String
  /// What the school keeps in it: the settings' `labels`.
  package var label: String?
  /// Whom to tell.
  package var whom: String

  package init(column: ColumnID, name: String, label: String?, whom: String) {
    (self.column, self.name, self.label, self.whom) = (column, name, label, whom)
  }
}
