internal import Feed
internal import TSV

/// Walks through what the chunks showed, in the order of the feed.
///
/// It does what needs more than one chunk: it counts lines, remembers ids, joins what a newline cut,
/// and hands the findings on. Whatever the number of cores, it sees the same.
struct Walk: ~Copyable {
  private let plan: Plan
  private let limit: Int
  private var ids: IdentityTable
  private var people: PersonTable
  /// The ids of the student file, where this is the HR file beside it.
  private let students: [KnownIDs]
  private(set) var ending = Ending()
  private(set) var tally: Tally
  private(set) var rowsWithErrors = 0
  /// How full the columns are, where that is asked.
  private(set) var fill: Fill?
  /// What all rows showed of the columns as a whole, by the plan's rules about those.
  private(set) var evidence: [any ColumnEvidence]
  /// Where the rows stand, where someone asks for it.
  private(set) var rowIndex: RowIndex?
  private var blankRun: ClosedRange<Int>?
  private var misfits: [Misfit] = []
  private var firstCRLF: Int?
  private var firstLF: Int?

  /// How many short lines in a row are looked at as pieces of one.
  private static let mostPieces = 12

  init(
    plan: Plan, limit: Int, expectedRows: Int, students: [KnownIDs], indexesRows: Bool
  ) {
    self.plan = plan
    self.limit = limit
    ids = IdentityTable(expected: expectedRows)
    evidence = plan.columnRules.map(\.evidence)
    people = PersonTable(expected: plan.personColumns == nil ? 0 : expectedRows)
    self.students = plan.feed.kind == .hr ? students : []
    tally = Tally(limit: limit)
    if indexesRows { rowIndex = RowIndex(expectedRows: expectedRows) }
  }

  /// Takes the next chunk's bench and hands its findings on in the order of their lines.
  mutating func take(_ bench: borrowing ChunkJudge.Bench, _ emit: (Finding) -> Void) {
    let before = ending.lines
    ending.lines += bench.lines
    ending.rows += bench.rows
    ending.rowsPassedOver += bench.rowsPassedOver
    ending.crlfLines += bench.crlfLines
    if firstCRLF == nil { firstCRLF = bench.firstCRLF.map { $0 + before } }
    if firstLF == nil { firstLF = bench.firstLF.map { $0 + before } }
    rowsWithErrors += bench.rowsWithErrors
    if let more = bench.fill {
      if fill == nil { fill = Fill() }
      fill?.add(more)
    }
    for (index, found) in bench.evidence.enumerated() {
      evidence[index].add(from: found, linesBefore: before)
    }

    var own = Tally(limit: limit)
    takeOddLines(bench, before: before, &own)
    takeIDs(bench, before: before, &own)

    // Two sorted runs, one of them nearly always empty.
    var mine = own.kept[...]
    mine.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    for var finding in bench.tally.kept {
      finding.line = finding.line.map { $0 + before }
      while let first = mine.first, (first.line ?? 0) <= (finding.line ?? 0) {
        pass(first, emit)
        mine.removeFirst()
      }
      pass(finding, emit)
    }
    for finding in mine { pass(finding, emit) }
    tally.addCounts(of: bench.tally)
    tally.addCounts(of: own)
  }

  /// Takes the end of the feed.
  mutating func finish(endsOpen: Bool, _ emit: (Finding) -> Void) {
    var own = Tally(limit: limit)
    ending.endsOpen = endsOpen
    if endsOpen, let last = misfits.last, last.lines.upperBound == ending.lines,
      last.found < last.expected, last.overlong == nil
    {
      misfits.removeLast()
      ending.fieldsOfCutLine = last.found
      ending.uuuidOfCutLine = last.found > 1 ? last.uuuid : nil
      rowsWithErrors += 1
    }
    flushMisfits(&own, all: true)
    // Without a row the blank lines are what a query that found nobody left: no-rows says it.
    if ending.rows == 0 { blankRun = nil }
    flushBlanks(&own)
    for finding in own.kept { pass(finding, emit) }
    tally.addCounts(of: own)
    ending.lfLines = ending.lines - ending.crlfLines - (endsOpen ? 1 : 0)
    if let firstCRLF, let firstLF { ending.firstOtherEnding = max(firstCRLF, firstLF) }
  }

  private mutating func pass(_ finding: Finding, _ emit: (Finding) -> Void) {
    let passed = passedCounts[finding.rule, default: 0]
    if passed < limit {
      passedCounts[finding.rule] = passed + 1
      emit(finding)
    }
  }

  private var passedCounts: [String: Int] = [:]

  // MARK: Lines that are no rows

  private mutating func takeOddLines(
    _ bench: borrowing ChunkJudge.Bench, before: Int, _ tally: inout Tally
  ) {
    for odd in bench.oddLines {
      let line = odd.line + before
      switch odd.kind {
      case .blank:
        if let run = blankRun, run.upperBound + 1 == line {
          blankRun = run.lowerBound...line
        } else {
          flushBlanks(&tally)
          blankRun = line...line
        }
      case .misfit(var misfit):
        misfit.lines = line...line
        if let last = misfits.last, last.lines.upperBound + 1 != line {
          flushMisfits(&tally, all: true)
        }
        misfits.append(misfit)
        if misfits.count > Self.mostPieces { flushMisfits(&tally, all: false) }
      }
    }
    // What ended before the chunk's last line can't go on in the next.
    if let run = blankRun, run.upperBound < ending.lines { flushBlanks(&tally) }
    if let last = misfits.last, last.lines.upperBound < ending.lines {
      flushMisfits(&tally, all: true)
    }
  }

