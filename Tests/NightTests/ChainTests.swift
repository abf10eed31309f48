import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing

/// The chain of events: whole after ordinary nights, and broken by whatever a later hand does to it.
@Suite struct ChainTests {
  @Test func oneByteChangedInAnyColumnIsFound() async throws {
    try Self.changeEveryColumn(try await Self.school())
  }

  private static func changeEveryColumn(_ school: NightSchool) throws {
    let queue = try Self.withoutGuards(school)
    let head = try queue.read { try EventChain.head($0) }
    let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM events") } ?? 0
    #expect(count >= 6)
    #expect(try queue.read { try EventChain.verify($0) } == .whole(head: head, events: count))
    var tried = 0
    for event in 1...count {
      for column in ["at", "kind", "actor", "body", "hash"] {
        let text = try queue.read {
          try String.fetchOne($0, sql: "SELECT \(column) FROM events WHERE event = \(event)")
        }
        let bytes = Array((text ?? "").utf8)
        // The first, the last and one between; a byte more at either end, and one less.
        var others: [[UInt8]] = [bytes + [0x20], [0x20] + bytes, Array(bytes.dropLast())]
        for place in Set([0, bytes.count / 2, bytes.count - 1]) {
          var other = bytes
          other[place] ^= 1
          others.append(other)
        }
        others.append(bytes + [0, 0x41])
        for other in others {
          try Self.tamper(queue, event, column, other) { verdict in
            #expect(verdict == .broken(event: event), "\(column) of event \(event)")
          }
          tried += 1
        }
      }
      for change in ["night = coalesce(night, 0) + 1", "event = event + 1000", "night = -1"] {
        try Self.undone(queue, "UPDATE events SET \(change) WHERE event = \(event)") { verdict in
          #expect(verdict == .broken(event: event), "\(change) of event \(event)")
        }
      }
    }
    #expect(tried > 150)
    #expect(try queue.read { try EventChain.verify($0) } == .whole(head: head, events: count))
  }

  @Test func lineTakenOutIsFound() async throws {
    try Self.takeLinesOut(try await Self.school())
  }

  private static func takeLinesOut(_ school: NightSchool) throws {
    let queue = try Self.withoutGuards(school)
    let (head, count) = try queue.read {
      (try EventChain.head($0), try Int.fetchOne($0, sql: "SELECT count(*) FROM events") ?? 0)
    }
    for event in 1..<count {
      try Self.undone(queue, "DELETE FROM events WHERE event = \(event)") {
        #expect($0 == .broken(event: event))
      }
    }
    // The last line leaves no gap; only a head that was printed knows of it.
    try queue.write { connection in
      try connection.execute(sql: "DELETE FROM events WHERE event = \(count)")
      #expect(try EventChain.verify(connection, printed: head) == .rewritten)
    }
  }

  /// Who has the store can write a chain of their own, with seals that fit; a report that someone
  /// has kept shows it.
  @Test func chainRewrittenFromTheStartIsFoundByAPrintedHead() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(40)
    var heads: [String] = []
    heads.append(try await school.night(table).chainHead)
    heads.append(try await school.night(table.with { $0[1, "CUSTOM1"] = "x" }).chainHead)
    heads.append(try await school.night(table).chainHead)
    try Self.rewrite(school, heads)
  }

  private static func rewrite(_ school: NightSchool, _ heads: [String]) throws {
    let queue = try Self.withoutGuards(school)
    for head in heads {
      guard case .whole = try queue.read({ try EventChain.verify($0, printed: head) }) else {
        Issue.record("a printed head isn't known")
        continue
      }
    }
    try queue.write { connection in
      let events = try EventChain.events(connection)
      try connection.execute(sql: "DELETE FROM events")
      for event in events {
        try EventChain.append(
          event.kind, at: event.at, actor: event.number == 1 ? "somebody else" : event.actor,
          night: event.night, body: event.body, connection)
      }
      guard case .whole = try EventChain.verify(connection) else {
        Issue.record("the new chain isn't whole in itself")
        return
      }
      for head in heads {
        #expect(try EventChain.verify(connection, printed: head) == .rewritten)
      }
    }
  }

  @Test func eventsCanNotBeChangedByTheWay() async throws {
    let school = try await Self.school()
    let store = try Store.open(school.store, for: .writing)
    #expect(throws: RunFailure.self) {
      try store.write { try $0.execute(sql: "UPDATE events SET actor = 'x'") }
    }
    #expect(throws: RunFailure.self) {
      try store.write { try $0.execute(sql: "DELETE FROM events") }
    }
  }

  @Test func eventsHoldNoValue() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(60)
    try await school.night(table)
    try await school.night(table.with { $0[3, "LAST_NAME"] = "Quixotename" })
    try await school.night(table.with { $0.rows.removeLast(30) })
    let store = try Store.open(school.store, for: .reading)
    let text = try store.read { try EventChain.events($0).map(\.body).joined() }
    for row in table.rows {
      for value in row where value.count > 6 { #expect(!text.contains(value)) }
    }
    #expect(!text.contains("Quixotename"))
  }

  // MARK: Help

  /// A store with nights that were loaded, held and refused, and with an override.
  private static func school() async throws -> NightSchool {
    let school = try NightSchool()
    let table = try FeedTable.sample(100)
    try await school.night(table)
    try await school.night(table.with { $0.rows = [] })
    let half = table.with { $0.rows.removeLast(50) }
    try await school.night(half)
    let number = try school.override(.rowsLost, allow: 50)
    try school.confirm(number, by: "blake")
    try await school.night(half, sameDay: true)
    return school
  }

  /// A connection as a later hand has one: what keeps the events from being changed is gone.
  private static func withoutGuards(_ school: NightSchool) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: school.store)
    try queue.write {
      try $0.execute(sql: "DROP TRIGGER events_stay; DROP TRIGGER events_remain")
    }
    return queue
  }

  private static func tamper(
    _ queue: DatabaseQueue, _ event: Int, _ column: String, _ bytes: [UInt8],
    _ look: (EventChain.Verdict) throws -> Void
  ) throws {
    let hex = bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
    try undone(
      queue, "UPDATE events SET \(column) = CAST(x'\(hex)' AS TEXT) WHERE event = \(event)", look)
  }

  private static func undone(
    _ queue: DatabaseQueue, _ sql: String, _ look: (EventChain.Verdict) throws -> Void
  ) throws {
    try queue.inTransaction { connection in
      try connection.execute(sql: sql)
      try look(try EventChain.verify(connection))
      return .rollback
    }
  }
}
