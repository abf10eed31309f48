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

  /// How long the last night took, in milliseconds; nil where nobody asked.
  package static func milliseconds(_ connection: Database) throws -> Int? {
    try Meta.text("night-milliseconds", connection).flatMap(Int.init)
  }

  /// Notes how long a night took.
  package static func setMilliseconds(_ count: Int, _ connection: Database) throws {
    try Meta.set("night-milliseconds", String(count), connection)
  }
}
