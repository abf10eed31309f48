package import GRDB

/// What a look at a store's file shows, without changing it.
package enum StoreHealth {
  /// What SQLite finds wrong with its pages and indexes: nil where nothing.
  ///
  /// It is the quick check, which reads every page and compares no index with its table.
  ///
  /// - Throws: `DatabaseError`.
  package static func damage(_ connection: Database) throws -> String? {
    let verdict = try String.fetchOne(connection, sql: "PRAGMA quick_check(1)")
    return verdict == "ok" ? nil : verdict ?? "no answer"
  }

  /// The newest step by which its tables were made, and the one that this program makes them by.
  ///
  /// - Throws: `DatabaseError`.
  package static func tables(
    _ connection: Database
  ) throws -> (applied: String?, known: String?) {
    let applied = try String.fetchAll(
      connection, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    return (applied.last, Migrations.steps.map(\.name).max())
  }
}
