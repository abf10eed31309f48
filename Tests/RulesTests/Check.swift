import Feed
import TSV

@testable import Rules

/// The day on which the tests take place.
let testDay = Day(iso: "2026-11-23")

/// Checks some bytes.
func check(
  _ bytes: [UInt8], named fileName: String? = "sis_user_info.txt", kind: FileKind? = nil,
  layout: Layout = .standard, ruleset: Ruleset = .all, step: Int = .max, threads: Int = 1
) async throws -> (findings: [Finding], outcome: FeedCheck.Outcome) {
  guard let today = testDay else { throw TestDayMissing() }
  let options = FeedCheck.Options(
    layout: layout, ruleset: ruleset, kind: kind, today: today, threads: threads)
  var findings: [Finding] = []
  let outcome = try await FeedCheck(options).run(
    MemorySource(bytes, step: step), fileName: fileName, size: bytes.count,
    emit: { findings.append($0) })
  return (findings, outcome)
}

/// Checks an example and gives its findings.
func check(_ example: Example) async throws -> [Finding] {
  try await check(example.bytes, named: example.fileName).findings
}

private struct TestDayMissing: Error {}
