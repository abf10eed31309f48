package import Feed
package import Files
package import GRDB

/// What the store has of someone who is to be taken out of it.
package struct PersonTraces: Sendable {
  /// One stay in one feed.
  package struct Stay: Sendable {
    package var person: Int
    package var feed: FileKind
    package var firstNight: Int
    /// The first night without them; nil as long as they are there.
    package var goneNight: Int?
  }

  /// Someone was taken out before.
  package struct Forgotten: Sendable, Equatable {
    package var at: String
    package var why: String
  }

  package let uuuid: String
  package var stays: [Stay] = []
  /// Whether there is a SEVIS record or anything else that is known by UUUID alone.
  package var hasRecords = false
  /// The last time that someone of this UUUID was taken out, nil where nobody was.
  package var forgotten: Forgotten?

  /// Looks for someone.
  ///
  /// - Throws: `DatabaseError`.
  package init(of uuuid: String, _ store: Store, _ connection: Database) throws {
    self.uuuid = uuuid
    stays = try PersonRecords.stays(uuuid, connection)
    hasRecords = try PersonalTables.byUUUID.contains { condition in
      try Bool.fetchOne(
        connection, sql: "SELECT EXISTS (SELECT 1 FROM \(condition))", arguments: [uuuid]) ?? false
    }
    forgotten = try Row.fetchOne(
      connection, sql: "SELECT at, why FROM forgotten WHERE digest = ? ORDER BY at DESC LIMIT 1",
      arguments: [store.digest(of: uuuid)]
    ).map { Forgotten(at: $0[0], why: $0[1]) }
  }

  /// The files that are kept of nights in which they were there.
  ///
  /// - Throws: `DatabaseError`.
  package func keptFiles(_ connection: Database) throws -> [(night: Int, file: NightFile)] {
    try Nights.all(connection).flatMap { night in
      night.files.filter { file in
        file.archived != nil
          && stays.contains { stay in
            stay.feed == file.feed && stay.firstNight <= night.night
              && stay.goneNight.map { $0 > night.night } ?? true
          }
      }.map { (night: night.night, file: $0) }
    }
  }

  /// The day until which the records of someone who has left are kept, so many years from the first
  /// night without them; nil for who is still there or was never in the feed.
  ///
  /// - Throws: `DatabaseError`.
  package func keptUntil(years: Int, _ connection: Database) throws -> Day? {
    let gone = stays.compactMap(\.goneNight)
    guard !gone.isEmpty, gone.count == stays.count else { return nil }
    let list = gone.map(String.init).joined(separator: ", ")
    return try String.fetchOne(
      connection,
      sql: "SELECT date(max(date), '+\(years) years') FROM nights WHERE night IN (\(list))"
    ).flatMap(Day.init(iso:))
  }

  /// Takes them out of every table and out of the stored reports, within `Store.erase`.
  ///
  /// - Parameters:
  ///   - files: the kept files that have been removed.
  ///   - store: the store, for its digests.
  ///   - why: on what ground.
  ///   - at: the time.
  ///   - actor: who does it.
  ///   - connection: the transaction's connection.
  /// - Throws: `DatabaseError`.
  package func remove(
    files: [(night: Int, file: NightFile)], _ store: Store, why: String, at: Moment, actor: String,
    _ connection: Database
  ) throws {
    for (night, file) in files {
      try Nights.setArchived(nil, night: night, file: file, connection)
    }
    var removal = Removal(store, connection)
    try removal.remove(stays.map(\.person), at: at, why: why)
    // Whom only a roster knew has no stay.
    try removal.removeRecords(of: uuuid)
    try StoredReports.replace(uuuid, in: 0...Int.max, connection)
    try EventChain.append(
      "forgotten", at: at.description, actor: actor,
      body: """
        {"person":"\(store.digest(of: uuuid))","why":"\(store.digest(of: why))",\
        "stays":\(stays.count),"files":\(files.count),\
        "changes":{\(try removal.seals().joined(separator: ","))}}
        """, connection)
  }
}
