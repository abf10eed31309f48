import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Rules
import Store
import Testing
import Updates

/// A school whose nights are run as the command runs them, on a store and files of its own.
///
/// Each night is the next day at three o'clock, unless a test says that it is the same day.
final class NightSchool {
  let folder: TemporaryFolder
  let store: String
  var limits = GuardLimits()
  var terms: [Term] = []
  var severities: [String: Severity] = [:]
  var switchedOff: [String: String] = [:]
  var storesEmployees = true
  var keepsInput = false
  var retention: RetentionDays?
  /// What proposing goes by, today left out; nil where nothing is proposed.
  var context: ProposingContext?
  /// Days since the first of January 2026, at which the last night was run.
  private(set) var day = 300
  /// Seconds after three o'clock.
  var late = 0

  init() throws {
    folder = try TemporaryFolder()
    store = folder / "store.db"
  }

  /// The moment at which the last night was run.
  var now: Moment { Moment(seconds: 1_767_236_400 + day * 86_400 + late) }
  var today: Day {
    // The moment is written with its date first.
    guard let day = Day(iso: String(now.description.prefix(10))) else {
      preconditionFailure("a moment begins with a date")
    }
    return day
  }

  /// Lets days pass on which nothing arrives.
  func pass(days: Int) { day += days }

  /// Writes a feed where the night finds it.
  @discardableResult
  func put(_ table: FeedTable) throws -> String { try put(table.bytes(), table.kind) }

  @discardableResult
  func put(_ bytes: Data, _ kind: FileKind = .student) throws -> String {
    let path = folder / kind.fileName
    try bytes.write(to: URL(filePath: path))
    return path
  }

  /// The next night, which must be judged.
  @discardableResult
  func night(_ tables: FeedTable..., sameDay: Bool = false) async throws -> NightReport {
    let paths = try tables.map { try put($0) }
    return try await night(files: paths, sameDay: sameDay)
  }

  /// The next night with a file as it is.
  @discardableResult
  func night(bytes: Data, _ kind: FileKind = .student) async throws -> NightReport {
    try await night(files: [try put(bytes, kind)])
  }

  func night(files: [String], sameDay: Bool = false) async throws -> NightReport {
    switch try await run(files: files, sameDay: sameDay) {
    case .judged(let report): return report
    case .knownAlready: throw KnownAlready()
    }
  }

  struct KnownAlready: Error {}

  /// Runs the night with the files that are there.
  func run(files: [String], sameDay: Bool = false) async throws -> NightJob.Outcome {
    if sameDay { late += 60 } else { (day, late) = (day + 1, 0) }
    return try await NightJob(plan(files)).run()
  }

  func plan(_ files: [String]) -> NightPlan {
    var plan = NightPlan(
      files: files, store: store, today: today, layout: .standard,
      ruleset: Ruleset(overrides: severities, switchedOff: switchedOff), version: "test",
      actor: "tester")
    (plan.limits, plan.terms, plan.storesEmployees) = (limits, terms, storesEmployees)
    plan.threads = 1
    plan.retention = retention
    plan.rulebook = rulebook
    if keepsInput { plan.archive = folder / "archive" }
    let now = now
    plan.now = { now }
    return plan
  }

  // MARK: Proposals

  var rulebook: QueueUpdate.Rulebook? {
    guard var context else { return nil }
    context.today = today
    return QueueUpdate.Rulebook(context: context, policy: ApprovalPolicy(), layout: .standard)
  }

  /// Imports a list of SEVIS records, its cells parted by commas.
  func importRoster(_ text: String) throws {
    let rulebook = try #require(rulebook)
    var roster = Roster(Roster.Form(delimiter: ","), layout: .standard, asOf: today)
    let lines = try roster.read(text)
    _ = try RosterImport(
      rulebook, store: Store.open(store, for: .making), at: now.description, actor: "tester"
    ).run(lines, name: "roster.csv", reason: nil)
  }

  /// Decides about all that is meant and still proposed.
  func decide(
    _ verb: Decision.Verb, _ filter: Proposals.Filter = Proposals.Filter(), by person: String,
    set answers: [(element: String, value: String)] = []
  ) throws {
    var decision = Decision(
      verb, .all(filter), person: person, actor: person, at: now.description)
    decision.answers = answers
    _ = try decision.run(Store.open(store, for: .writing), try #require(rulebook))
  }

  /// The review queue.
  func queue() throws -> [Proposal] {
    try Store.open(store, for: .reading).read {
      try Proposals($0, names: ColumnNames(.standard)).all()
    }
  }

  // MARK: Overrides

  /// Lets a guard through, for a day.
  @discardableResult
  func override(
    _ guardName: GuardName, allow: Int, by: String = "avery", hours: Int = 24
  ) throws -> Int {
    late += 60
    let store = try Store.open(store, for: .writing)
    return try store.write {
      try Overrides.give(
        Override(
          guardName, allow: allow, reason: "a test", by: by, given: now.seconds,
          until: now.seconds + hours * 3_600),
        at: now.description, actor: by, $0)
    }
  }

  func confirm(_ number: Int, by: String) throws {
    late += 60
    let store = try Store.open(store, for: .writing)
    try store.write {
      try Overrides.confirm(
        number, by: by, at: now.description, seconds: now.seconds, actor: by, $0)
    }
  }

  // MARK: Looking

  /// What the store holds.
  func view() throws -> StoreView { try StoreView(store) }
}

extension NightReport {
  /// The guards that hold or block, in a word each.
  var held: [String] {
    var names: [String] = []
    for verdict in guards where verdict.weight != .expected {
      let name = verdict.id.rawValue + (verdict.weight == .block ? " (block)" : "")
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The notices, by id.
  var noticed: [String] { notices.map(\.id.rawValue) }
}
