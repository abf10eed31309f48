internal import Feed
package import GRDB
package import Updates

/// What SEVIS is known, or taken, to hold of each person.
package enum KnownValues {
  /// What is known of a person.
  ///
  /// - Throws: `DatabaseError`.
  package static func of(_ uuuid: String, _ connection: Database) throws -> ConfirmedValues {
    var values = ConfirmedValues()
    let rows = try Row.fetchAll(
      connection.cachedStatement(
        sql: "SELECT element, value, certainty, since, origin FROM confirmed_values WHERE uuuid = ?"
      ), arguments: [uuuid])
    for row in rows {
      guard let element = Element(storedName: row[0]), let since = Day(iso: row[3]),
        let certainty = ConfirmedValue.Certainty(rawValue: row[2])
      else { continue }
      values[element] = ConfirmedValue(
        row[1], certainty: certainty, since: since, origin: row[4])
    }
    return values
  }

  /// What SEVIS has confirmed of a person over time, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package static func history(
    of uuuid: String, _ connection: Database
  ) throws -> [Element: [DatedValue]] {
    var history: [Element: [DatedValue]] = [:]
    let rows = try Row.fetchAll(
      connection.cachedStatement(
        sql: "SELECT element, value, since FROM confirmed_history WHERE uuuid = ? ORDER BY entry"),
      arguments: [uuuid])
    for row in rows {
      guard let element = Element(storedName: row[0]), let since = Day(iso: row[2]) else {
        continue
      }
      history[element, default: []].append(DatedValue(row[1], since: since))
    }
    return history
  }

  /// Puts what is known of a person in the place of what was, and keeps what SEVIS confirmed.
  ///
  /// - Throws: `DatabaseError`.
  package static func set(
    _ values: ConfirmedValues, of uuuid: String, _ connection: Database
  ) throws {
    try connection.cachedStatement(sql: "DELETE FROM confirmed_values WHERE uuuid = ?").execute(
      arguments: [uuuid])
    for element in Element.allCases {
      guard let value = values[element] else { continue }
      try connection.cachedStatement(sql: "INSERT INTO confirmed_values VALUES (?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          uuuid, element.storedName, value.value, value.certainty.rawValue,
          value.since.description, value.origin,
        ])
    }
    try keep(values, of: uuuid, connection)
  }

  /// Adds to the history what SEVIS confirms anew.
  ///
  /// What isn't confirmed any more was said of another record: its history goes with it.
  private static func keep(
    _ values: ConfirmedValues, of uuuid: String, _ connection: Database
  ) throws {
    let history = try history(of: uuuid, connection)
    for element in Element.allCases {
      let before = history[element]?.last?.value
      if let value = values[element], value.certainty == .confirmed {
        guard value.value != before else { continue }
        try connection.cachedStatement(
          sql: """
            INSERT INTO confirmed_history (uuuid, element, value, since, origin)
            VALUES (?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
          uuuid, element.storedName, value.value, value.since.description, value.origin,
        ])
      } else if before != nil {
        try connection.cachedStatement(
          sql: "DELETE FROM confirmed_history WHERE uuuid = ? AND element = ?"
        ).execute(arguments: [uuuid, element.storedName])
      }
    }
  }

  /// How many values of how many people SEVIS has never confirmed.
  ///
  /// - Throws: `DatabaseError`.
  package static func neverConfirmed(
    _ connection: Database
  ) throws -> (values: Int, people: Int) {
    let row = try Row.fetchOne(
      connection,
      sql: """
        SELECT count(*), count(DISTINCT uuuid) FROM confirmed_values WHERE certainty = 'assumed'
        """)
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}

extension Element {
  /// Its name in the store, which doesn't move when elements are added.
  var storedName: String { "\(self)" }

  init?(storedName: String) {
    guard let element = Self.byName[storedName] else { return nil }
    self = element
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.storedName, $0) })
}
