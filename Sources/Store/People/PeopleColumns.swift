internal import GRDB

/// The columns of the feed in the table `people`.
///
/// They are named as in the school's layout, and a column that the table hasn't yet is added; none
/// is ever dropped, so that earlier nights can be rebuilt.
enum PeopleColumns {
  /// The table's own columns, which no feed may have.
  static let own = ["person", "feed", "first_night", "gone_night"]

  /// The names of the feed's columns in the table, in its order.
  static func names(_ connection: Database) throws -> [String] {
    try connection.columns(in: "people").map(\.name).filter { !own.contains($0) }
  }

  /// Adds the columns that the table hasn't.
  ///
  /// SQLite compares names without regard to case, and so does this.
  static func add(_ columns: [String], _ connection: Database) throws {
    let known = Set(try names(connection).map { $0.lowercased() })
    for column in columns where !known.contains(column.lowercased()) {
      try connection.execute(sql: "ALTER TABLE people ADD COLUMN \(quoted(column)) TEXT")
    }
  }

  /// A name as an SQL identifier.
  static func quoted(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// A list of names as SQL identifiers.
  static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
}
