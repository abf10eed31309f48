package import GRDB

/// By which settings the last good night was stored.
package enum StoreFacts {
  /// Whether the values of employees who are no students are stored.
  package static func storesEmployees(_ connection: Database) throws -> Bool {
    try Meta.text("stores-employees", connection) != "no"
  }

  /// Notes whether they are.
  package static func setStoresEmployees(_ stores: Bool, _ connection: Database) throws {
    try Meta.set("stores-employees", stores ? "yes" : "no", connection)
  }
}
