internal import Changes
internal import Feed
internal import Files
internal import Intake
internal import Notify
package import Reports
internal import Rules
internal import Store

/// The nightly job: check the set, compare it with the last good night, let the guards judge, and
/// load it, whole or not at all.
///
/// Everything that changes the store happens in one transaction. Killed at any moment and run
/// again, it ends as one clean run would.
package struct NightJob: Sendable {
  private let plan: NightPlan

  package init(_ plan: NightPlan) { self.plan = plan }

  /// What a night came to.
  package enum Outcome: Sendable {
    /// It was judged now.
    case judged(NightReport)
    /// This very set was judged before on this day, with this report; nothing was judged again.
    case knownAlready(json: String, text: String, exitCode: Int)
  }

  /// Runs the night.
  ///
  /// - Parameters:
  ///   - progress: is told now and then of a file how many bytes of how many have been read.
  ///   - waiting: is told when another process writes to the store.
  ///   - untold: is told what could not be told, which never fails the night.
  /// - Returns: what it came to.
  /// - Throws: `RunFailure`; then nothing of the store has changed.
  package nonisolated(nonsending) func run(
    progress: (_ file: String, _ read: Int, _ size: Int?) -> Void = { _, _, _ in },
    waiting: @escaping @Sendable () -> Void = {},
    untold: (String) -> Void = { _ in }
  ) async throws -> Outcome {
    let telling = NightTelling(plan)
    let store: Store
    do {
      store = try Store.open(plan.store, for: .making, waiting: waiting)
    } catch {
      await telling.tellFailure(error, nil, newestBefore: nil).forEach(untold)
      throw error
    }
    // Whoever holds it is at work and will tell: that isn't a night that failed.
    let lock = try RunLock(plan.store + ".lock", what: "the store", now: plan.now())
    defer { withExtendedLifetime(lock) {} }
    CrashPoint.pass("opened")
    let before = try store.read { try Nights.newest($0)?.night }
    do {
      let begin = ContinuousClock.now
      let outcome = try await take(store, progress)
      var duration: Duration?
      if case .judged = outcome { duration = ContinuousClock.now - begin }
      await telling.tell(store, after: duration).forEach(untold)
      return outcome
    } catch {
      await telling.tellFailure(error, store, newestBefore: before).forEach(untold)
      throw error
    }
  }

  /// Takes the set, from the drop folder where the plan names one, and judges it.
  private nonisolated(nonsending) func take(
    _ store: Store, _ progress: (String, Int, Int?) -> Void
  ) async throws -> Outcome {
    guard let order = plan.drop else { return try await judge(store, progress) }
    let drop = try NightDrop(order, lastKinds: NightDrop.lastKinds(store))
    let set = try drop.take(store, now: plan.now(), stopSign: plan.stopSign)
    CrashPoint.pass("taken")
    var plan = plan
    plan.set = set
    return try await NightJob(plan).judge(store, progress) { night, report in
      try drop.finish(set, night, report: report)
    }
  }

  /// Judges the files of the plan, unless they were judged before, and finishes what comes after.
  ///
  /// `finish` is given the night and its report, when all is in the store and kept.
  private nonisolated(nonsending) func judge(
    _ store: Store, _ progress: (String, Int, Int?) -> Void,
    finish: (NightRecord, String) throws -> Void = { _, _ in }
  ) async throws -> Outcome {
    if let known = try knownAlready(store, finish) { return known }

    try store.beginFindings()
    let judged = try await check(store, progress)
    CrashPoint.pass("checked")
    try plan.set?.lookAgain()
    let report: NightReport
    do {
      report = try NightLoad(plan: plan, store: store, judged: judged).run()
    } catch is WantedRows.ChangedMeanwhile {
      throw RunFailure(
        """
        a file of the set changed while it was read; nothing was loaded, the last good night \
        stands. Run the night again when the set is complete
        """)
    }
    CrashPoint.pass("committed")
    plan.stopSign?.passBy()
    try store.settle()
    try NightArchive(plan: plan, store: store).finish()
    CrashPoint.pass("archived")
    if let night = try store.read({ try Nights.newest($0) }) {
      var text = NightText(report)
      try finish(night, text.write())
    }
    CrashPoint.pass("finished")
    if report.verdict == .loaded { try NightRetention(plan: plan, store: store).finish() }
    return .judged(report)
  }

  // MARK: The same set again

  /// The report of this very set, where it was judged today already and nobody has overridden what
  /// held it since.
  private func knownAlready(
    _ store: Store, _ finish: (NightRecord, String) throws -> Void
  ) throws -> Outcome? {
    let before = try nightsBefore(store)
    guard !before.isEmpty else { return nil }
    let files = try plan.files.map { try plan.opened($0, hashes: false) }
    let sizes = files.compactMap(\.size).sorted()
    let candidates = before.filter { $0.files.map(\.bytes).sorted() == sizes }
    guard !candidates.isEmpty else { return nil }
    let hashes = try plan.files.map(plan.sha256)
    guard let night = candidates.last(where: { $0.files.map(\.sha256).sorted() == hashes.sorted() })
    else { return nil }
    if night.state == .held {
      let isNews = try store.read { connection in
        try Overrides.all(connection).contains {
          $0.lastWord >= (Moment(night.at)?.seconds ?? 0)
        }
      }
      if isNews { return nil }
    }
    try NightArchive(plan: plan, store: store).finish(night.date)
    let report = try store.read { try Nights.report(of: night.night, $0) }
    if let kept = try store.read({ try Nights.night(night.night, $0) }) {
      try finish(kept, report?.text ?? "")
    }
    if night.state == .loaded { try NightRetention(plan: plan, store: store).finish() }
    return .knownAlready(
      json: report?.json ?? "", text: report?.text ?? "", exitCode: night.exitCode)
  }

  /// The nights that may have been this very set: those of today; and of files that still lie where
  /// they were taken from, those that were judged since the files came.
  private func nightsBefore(_ store: Store) throws -> [NightRecord] {
    try store.read { connection in
      guard let set = plan.set else { return try Nights.on(plan.today, connection) }
      return try Nights.all(connection, limit: NightDrop.nightsLookedAt).reversed().filter {
        $0.date == plan.today || Moment($0.at).map { $0 >= set.changed } ?? false
      }
    }
  }

  // MARK: The check

  private nonisolated(nonsending) func check(
    _ store: Store, _ progress: (String, Int, Int?) -> Void
  ) async throws -> [JudgedFile] {
    var options = FeedCheck.Options(
      layout: plan.layout, ruleset: plan.ruleset, today: plan.today, threads: plan.threads)
    options.indexesRows = true
    let order = try CheckOrder(plan.files, kind: nil, layout: plan.layout)
    options.keepsIDs = order.keepsIDs
    var students: [KnownIDs] = []
    var judged: [JudgedFile] = []
    for path in order.paths {
      let file = try plan.opened(path, hashes: true)
      guard file.size != nil else {
        throw RunFailure("\(path) is no file; a night needs files that can be read twice")
      }
      let feed = try CheckOrder.opened(plan.opened(path, hashes: false), plan.layout)
      options.cleanRows = try VerdictBasis.cleanRows(feed, plan: plan, store: store)
      let collector = FindingCollector(store: store, layout: plan.layout, kind: feed.kind)
      let outcome = try await FeedCheck(options).run(
        file, fileName: file.name, size: file.size, beside: students,
        emit: { collector.add($0) }, progress: { progress(path, $0, file.size) })
      if let ids = outcome.ids, outcome.feed.kind == .student { students.append(ids) }
      let sha256 = try file.finish() ?? ""
      try plan.refuseBroken(path, sha256)
      let leftOuts = try collector.finish(outcome)
      if let twin = judged.first(where: { $0.kind == outcome.feed.kind }) {
        throw RunFailure(
          "\(twin.file.path) and \(path) are both the \(twin.kind.title); a night has one of each")
      }
      judged.append(
        JudgedFile(
          file: file, outcome: outcome, leftOuts: leftOuts, refusals: collector.refusals(outcome),
          basis: try VerdictBasis.text(outcome.feed, plan: plan), sha256: sha256))
      CrashPoint.pass("checked:\(outcome.feed.kind.rawValue)")
    }
    return judged
  }
}
