package import Feed
package import GRDB

/// By which settings the last good night was stored, and how long the newest took.
package enum StoreFacts {
  /// Whether the values of employees who are no students are stored.
  package static func storesEmployees(_ connection: Database) throws -> Bool {
    try Meta.text("stores-employees", connection) != "no"
  }

  /// Notes whether they are.
  package static func setStoresEmployees(_ stores: Bool, _ connection: Database) throws {
    try Meta.set("stores-employees", stores ? "yes" : "no", connection)
  }

  /// The columns that a feed's last good file had, as the store names them; nil where none is noted.
  ///
  /// Of any other column a blank in the store is none of the file's.
  package static func columns(of feed: FileKind, _ connection: Database) throws -> Set<String>? {
    try Meta.text("columns-\(feed.rawValue)", connection).map {
      Set($0.split(separator: "\t").map(String.init))
    }
  }

  /// Notes what columns a feed has tonight.
  package static func setColumns(
    _ columns: Set<String>, of feed: FileKind, _ connection: Database
  ) throws {
    let text = columns.sorted().joined(separator: "\t")
    try Meta.set("columns-\(feed.rawValue)", text, connection)
  }

  /// How long the last night took, in milliseconds; nil where nobody asked.
  package static func milliseconds(_ connection: Database) throws -> Int? {
    try Meta.text("night-milliseconds", connection).flatMap(Int.init)
  }

  /// Notes how long a night took.
  package static func setMilliseconds(_ count: Int, _ connection: Database) throws {
    try Meta.set("night-milliseconds", String(count), connection)
  }
}
