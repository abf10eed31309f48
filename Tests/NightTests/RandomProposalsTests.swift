import Changes
import Feed
import Files
import Foundation
import GRDB
import Night
import Reports
import Store
import TestSupport
import Testing
import Updates

/// What holds for the proposals of any night, shown on random nights of real files that are judged,
/// loaded and proposed from as every night is.
///
/// `PropertyTests` shows it of proposing alone; here what is blank, absent, doubtful (†) or left out
/// is so because a file has it so.
@Suite struct RandomProposalsTests {
  /// How many pairs of a person's nights, in both schools together.
  private static let pairs =
    ProcessInfo.processInfo.environment["SISFEED_TEST_PAIRS"].flatMap(Int.init) ?? 10_000
  private static let seed =
    ProcessInfo.processInfo.environment["SISFEED_TEST_SEED"].flatMap(UInt64.init) ?? 1
  /// How many nights follow one another; the first is no pair.
  private static let nights = 21

  /// With the SEVIS records there before the first night and after it; in the second school the
  /// blanks of some columns are meant, and a file may lack a column.
  @Test(arguments: [(isRosterFirst: false, clears: false), (true, true)])
  func nothingComesOfNothing(isRosterFirst: Bool, clears: Bool) async throws {
    let school = try NightSchool()
    // Nothing is held: the guards have tests of their own.
    school.limits.fewestPeople = 1_000_000
    school.context = try context(of: school, clears: clears)
    var term = try RandomTerm(
      people: Self.pairs / 2 / (Self.nights - 1), seed: Self.seed * 2 + (clears ? 1 : 0))
    var watch = QueueWatch()
    if clears {
      watch.clearable = Self.clearable
      school.severities = ["missing-column": .warning]
      term.excusesAbsence = true
    }
    let roster = term.roster()
    if isRosterFirst { try school.importRoster(roster) }
    for number in 1...Self.nights {
      let night = term.night(isFirst: number == 1)
      let report = try await school.night(night.file)
      #expect(report.verdict == .loaded, "night \(number): \(report.held)")
      if number == 1 {
        // What a term does to a header is another test's.
        try school.override(.headerChanged, allow: 1_000, hours: 24 * 365)
        if !isRosterFirst { try school.importRoster(roster) }
      }
      let problems =
        try unfounded(night, in: school)
        + watch.look(at: try open(school), after: night, isPair: number > 1)
      #expect(
        problems.isEmpty,
        "night \(number) of seed \(Self.seed): \(problems.prefix(12).joined(separator: "; "))")
      // What goes wrong on a morning goes on all the mornings after it.
      if !problems.isEmpty { return }
      try decide(school, &term.random)
      watch.note(try open(school))
    }
    #expect(watch.pairs >= Self.pairs / 2)
    #expect(
      watch.proposing * 10 >= watch.pairs * 3, "\(watch.proposing) of \(watch.pairs) propose")
    // And there was something to see of what must not be.
    #expect(watch.negatives > watch.pairs / 200 && watch.keptBack > watch.pairs / 100)
    #expect(watch.clearings > 0)
    #expect(watch.excused > 0 || !clears)
    if watch.hasSchemas {
      #expect(watch.checkedValues > watch.pairs / 3)
    } else {
      print("skipped: what SEVIS takes, for the expanded schemas (sevis-trees) aren't here")
    }
  }

  private static let clearable: Set<String> = [
    "SUFFIX", "US_ADDRESS_LINE2", "FOREIGN_ADDRESS_LINE2", "FOREIGN_ADDRESS_PROVINCE",
  ]

  private func context(of school: NightSchool, clears: Bool) throws -> ProposingContext {
    var context = ProposingContext(today: school.today)
    func column(_ name: String) throws -> ColumnID {
      try #require(Layout.standard.column(named: name)).id
    }
    let day = school.today
    context.terms = [
      Term(
        code: "Fall 2026", start: day.adding(-65), end: day.adding(8), addDrop: day.adding(-50),
        nextStart: day.adding(11)),
      Term(
        code: RandomTerm.nextTerm, start: day.adding(11), end: day.adding(120),
        addDrop: day.adding(20), nextStart: nil),
    ]
    context.fullTime = FullTimeRule(codes: ["Y": true, "N": false])
    let meanings: [Signal.Meaning] = [
      .withdrawn, .graduated, .suspended, .deceased, .leave, .newProgram,
    ]
    context.signals = SignalMap(
      try zip(RandomTerm.signals, meanings).map { value, meaning in
        SignalMap.Entry(
          Signal(column: RandomTerm.signal, value: value, meaning: meaning),
          column: try column(RandomTerm.signal))
      })
    context.programStart = ProgramDateColumn(
      column: try column(RandomTerm.programStart), name: RandomTerm.programStart)
    context.programEnd = ProgramDateColumn(
      column: try column(RandomTerm.programEnd), name: RandomTerm.programEnd)
    if clears { context.clearable = ColumnSet(try Self.clearable.map(column)) }
    return context
  }

  /// The open proposals.
  private func open(_ school: NightSchool) throws -> [Proposal] {
    var filter = Proposals.Filter()
    filter.states = [.proposed, .approved, .postponed, .failed]
    return try Store.open(school.store, for: .reading).read {
      try Proposals($0, names: ColumnNames(.standard)).all(filter)
    }
  }

  private func now(_ id: String, _ school: NightSchool) throws -> Proposal? {
    try Store.open(school.store, for: .reading).read {
      try Proposals($0, names: ColumnNames(.standard)).proposal(id)
    }
  }

  /// What is taken for spoilt and has no finding: it would show nothing here.
  private func unfounded(_ night: RandomNight, in school: NightSchool) throws -> [String] {
    let rows = try Store.open(school.store, for: .reading).read { connection in
      try Row.fetchAll(
        connection,
        sql: "SELECT coalesce(uuuid, ''), column, cost FROM findings WHERE mended_night IS NULL"
      ).map { (uuuid: $0[0] as String, column: $0[1] as String, cost: $0[2] as String) }
    }
    let columns = Dictionary(grouping: rows, by: \.uuuid).mapValues { Set($0.map(\.column)) }
    let lost = Set(rows.filter { $0.cost == "row" }.map(\.uuuid))
    var problems = night.leftOut.subtracting(lost).map { "the row of \($0) isn't left out" }
    let absent = night.absentColumns.union(night.excusedColumns)
    for column in absent where columns[""]?.contains(column) != true {
      problems.append("nobody misses \(column)")
    }
    let country = "CITIZENSHIP_COUNTRY"
    if night.spoiltColumns.contains(country), columns[""]?.contains(country) != true {
      problems.append("nobody minds the codes of ISO 3166")
    }
    for (uuuid, cells) in night.spoiltCells where !night.leftOut.contains(uuuid) {
      for column in cells where night.rows[uuuid] != nil {
        let block = Set(RandomNight.block(of: column))
        // What is told of the whole column isn't told of the cell once more.
        if !block.isDisjoint(with: absent.union(night.spoiltColumns)) { continue }
        if columns[uuuid]?.isDisjoint(with: block) ?? true {
          problems.append("\(uuuid) has a good \(column): “\(night.text(column, of: uuuid))”")
        }
      }
    }
    return problems
  }

  /// What an office does in between.
  private func decide(_ school: NightSchool, _ random: inout SplitMix) throws {
    let rulebook = try #require(school.rulebook)
    var queue = try open(school)
    queue.shuffle(using: &random)
    for proposal in queue.prefix(queue.count / 30) {
      // What was done in RTI a moment ago may have answered it.
      guard let proposal = try now(proposal.id, school), proposal.review.state.isOpen else {
        continue
      }
      let isReady =
        proposal.update.event.isSent && proposal.update.risk != .fourEyes
        && proposal.openNeeds.isEmpty && proposal.update.blockedBy.isEmpty
      let verb: Decision.Verb =
        switch random.below(4) {
        case 0 where isReady && proposal.review.state == .proposed: .approve
        case 1 where isReady: .doneInRTI
        case 2: .postpone(until: school.today.adding(1 + random.below(3)))
        default: .reject(reason: "a test")
        }
      let decision = Decision(
        verb, .ids([proposal.id]), person: "avery", actor: "avery", at: school.now.description)
      _ = try decision.run(Store.open(school.store, for: .writing), rulebook)
    }
  }
}
