internal import Changes
internal import Feed
internal import Files
internal import Notify
internal import Reports
internal import Rules
internal import Store
internal import Updates

/// The night that is being written, within its transaction.
struct NightInHand {
  let work: NightLoad
  let connection: StoreConnection
  private let now: Moment
  private(set) var record: NightRecord
  /// The last good night before this one.
  let last: NightRecord?
  private let lastCounts: NightCounts?
  private let history: [NightRows]
  private(set) var report: NightReport
  /// Where tonight's new errors stand, for those outside the house.
  private var places: [OutsideNight.Place] = []

  private var plan: NightPlan { work.plan }

  /// Begins a night.
  ///
  /// - Throws: what the store throws.
  init(_ work: NightLoad, _ connection: StoreConnection) throws {
    self.work = work
    self.connection = connection
    now = work.plan.now()
    last = try Nights.lastGood(connection)
    let kept = try Nights.counts(connection, limit: work.plan.limits.medianNights).map(
      CountsText.counts)
    lastCounts = kept.first
    history = kept.map(\.rows)
    let rows = work.judged.reduce(0) { $0 + $1.outcome.ending.rows }
    record = try Nights.begin(
      date: work.plan.today, at: now.description, rows: rows, connection)
    record.files = work.files
    report = NightReport(
      version: work.plan.version, label: record.label, verdict: .refused, exitCode: 2,
      at: now.description)
    report.files = work.judged.map { file in
      NightReport.File(
        name: file.name, kind: file.kind, bytes: file.file.bytesRead, sha256: file.sha256,
        rows: file.outcome.ending.rows, rowsNotChecked: file.outcome.rowsNotChecked,
        rowsAsBefore: file.outcome.ending.rowsPassedOver)
    }
    report.lastGood = last?.label
    report.hoursSinceLastGood = last.flatMap { Moment($0.at) }.map {
      max(0, now.seconds - $0.seconds) / 3600
    }
    report.lastBackup = try Backups.last(connection)
    report.untold = try NightTelling(plan).untold(connection)
    report.hoursSinceBackup = report.lastBackup.flatMap { Moment($0) }.map {
      max(0, now.seconds - $0.seconds) / 3600
    }
    if let overdue = Notice.feedOverdue(
      lastGood: last.flatMap { Moment($0.at)?.seconds }, now: now.seconds,
      limit: work.plan.limits.hoursUntilOverdue)
    {
      report.notices.append(overdue)
    }
    for file in work.judged {
      for skipped in file.outcome.notRun {
        report.notJudged.append("\(file.name): \(skipped.rule), \(skipped.reason)")
      }
    }
  }

  var isRefused: Bool { work.judged.contains(where: \.isRefused) }

  /// Ends a night whose files can't be loaded at all.
  ///
  /// - Parameter shown: what it showed all the same, after that was undone.
  /// - Throws: what the store throws.
  mutating func refuse(_ shown: Shown? = nil) throws {
    if let shown { try keep(shown.seen) }
    for file in work.judged where file.isRefused {
      report.refusals += file.refusals.map { "\(file.name): \($0)" }
    }
    places = try NightTelling(plan).places(work.store, connection)
    try finish(.refused, exitCode: 2, counts: nil, changes: nil)
  }

  // MARK: Loading

  /// A guard holds the night: what was loaded must be undone, and this be kept of it.
  struct Held: Error {
    var report: NightReport
    var places: [OutsideNight.Place]
    var seen: Seen
  }

