package import Feed
package import GRDB

/// What has happened to people, night by night.
package enum History {
  /// One change of one value; blank is the empty string.
  package struct Step: Sendable, Equatable {
    package var night: Int
    package var column: String
    package var before: String
    package var after: String
  }

  /// A person and their changes, the newest last.
  package struct Person: Sendable {
    package var uuuid: String
    package var isConfidential: Bool
    package var steps: [Step] = []
  }

  /// Calls `body` with each person of whom a value changed in a night and in one of those before.
  ///
  /// - Parameters:
  ///   - night: the night.
  ///   - nights: how many nights before it are looked at.
  ///   - feed: of which feed.
  ///   - connection: the store.
  ///   - body: takes the person with the changes of all these nights.
  /// - Throws: `DatabaseError`; what `body` throws.
  package static func ofChanged(
    night: Int, within nights: Int, feed: FileKind, _ connection: Database,
    _ body: (Person) throws -> Void
  ) throws {
    let rows = try Statement(
      connection,
      """
      SELECT c.person, c.night, c.column, c.before, c.after, p."UUUID",
        \(try NightChanges.confidential(connection))
      FROM changes c JOIN people p USING (person)
      WHERE c.kind = 'changed' AND c.night BETWEEN ?1 - ?2 AND ?1 AND p.feed = ?3
        AND c.person IN (SELECT person FROM changes WHERE night = ?1 AND kind = 'changed')
      ORDER BY c.person, c.night
      """)
    rows.bind(1, night)
    rows.bind(2, nights)
    rows.bind(3, feed.rawValue)
    var current: (number: Int64, person: Person)?
    func close() throws {
      if let person = current?.person, person.steps.contains(where: { $0.night < night }) {
        try body(person)
      }
    }
    while try rows.step() {
      if current?.number != rows.number(0) {
        try close()
        current = (
          rows.number(0), Person(uuuid: rows.text(5) ?? "", isConfidential: rows.number(6) != 0)
        )
      }
      current?.person.steps.append(
        Step(
          night: Int(rows.number(1)), column: rows.text(2) ?? "", before: rows.text(3) ?? "",
          after: rows.text(4) ?? ""))
    }
    try close()
  }
}
