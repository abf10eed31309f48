import Files
import Foundation
import GRDB
import Testing

@testable import Store

/// A store of an earlier sisfeed is brought up to date, and nothing in it is lost.
@Suite struct UpgradeTests {
  /// A store as it was after one of the steps, with a night, and records where it had such.
  private func store(after step: Migrations.Step, in folder: TemporaryFolder) throws -> String {
    let path = folder / "store.db"
    let queue = try DatabaseQueue(path: path)
    try Migrations.all.migrate(queue, upTo: step.name)
    try queue.write { connection in
      try connection.execute(
        sql: """
          INSERT INTO nights (night, date, sequence, state, at, exit_code, rows)
          VALUES (1, '2026-11-23', 1, 'loaded', '2026-11-23T03:00:00Z', 0, 2)
          """)
      if try connection.tableExists("confirmed_values") {
        try connection.execute(
          sql: """
            INSERT INTO confirmed_values VALUES
              ('U1', 'email', 'a@example.edu', 'confirmed', '2026-11-20', 'roster import of r'),
              ('U1', 'usPhone', '2125550100', 'assumed', '2026-11-20', 'snapshot')
            """)
      }
    }
    try queue.close()
    return path
  }

  @Test(arguments: Array(Migrations.steps.indices))
  func everyEarlierVersionOpens(step: Int) throws {
    let folder = try TemporaryFolder()
    let path = try store(after: Migrations.steps[step], in: folder)
    // Even who only wants to read brings it up to date, where they may.
    let store = try Store.open(path, for: .reading)
    let (nights, tables, history) = try store.read { connection in
      (
        try Int.fetchOne(connection, sql: "SELECT count(*) FROM nights") ?? 0,
        try String.fetchSet(connection, sql: "SELECT name FROM sqlite_schema"),
        try String.fetchAll(connection, sql: "SELECT value FROM confirmed_history")
      )
    }
    #expect(nights == 1)
    #expect(tables.isSuperset(of: ["people", "proposals", "waivers", "newcomers"]))
    // What SEVIS had confirmed begins the history; what was assumed isn't part of it.
    #expect(history == (step == 1 ? ["a@example.edu"] : []))
  }

  @Test func aStoreThatMayNotBeWrittenSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = try store(after: Migrations.steps[0], in: folder)
    // The super-user may write everything, so there is nothing to see.
    guard getuid() != 0 else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(throws: RunFailure.self) { try Store.open(path, for: .reading) }
  }
}
