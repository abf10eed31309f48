internal import Changes
internal import GRDB

/// What the store is asked about each person who is looked at: prepared once, run by the thousand.
final class PersonQuestions {
  /// A person in one feed, from one night to another.
  struct Stay {
    let person: Int
    let feed: String
    let first: Int
    /// The night without them; nil as long as they are there.
    let gone: Int?
  }

  /// A value that a held night showed.
  struct HeldValue {
    let column: String
    let night: Int
    let digest: String
  }

  /// Whether a held night has shown people who weren't in the store yet.
  let hasNewcomers: Bool
  private let hasHeldValues: Bool
  private let present: Statement
  private let gone: Statement
  private let new: Statement
  private let added: Statement
  private let findings: Statement
  private let steps: Statement
  private let heldValues: Statement

  /// Prepares the questions.
  ///
  /// - Parameters:
  ///   - connection: the store's connection.
  ///   - columns: the columns of the feed that a row is to have, each in the store.
  /// - Throws: `DatabaseError`.
  init(_ connection: Database, columns: [String]) throws {
    hasNewcomers = try Newcomers.areKnown(connection)
    hasHeldValues =
      try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM sightings)") ?? false
    let list = PeopleColumns.list(PeopleColumns.own + columns)
    // Who is in the student file and in the HR file is a student first. Asked one after the other,
    // each is a look into an index; asked in one, SQLite would sort.
    func firstOf(_ feeds: [String], _ condition: String) -> String {
      let looks = feeds.map {
        """
        (SELECT person FROM people WHERE "UUUID" = ?1 AND \($0) AND \(condition)
          ORDER BY person DESC LIMIT 1)
        """
      }
      return "SELECT \(list) FROM people WHERE person = coalesce(\(looks.joined(separator: ", ")))"
    }
    present = try Statement(
      connection,
      firstOf(["feed = 'student'", "feed = 'combined'", "feed = 'hr'"], "gone_night IS NULL"))
    gone = try Statement(
      connection, firstOf(["feed <> 'hr'", "feed = 'hr'"], "gone_night IS NOT NULL"))
    new = try Statement(
      connection,
      """
      SELECT 1 FROM people p JOIN changes c
        ON c.night = p.first_night AND c.person = p.person AND c.column = '' AND c.kind = 'added'
      WHERE p."UUUID" = ?1 AND p.gone_night IS NULL LIMIT 1
      """)
    added = try Statement(
      connection,
      "SELECT 1 FROM changes WHERE night = ?1 AND person = ?2 AND column = '' AND kind = 'added'")
    findings = try Statement(
      connection,
      """
      SELECT rule, cost, column FROM findings
      WHERE mended_night IS NULL AND uuuid = ?1 AND feed = ?2
      """)
    steps = try Statement(
      connection,
      """
      SELECT night, column, before, after FROM changes
      WHERE person = ?1 AND kind = 'changed' ORDER BY night
      """)
    heldValues = try Statement(
      connection, "SELECT column, night, digest FROM sightings WHERE person = ?1")
  }

  /// The person with an id, who is there before who is gone.
  ///
  /// - Parameters:
  ///   - uuuid: the id.
  ///   - read: takes the row, and the place of the first of its columns.
  /// - Returns: their stay; nil where nobody has the id.
  /// - Throws: `DatabaseError`.
  func stay(
    of uuuid: String, read: (_ row: Statement, _ first: Int) -> Void = { _, _ in }
  ) throws -> Stay? {
    for question in [present, gone] {
      question.bind(1, uuuid)
      let stay = try question.firstRow { row in
        read(row, PeopleColumns.own.count)
        return Stay(
          person: Int(row.number(0)), feed: row.text(1) ?? "", first: Int(row.number(2)),
          gone: row.integer(3))
      }
      if let stay { return stay }
    }
    return nil
  }

  /// Whether the person is there, and a later night than the store's first brought them.
  ///
  /// - Throws: `DatabaseError`.
  func isNew(_ uuuid: String) throws -> Bool {
    new.bind(1, uuuid)
    return try new.firstRow { _ in true } ?? false
  }

  /// Whether a night has a line that says that it brought the person: the first one has none.
  ///
  /// - Throws: `DatabaseError`.
  func wasAdded(_ person: Int, on night: Int) throws -> Bool {
    added.bind(1, night)
    added.bind(2, person)
    return try added.firstRow { _ in true } ?? false
  }

  /// The open findings about a person's row.
  ///
  /// - Throws: `DatabaseError`.
  func forEachFinding(
    of uuuid: String, in feed: String,
    _ body: (_ rule: String, _ cost: String, _ column: String) -> Void
  ) throws {
    findings.bind(1, uuuid)
    findings.bind(2, feed)
    try findings.forEachRow { body($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2) ?? "") }
  }

  /// What has changed of a person, the oldest first.
  ///
  /// - Throws: `DatabaseError`.
  func forEachStep(of person: Int, _ body: (Flap.Step) -> Void) throws {
    steps.bind(1, person)
    try steps.forEachRow { row in
      body(
        Flap.Step(
          night: Int(row.number(0)), column: row.text(1) ?? "", before: row.text(2) ?? "",
          after: row.text(3) ?? ""))
    }
  }

  /// What held nights showed of a person's values.
  ///
  /// - Throws: `DatabaseError`.
  func heldValues(of person: Int) throws -> [HeldValue] {
    guard hasHeldValues else { return [] }
    var values: [HeldValue] = []
    heldValues.bind(1, person)
    try heldValues.forEachRow { row in
      values.append(
        HeldValue(
          column: row.text(0) ?? "", night: Int(row.number(1)), digest: row.text(2) ?? ""))
    }
    return values
  }
}
