import Feed
import TSV
import Testing

@testable import Rules

/// How full the columns are.
@Suite struct FillTests {
  @Test(arguments: [1, 2])
  func blankCellsAreCountedAsTheRulesJudgeThem(threads: Int) async throws {
    guard let today = testDay else { return }
    let cells = ["Ana", "", " ", "\u{A0}", "\u{200B}", " Ana", "é", "\u{A0}x"]
    let rows = cells.map { [ColumnID.middleName: $0] }
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, rows)
    var options = FeedCheck.Options(layout: .standard, today: today, threads: threads)
    options.countsFill = true
    let outcome = try await FeedCheck(options).run(
      MemorySource(bytes), fileName: "sis_user_info.txt", emit: { _ in })
    let fill = try #require(outcome.fill)
    let position = try #require(outcome.feed.header.position(of: .middleName))
    #expect(fill.rows == 8)
    #expect(fill.filled[position] == 4)
    #expect(fill.filled[0] == 8)
  }
}
