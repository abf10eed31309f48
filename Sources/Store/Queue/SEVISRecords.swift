internal import Feed
package import GRDB
package import Updates

/// The SEVIS records that the school holds, with their history.
package struct SEVISRecords {
  private let reads: Statement
  private let counts: Statement
  private let past: Statement
  private let sets: Statement
  private let keeps: Statement

  /// Makes ready for person after person.
  ///
  /// - Throws: `DatabaseError`.
  package init(_ connection: Database) throws {
    reads = try Statement(connection, Self.question("sevis_records WHERE uuuid = ?1"))
    past = try Statement(
      connection, Self.question("sevis_record_history WHERE uuuid = ?1 ORDER BY entry"))
    counts = try Statement(
      connection, "SELECT count(*) FROM sevis_record_history WHERE uuuid = ?1")
    sets = try Statement(
      connection,
      "INSERT OR REPLACE INTO sevis_records VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    keeps = try Statement(
      connection,
      """
      INSERT INTO sevis_record_history (uuuid, sevis_id, class, status, organisation,
        program_start, program_end, as_of, at, actor, reason)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
  }

  /// A person's record, nil where there is none.
  ///
  /// - Throws: `DatabaseError`.
  package func record(of uuuid: String) throws -> SEVISRecord? {
    reads.bind(1, uuuid)
    return try reads.firstRow(SEVISRecord.init(row:))
  }

  /// The versions of a person's record, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package func versions(of uuuid: String) throws -> [SEVISRecord] {
    past.bind(1, uuuid)
    var versions: [SEVISRecord] = []
    try past.forEachRow { row in
      if let version = SEVISRecord(row: row) { versions.append(version) }
    }
    return versions
  }

  /// Whether a person's record has ever been another than now: most are as they first came.
  ///
  /// - Throws: `DatabaseError`.
  package func hasVersions(of uuuid: String) throws -> Bool {
    counts.bind(1, uuuid)
    return try counts.firstRow { $0.number(0) > 1 } ?? false
  }

  /// Puts a record in the place of the one before, and keeps both in the history.
  ///
  /// - Throws: `DatabaseError`.
  package func set(
    _ record: SEVISRecord, at: String, actor: String, reason: String?
  ) throws {
    for statement in [sets, keeps] {
      statement.bind(1, record.uuuid)
      statement.bind(2, record.sevisID)
      statement.bind(3, record.visaClass.name)
      statement.bind(4, record.status.rawValue)
      statement.bind(5, record.organisation)
      statement.bind(6, record.programStart?.description)
      statement.bind(7, record.programEnd?.description)
      statement.bind(8, record.asOf.description)
    }
    keeps.bind(9, at)
    keeps.bind(10, actor)
    keeps.bind(11, reason)
    try sets.run()
    try keeps.run()
  }
}

// MARK: All of them

extension SEVISRecords {
  /// All of them, by UUUID.
  ///
  /// - Throws: `DatabaseError`.
  package static func all(_ connection: Database) throws -> [SEVISRecord] {
    var records: [SEVISRecord] = []
    try Statement(connection, question("sevis_records ORDER BY uuuid")).forEachRow { row in
      if let record = SEVISRecord(row: row) { records.append(record) }
    }
    return records
  }

  /// Whether the school has told of any.
  ///
  /// - Throws: `DatabaseError`.
  package static func areKnown(_ connection: Database) throws -> Bool {
    try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM sevis_records)") ?? false
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

  private static func question(_ source: String) -> String {
    """
    SELECT uuuid, sevis_id, class, status, organisation, program_start, program_end, as_of
    FROM \(source)
    """
  }
}

extension SEVISRecord {
  /// The record of a row as `question` asks for it; nil where a word or a day isn't one.
  fileprivate init?(row: Statement) {
    guard let visaClass = row.text(2).flatMap(VisaType.Class.init(named:)),
      let status = row.text(3).flatMap(SEVISRecord.Status.init(rawValue:)),
      let asOf = row.text(7).flatMap(Day.init(iso:))
    else { return nil }
    self.init(
      uuuid: row.text(0) ?? "", sevisID: row.text(1) ?? "", visaClass: visaClass, status: status,
      organisation: row.text(4) ?? "", programStart: row.text(5).flatMap(Day.init(iso:)),
      programEnd: row.text(6).flatMap(Day.init(iso:)), asOf: asOf)
  }
}
