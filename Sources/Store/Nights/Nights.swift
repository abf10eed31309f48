package import Feed
package import GRDB

/// The nights in the store.
package enum Nights {
  /// All nights, the newest first.
  package static func all(_ connection: Database, limit: Int = .max) throws -> [NightRecord] {
    try fetch(connection, "ORDER BY night DESC LIMIT ?", [limit])
  }

  /// A night and those before it, the newest first.
  static func upTo(night: Int, most: Int, _ connection: Database) throws -> [NightRecord] {
    try fetch(connection, "WHERE night <= ? ORDER BY night DESC LIMIT ?", [night, most])
  }

  /// The last night that was loaded.
  package static func lastGood(_ connection: Database) throws -> NightRecord? {
    try fetch(connection, "WHERE state = 'loaded' ORDER BY night DESC LIMIT 1").first
  }

  /// The newest set that was judged, however it ended.
  package static func newest(_ connection: Database) throws -> NightRecord? {
    try fetch(connection, "ORDER BY night DESC LIMIT 1").first
  }

  /// The sets of a date, in order.
  package static func on(_ date: Day, _ connection: Database) throws -> [NightRecord] {
    try fetch(connection, "WHERE date = ? ORDER BY sequence", [date.description])
  }

  /// A night by its number.
  package static func night(_ number: Int, _ connection: Database) throws -> NightRecord? {
    try fetch(connection, "WHERE night = ?", [number]).first
  }

  /// The counts that the loaded nights kept, the newest first, as they were written.
  package static func counts(_ connection: Database, limit: Int) throws -> [String] {
    try String.fetchAll(
      connection,
      sql: """
        SELECT counts FROM nights WHERE state = 'loaded' AND counts IS NOT NULL
        ORDER BY night DESC LIMIT ?
        """, arguments: [limit])
  }

  /// The report of a night, as it was written: in json and in text.
  package static func report(
    of night: Int, _ connection: Database
  ) throws -> (json: String, text: String)? {
    try Row.fetchOne(
      connection, sql: "SELECT report_json, report_text FROM nights WHERE night = ?",
      arguments: [night]
    ).map { (json: $0[0] ?? "", text: $0[1] ?? "") }
  }

  /// Begins a night: its number and its place in the day.
  package static func begin(
    date: Day, at: String, rows: Int, _ connection: Database
  ) throws -> NightRecord {
    let sequence =
      try Int.fetchOne(
        connection, sql: "SELECT max(sequence) FROM nights WHERE date = ?",
        arguments: [date.description]) ?? 0
    let night = try Int.fetchOne(connection, sql: "SELECT max(night) FROM nights") ?? 0
    let record = NightRecord(
      night: night + 1, date: date, sequence: sequence + 1, state: .refused, at: at, exitCode: 2,
      rows: rows)
    try connection.execute(
      sql: """
        INSERT INTO nights (night, date, sequence, state, at, exit_code, rows)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.night, date.description, record.sequence, record.state.rawValue, at,
        record.exitCode, rows,
      ])
    return record
  }

  /// Ends a night: how it came out, and with which files, counts and reports.
  package static func finish(
    _ record: NightRecord, counts: String?, json: String, text: String, _ connection: Database
  ) throws {
    try connection.execute(
      sql: """
        UPDATE nights SET state = ?, exit_code = ?, rows = ?, people_added = ?,
          people_changed = ?, people_gone = ?, rows_left_out = ?, counts = ?, report_json = ?,
          report_text = ?
        WHERE night = ?
        """,
      arguments: [
        record.state.rawValue, record.exitCode, record.rows, record.added, record.changed,
        record.gone, record.leftOut, counts, json, text, record.night,
      ])
    for file in record.files {
      try connection.execute(
        sql: """
          INSERT INTO night_files (night, feed, name, bytes, sha256, rows, archived)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          record.night, file.feed.rawValue, file.name, file.bytes, file.sha256, file.rows,
          file.archived,
        ])
    }
  }

  /// Notes where a night's file is kept.
  package static func setArchived(
    _ path: String?, night: Int, file: NightFile, _ connection: Database
  ) throws {
    try connection.execute(
      sql: "UPDATE night_files SET archived = ? WHERE night = ? AND feed = ? AND name = ?",
      arguments: [path, night, file.feed.rawValue, file.name])
  }

  private static func fetch(
    _ connection: Database, _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [NightRecord] {
    let sql = """
      SELECT night, date, sequence, state, at, exit_code, rows, people_added, people_changed,
        people_gone, rows_left_out FROM nights \(condition)
      """
    return try Row.fetchAll(connection, sql: sql, arguments: arguments).compactMap { row in
      guard let date = Day(iso: row[1]), let state = NightRecord.State(rawValue: row[3]) else {
        return nil
      }
      var record = NightRecord(
        night: row[0], date: date, sequence: row[2], state: state, at: row[4], exitCode: row[5],
        rows: row[6])
      (record.added, record.changed, record.gone) = (row[7], row[8], row[9])
      record.leftOut = row[10]
      record.files = try files(of: record.night, connection)
      return record
    }
  }

  private static func files(of night: Int, _ connection: Database) throws -> [NightFile] {
    try Row.fetchAll(
      connection,
      sql: """
        SELECT feed, name, bytes, sha256, rows, archived FROM night_files WHERE night = ?
        ORDER BY feed DESC, name
        """, arguments: [night]
    ).compactMap { row in
      guard let feed = FileKind(rawValue: row[0]) else { return nil }
      return NightFile(
        feed: feed, name: row[1], bytes: row[2], sha256: row[3], rows: row[4], archived: row[5])
    }
  }
}
