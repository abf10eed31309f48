package import Feed
internal import Synchronization
package import TSV

/// The check of one feed, from its bytes to its findings.
package struct FeedCheck: Sendable {
  /// What to check by.
  package struct Options: Sendable {
    /// The columns and the dates.
    package var layout: Layout
    /// The rules that run.
    package var ruleset: Ruleset
    /// Which of the three files it is, where that is said.
    package var kind: FileKind?
    /// Today at the school.
    package var today: Day
    /// How many findings of a rule are handed on; all are counted.
    package var limit: Int
    /// How many chunks are judged at once.
    package var threads: Int
    /// Whether the ids are kept for the check of another file, 8 bytes each.
    package var keepsIDs = false
    /// Whether it is counted how full the columns are.
    package var countsFill = false
    /// Whether it is kept where each person's row stands, 32 bytes each.
    package var indexesRows = false
    /// Rows whose verdict stands, nil for none.
    package var cleanRows: CleanRows?

    package init(
      layout: Layout, ruleset: Ruleset = .all, kind: FileKind? = nil, today: Day,
      limit: Int = .max, threads: Int = 2
    ) {
      self.layout = layout
      self.ruleset = ruleset
      self.kind = kind
      self.today = today
      self.limit = limit
      self.threads = max(1, threads)
    }
  }

  /// What a check found out, beside the findings themselves.
  package struct Outcome: Sendable {
    /// What is known from the first bytes.
    package var feed: OpenedFeed
    /// What is known after the last line.
    package var ending: Ending
    /// How many findings there are, by rule and severity.
    package var tally: Tally
    /// How many rows have an error.
    package var rowsWithErrors: Int
    /// How many rows were not judged, because the file is refused before its rows.
    package var rowsNotChecked: Int
    /// The rules that were not run on this feed though they are on, and why.
    package var notRun: [Ruleset.Skipped]
    /// What the rows showed of the columns as a whole, by the plan's rules about those.
    var evidence: [any ColumnEvidence] = []
    /// The ids of its rows, where they are kept.
    package var ids: KnownIDs?
    /// How full the columns are, where that is counted.
    package var fill: Fill?
    /// Where the rows stand, where that is kept.
    package var rowIndex: RowIndex?

    /// Whether nothing of the file could be judged: it has no rows, or none that can be read.
    ///
    /// Such a file is refused, whatever the rule that would say so costs and whether it runs or not.
    package var isUnread: Bool { ending.rows == rowsNotChecked || feed.lacksHeader }
  }

  private let options: Options

  package init(_ options: Options) { self.options = options }

  /// Checks a feed.
  ///
  /// - Parameters:
  ///   - source: its bytes.
  ///   - fileName: its name without folders, nil for standard input.
  ///   - size: how many bytes it has, where that is known; memory is laid out by it.
  ///   - students: the ids of the student files checked before it in the same run.
  ///   - emit: takes each finding, in the order of the feed.
  ///   - progress: is told now and then how many bytes have been read.
  /// - Returns: what was found out besides.
  /// - Throws: what `source` throws; the findings so far are then worth nothing.
  package nonisolated(nonsending) func run(
    _ source: some ByteSource, fileName: String?, size: Int? = nil,
    beside students: [KnownIDs] = [],
    emit: (Finding) -> Void,
    progress: (Int) throws -> Void = { _ in }
  ) async throws -> Outcome {
    var reader = LineReader(source)
    let head = try reader.peek(Opening.length)
    let opening = Opening(head: head, isWhole: head.count < Opening.length)
    let feed = OpenedFeed(
      fileName: fileName, givenKind: options.kind, opening: opening, layout: options.layout)
    let plan = Plan(
      feed: feed, ruleset: options.ruleset,
      calendar: Calendar(format: options.layout.dateFormat, today: options.today),
      identityShapes: IdentityShapes(head: head, feed: feed))
    var beginning = Tally(limit: options.limit)
    for rule in RuleCatalogue.openingRules {
      report(rule.info, rule.check(feed), feed, &beginning)
    }
    for finding in beginning.kept { emit(finding) }

    var outcome: Outcome
    if beginning.refuses || !feed.isReadable {
      outcome = try count(&reader, feed, progress)
    } else {
      let rows = Self.expectedRows(in: head, size: size)
      outcome = try await judge(&reader, plan, rows, students, emit, progress)
    }
    var end = Tally(limit: options.limit)
    for (active, evidence) in zip(plan.columnRules, outcome.evidence) {
      report(active.rule.info, active.rule.conclude(from: evidence), feed, &end)
    }
    for rule in RuleCatalogue.endingRules {
      report(rule.info, rule.check(feed, outcome.ending), feed, &end)
    }
    for finding in end.kept { emit(finding) }
    outcome.tally.addCounts(of: beginning)
    outcome.tally.addCounts(of: end)
    return outcome
  }

  // MARK: The rows

  private nonisolated(nonsending) func judge(
    _ reader: inout LineReader<some ByteSource>, _ plan: Plan, _ expectedRows: Int,
    _ students: [KnownIDs], _ emit: (Finding) -> Void, _ progress: (Int) throws -> Void
  ) async throws -> Outcome {
    // Every rule about people goes by ids, and so does the check of the other file.
    let byID = [
      DuplicateUUUID.info, UUUIDDiffersByCase.info, PossibleSamePerson.info, PersonInBothFiles.info,
    ]
    let judge = ChunkJudge(
      plan: plan, limit: options.limit,
      remembersIDs: options.keepsIDs || options.indexesRows
        || byID.contains(where: plan.ruleset.runs),
      countsFill: options.countsFill, cleanRows: options.cleanRows)
    var walk = Walk(
      plan: plan, limit: options.limit, expectedRows: expectedRows, students: students,
      indexesRows: options.indexesRows)
    var skipping = plan.feed.opening.headerLineNumber
    var endsOpen = false

    if options.threads == 1 {
      var bench = ChunkJudge.Bench()
      while try reader.next(into: &bench.chunk) {
        endsOpen = bench.chunk.endsOpen
        judge.judge(&bench, skipping: skipping)
        skipping = 0
        walk.take(bench, emit)
        try progress(reader.position)
      }
    } else {
      // A bench is read into here, judged by a task and walked through here again; the lock hands
      // it over. The walk needs them in order, so one that comes early waits for its turn.
      var free: [SharedBench] = []
      var waiting: [Int: SharedBench] = [:]
      var next = 0
      try await withThrowingTaskGroup(of: (Int, SharedBench).self) { group in
        var started = 0
        var running = 0
        var sourceEnded = false
        while !sourceEnded || running > 0 {
          if !sourceEnded && running + waiting.count < options.threads * 4 {
            let bench = free.popLast() ?? SharedBench()
            let isOpen: Bool? = try bench.content.withLock { content in
              try reader.next(into: &content.chunk) ? content.chunk.endsOpen : nil
            }
            guard let isOpen else {
              sourceEnded = true
              continue
            }
            endsOpen = isOpen
            let (number, skip) = (started, skipping)
            group.addTask {
              bench.content.withLock { judge.judge(&$0, skipping: skip) }
              return (number, bench)
            }
            skipping = 0
            started += 1
            running += 1
          } else if let (number, bench) = try await group.next() {
            running -= 1
            waiting[number] = bench
            while let bench = waiting.removeValue(forKey: next) {
              bench.content.withLock { walk.take($0, emit) }
              free.append(bench)
              next += 1
            }
            try progress(reader.position)
          }
        }
      }
    }
    walk.finish(endsOpen: endsOpen, emit)
    let rows = walk.ending.rows
    return Outcome(
      feed: plan.feed, ending: walk.ending, tally: walk.tally,
      rowsWithErrors: walk.rowsWithErrors, rowsNotChecked: 0,
      notRun: rows == 0 ? [] : plan.notRun, evidence: walk.evidence,
      ids: options.keepsIDs ? walk.knownIDs() : nil, fill: walk.fill, rowIndex: walk.rowIndex)
  }

  /// How many rows a feed of `size` bytes has, by those at its beginning.
  private static func expectedRows(in head: [UInt8], size: Int?) -> Int {
    guard let size, !head.isEmpty else { return 0 }
    let lines = head.count { $0 == UInt8(ascii: "\n") }
    return min(size / head.count * lines + lines, size / 64)
  }

  /// Reads on without judging: the file is refused, but how much of it wasn't checked is told.
  private func count(
    _ reader: inout LineReader<some ByteSource>, _ feed: OpenedFeed,
    _ progress: (Int) throws -> Void
  ) throws -> Outcome {
    var ending = Ending()
    let newline: UInt8 = feed.opening.endsInCarriageReturns ? 0x0D : 0x0A
    var chunk = Chunk()
    var hasContent = false
    while try reader.next(into: &chunk) {
      let bytes = chunk.span
      for index in bytes.indices {
        if bytes[index] == newline {
          ending.lines += 1
          if hasContent { ending.rows += 1 }
          hasContent = false
        } else if bytes[index] > 0x20 {
          hasContent = true
        }
      }
      ending.endsOpen = chunk.endsOpen
      try progress(reader.position)
    }
    // The header is a line with content, unless there is none; line 1 may itself be data.
    if ending.rows > 0 && !feed.lacksHeader { ending.rows -= 1 }
    return Outcome(
      feed: feed, ending: ending, tally: Tally(limit: options.limit), rowsWithErrors: 0,
      rowsNotChecked: ending.rows,
      notRun: [])
  }

  private func report(
    _ info: RuleInfo, _ complaints: [Complaint], _ feed: OpenedFeed, _ tally: inout Tally
  ) {
    // What refuses the file comes first: a report that shows a few findings a rule must show it.
    let fatal = complaints.filter { $0.severity == .fatal }
    for complaint in fatal + complaints.filter({ $0.severity != .fatal }) {
      guard let severity = options.ruleset.severity(of: info, special: complaint.severity),
        tally.admits(info.id, severity)
      else { continue }
      let name = complaint.column.flatMap { feed.header.column($0)?.name }
      tally.keep(
        Finding(
          rule: info.id, severity: severity, line: complaint.line,
          column: name ?? complaint.columnName, uuuid: complaint.uuuid,
          message: complaint.message))
    }
  }
}

/// A bench that goes from hand to hand.
private final class SharedBench: Sendable {
  let content = Mutex(ChunkJudge.Bench())
}

extension Tally {
  /// Whether the file is refused before its rows are looked at.
  var refuses: Bool { worst == .fatal }
}
