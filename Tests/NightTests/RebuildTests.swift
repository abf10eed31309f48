import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing

/// Thirty nights, each had back from the store as it was loaded.
@Suite struct RebuildTests {
  @Test(arguments: [UInt64(21), 22])
  func everyNightIsHadBack(seed: UInt64) async throws {
    let school = try NightSchool()
    school.limits.fewestPeople = 1_000_000
    var life = try SchoolLife(people: 60, seed: seed)
    var model = PlainModel()
    var loaded: [[String: [String: String]]] = []
    for number in 1...30 {
      let tonight = life.night(spoiled: true)
      let findings = try await PlainModel.findings(tonight, today: school.today)
      _ = model.take(tonight, findings, number: number)
      #expect(try await school.night(tonight).verdict == .loaded)
      loaded.append(model.people)
    }
    let store = try Store.open(school.store, for: .reading)
    for number in 1...30 {
      let people = try store.read { try Self.people(asOf: number, $0) }
      #expect(people == loaded[number - 1], "night \(number)")
    }
    #expect(
      try store.read { try EventChain.verify($0) }
        == .whole(head: try store.read { try EventChain.head($0) }, events: 30))
  }

  /// Who was in the student file in a night, with their values: what is there now, and every later
  /// change taken back.
  private static func people(
    asOf night: Int, _ connection: Database
  ) throws -> [String: [String: String]] {
    var values: [Int: [String: String]] = [:]
    let present = try Row.fetchAll(
      connection,
      sql: """
        SELECT * FROM people WHERE first_night <= ?1 AND (gone_night IS NULL OR gone_night > ?1)
        """, arguments: [night])
    for row in present {
      var person: [String: String] = [:]
      for (name, value) in row where name == name.uppercased() {
        if let text = String.fromDatabaseValue(value) { person[name] = text }
      }
      values[row["person"]] = person
    }
    let later = try Row.fetchAll(
      connection,
      sql: """
        SELECT person, column, before FROM changes
        WHERE night > ? AND kind = 'changed' ORDER BY night DESC
        """, arguments: [night])
    for row in later {
      let person: Int = row[0]
      if values[person] != nil { values[person]?[row[1]] = row[2] as String? }
    }
    return Dictionary(uniqueKeysWithValues: values.values.map { ($0["UUUID"] ?? "", $0) })
  }
}
