package import GRDB

/// What happened to the store, line by line, each sealing all before it.
///
/// Who changes or drops a line breaks every seal after it; who rewrites the whole chain can't make
/// the heads come out that the reports of earlier nights have printed.
package enum EventChain {
  /// One line.
  package struct Event: Sendable, Equatable {
    package var number: Int
    /// In UTC.
    package var at: String
    package var kind: String
    /// Who did it: a user of the system, or `night`.
    package var actor: String
    package var night: Int?
    /// Json with counts and digests, never a value.
    package var body: String
    package var hash: String
  }

  /// Adds a line.
  ///
  /// - Returns: its seal, the new head of the chain.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package static func append(
    _ kind: String, at: String, actor: String, night: Int? = nil, body: String,
    _ connection: Database
  ) throws -> String {
    let last = try Row.fetchOne(
      connection, sql: "SELECT event, hash FROM events ORDER BY event DESC LIMIT 1")
    var event = Event(
      number: (last?[0] ?? 0) + 1, at: at, kind: kind, actor: actor, night: night, body: body,
      hash: "")
    event.hash = seal(event, after: last?[1] ?? "")
    try connection.execute(
      sql: """
        INSERT INTO events (event, at, kind, actor, night, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: [event.number, at, kind, actor, night, body, event.hash])
    return event.hash
  }

  /// The head of the chain, empty where nothing happened yet.
  package static func head(_ connection: Database) throws -> String {
    try String.fetchOne(
      connection, sql: "SELECT hash FROM events ORDER BY event DESC LIMIT 1") ?? ""
  }

  /// The lines about something, in order.
  package static func events(
    _ connection: Database, kinds: [String]? = nil, limit: Int = .max
  ) throws -> [Event] {
    try Row.fetchAll(
      connection, sql: "SELECT event, at, kind, actor, night, body, hash FROM events ORDER BY event"
    ).map(event).filter { kinds?.contains($0.kind) ?? true }.suffix(limit)
  }

  /// What a look at the whole chain showed.
  package enum Verdict: Sendable, Equatable {
    /// Every seal is right; the head, and how many lines there are.
    case whole(head: String, events: Int)
    /// The first line that isn't what it was.
    case broken(event: Int)
    /// Every seal is right, but the head that was asked for isn't among them.
    case rewritten
  }

  /// Looks at the whole chain.
  ///
  /// - Parameters:
  ///   - connection: the store.
  ///   - printed: a head that a report printed at some time; it must be one of the seals.
  /// - Returns: what it showed.
  /// - Throws: `DatabaseError`.
  package static func verify(
    _ connection: Database, printed: String? = nil
  ) throws -> Verdict {
    var previous = ""
    var count = 0
    var isKnown = printed == nil
    // By the bytes as they are: the library's own text would end at a NUL, and what someone wrote
    // behind it would go unseen.
    let rows = try Statement(
      connection, "SELECT event, at, kind, actor, night, body, hash FROM events ORDER BY event")
    while try rows.step() {
      let event = Event(
        number: Int(rows.number(0)), at: rows.text(1) ?? "", kind: rows.text(2) ?? "",
        actor: rows.text(3) ?? "", night: rows.text(4).map { _ in Int(rows.number(4)) },
        body: rows.text(5) ?? "", hash: rows.text(6) ?? "")
      count += 1
      guard event.number == count, seal(event, after: previous) == event.hash else {
        return .broken(event: count)
      }
      previous = event.hash
      if previous == printed { isKnown = true }
    }
    return isKnown ? .whole(head: previous, events: count) : .rewritten
  }

  private static func event(_ row: Row) -> Event {
    Event(
      number: row[0], at: row[1], kind: row[2], actor: row[3], night: row[4], body: row[5],
      hash: row[6])
  }

  /// Each part with its length before it, so that none can lend a byte to its neighbour.
  private static func seal(_ event: Event, after previous: String) -> String {
    let parts = [
      previous, String(event.number), event.at, event.kind, event.actor,
      event.night.map(String.init) ?? "", event.body,
    ]
    return Digest.plain(parts.flatMap { Array("\($0.utf8.count):\($0)\n".utf8) })
  }
}
