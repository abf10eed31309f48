internal import GRDB

/// The few facts about the store itself.
enum Meta {
  /// A fact, nil where the store has none such.
  static func text(_ key: String, _ connection: Database) throws -> String? {
    guard try connection.tableExists("meta") else { return nil }
    return try String.fetchOne(
      connection, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  static func set(_ key: String, _ value: String, _ connection: Database) throws {
    try connection.execute(
      sql: "INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = ?2",
      arguments: [key, value])
  }
}
