internal import Feed
package import GRDB
package import Updates

/// What SEVIS is known, or taken, to hold of each person.
package struct KnownValues {
  private let reads: Statement
  private let past: Statement
  private let forgets: Statement
  private let keeps: Statement
  private let counts: Statement
  private let confirms: Statement
  private let unconfirms: Statement

  /// Makes ready for person after person.
  ///
  /// - Throws: `DatabaseError`.
  package init(_ connection: Database) throws {
    reads = try Statement(
      connection,
      "SELECT element, value, certainty, since, origin FROM confirmed_values WHERE uuuid = ?1")
    past = try Statement(
      connection,
      "SELECT element, value, since FROM confirmed_history WHERE uuuid = ?1 ORDER BY entry")
    forgets = try Statement(connection, "DELETE FROM confirmed_values WHERE uuuid = ?1")
    keeps = try Statement(
      connection, "INSERT INTO confirmed_values VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    counts = try Statement(connection, "INSERT OR REPLACE INTO never_confirmed VALUES (?1, ?2)")
    confirms = try Statement(
      connection,
      """
      INSERT INTO confirmed_history (uuuid, element, value, since, origin)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    unconfirms = try Statement(
      connection, "DELETE FROM confirmed_history WHERE uuuid = ?1 AND element = ?2")
  }

  /// What is known of a person.
  ///
  /// - Throws: `DatabaseError`.
  package func of(_ uuuid: String) throws -> ConfirmedValues {
    var values = ConfirmedValues()
    // Most of a person's values are of one day and from one list.
    var (since, origin, day) = ("", "", Day?.none)
    reads.bind(1, uuuid)
    try reads.forEachRow { row in
      let text = row.text(3, orStill: since)
      if text != since { (since, day) = (text, Day(iso: text)) }
      origin = row.text(4, orStill: origin)
      guard let element = row.text(0).flatMap(Element.init(storedName:)), let day,
        let certainty = row.text(2).flatMap(ConfirmedValue.Certainty.init(rawValue:))
      else { return }
      values[element] = ConfirmedValue(
        row.text(1) ?? "", certainty: certainty, since: day, origin: origin)
    }
    return values
  }

  /// What SEVIS has confirmed of a person over time, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  package func history(of uuuid: String) throws -> [Element: [DatedValue]] {
    var history: [Element: [DatedValue]] = [:]
    past.bind(1, uuuid)
    try past.forEachRow { row in
      guard let element = row.text(0).flatMap(Element.init(storedName:)),
        let since = row.text(2).flatMap(Day.init(iso:))
      else { return }
      history[element, default: []].append(DatedValue(row.text(1) ?? "", since: since))
    }
    return history
  }

  /// Puts what is known of a person in the place of what was, and keeps what SEVIS confirmed.
  ///
  /// - Throws: `DatabaseError`.
  package func set(_ values: ConfirmedValues, of uuuid: String) throws {
    try forgets.run(uuuid)
    keeps.bind(1, uuuid)
    var assumed = 0
    for element in Element.allCases {
      guard let value = values[element] else { continue }
      if value.certainty == .assumed { assumed += 1 }
      keeps.bind(2, element.storedName)
      keeps.bind(3, value.value)
      keeps.bind(4, value.certainty.rawValue)
      keeps.bind(5, value.since.description)
      keeps.bind(6, value.origin)
      try keeps.run()
    }
    counts.bind(2, assumed)
    try counts.run(uuuid)
    try keep(values, of: uuuid)
  }

  /// Adds to the history what SEVIS confirms anew.
  ///
  /// What isn't confirmed any more was said of another record: its history goes with it.
  private func keep(_ values: ConfirmedValues, of uuuid: String) throws {
    let history = try history(of: uuuid)
    confirms.bind(1, uuuid)
    for element in Element.allCases {
      let before = history[element]?.last?.value
      if let value = values[element], value.certainty == .confirmed {
        guard value.value != before else { continue }
        confirms.bind(2, element.storedName)
        confirms.bind(3, value.value)
        confirms.bind(4, value.since.description)
        confirms.bind(5, value.origin)
        try confirms.run()
      } else if before != nil {
        unconfirms.bind(2, element.storedName)
        try unconfirms.run(uuuid)
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
      connection, sql: "SELECT sum(elements), count(*) FROM never_confirmed WHERE elements > 0")
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}

extension Element {
  /// Its name in the store, which doesn't move when elements are added.
  var storedName: String { Self.names[rawValue] }

  init?(storedName: String) {
    guard let element = Self.byName[storedName] else { return nil }
    self = element
  }

  private static let names = allCases.map { "\($0)" }
  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.storedName, $0) })
}
