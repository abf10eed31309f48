import Feed
import TSV
import Testing

@testable import Rules

/// A row that was judged before and had no finding is passed over, and nothing is found otherwise.
@Suite struct CleanRowsTests {
  @Test(arguments: 101...120)
  func whatIsFoundIsTheSame(seed: Int) async throws {
    let bytes = RandomFeed(seed: UInt64(seed)).bytes
    let all = try await run(bytes, cleanRows: nil)
    let index = try #require(all.outcome.rowIndex)
    var clean = CleanRows(capacity: index.entries.count)
    for entry in index.entries where !entry.hasFinding { clean.insert(entry.row) }

    let rest = try await run(bytes, cleanRows: clean)
    #expect(rest.findings == all.findings)
    #expect(rest.outcome.tally.counts == all.outcome.tally.counts)
    #expect(rest.outcome.rowsWithErrors == all.outcome.rowsWithErrors)
    #expect(rest.outcome.ending.rows == all.outcome.ending.rows)
    #expect(rest.outcome.ending.rowsPassedOver > index.entries.count / 2)
  }

  private func run(
    _ bytes: [UInt8], cleanRows: CleanRows?
  ) async throws -> (findings: [Finding], outcome: FeedCheck.Outcome) {
    var options = FeedCheck.Options(
      layout: .standard, today: try #require(testDay), threads: 2)
    options.indexesRows = true
    options.cleanRows = cleanRows
    var findings: [Finding] = []
    let outcome = try await FeedCheck(options).run(
      MemorySource(bytes), fileName: "sis_user_info.txt", size: bytes.count,
      emit: { findings.append($0) })
    return (findings, outcome)
  }
}
