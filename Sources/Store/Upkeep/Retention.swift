package import Feed
package import Files
package import GRDB
internal import Updates

/// What is old enough to go, and its going.
///
/// Only the oldest nights go, so that every night that is left can be rebuilt; the last good one never
/// does. Of a night that goes its counts stay, by which guards compare, who came and went in it, and
/// what a proposal stands on that is still open.
package struct Retention {
  private let days: RetentionDays
  private let today: Day
  private let connection: Database
  /// The newest night that goes.
  private let through: Int

  /// Looks at what is old enough.
  ///
  /// - Parameters:
  ///   - days: how long things are kept.
  ///   - today: the day from which they count.
  ///   - connection: the store's connection.
  /// - Throws: `DatabaseError`.
  package init(_ days: RetentionDays, today: Day, _ connection: Database) throws {
    (self.days, self.today, self.connection) = (days, today, connection)
    through =
      try Int.fetchOne(
        connection,
        sql: """
          SELECT min(night) - 1 FROM (
            SELECT min(night) AS night FROM nights WHERE date >= \(Self.before(days.nights))
            UNION ALL SELECT max(night) FROM nights WHERE state = 'loaded')
          """, arguments: [today.description]) ?? 0
  }

  /// The files that have been kept long enough.
  ///
  /// - Throws: `DatabaseError`.
  package func oldInput() throws -> [(night: Int, file: NightFile)] {
    let nights = try Int.fetchAll(
      connection,
      sql: """
        SELECT DISTINCT night FROM night_files JOIN nights USING (night)
        WHERE archived IS NOT NULL AND date < \(Self.before(days.input)) ORDER BY night
        """, arguments: [today.description])
    return try nights.flatMap { number in
      try (Nights.night(number, connection)?.files ?? []).filter { $0.archived != nil }
        .map { (night: number, file: $0) }
    }
  }

  /// Whether a night or a person is to go.
  ///
  /// - Throws: `DatabaseError`.
  package func isDue() throws -> Bool { try !oldNights().isEmpty || !oldPeople().isEmpty }

  /// Lets go what is old enough, and notes in the chain what that was.
  ///
  /// - Parameters:
  ///   - input: the files that are no longer kept; they have been removed already.
  ///   - store: the store, for its digests.
  ///   - at: the time.
  ///   - actor: who runs the night.
  /// - Throws: `DatabaseError`.
  package func apply(
    input: [(night: Int, file: NightFile)], _ store: Store, at: Moment, actor: String
  ) throws {
    for (night, file) in input {
      try Nights.setArchived(nil, night: night, file: file, connection)
    }
    let nights = try oldNights()
    try forgetNights()
    let people = try oldPeople()
    var removal = Removal(store, connection)
    try removal.remove(people, at: at, why: "retention.gone")
    let purged = nights.map { "\"\($0)\":null" }
    let labels = try Nights.labels(connection)
    let last = nights.last.flatMap { labels[$0] }
    try EventChain.append(
      "retention", at: at.description, actor: actor,
      body: """
        {"nights":\(nights.count),"through":\(last.map { "\"\($0)\"" } ?? "null"),\
        "people":\(people.count),"files":\(input.count),\
        "changes":{\((purged + (try removal.seals())).joined(separator: ","))}}
        """, connection)
  }

  // MARK: Nights

  private func oldNights() throws -> [Int] {
    try Int.fetchAll(
      connection,
      sql: "SELECT night FROM nights WHERE night <= ? AND report_json IS NOT NULL ORDER BY night",
      arguments: [through])
  }

  private func forgetNights() throws {
    let open = ReviewState.allCases.filter { $0.isOpen || $0.isOnTheWay }
      .map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let ids = "SELECT uuuid FROM proposals WHERE state IN (\(open))"
    // When a value was first seen decides when it is due. Two questions, for each index knows only
    // those who are there or those who are gone.
    let needed = """
      SELECT person FROM people WHERE gone_night IS NULL
        AND feed IN ('student', 'hr', 'combined') AND "UUUID" IN (\(ids))
      UNION ALL
      SELECT person FROM people WHERE gone_night IS NOT NULL AND "UUUID" IN (\(ids))
      """
    try connection.execute(
      sql: """
        DELETE FROM changes WHERE night <= \(through) AND kind = 'changed'
          AND person NOT IN (\(needed));
        DELETE FROM sightings WHERE night <= \(through) AND person NOT IN (\(needed));
        DELETE FROM newcomers WHERE night <= \(through);
        DELETE FROM findings WHERE mended_night <= \(through);
        UPDATE nights SET report_json = NULL, report_text = NULL
        WHERE night <= \(through) AND report_json IS NOT NULL;
        """)
  }

  // MARK: People

  /// Those who are gone for long enough, and of whom nothing has been decided or listed since.
  private func oldPeople() throws -> [Int] {
    let waiting = ReviewState.allCases.filter { $0.isOnTheWay }.map { "'\($0.rawValue)'" }
    return try Int.fetchAll(
      connection,
      sql: """
        WITH cutoff(day) AS (SELECT \(Self.before(days.gone)))
        SELECT p.person FROM people p JOIN nights n ON n.night = p.gone_night, cutoff
        WHERE p.gone_night IS NOT NULL AND n.date < cutoff.day
          AND NOT EXISTS (
            SELECT 1 FROM sevis_record_history h WHERE h.uuuid = p."UUUID" AND h.at >= cutoff.day)
          AND NOT EXISTS (
            SELECT 1 FROM proposals q LEFT JOIN decisions USING (proposal)
              LEFT JOIN events e USING (event)
            WHERE q.uuuid = p."UUUID" AND (
              e.at >= cutoff.day OR q.state IN (\(waiting.joined(separator: ", ")))))
        ORDER BY p.person
        """, arguments: [today.description])
  }

  /// The day so many days before the first argument; what is of an earlier one is older.
  private static func before(_ days: Int) -> String { "date(?1, '-\(days) days')" }
}
