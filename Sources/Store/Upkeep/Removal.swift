internal import Files
internal import GRDB

/// Takes people out of every table, within a transaction, and leaves a keyed digest of who they were.
///
/// `PersonalTables` names the tables. What a night changed is sealed anew without them.
struct Removal {
  private let store: Store
  private let connection: Database
  /// The nights that changed something about them.
  private var nights: Set<Int> = []

  init(_ store: Store, _ connection: Database) {
    (self.store, self.connection) = (store, connection)
  }

  /// Takes out stays of people: each is one person in one feed, from one night to another.
  ///
  /// Who has no other stay is taken out of everything that is known by UUUID, too.
  ///
  /// - Throws: `DatabaseError`.
  mutating func remove(_ people: [Int], at: Moment, why: String) throws {
    let next = (try Int.fetchOne(connection, sql: "SELECT max(night) FROM nights") ?? 0) + 1
    var present: [String: Set<UInt32>] = [:]
    for person in people {
      guard
        let row = try Row.fetchOne(
          connection,
          sql: #"SELECT feed, "UUUID", first_night, gone_night FROM people WHERE person = ?"#,
          arguments: [person])
      else { continue }
      let (feed, first, gone): (String, Int, Int?) = (row[0], row[2], row[3])
      let uuuid: String = row[1] ?? ""
      if gone == nil { present[feed, default: []].insert(UInt32(person)) }
      nights.formUnion(
        try Int.fetchAll(
          connection, sql: "SELECT DISTINCT night FROM changes WHERE person = ?",
          arguments: [person]))
      for table in PersonalTables.byNumber {
        try connection.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person])
      }
      // Nobody is missing from the nights to come.
      try connection.execute(
        sql: "INSERT INTO forgotten VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [feed, store.digest(of: uuuid), first, gone ?? next, at.description, why])
      try removeTraces(of: uuuid, feed, in: first...(gone ?? next))
    }
    for (feed, numbers) in present { try PackedHashes(connection, feed: feed).remove(numbers) }
  }

  /// Takes out what is known by UUUID alone.
  ///
  /// - Throws: `DatabaseError`.
  func removeRecords(of uuuid: String) throws {
    for condition in PersonalTables.byUUUID {
      try connection.execute(sql: "DELETE FROM \(condition)", arguments: [uuuid])
    }
    try connection.execute(
      sql: "DELETE FROM newcomers WHERE digest = ?", arguments: [store.digest(of: uuuid)])
    try connection.execute(
      sql: "DELETE FROM newcomers WHERE digest = ?", arguments: [store.digest(of: uuuid)])
  }

  /// What is sealed of the nights that changed something about them, now that it is gone: json
  /// members.
  ///
  /// A night whose changes were purged stays so.
  ///
  /// - Throws: `DatabaseError`.
  func seals() throws -> [String] {
    let kept = try Int.fetchSet(
      connection, sql: "SELECT night FROM nights WHERE state = 'loaded' AND report_json IS NOT NULL"
    )
    return try nights.intersection(kept).sorted().map { night in
      "\"\(night)\":\"\(try NightChanges.digest(night, key: store, connection))\""
    }
  }

  private func removeTraces(of uuuid: String, _ feed: String, in stay: ClosedRange<Int>) throws {
    // Who is there and who is gone are found by different indexes.
    let others = try String.fetchSet(
      connection,
      sql: """
        SELECT feed FROM people WHERE gone_night IS NULL
          AND feed IN ('student', 'hr', 'combined') AND "UUUID" = ?1
        UNION SELECT feed FROM people WHERE gone_night IS NOT NULL AND "UUUID" = ?1
        """, arguments: [uuuid])
    if !others.contains(feed) {
      try connection.execute(
        sql: "DELETE FROM findings WHERE uuuid = ? AND feed = ?", arguments: [uuuid, feed])
    }
    guard others.isEmpty else { return }
    try removeRecords(of: uuuid)
    try StoredReports.replace(uuuid, in: stay, connection)
  }
}
