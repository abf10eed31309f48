import Feed
import Testing

@testable import Sample

/// The next night differs from the first by what the list of changes says, and by nothing else.
@Suite struct NextNightTests {
  @Test(arguments: FileKind.allCases, [false, true])
  func changesAreAllThereIs(kind: FileKind, shuffled: Bool) async throws {
    let files = try Files(
      .init(rows: 8_000, seed: 8, kind: kind, shufflesNextNight: shuffled), nextNight: true)
    #expect(try await findings(in: files.nextFeed, kind) == [])

    let header = try #require(files.feed.table.first)
    let before = rows(files.feed)
    let after = rows(files.nextFeed)
    var expected: Set<[String]> = []
    for (id, old) in before {
      guard let new = after[id] else {
        expected.insert([id, "", "", "", "removed"])
        continue
      }
      for index in old.indices where old[index] != new[index] {
        expected.insert([id, header[index], old[index], new[index], "changed"])
      }
    }
    for id in after.keys where before[id] == nil { expected.insert([id, "", "", "", "added"]) }
    let told = files.changes.table.dropFirst().map { Array($0.prefix(5)) }
    #expect(Set(told) == expected)
    #expect(told.count == expected.count)

    let changed = Set(told.filter { $0[4] == "changed" }.map { $0[0] })
    #expect((36...80).contains(changed.count), "\(changed.count) of 8,000 changed")
    #expect(told.contains { $0[4] == "added" } && told.contains { $0[4] == "removed" })
  }

  @Test func rowsKeepTheirOrder() throws {
    let files = try Files(.init(rows: 5_000, seed: 8), nextNight: true)
    let before = files.feed.table.map { $0[0] }
    let after = files.nextFeed.table.map { $0[0] }
    let stayed = Set(before).intersection(after)
    #expect(before.filter(stayed.contains) == after.filter(stayed.contains))
  }

  @Test func shuffledRowsDoNot() throws {
    let files = try Files(.init(rows: 5_000, seed: 8, shufflesNextNight: true), nextNight: true)
    #expect(files.feed.table[1..<20].map { $0[0] } != files.nextFeed.table[1..<20].map { $0[0] })
  }

  private func rows(_ feed: [UInt8]) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: feed.table.dropFirst().map { ($0[0], $0) })
  }
}
