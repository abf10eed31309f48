import Foundation
import Testing

/// `specs/store.md` is what the store is, and what it tells staff to ask can be asked.
@Suite struct StoreDocumentTests {
  private func document() throws -> String {
    try String(
      contentsOf: Command.repository.appending(path: "specs/store.md"), encoding: .utf8)
  }

  private func loaded() throws -> School {
    let school = try School(rows: 50, nights: 2)
    try school.load(1, on: "2026-11-24")
    try school.load(2, on: "2026-11-25")
    return school
  }

  @Test func everyTableAndColumnIsDescribed() throws {
    let school = try loaded()
    let text = try document()
    let columns = try school.ask(
      """
      SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'grdb_migrations'
      """)
    #expect(columns.count > 60)
    for column in columns {
      let parts = column.split(separator: ".", maxSplits: 1)
      let section = try #require(
        text.components(separatedBy: "### \(parts[0])\n").dropFirst().first, "\(parts[0])")
      let own = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n### ")[0]
      // The feed's columns are described in specs/columns.md.
      let isOfFeed =
        parts[0] == "people"
        && !["person", "feed", "first_night", "gone_night"].contains(parts[1])
      #expect(own.contains("`\(isOfFeed ? "UUUID" : parts[1])`"), "\(column)")
    }
  }

  @Test func everyQueryRuns() throws {
    let school = try loaded()
    let queries = try document().components(separatedBy: "```sql\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    #expect(queries.count >= 5)
    for query in queries { _ = try school.ask(query) }
    #expect(try !school.ask(queries[0]).isEmpty)
  }
}

extension School {
  /// What the store answers to a query, a line a row, its first column only.
  func ask(_ query: String) throws -> [String] {
    let target = folder / "answer"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
      open(sys.argv[3], 'w').write(''.join(str(r[0]) + '\\n' for r in c.execute(sys.argv[2])))
      """, store.path(), query, target.path(),
    ]
    try process.run()
    process.waitUntilExit()
    struct Failed: Error {}
    guard process.terminationStatus == 0 else { throw Failed() }
    return try String(contentsOf: target, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