  /// Loads the set.
  ///
  /// - Throws: `Held` where a guard holds the night; what the store throws.
  mutating func load() throws {
    let results = try work.judged.map { try loadFile($0) }
    for result in results {
      record.added += result.added
      record.changed += result.changed
      record.gone += result.gone
      record.leftOut += result.leftOut
    }
    let withErrors = work.judged.reduce(0) { $0 + $1.outcome.rowsWithErrors }
    let hasErrors = work.judged.contains { ($0.outcome.tally.worst ?? .note) >= .error }
    let counts = NightCounts(files: results.map(\.comparison.counts))
    try describe(results, withErrors: withErrors)
    let isHeld = try askGuards(
      NightEvidence(
        tonight: counts, last: lastCounts, history: history,
        movements: results.map(\.comparison.movements), limits: plan.limits, terms: plan.terms,
        today: plan.today))
    CrashPoint.pass("judged")
    guard !isHeld else {
      throw Held(report: report, places: places, seen: try seen())
    }
    try StoreFacts.setStoresEmployees(plan.storesEmployees, connection)
    for file in work.judged { try LastVerdicts.setBasis(file.basis, of: file.kind, connection) }
    let hasOtherColumns = try noteColumns(results)
    if let rulebook = plan.rulebook, try SEVISRecords.areKnown(connection) {
      var queue = try QueueUpdate(
        rulebook, night: record.night, at: now.description, work.store, connection)
      _ = try queue.run(
        after: record.night,
        looksAtAll: hasOtherColumns || work.judged.contains { lastCounts?[$0.kind] == nil })
      CrashPoint.pass("proposed")
    }
    // A file that wasn't sent was let through by an override: its people stand, and the nights after
    // this one don't miss it.
    try finish(
      .loaded, exitCode: hasErrors ? 1 : 0, counts: CountsText.text(counts),
      changes: try NightChanges.digest(record.night, key: work.store, connection))
  }

  /// Ends a night that is held, after what it loaded was undone.
  mutating func hold(_ held: Held) throws {
    (report, places) = (held.report, held.places)
    try keep(held.seen)
    try finish(.held, exitCode: 2, counts: nil, changes: nil)
  }

  func loadFile(_ file: JudgedFile) throws -> FeedLoad {
    let columns = LoadColumns(header: file.outcome.feed.header, kind: file.kind)
    let loader = try PeopleLoader(
      connection, night: record.night, feed: file.kind, columns: columns.names)
    let last = lastCounts?[file.kind]
    let header = HeaderColumn.all(of: file.outcome.feed.header)
    // The same bytes under another header, or kept by another rule, are not the same row; and of
    // which a column was left out for everyone, its values may load tonight.
    let looksAtAll =
      try last.map { $0.columns.map(\.column) != header.map(\.column) } ?? false
      || StoreFacts.storesEmployees(connection) != plan.storesEmployees
      || FindingLedger.leavesOutColumn(rule: RuleInfo.quotesRule, in: file.kind, connection)
    let result = FeedLoad(
      file, loader: loader, columns: columns, last: last, plan: plan, looksAtAll: looksAtAll)
    try result.run(stale: try FindingLedger.leftOutIDs(in: file.kind, connection))
    CrashPoint.pass("loaded:\(file.kind.rawValue)")
    return result
  }

  /// Notes what columns tonight's files have, and says whether they are others than the last time.
  private func noteColumns(_ results: [FeedLoad]) throws -> Bool {
    var areOthers = false
    for (file, result) in zip(work.judged, results) {
      let columns = Set(result.names)
      if try StoreFacts.columns(of: file.kind, connection) == columns { continue }
      try StoreFacts.setColumns(columns, of: file.kind, connection)
      areOthers = true
    }
    return areOthers
  }

  // MARK: Guards

  /// Whether a guard holds the night that nobody has let through.
  private mutating func askGuards(_ evidence: NightEvidence) throws -> Bool {
    let verdicts = Guards.judge(evidence)
    let overrides = try Overrides.all(connection).map(\.override)
    let moment = now.seconds + plan.secondsAhead
    let holding = Override.holding(verdicts, beside: overrides, at: moment)
    for verdict in verdicts {
      if holding.contains(verdict) || verdict.weight == .expected {
        report.guards.append(verdict)
      } else if let override = overrides.last(where: {
        $0.effect(on: verdict, at: moment) == .letsThrough
      }) {
        let second = override.confirmedBy.map { " and \($0)" } ?? ""
        report.letThrough.append(
          NightReport.LetThrough(
            verdict: verdict, reason: override.reason, by: override.by + second))
      }
    }
    return !holding.isEmpty
  }

  // MARK: The report

