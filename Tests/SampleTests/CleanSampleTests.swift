import Feed
import Testing

@testable import Sample

/// A sample without errors: clean, unlike any other, and the same every time.
@Suite struct CleanSampleTests {
  @Test(arguments: FileKind.allCases)
  func hasNoFinding(kind: FileKind) async throws {
    let files = try Files(.init(rows: 20_000, seed: 11, kind: kind, hasOptionalColumns: true))
    #expect(try await findings(in: files.feed, kind) == [])
    #expect(files.truth.table.count == 1)
  }

  /// Each seed is another school, so each may have a town that looks foreign, or a ZIP code that
  /// isn't its state's.
  @Test(arguments: 0..<24)
  func hasNoFindingAtAnySchool(seed: Int) async throws {
    let files = try Files(.init(rows: 500, seed: UInt64(seed)))
    #expect(try await findings(in: files.feed, .student) == [])
  }

  /// The bytes are a promise to everyone who keeps a sample by its options.
  ///
  /// Where they change on purpose, the failing test says the new numbers.
  @Test(
    arguments: zip(
      FileKind.allCases,
      ["100b89bd67d9f671", "138a0b30e5106c08", "44a4f91caaaaeaad"]))
  func isTheSameEverywhere(kind: FileKind, hash: String) throws {
    let options = SampleFeed.Options(rows: 3_000, seed: 5, kind: kind, errorRate: 0.1)
    let found = String(fnv(try Files(options).feed), radix: 16)
    #expect(found == hash)
  }

  @Test func anotherSeedIsAnotherSample() throws {
    let one = try Files(.init(rows: 50, seed: 1)).feed.table.map { $0[0] }
    let two = try Files(.init(rows: 50, seed: 2)).feed.table.map { $0[0] }
    #expect(Set(one).intersection(two) == ["UUUID"])
  }

  @Test func aShorterSampleIsTheBeginningOfALonger() throws {
    let short = try Files(.init(rows: 50, seed: 1)).feed
    let long = try Files(.init(rows: 500, seed: 1)).feed
    #expect(long.starts(with: short))
  }

  @Test func nobodyIsAnyoneElse() throws {
    let rows = try Files(.init(rows: 25_000, seed: 9)).feed.table
    #expect(Set(rows.map { $0[0].lowercased() }).count == rows.count)
    #expect(Set(rows.map { "\($0[1])/\($0[2])/\($0[5])".lowercased() }).count == rows.count)
    #expect(Set(rows.map { $0[4].lowercased() }).count == rows.count)
  }

  @Test func looksLikeASchool() throws {
    let rows = try Files(.init(rows: 20_000, seed: 3)).feed.table.dropFirst()
    func share(_ code: String) -> Int { rows.count { $0[10] == code } * 100 / rows.count }
    #expect((66...74).contains(share("01")))
    #expect((18...25).contains(share("03")))
    #expect((1...4).contains(share("02")))
    #expect(Set(rows.map { $0[16] }).count > 40)
    let bytes = rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count + 1 } }
    #expect((400...480).contains(bytes / rows.count))
  }

  /// On one day of birth no name comes twice, even when a culture's names are used up.
  @Test func namesOfOneDayDifferToTheEnd() {
    let naming = Naming(seed: 4)
    let run = (0..<100_000).first { $0 > 0 && naming.birth(of: $0).date == 0 } ?? 1
    var seen: Set<[Int]> = []
    var count = 0
    for person in 0..<SampleFeed.rowLimit where person % 9_973 == 0 || person < run {
      let birth = naming.birth(of: person)
      let name = naming.name(of: person, born: birth, families: 42, given: 42)
      seen.insert([birth.date, name.family, name.given, name.further ?? -1])
      count += 1
    }
    #expect(seen.count == count)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1_000, 4_097])
  func permutationTakesEveryPlaceOnce(count: Int) {
    let order = Permutation(of: count, key: 77)
    #expect(Set((0..<count).map { order($0) }) == Set(0..<count))
  }

  private func fnv(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
