internal import Feed
package import GRDB
package import Updates

/// The SEVIS records that the school holds, with their history.
package enum SEVISRecords {
  /// All of them, by UUUID.
  ///
  /// - Throws: `DatabaseError`.
  package static func all(_ connection: Database) throws -> [SEVISRecord] {
    try fetch(connection, "ORDER BY uuuid")
  }

  /// Whether the school has told of any.
  ///
  /// - Throws: `DatabaseError`.
  package static func areKnown(_ connection: Database) throws -> Bool {
    try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM sevis_records)") ?? false
  }

  /// A person's record, nil where there is none.
  ///
  /// - Throws: `DatabaseError`.
  package static func record(of uuuid: String, _ connection: Database) throws -> SEVISRecord? {
    try fetch(connection, "WHERE uuuid = ?", [uuuid]).first
  }

  /// Puts a record in the place of the one before, and keeps both in the history.
  ///
  /// - Throws: `DatabaseError`.
  package static func set(
    _ record: SEVISRecord, at: String, actor: String, reason: String?, _ connection: Database
  ) throws {
    let values: StatementArguments = [
      record.uuuid, record.sevisID, record.visaClass.name, record.status.rawValue,
      record.organisation, record.programStart?.description, record.programEnd?.description,
      record.asOf.description,
    ]
    try connection.cachedStatement(
      sql: "INSERT OR REPLACE INTO sevis_records VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: values)
    try connection.cachedStatement(
      sql: """
        INSERT INTO sevis_record_history (uuuid, sevis_id, class, status, organisation,
          program_start, program_end, as_of, at, actor, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: values + [at, actor, reason])
  }

  /// The versions of a person's record, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package static func versions(of uuuid: String, _ connection: Database) throws -> [SEVISRecord] {
    try fetch(connection, "WHERE uuuid = ? ORDER BY entry", [uuuid], table: "sevis_record_history")
  }

  /// Whose record each SEVIS ID is.
  ///
  /// - Throws: `DatabaseError`.
  package static func recordHolders(_ connection: Database) throws -> [String: String] {
    var holders: [String: String] = [:]
    for record in try all(connection) { holders[record.sevisID] = record.uuuid }
    return holders
  }

  /// Whom each known SEVIS ID belongs to: by the records, or by a SEVIS_ID column of the feed.
  ///
  /// - Throws: `DatabaseError`.
  package static func holders(_ connection: Database) throws -> [String: String] {
    var holders: [String: String] = [:]
    if try PeopleColumns.names(connection).contains("SEVIS_ID") {
      let rows = try Row.fetchAll(
        connection,
        sql: """
          SELECT "SEVIS_ID", "UUUID" FROM people
          WHERE gone_night IS NULL AND "SEVIS_ID" IS NOT NULL AND "UUUID" IS NOT NULL
          """)
      for row in rows { holders[row[0]] = row[1] as String }
    }
    for record in try all(connection) { holders[record.sevisID] = record.uuuid }
    return holders
  }

  /// The ids of people in the store who ask to be named nowhere.
  ///
  /// - Throws: `DatabaseError`.
  package static func unnamed(_ connection: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        connection,
        sql: """
          SELECT p."UUUID" FROM people p JOIN sevis_records r ON r.uuuid = p."UUUID"
          WHERE \(try NightChanges.confidential(connection))
          """))
  }

  private static func fetch(
    _ connection: Database, _ condition: String, _ arguments: StatementArguments = [],
    table: String = "sevis_records"
  ) throws -> [SEVISRecord] {
    try Row.fetchAll(
      connection.cachedStatement(
        sql: """
          SELECT uuuid, sevis_id, class, status, organisation, program_start, program_end, as_of
          FROM \(table) \(condition)
          """), arguments: arguments
    ).compactMap { row in
      guard let visaClass = VisaType.Class(named: row[2]),
        let status = SEVISRecord.Status(rawValue: row[3]), let asOf = Day(iso: row[7])
      else { return nil }
      return SEVISRecord(
        uuuid: row[0], sevisID: row[1], visaClass: visaClass, status: status,
        organisation: row[4], programStart: (row[5] as String?).flatMap(Day.init(iso:)),
        programEnd: (row[6] as String?).flatMap(Day.init(iso:)), asOf: asOf)
    }
  }
}