  /// Puts into the report what moved, while the store still has it.
  private mutating func describe(_ results: [FeedLoad], withErrors: Int) throws {
    (report.added, report.changed) = (record.added, record.changed)
    (report.gone, report.rowsLeftOut) = (record.gone, record.leftOut)
    report.rowsWithErrors = withErrors
    report.rowsInPart = results.reduce(0) { $0 + $1.inPart }
    report.columns = try NightChanges.byColumn(record.night, connection).map {
      NightReport.ColumnChange(column: $0.column, people: $0.people)
    }
    report.people = try NightChanges.byPerson(
      record.night, limit: NightLoad.mostPeople, connection
    ).filter { !$0.isConfidential }.map {
      NightReport.PersonChange(kind: $0.kind, uuuid: $0.uuuid, columns: $0.columns)
    }
    report.unnamed = try NightChanges.unnamed(record.night, connection)
    places = try NightTelling(plan).places(work.store, connection)
    let names = ColumnNames(plan.layout)
    report.watched = try plan.watched.compactMap { watched in
      guard let column = names[watched.column],
        let change = report.columns.first(where: { $0.column == column })
      else { return nil }
      return NightReport.Watched(
        column: watched.name, label: watched.label, whom: watched.whom, people: change.people,
        uuuids: try NightChanges.people(
          whose: column, in: record.night, limit: NightReport.Watched.mostPeople, connection))
    }
    report.findings = try FindingLedger.settle(
      night: record.night, feeds: work.judged.map(\.kind), connection
    ).map {
      NightReport.FindingMovement(
        rule: $0.rule, severity: $0.severity, new: $0.new, open: $0.open, mended: $0.mended)
    }
    CrashPoint.pass("settled")
    for file in work.judged {
      let before = last?.files.first { $0.feed == file.kind }
      if let last, before?.sha256 == file.sha256 {
        report.notices.append(.sameFile(file.kind, lastNight: last.label))
      }
    }
    for result in results {
      let movements = result.comparison.movements
      let flaps = try NightFlaps.find(
        night: record.night, within: plan.limits.flapNights, feed: movements.kind, connection)
      let notices = [
        Notice.mixedTerms(result.comparison.counts), .creditsChangedWithinTerm(movements),
        .keyRenamed(movements), .leftTooEarly(result.departures),
        .flapping(flaps, in: movements.kind),
      ]
      report.notices += notices.compactMap { $0 }
    }
  }

  /// Puts into the report what is to be decided, and what nobody has ever confirmed: deadlines go on
  /// while a night is held.
  private mutating func describeQueue() throws {
    guard let rulebook = plan.rulebook, try SEVISRecords.areKnown(connection) else { return }
    let proposals = try Proposals(connection, names: ColumnNames(rulebook.layout))
    var queue = NightReport.Queue(
      open: try proposals.openCount(),
      dueThisWeek: try proposals.openCount(until: plan.today.adding(7)),
      neverConfirmed: try KnownValues.neverConfirmed(connection).values)
    queue.statusMoved = try proposals.statusMoves().map { proposal in
      NightReport.StatusMoved(
        uuuid: proposal.update.isConfidential ? nil : proposal.update.uuuid,
        proposal: proposal.id, why: proposal.update.why)
    }
    report.queue = queue
  }

  private mutating func finish(
    _ state: NightRecord.State, exitCode: Int, counts: String?, changes: String?
  ) throws {
    record.state = state
    record.exitCode = exitCode
    report.verdict =
      switch state {
      case .loaded: .loaded
      case .held: .held
      case .refused: .refused
      }
    report.exitCode = exitCode
    try describeQueue()
    let files = record.files.map { #""\#($0.sha256)""# }.joined(separator: ",")
    report.chainHead = try EventChain.append(
      "night-\(state.rawValue)", at: now.description, actor: plan.actor, night: record.night,
      body: """
        {"night":"\(record.label)","files":[\(files)],"rows":\(record.rows),\
        "added":\(record.added),"changed":\(record.changed),"gone":\(record.gone),\
        "leftOut":\(record.leftOut),"changes":\(changes.map { "\"\($0)\"" } ?? "null")}
        """, connection)
    var text = NightText(report)
    try Nights.finish(
      record, counts: counts, json: report.json, text: text.write(), connection)
    try NightTelling(plan).announce(
      report, number: record.night, places: places, of: work.judged, connection)
    CrashPoint.pass("announced")
  }
}
