import Feed
import GRDB
import Store

/// What a store holds, to be compared with what it should hold.
struct StoreView: Equatable {
  /// One line of the changes.
  struct Change: Hashable {
    var night: Int
    var kind: String
    var uuuid: String
    var column: String
    var before: String
    var after: String
  }

  /// The tables, a line a row, without times and what follows from them.
  var tables: [String: [String]] = [:]
  /// The people who are there: their values that aren't blank, by feed and UUUID.
  var people: [String: [String: String]] = [:]
  var changes: Set<Change> = []
  var nights: [NightRecord] = []

  init(_ path: String) throws {
    let store = try Store.open(path, for: .reading)
    self = try store.read { try StoreView($0) }
  }

  private init(_ connection: Database) throws {
    for (table, sql) in Self.queries {
      tables[table] = try Row.fetchAll(connection, sql: sql).map { row in
        row.databaseValues.map(\.description).joined(separator: "|")
      }
    }
    for row in try Row.fetchAll(connection, sql: "SELECT * FROM people WHERE gone_night IS NULL") {
      var values: [String: String] = [:]
      for (name, value) in row where !Self.own.contains(name) {
        if let text = String.fromDatabaseValue(value) { values[name] = text }
      }
      people["\(row["feed"] as String)/\(row["UUUID"] as String)"] = values
    }
    let rows = try Row.fetchAll(
      connection,
      sql: """
        SELECT c.night, c.kind, p."UUUID", c.column, coalesce(c.before, ''), coalesce(c.after, '')
        FROM changes c JOIN people p USING (person)
        """)
    changes = Set(
      rows.map {
        Change(night: $0[0], kind: $0[1], uuuid: $0[2], column: $0[3], before: $0[4], after: $0[5])
      })
    nights = try Nights.all(connection).reversed()
  }

  /// What one night changed.
  func changes(of night: Int) -> Set<Change> { changes.filter { $0.night == night } }

  /// What a student is held to be.
  func student(_ uuuid: String) -> [String: String] { people["student/\(uuuid)"] ?? [:] }

  private static let own: Set<String> = ["person", "feed", "first_night", "gone_night"]

  private static let queries = [
    "people": "SELECT * FROM people ORDER BY person",
    "row_hashes": "SELECT feed, piece, people, hex(hashes) FROM row_hashes ORDER BY 1, 2",
    "changes": "SELECT * FROM changes ORDER BY night, person, column",
    "findings": """
    SELECT feed, fingerprint, rule, severity, column, uuuid, line, cost, first_night,
      mended_night FROM findings ORDER BY feed, fingerprint, first_night
    """,
    "nights": """
    SELECT night, date, sequence, state, exit_code, rows, people_added, people_changed,
      people_gone, rows_left_out, counts FROM nights ORDER BY night
    """,
    "night_files": "SELECT night, feed, name, bytes, sha256, rows FROM night_files ORDER BY 1, 2",
    "sightings": "SELECT night, person, column FROM sightings ORDER BY 1, 2, 3",
    "events": "SELECT event, kind, actor, night FROM events ORDER BY event",
    "integrity": "PRAGMA integrity_check",
  ]
}

extension StoreView {
  /// What tells two stores apart, in a line or two; nil where they hold the same.
  func difference(from other: StoreView) -> String? {
    for (table, lines) in tables.sorted(by: { $0.key < $1.key }) {
      let others = other.tables[table] ?? []
      guard lines != others else { continue }
      let here = lines.first { !others.contains($0) } ?? "nothing"
      let there = others.first { !lines.contains($0) } ?? "nothing"
      return """
        \(table): \(lines.count) rows against \(others.count); here alone \(here.prefix(300)), \
        there alone \(there.prefix(300))
        """
    }
    return nil
  }
}
