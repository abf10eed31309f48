package import GRDB

/// Whom held nights showed who weren't in the store yet, by keyed digests of their ids.
///
/// A deadline counts from first sight, in a held file too.
package enum Newcomers {
  /// The digests of those whom a night that is being loaded adds, the first `limit`.
  ///
  /// - Throws: `DatabaseError`.
  package static func of(
    _ night: Int, key: Store, limit: Int, _ connection: Database
  ) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT DISTINCT p."UUUID" FROM changes c JOIN people p USING (person)
        WHERE c.night = ? AND c.kind = 'added' AND p."UUUID" IS NOT NULL LIMIT ?
        """, arguments: [night, limit]
    ).map { key.digest(of: $0) }
  }

  /// Keeps whom a held night showed.
  ///
  /// - Throws: `DatabaseError`.
  package static func keep(_ digests: [String], night: Int, _ connection: Database) throws {
    for digest in digests {
      try connection.execute(
        sql: "INSERT INTO newcomers VALUES (?, ?)", arguments: [digest, night])
    }
  }

  /// Whether a held night has shown any.
  static func areKnown(_ connection: Database) throws -> Bool {
    try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM newcomers)") ?? false
  }

  /// The first held night that showed someone whom a later night loaded, since they last went; nil
  /// where none did.
  static func firstSight(
    of uuuid: String, by night: Int, key: Store, _ connection: Database
  ) throws -> Int? {
    try Int.fetchOne(
      connection.cachedStatement(
        sql: """
          SELECT min(night) FROM newcomers WHERE digest = ? AND night < ? AND night > coalesce(
            (SELECT max(gone_night) FROM people WHERE "UUUID" = ? AND gone_night < ?), 0)
          """), arguments: [key.digest(of: uuuid), night, uuuid, night])
  }
}
