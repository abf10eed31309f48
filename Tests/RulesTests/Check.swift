import Feed
import TSV

@testable import Rules

/// The day on which the tests take place.
let testDay = Day(iso: "2026-11-23")

/// Checks some bytes.
func check(
  _ bytes: [UInt8], named fileName: String? = "sis_user_info.txt", kind: FileKind? = nil,
  layout: Layout = .standard, ruleset: Ruleset = .all, step: Int = .max, threads: Int = 1,
  beside students: [KnownIDs] = []
) async throws -> (findings: [Finding], outcome: FeedCheck.Outcome) {
  guard let today = testDay else { throw TestDayMissing() }
  var options = FeedCheck.Options(
    layout: layout, ruleset: ruleset, kind: kind, today: today, threads: threads)
  options.keepsIDs = true
  var findings: [Finding] = []
  let outcome = try await FeedCheck(options).run(
    MemorySource(bytes, step: step), fileName: fileName, size: bytes.count,
    beside: students, emit: { findings.append($0) })
  return (findings, outcome)
}

/// Checks an example and gives its findings.
func check(_ example: Example) async throws -> [Finding] {
  var students: [KnownIDs] = []
  if let rows = example.studentRows {
    let file = ExampleFeed.header(.student) + ExampleFeed.rows(.student, rows)
    students = [try await check(file).outcome.ids].compactMap { $0 }
  }
  let findings = try await check(example.bytes, named: example.fileName, beside: students).findings
  guard let today = testDay else { throw TestDayMissing() }
  var acceptances = Acceptances(
    path: "sisfeed.accepted.yaml", [example.accepted].compactMap { $0 }, today: today)
  return findings.filter { acceptances.accept($0) == nil }
    + acceptances.findings(.all, notRun: [], isWhole: true)
}

/// What a rule says of a good row with these cells, values shown; other rules may speak too.
func messages(
  _ rule: String, _ cells: [ColumnID: String], in kind: FileKind = .student,
  layout: Layout = .standard, showingValues: Bool = true
) async throws -> [String] {
  try await check(
    Example.passes(cells, in: kind).bytes, named: kind.fileName, layout: layout
  ).findings
    .filter { $0.rule == rule }.map { $0.message.text(showingValues: showingValues) }
}

/// The rules that find something in a good row with these cells.
func rules(
  _ cells: [ColumnID: String], in kind: FileKind = .student, layout: Layout = .standard
) async throws -> [String] {
  try await check(
    Example.passes(cells, in: kind).bytes, named: kind.fileName, layout: layout
  ).findings.map(\.rule)
}

private struct TestDayMissing: Error {}