  private mutating func flushBlanks(_ tally: inout Tally) {
    guard let run = blankRun else { return }
    blankRun = nil
    report(BlankLine.self, run, line: run.lowerBound, uuuid: nil, column: nil, &tally)
  }

  /// Reports the misfits that wait: as one where together they make a row, else each.
  private mutating func flushMisfits(_ tally: inout Tally, all: Bool) {
    while let first = misfits.first {
      var misfit = first
      var pieces = 1
      var fields = first.found
      for next in misfits.dropFirst() where fields < first.expected {
        fields += next.found - 1
        pieces += 1
        if fields == first.expected { break }
      }
      if pieces > 1 && fields == first.expected {
        misfit.lines = first.lines.lowerBound...misfits[pieces - 1].lines.upperBound
      } else {
        pieces = 1
      }
      misfits.removeFirst(pieces)
      rowsWithErrors += pieces
      report(
        WrongFieldCount.self, misfit, line: misfit.lines.lowerBound, uuuid: misfit.uuuid,
        column: nil, &tally)
      if !all { return }
    }
  }

  // MARK: Ids

  private mutating func takeIDs(
    _ bench: borrowing ChunkJudge.Bench, before: Int, _ tally: inout Tally
  ) {
    let identified = bench.ids
    // Far enough ahead for the memory to answer, not so far that it forgets again.
    let ahead = 12
    for index in identified.indices {
      if index + ahead < identified.count {
        ids.prefetch(identified[index + ahead].key)
        if let person = identified[index + ahead].person { people.prefetch(person) }
      }
      let entry = identified[index]
      let line = entry.line + before
      let outcome = ids.insert(entry.key, line: line)
      switch outcome {
      case .repeated(let firstLine, let differs):
        rowIndex?.noteRepetition(on: line, of: firstLine, differs: differs)
      case .new, .differsByCase:
        rowIndex?.append(
          entry.key, offset: bench.chunk.offset + entry.rowStart, line: line,
          hasFinding: entry.hasFinding)
      }
      switch outcome {
      case .new:
        takePerson(entry, line: line, bench, &tally)
      case .repeated(let firstLine, let differs):
        let event = DuplicateUUUID.Event(firstLine: firstLine, differs: differs)
        if plan.ruleset.severity(of: DuplicateUUUID.info).map({ $0 >= .error }) == true
          && !entry.hasError
        {
          rowsWithErrors += 1
        }
        report(DuplicateUUUID.self, event, entry, line: line, column: .uuuid, bench, &tally)
      case .differsByCase(let other):
        report(UUUIDDiffersByCase.self, other, entry, line: line, column: .uuuid, bench, &tally)
      }
    }
  }

  /// Takes the person of an id that is new here; the same id twice, or but for case, is told already.
  private mutating func takePerson(
    _ entry: ChunkJudge.Identified, line: Int, _ bench: borrowing ChunkJudge.Bench,
    _ tally: inout Tally
  ) {
    if let person = entry.person, let other = people.insert(person, line: line) {
      report(PossibleSamePerson.self, other, entry, line: line, column: nil, bench, &tally)
    }
    if students.contains(where: { $0.contains(entry.key) }) {
      report(PersonInBothFiles.self, (), entry, line: line, column: .uuuid, bench, &tally)
    }
  }

  /// The ids of the whole feed, for the check of another.
  func knownIDs() -> KnownIDs { KnownIDs(ids) }

  private func report<Walked: WalkRule>(
    _ rule: Walked.Type, _ event: Walked.Event, _ entry: ChunkJudge.Identified, line: Int,
    column: ColumnID?, _ bench: borrowing ChunkJudge.Bench, _ tally: inout Tally
  ) {
    report(
      rule, event, line: line, uuuid: text(of: entry, in: bench), column: column,
      isConfidential: entry.isConfidential, &tally)
  }

  private func text(
    of entry: ChunkJudge.Identified, in bench: borrowing ChunkJudge.Bench
  ) -> String {
    let raw = bench.chunk.span.extracting(entry.start..<entry.start + entry.count)
    return Blank.trim(plan.feed.opening.quoting.wrapsHeader ? Quoting.unwrap(raw) : raw).text
  }

  private func report<Walked: WalkRule>(
    _ rule: Walked.Type, _ event: Walked.Event, line: Int, uuuid: String?, column: ColumnID?,
    isConfidential: Bool = false, _ tally: inout Tally
  ) {
    guard let severity = plan.ruleset.severity(of: rule.info),
      tally.admits(rule.info.id, severity)
    else { return }
    let name = column.flatMap { plan.feed.header.column($0)?.name }
    var finding = Finding(
      rule: rule.info.id, severity: severity, line: line, column: name, uuuid: uuuid,
      message: rule.message(for: event))
    finding.isConfidential = isConfidential
    tally.keep(finding)
  }
}
