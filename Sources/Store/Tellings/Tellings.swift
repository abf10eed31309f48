package import GRDB

/// What is to be told: written in the transaction of the night that it tells of, sent afterwards,
/// and sent again until it was taken.
///
/// A program that is killed while it sends can't know whether what it sent arrived. So each try is
/// noted before it is made, and the next one says that it repeats.
package enum Tellings {
  /// Adds what is to be told by one way.
  ///
  /// - Throws: `DatabaseError`.
  package static func add(
    _ kind: Telling.Kind, by channel: Telling.Channel, night: Int?, label: String, at: String,
    subject: String, body: String, _ connection: Database
  ) throws {
    try connection.execute(
      sql: """
        INSERT INTO tellings (night, label, kind, channel, made_at, subject, body, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting')
        """,
      arguments: [night, label, kind.rawValue, channel.rawValue, at, subject, body])
  }

  /// What hasn't been told, the oldest first.
  ///
  /// - Parameters:
  ///   - channels: the ways that there are; what was to go by another one waits until it is there.
  ///   - connection: the store.
  /// - Returns: those that wait, and those that failed.
  /// - Throws: `DatabaseError`.
  package static func waiting(
    by channels: [Telling.Channel], _ connection: Database
  ) throws -> [Telling] {
    try fetch(connection, "state <> 'told' ORDER BY telling").filter {
      channels.contains($0.channel)
    }
  }

  /// Whether something of a kind was to be told of a day already.
  ///
  /// - Throws: `DatabaseError`.
  package static func has(
    _ kind: Telling.Kind, label: String, _ connection: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      connection, sql: "SELECT EXISTS (SELECT 1 FROM tellings WHERE kind = ? AND label = ?)",
      arguments: [kind.rawValue, label]) ?? false
  }

  /// Notes that a telling is about to be sent.
  ///
  /// - Returns: it, as it is now.
  /// - Throws: `DatabaseError`.
  package static func begin(
    _ telling: Telling, at: String, _ connection: Database
  ) throws -> Telling {
    var telling = telling
    telling.tries += 1
    if telling.state == .trying { telling.isRepeated = true }
    telling.state = .trying
    try connection.execute(
      sql: """
        UPDATE tellings SET state = 'trying', tries = ?, repeated = ?, tried_at = ?
        WHERE telling = ?
        """, arguments: [telling.tries, telling.isRepeated, at, telling.number])
    return telling
  }

  /// Notes that a telling was taken; what it said needs not be kept.
  ///
  /// - Throws: `DatabaseError`.
  package static func setTold(_ telling: Telling, _ connection: Database) throws {
    try connection.execute(
      sql: "UPDATE tellings SET state = 'told', failure = NULL, body = '' WHERE telling = ?",
      arguments: [telling.number])
  }

  /// Notes why a telling wasn't taken.
  ///
  /// - Parameters:
  ///   - telling: the telling.
  ///   - failure: why, without anything of a feed.
  ///   - mayHaveArrived: whether it may have arrived all the same.
  ///   - connection: the transaction's connection.
  /// - Throws: `DatabaseError`.
  package static func setFailed(
    _ telling: Telling, _ failure: String, mayHaveArrived: Bool, _ connection: Database
  ) throws {
    try connection.execute(
      sql: """
        UPDATE tellings SET state = 'failed', failure = ?, repeated = repeated OR ?
        WHERE telling = ?
        """, arguments: [failure, mayHaveArrived, telling.number])
  }

  private static func fetch(_ connection: Database, _ condition: String) throws -> [Telling] {
    let sql = """
      SELECT telling, night, label, kind, channel, made_at, subject, body, state, tries, repeated,
        failure FROM tellings WHERE \(condition)
      """
    return try Row.fetchAll(connection, sql: sql).compactMap { row in
      guard let kind = Telling.Kind(rawValue: row[3]),
        let channel = Telling.Channel(rawValue: row[4]),
        let state = Telling.State(rawValue: row[8])
      else { return nil }
      return Telling(
        number: row[0], night: row[1], label: row[2], kind: kind, channel: channel,
        madeAt: row[5], subject: row[6], body: row[7], state: state, tries: row[9],
        isRepeated: row[10], failure: row[11])
    }
  }
}
