package import GRDB

/// Whether what the store holds is what its nights loaded.
package enum StoreProof {
  /// What a look at the whole store showed.
  package enum Verdict: Sendable, Equatable {
    /// The chain is whole, and so is what each night changed.
    ///
    /// - `purged`: the loaded nights whose changes have been purged since, which can't be looked at.
    case whole(head: String, events: Int, nights: Int, purged: Int)
    /// The first line of the chain that isn't what it was.
    case broken(event: Int)
    /// Every seal is right, but the head that was asked for isn't among them.
    case rewritten
    /// The nights of which the store holds something else than they loaded, by label.
    case changed(nights: [String])
  }

  /// Looks at the whole store.
  ///
  /// - Parameters:
  ///   - store: the store.
  ///   - printed: a head that a report printed at some time.
  ///   - connection: its connection.
  /// - Returns: what it showed.
  /// - Throws: `DatabaseError`.
  package static func verify(
    _ store: Store, printed: String?, _ connection: Database
  ) throws -> Verdict {
    let (head, events): (String, Int)
    switch try EventChain.verify(connection, printed: printed) {
    case .whole(let foundHead, let count): (head, events) = (foundHead, count)
    case .broken(let event): return .broken(event: event)
    case .rewritten: return .rewritten
    }
    let sealed = try sealedDigests(connection)
    let labels = try Nights.labels(connection)
    var wrong: Set<Int> = []
    var purged = 0
    for (night, digest) in sealed {
      guard let digest else {
        purged += 1
        continue
      }
      if try NightChanges.digest(night, key: store, connection) != digest { wrong.insert(night) }
    }
    wrong.formUnion(try nightsUnlikeTheirEvents(connection))
    if !wrong.isEmpty {
      return .changed(nights: wrong.sorted().map { labels[$0] ?? "number \($0)" })
    }
    return .whole(head: head, events: events, nights: sealed.count - purged, purged: purged)
  }

  /// The digest of what each loaded night changed, as the chain last sealed it; nil where its
  /// changes were purged.
  private static func sealedDigests(_ connection: Database) throws -> [Int: String?] {
    var digests: [Int: String?] = [:]
    let rows = try Row.fetchAll(
      connection,
      sql: """
        SELECT night, json_extract(body, '$.changes') FROM events WHERE kind = 'night-loaded'
        ORDER BY event
        """)
    for row in rows { digests[row[0]] = .some(row[1]) }
    // What was taken out later, with a digest of what is left.
    let later = try Row.fetchAll(
      connection,
      sql: """
        SELECT CAST(j.key AS INTEGER), j.value FROM events e, json_each(e.body, '$.changes') j
        WHERE e.kind IN ('forgotten', 'retention') ORDER BY e.event
        """)
    for row in later { digests[row[0]] = .some(row[1]) }
    return digests
  }

  /// The nights that the chain has otherwise, or not at all.
  private static func nightsUnlikeTheirEvents(_ connection: Database) throws -> [Int] {
    try Int.fetchAll(
      connection,
      sql: """
        SELECT n.night FROM nights n WHERE NOT EXISTS (
          SELECT 1 FROM events e WHERE e.night = n.night AND e.kind = 'night-' || n.state
            AND json_extract(e.body, '$.rows') = n.rows
            AND json_extract(e.body, '$.added') = n.people_added
            AND json_extract(e.body, '$.changed') = n.people_changed
            AND json_extract(e.body, '$.gone') = n.people_gone
            AND json_extract(e.body, '$.leftOut') = n.rows_left_out)
        UNION
        SELECT e.night FROM events e WHERE e.kind LIKE 'night-%'
          AND NOT EXISTS (SELECT 1 FROM nights n WHERE n.night = e.night)
        """)
  }
}
