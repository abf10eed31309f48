import Feed
import TSV
import TestSupport
import Testing

@testable import Rules

/// The findings depend on nothing but the bytes: not on cores, not on how the input is cut.
@Suite struct ThreadsTests {
  @Test(arguments: 1...50)
  func findingsAreTheSameOnOneCoreAndTwo(seed: Int) async throws {
    let bytes = RandomFeed(seed: UInt64(seed)).bytes
    let one = try await check(bytes, threads: 1)
    let two = try await check(bytes, threads: 2)
    let slow = try await check(bytes, step: 4_093, threads: 2)
    #expect(one.findings == two.findings)
    #expect(one.findings == slow.findings)
    #expect(one.outcome.tally.counts == two.outcome.tally.counts)
    #expect(one.outcome.rowsWithErrors == two.outcome.rowsWithErrors)
    #expect(one.findings.count == one.outcome.tally.counts.values.reduce(0, +))
  }
}

/// A feed of good rows with a few of everything that can be wrong, larger than a chunk.
struct RandomFeed {
  let bytes: [UInt8]

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var bytes = ExampleFeed.header(.student)
    let good = ExampleFeed.rows(.student, [[.uuuid: "@"]])
    let at = good.firstIndex(of: 0x40) ?? 0
    for number in 0..<4_000 {
      // A few ids come again, some in another case.
      let id = random.next() % 40 == 0 ? Int(random.next() % 4_000) : number
      var row = good
      row.replaceSubrange(
        at...at, with: Array((random.next() % 90 == 0 ? "u\(id)" : "U\(id)").utf8))
      if random.next() % 20 == 0 {
        for _ in 0...Int(random.next() % 3) {
          let place = Int(random.next() % UInt64(row.count))
          switch random.next() % 6 {
          case 0: row.insert(0x09, at: place)
          case 1: row.insert(0x0A, at: place)
          case 2: row[place] = UInt8(truncatingIfNeeded: random.next())
          case 3: row.remove(at: place)
          case 4: row.insert(contentsOf: [0x22, 0x0D], at: place)
          default: row.insert(contentsOf: "\r\n\n \t\n".utf8, at: place)
          }
        }
      }
      bytes += row
    }
    if random.next() % 3 == 0 { bytes.removeLast(Int(random.next() % 200)) }
    self.bytes = bytes
  }
}
