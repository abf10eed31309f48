package import Feed
package import GRDB

/// Where a finding of tonight stands, for reports that leave the house: no UUUID, no value.
package struct FindingPlace: Sendable, Equatable {
  package var rule: String
  package var severity: Severity
  package var feed: FileKind
  /// The physical line, nil where it is the whole file's.
  package var line: Int?
  /// The column as the header or the layout calls it; empty where there is none.
  package var column: String
  /// In hexadecimal.
  ///
  /// Whoever knows all UUUIDs could try them against it: it leaves the house only as a keyed digest.
  package var fingerprint: String
}

extension FindingLedger {
  /// Tonight's findings from a severity on that weren't open before, the worst first.
  ///
  /// To be asked before `settle`, which takes them over.
  ///
  /// - Parameters:
  ///   - severities: which.
  ///   - limit: the most that are told.
  ///   - connection: the transaction's connection.
  /// - Returns: their places.
  /// - Throws: `DatabaseError`.
  package static func newPlaces(
    _ severities: [Severity], limit: Int, _ connection: Database
  ) throws -> [FindingPlace] {
    let list = severities.map { "'\($0.name)'" }.joined(separator: ", ")
    return try Row.fetchAll(
      connection,
      sql: """
        SELECT t.rule, t.severity, t.feed, t.line, t.column,
          lower(hex(t.fingerprint))
        FROM tonight t
        WHERE t.severity IN (\(list)) AND NOT EXISTS (
          SELECT 1 FROM findings f WHERE f.feed = t.feed AND f.fingerprint = t.fingerprint
            AND f.mended_night IS NULL)
        ORDER BY t.severity <> 'fatal', t.feed DESC, t.line IS NOT NULL, t.line, t.rule, t.column
        LIMIT ?
        """, arguments: [limit]
    ).compactMap { row in
      guard let severity = Severity(name: row[1]), let feed = FileKind(rawValue: row[2]) else {
        return nil
      }
      return FindingPlace(
        rule: row[0], severity: severity, feed: feed, line: row[3], column: row[4],
        fingerprint: row[5])
    }
  }

  /// The open findings by severity.
  ///
  /// - Throws: `DatabaseError`.
  package static func openBySeverity(_ connection: Database) throws -> [Severity: Int] {
    var counts: [Severity: Int] = [:]
    for row in try Row.fetchAll(
      connection,
      sql: "SELECT severity, count(*) FROM findings WHERE mended_night IS NULL GROUP BY severity")
    {
      if let severity = Severity(name: row[0]) { counts[severity] = row[1] }
    }
    return counts
  }
}
