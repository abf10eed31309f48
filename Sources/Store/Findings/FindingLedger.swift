package import Feed
package import GRDB

/// Writes what a night's check found, and tells what is new, still open and mended since the last.
///
/// A finding is known from night to night by its fingerprint, which has no value in it. Tonight's
/// are first put into a table of the connection's own, so their number doesn't fill the memory; then
/// one comparison sorts them.
package enum FindingLedger {
  /// What a finding costs the load.
  package enum Cost: String, Sendable {
    /// Nothing: it is a warning or a note, or about the file.
    case nothing = ""
    case cell
    case block
    case row
  }

  /// A finding as the store keeps it.
  package struct Line: Sendable {
    let finding: Finding
    let fingerprint: [UInt8]
    let cost: Cost

    package init(_ finding: Finding, fingerprint: [UInt8], cost: Cost) {
      self.finding = finding
      self.fingerprint = fingerprint
      self.cost = cost
    }
  }

  /// Makes the scratch table, empty.
  static func begin(_ connection: Database) throws {
    try connection.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS tonight (
          feed TEXT NOT NULL, fingerprint BLOB NOT NULL, rule TEXT NOT NULL,
          severity TEXT NOT NULL, column TEXT NOT NULL, uuuid TEXT, line INTEGER,
          confidential INTEGER NOT NULL, cost TEXT NOT NULL,
          PRIMARY KEY (feed, fingerprint)) WITHOUT ROWID;
        DELETE FROM tonight;
        """)
  }

  /// Adds findings to the scratch table.
  static func add(_ lines: [Line], in feed: FileKind, _ connection: Database) throws {
    let insert = try Statement(
      connection, "INSERT OR IGNORE INTO tonight VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    insert.bind(1, feed.rawValue)
    for line in lines {
      let finding = line.finding
      insert.bind(2, bytes: line.fingerprint)
      insert.bind(3, finding.rule)
      insert.bind(4, finding.severity.name)
      insert.bind(5, finding.column ?? "")
      insert.bind(6, finding.uuuid)
      if let line = finding.line { insert.bind(7, line) } else { insert.bindNull(7) }
      insert.bind(8, finding.isConfidential ? 1 : 0)
      insert.bind(9, line.cost.rawValue)
      try insert.run()
    }
  }

  /// How a rule's findings went on since the last good night.
  package struct Movement: Sendable, Equatable {
    package var rule: String
    package var severity: Severity
    package var new: Int
    package var open: Int
    package var mended: Int
  }

  /// Sorts tonight's findings against those that were open, and writes them.
  ///
  /// - Parameters:
  ///   - night: the night that shows them.
  ///   - feeds: the feeds that tonight's set has; findings of others stand as they are.
  ///   - connection: the transaction's connection.
  /// - Returns: by rule, those that are new, still open and mended.
  /// - Throws: `DatabaseError`.
  package static func settle(
    night: Int, feeds: [FileKind], _ connection: Database
  ) throws -> [Movement] {
    let list = feeds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      connection,
      sql: """
        SELECT rule, severity, sum(new), sum(open), sum(mended) FROM (
          SELECT t.rule, t.severity, f.finding IS NULL AS new, f.finding IS NOT NULL AS open,
            0 AS mended
          FROM tonight t LEFT JOIN findings f
            ON f.feed = t.feed AND f.fingerprint = t.fingerprint AND f.mended_night IS NULL
          UNION ALL
          SELECT f.rule, f.severity, 0, 0, 1 FROM findings f
          WHERE f.mended_night IS NULL AND f.feed IN (\(list)) AND NOT EXISTS (
            SELECT 1 FROM tonight t WHERE t.feed = f.feed AND t.fingerprint = f.fingerprint))
        GROUP BY rule, severity ORDER BY rule, severity
        """)
    try connection.execute(
      sql: """
        UPDATE findings SET mended_night = \(night)
        WHERE mended_night IS NULL AND feed IN (\(list)) AND NOT EXISTS (
          SELECT 1 FROM tonight t
          WHERE t.feed = findings.feed AND t.fingerprint = findings.fingerprint);
        UPDATE findings SET line = t.line, severity = t.severity, cost = t.cost,
          confidential = t.confidential
        FROM tonight t
        WHERE t.feed = findings.feed AND t.fingerprint = findings.fingerprint
          AND findings.mended_night IS NULL
          AND (findings.line IS NOT t.line OR findings.severity <> t.severity
            OR findings.cost <> t.cost OR findings.confidential <> t.confidential);
        INSERT INTO findings (feed, fingerprint, rule, severity, column, uuuid, line,
          confidential, cost, first_night)
        SELECT t.feed, t.fingerprint, t.rule, t.severity, t.column, t.uuuid, t.line,
          t.confidential, t.cost, \(night)
        FROM tonight t WHERE NOT EXISTS (
          SELECT 1 FROM findings f WHERE f.feed = t.feed AND f.fingerprint = t.fingerprint
            AND f.mended_night IS NULL);
        DELETE FROM tonight;
        """)
    return rows.compactMap { row in
      guard let severity = Severity(name: row[1]) else { return nil }
      return Movement(
        rule: row[0], severity: severity, new: row[2], open: row[3], mended: row[4])
    }
  }

  /// In SQL: a finding is about a column for everyone.
  ///
  /// It is nobody's, and stands on no row whose id can't be read: those of its cells are nobody's too.
  static let isOfColumn = """
    uuuid IS NULL AND column <> '' AND cost <> 'row' AND (line IS NULL OR (feed, line) NOT IN (
      SELECT feed, line FROM findings
      WHERE mended_night IS NULL AND uuuid IS NULL AND cost = 'row' AND line IS NOT NULL))
    """

  /// Whether a finding of a rule is open that is nobody's and leaves something out: a column for
  /// everyone.
  ///
  /// - Throws: `DatabaseError`.
  package static func leavesOutColumn(
    rule: String, in feed: FileKind, _ connection: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      connection,
      sql: """
        SELECT EXISTS (SELECT 1 FROM findings WHERE mended_night IS NULL AND rule = ?
          AND cost IN ('cell', 'block') AND uuuid IS NULL AND feed = ?)
        """, arguments: [rule, feed.rawValue]) ?? false
  }

  /// The ids of people of whom some value was left out as of the last good night: what is stored of
  /// them is older than their last row.
  ///
  /// - Throws: `DatabaseError`.
  package static func leftOutIDs(in feed: FileKind, _ connection: Database) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT DISTINCT uuuid FROM findings
        WHERE mended_night IS NULL AND cost <> '' AND uuuid IS NOT NULL AND feed = ?
        """, arguments: [feed.rawValue])
  }
}

extension Store {
  /// Makes ready for tonight's findings.
  ///
  /// - Throws: `RunFailure`.
  package func beginFindings() throws {
    try StoreFailure.told(path) {
      try database.writeWithoutTransaction { try FindingLedger.begin($0) }
    }
  }

  /// Puts findings of tonight where `FindingLedger.settle` finds them; nothing of the store itself
  /// is changed yet.
  ///
  /// - Throws: `RunFailure`.
  package func spool(_ lines: [FindingLedger.Line], feed: FileKind) throws {
    try StoreFailure.told(path) {
      try database.writeWithoutTransaction { connection in
        // One transaction of the scratch table, or each line would be one.
        try connection.inTransaction(.deferred) {
          try FindingLedger.add(lines, in: feed, connection)
          return .commit
        }
      }
    }
  }
}
