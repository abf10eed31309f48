import Feed
import Foundation
import Testing

@testable import Sample

/// A night differs from the one before by what the list of changes says, and by nothing else.
@Suite struct NightTests {
  /// A line of `sisfeed changes --format jsonl`.
  private struct Line: Decodable, Hashable {
    var night: String?
    var kind: String
    var uuuid: String
    var column: String?
    var before: String?
    var after: String?
  }

  @Test(arguments: FileKind.allCases, [false, true])
  func changesAreAllThereIs(kind: FileKind, shuffled: Bool) async throws {
    let options = SampleFeed.Options(
      rows: 4_000, seed: 8, kind: kind, hasOptionalColumns: true, shufflesNights: shuffled)
    var before = try night(1, options).feed
    for number in 2...3 {
      let (feed, told) = try night(number, options)
      #expect(try await findings(in: feed, kind) == [])
      #expect(Set(told) == difference(before, feed))
      #expect(told.count == Set(told).count)
      let changed = Set(told.filter { $0.kind == "changed" }.map(\.uuuid))
      #expect((15...45).contains(changed.count), "\(changed.count) of 4,000 changed")
      #expect(told.contains { $0.kind == "added" } && told.contains { $0.kind == "removed" })
      before = feed
    }
  }

  @Test(arguments: [0, 0.001, 0.3, 1])
  func asManyChangeAsAsked(share: Double) throws {
    let told = try night(3, .init(rows: 1_000, seed: 5, changedShare: share)).told
    let changed = Set(told.filter { $0.kind == "changed" }.map(\.uuuid)).count
    #expect(abs(changed - Int(1_000 * share)) <= 30)
  }

  /// Whoever came on one night changes on later ones like anyone else.
  @Test func newcomersStay() throws {
    let options = SampleFeed.Options(rows: 2_000, seed: 8, kind: .hr, changedShare: 0.5)
    var came: Set<String> = []
    for number in 2...4 {
      came.formUnion(try night(number, options).told.filter { $0.kind == "added" }.map(\.uuuid))
    }
    let changed = try night(5, options).told.filter { $0.kind == "changed" }.map(\.uuuid)
    #expect(!came.isDisjoint(with: changed))
  }

  @Test func theFirstNightIsTheSample() throws {
    let options = SampleFeed.Options(rows: 500, seed: 8)
    #expect(try night(1, options).feed == Files(options).feed)
    #expect(try night(1, options).told == [])
  }

  @Test func rowsKeepTheirOrder() throws {
    let files = try Files(.init(rows: 5_000, seed: 8), nextNight: true)
    let before = files.feed.table.map { $0[0] }
    let after = files.nextFeed.table.map { $0[0] }
    let stayed = Set(before).intersection(after)
    #expect(before.filter(stayed.contains) == after.filter(stayed.contains))
  }

  @Test func shuffledRowsDoNot() throws {
    let files = try Files(.init(rows: 5_000, seed: 8, shufflesNights: true), nextNight: true)
    #expect(files.feed.table[1..<20].map { $0[0] } != files.nextFeed.table[1..<20].map { $0[0] })
  }

  private func night(
    _ number: Int, _ options: SampleFeed.Options
  ) throws -> (feed: [UInt8], told: [Line]) {
    var feed: [UInt8] = []
    var changes: [UInt8] = []
    try SampleFeed(options).write(
      night: number, to: { $0.withUnsafeBufferPointer { feed += $0 } },
      changes: { $0.withUnsafeBufferPointer { changes += $0 } })
    let told = try changes.split(separator: 0x0A).map {
      try JSONDecoder().decode(Line.self, from: Data($0))
    }
    return (feed, told)
  }

  private func difference(_ before: [UInt8], _ after: [UInt8]) -> Set<Line> {
    let header = before.table[0]
    let (before, after) = (rows(before), rows(after))
    var lines: Set<Line> = []
    for (id, old) in before {
      guard let new = after[id] else {
        lines.insert(Line(kind: "removed", uuuid: id))
        continue
      }
      for index in old.indices where old[index] != new[index] {
        lines.insert(
          Line(
            kind: "changed", uuuid: id, column: header[index], before: old[index],
            after: new[index]))
      }
    }
    for id in after.keys where before[id] == nil { lines.insert(Line(kind: "added", uuuid: id)) }
    return lines
  }

  private func rows(_ feed: [UInt8]) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: feed.table.dropFirst().map { ($0[0], $0) })
  }
}
