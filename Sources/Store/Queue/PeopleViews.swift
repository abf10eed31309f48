package import Feed
package import GRDB
internal import Changes
package import Updates

/// What the store says of one person, as proposing sees it.
package final class PeopleViews {
  let connection: Database
  let names: ColumnNames
  private let key: Store
  private let layoutSize: Int
  private let columns: [(name: String, id: ColumnID)]
  let dates: [Int: Day]
  private let newest: Int
  private let flapNights: Int
  private let hasNewcomers: Bool
  /// The nights that were loaded, in their order.
  private let good: [Int]
  private let blocks: (_ rule: String, _ cost: String, _ column: ColumnID?) -> Blocking
  private let wide: [ColumnID: String]
  /// The questions for the row of someone who is there, and of someone who is gone.
  private let present: String
  private let gone: String

  /// What a finding keeps from being proposed.
  package enum Blocking {
    case nothing
    case columns([ColumnID])
    case row
  }

  /// Makes ready to look at people.
  ///
  /// - Parameters:
  ///   - connection: the store's connection.
  ///   - night: the last good night, or the one that is being loaded.
  ///   - names: the school's columns.
  ///   - key: the store, for the digests of held nights' values.
  ///   - flapNights: within how many nights a value that goes back flaps.
  ///   - blocks: what an open finding of a rule, at a cost and a column, keeps back.
  /// - Throws: `DatabaseError`.
  package init(
    _ connection: Database, night: Int, names: ColumnNames, key: Store, flapNights: Int,
    blocks: @escaping (_ rule: String, _ cost: String, _ column: ColumnID?) -> Blocking
  ) throws {
    self.connection = connection
    self.names = names
    self.key = key
    self.flapNights = flapNights
    self.blocks = blocks
    columns = try PeopleColumns.names(connection).compactMap { name in
      names[name].map { (name: name, id: $0) }
    }
    layoutSize = (columns.map(\.id.rawValue).max() ?? 0) + 1
    var dates: [Int: Day] = [:]
    for row in try Row.fetchAll(connection, sql: "SELECT night, date FROM nights") {
      dates[row[0]] = Day(iso: row[1])
    }
    self.dates = dates
    newest = night
    hasNewcomers = try Newcomers.areKnown(connection)
    good = try Int.fetchAll(
      connection, sql: "SELECT night FROM nights WHERE state = 'loaded' ORDER BY night")
    var wide: [ColumnID: String] = [:]
    for row in try Row.fetchAll(
      connection,
      sql: """
        SELECT rule, cost, column FROM findings
        WHERE mended_night IS NULL AND \(FindingLedger.isOfColumn)
        """)
    {
      let rule: String = row[0]
      guard case .columns(let held) = blocks(rule, row[1], names[row[2] as String]) else {
        continue
      }
      for column in held { wide[column] = rule }
    }
    self.wide = wide
    let list = PeopleColumns.list(PeopleColumns.own + columns.map(\.name))
    present = """
      SELECT \(list) FROM people
      WHERE feed IN ('student', 'combined', 'hr') AND "UUUID" = ? AND gone_night IS NULL
      ORDER BY feed = 'hr', person DESC LIMIT 1
      """
    gone = """
      SELECT \(list) FROM people WHERE "UUUID" = ? AND gone_night IS NOT NULL
      ORDER BY feed = 'hr', person DESC LIMIT 1
      """
  }

  /// Whether a later night than the store's first brought the person.
  ///
  /// - Throws: `DatabaseError`.
  package func isAddedLater(_ uuuid: String) throws -> Bool {
    try Bool.fetchOne(
      connection.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM people p JOIN changes c
            ON c.night = p.first_night AND c.person = p.person AND c.column = ''
              AND c.kind = 'added'
            WHERE p.feed IN ('student', 'combined', 'hr') AND p."UUUID" = ?
              AND p.gone_night IS NULL)
          """), arguments: [uuuid]) ?? false
  }

  /// A person; nil where the store has nobody with the id.
  ///
  /// - Throws: `DatabaseError`.
  package func view(of uuuid: String) throws -> PersonView? {
    guard let row = try row(of: uuuid) else { return nil }
    let (person, feed, first, gone): (Int, String, Int, Int?) = (row[0], row[1], row[2], row[3])
    var values = [String?](repeating: nil, count: layoutSize)
    for (place, column) in columns.enumerated() {
      // A blank isn't the absence of a column: only a blank may clear.
      values[column.id.rawValue] = (row[PeopleColumns.own.count + place] as String?) ?? ""
    }
    var view = PersonView(
      uuuid: uuuid, values: values, blocked: wide,
      rowFirstSeen: dates[try firstSight(of: uuuid, by: first)],
      // Whom a store's first night brought has no such line.
      isAddedLater: try Bool.fetchOne(
        connection.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM changes
              WHERE night = ? AND person = ? AND column = '' AND kind = 'added')
            """), arguments: [first, person]) ?? false)
    view.isStudent = population(view, feed).isStudent
    try addFindings(feed, &view)
    try addHistory(person, &view)
    if let gone, let since = dates[gone] {
      view.missing = MissingRow(
        since: since, others: try others(gone, feed), renamedTo: try renamed(view, gone, feed))
    }
    return view
  }

  /// The row of a person's last good values.
  ///
  /// Who is in the student file and in the HR file is a student first; who is there, before who is
  /// gone. The table's own columns come first, then those of `columns`: of a hundred columns none is
  /// looked up by its name.
  func row(of uuuid: String) throws -> Row? {
    if let row = try Row.fetchOne(connection.cachedStatement(sql: present), arguments: [uuuid]) {
      return row
    }
    return try Row.fetchOne(connection.cachedStatement(sql: gone), arguments: [uuuid])
  }

  /// The first night that had the person: the one that first loaded them, or one before it that was
  /// held and had them already.
  private func firstSight(of uuuid: String, by night: Int) throws -> Int {
    guard hasNewcomers else { return night }
    return try Newcomers.firstSight(of: uuuid, by: night, key: key, connection) ?? night
  }

  private func population(_ view: PersonView, _ feed: String) -> Population {
    Population(
      kind: FileKind(rawValue: feed) ?? .student, flag: view.value(.hrFlag).utf8.first,
      hasVisa: !view.value(.visaType).isEmpty,
      hasCredits: ColumnID.credits.contains { !view.value($0).isEmpty })
  }

  private func addFindings(_ feed: String, _ view: inout PersonView) throws {
    let rows = try Row.fetchAll(
      connection.cachedStatement(
        sql: """
          SELECT rule, cost, column FROM findings
          WHERE mended_night IS NULL AND uuuid = ? AND feed = ?
          """), arguments: [view.uuuid, feed])
    for row in rows {
      let rule: String = row[0]
      switch blocks(rule, row[1], names[row[2] as String]) {
      case .nothing: break
      case .columns(let held): for column in held { view.blocked[column] = rule }
      case .row: for column in columns { view.blocked[column.id] = rule }
      }
    }
  }

  /// When each value was first seen, in a held file too, and which went to and fro.
  private func addHistory(_ person: Int, _ view: inout PersonView) throws {
    let steps = try Row.fetchAll(
      connection.cachedStatement(
        sql: """
          SELECT night, column, before, after FROM changes
          WHERE person = ? AND kind = 'changed' ORDER BY night
          """), arguments: [person]
    ).map {
      Flap.Step(night: $0[0], column: $0[1], before: $0[2] ?? "", after: $0[3] ?? "")
    }
    guard !steps.isEmpty else { return }
    var flapping: [ColumnID] = []
    for flap in Flap.ending(steps, tonight: newest, within: flapNights) {
      if let column = names[flap.column] { flapping.append(column) }
    }
    view.flapping = ColumnSet(flapping)
    let sightings = try Row.fetchAll(
      connection.cachedStatement(
        sql: "SELECT column, night, digest FROM sightings WHERE person = ?"), arguments: [person])
    for (column, ofColumn) in Dictionary(grouping: steps, by: \.column) {
      guard let id = names[column], let last = ofColumn.last else { continue }
      var night = last.night
      if !sightings.isEmpty {
        // A held night counts that led up to the change; what one showed long before, and a good
        // night after it didn't, was another change.
        let before = good.last { $0 < last.night } ?? 0
        let digest = key.digest(of: last.after)
        for sighting in sightings
        where sighting[0] == column && sighting[1] > before && sighting[2] == digest {
          night = min(night, sighting[1])
        }
      }
      view.firstSeen[id] = dates[night]
    }
  }

  private func others(_ night: Int, _ feed: String) throws -> Int {
    let gone = try Int.fetchOne(
      connection.cachedStatement(
        sql: "SELECT count(*) FROM changes WHERE night = ? AND kind = 'removed'"),
      arguments: [night])
    return max(0, (gone ?? 1) - 1)
  }

  /// The id under which the same person came on the night on which this one went.
  private func renamed(_ view: PersonView, _ night: Int, _ feed: String) throws -> String? {
    let known = Set(columns.map(\.name))
    guard known.isSuperset(of: ["LAST_NAME", "FIRST_NAME", "DOB"]), !view.value(.birthDate).isEmpty
    else { return nil }
    return try String.fetchOne(
      connection.cachedStatement(
        sql: """
          SELECT p."UUUID" FROM changes c JOIN people p USING (person)
          WHERE c.night = ? AND c.kind = 'added' AND p.feed = ? AND p."UUUID" <> ?
            AND p."LAST_NAME" = ? AND p."FIRST_NAME" IS ? AND p."DOB" = ?
          """),
      arguments: [
        night, feed, view.uuuid, view.value(.lastName),
        view.value(.firstName).isEmpty ? nil : view.value(.firstName), view.value(.birthDate),
      ])
  }
}
