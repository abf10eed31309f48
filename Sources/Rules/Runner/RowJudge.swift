internal import Feed
internal import TSV

/// Judges one row of the right width.
struct RowJudge: ~Copyable {
  let plan: Plan
  /// The findings so far, their lines counted from the chunk's first.
  var tally: Tally
  /// How many rows have an error.
  var rowsWithErrors = 0
  /// What the rows showed of the columns as a whole, by the plan's rules about those.
  private(set) var evidence: [any ColumnEvidence]
  private var complaints: [Complaint] = []
  /// How many findings there were, those too that no one wants to see.
  private var reported = 0
  // The parts of the plan that every row needs, held here so that no row counts references.
  private let header: Header
  private let kind: FileKind
  private let quoting: Quoting
  private let suspectMarks: Marks
  private let harmlessLine: Int
  private let firstLooks: FirstLooks
  private let firstLooksInLongRows: FirstLooks
  private let looks: LookTable
  private let sum: SumLook?
  private let recordRules: [Plan.ActiveRecordRule]
  private let addresses: AddressLookTable
  private let isDoneWhereNothingIsSuspect: Bool
  /// What a row costs whose cells stand beside their columns; nil where no one asks.
  private let shiftSeverity: Severity?
  /// The positions of the cells that need a look in the row at hand, nearly always none.
  private var suspects: [Int] = []

  /// What came out for a row.
  struct Verdict {
    /// Whether the row has an error.
    var hasError = false
    /// Whether anything was found in it.
    var hasFinding = false
    /// Whether its cells stand beside their columns.
    var isShifted = false
    /// Whether name and birth date can be relied on: none of the three is an error.
    var isPersonKnown = true
  }

  init(plan: Plan, limit: Int) {
    self.plan = plan
    header = plan.header
    kind = plan.feed.kind
    quoting = plan.quoting
    suspectMarks = plan.suspectMarks
    harmlessLine = plan.harmlessLine
    firstLooks = FirstLooks(plan.checked)
    firstLooksInLongRows = FirstLooks(plan.checkedInLongRows)
    looks = LookTable(plan.looks)
    sum = plan.sum
    recordRules = plan.recordRules
    addresses = AddressLookTable(plan.addresses.map(\.look))
    isDoneWhereNothingIsSuspect = !plan.recordRules.contains(where: \.isAskedOfEveryRow)
    evidence = plan.columnRules.map(\.evidence)
    shiftSeverity = plan.ruleset.severity(of: ShiftedRow.info)
    tally = Tally(limit: limit)
  }

  /// Judges a row.
  ///
  /// - Parameters:
  ///   - row: the row, as wide as the header.
  ///   - line: its line, from 1, in the chunk.
  ///   - chunkOffset: where its chunk begins in the feed.
  /// - Returns: what came out.
  mutating func judge(_ row: borrowing Row, line: Int, chunkOffset: Int) -> Verdict {
    let before = reported
    findSuspects(in: row)
    let hasMarks = row.marks.hasAny(of: suspectMarks)
    let addressesAreFine = addresses.areFine(in: row) && !quoting.wrapsHeader
    if suspects.isEmpty && !hasMarks && isDoneWhereNothingIsSuspect && addressesAreFine {
      gather(row, line: line)
      return Verdict()
    }

    let record = Record(copy row, header: header, line: line, kind: kind, quoting: quoting)
    if let severity = shiftSeverity, suspects.count >= Shift.fewest,
      let shift = shift(of: record)
    {
      reportShift(shift, severity, in: record)
      return Verdict(
        hasError: severity >= .error, hasFinding: true, isShifted: true, isPersonKnown: false)
    }
    gather(row, line: line)
    var state = RowState()
    for position in suspects {
      let look = looks[position]
      state.suspects.insert(look.column)
      // An employee's row has many blank cells, and most say nothing to any rule about cells.
      if record.rawCell(at: position).isEmpty {
        if look.blankMatters == .inNone { continue }
        if look.blankMatters == .inStudents && !record.population.isStudent { continue }
      }
      judgeCell(position, record, chunkOffset, &state)
    }
    if hasMarks {
      row.forEachField(marked: suspectMarks) { position in
        // Those that didn't look fine have been judged.
        if suspects.contains(position) { return }
        state.suspects.insert(looks[position].column)
        judgeCell(position, record, chunkOffset, &state)
      }
    }
    judgeRecord(record, &state)
    if !addressesAreFine { judgeAddresses(record, &state) }
    if state.hasError { rowsWithErrors += 1 }
    return Verdict(
      hasError: state.hasError, hasFinding: state.hasError || reported > before,
      isPersonKnown: !state.hasError || state.erroneous.isDisjoint(with: PersonColumns.set))
  }

  /// What is known of a row while it is judged.
  private struct RowState {
    /// The columns whose cells needed a look.
    var suspects = ColumnSet()
    /// The columns whose cells have an error.
    var erroneous = ColumnSet()
    var hasError = false
  }

  /// Passes over a row whose verdict stands: only the rules about columns as a whole see it.
  mutating func passOver(_ row: borrowing Row, line: Int) { gather(row, line: line) }

  /// Lets the rules about columns as a whole see the row.
  @inline(__always)
  private mutating func gather(_ row: borrowing Row, line: Int) {
    if evidence.isEmpty { return }
    let isStudent =
      kind == .student
      || Population(row, header: header, kind: kind, isUnwrapped: quoting.wrapsHeader).isStudent
    for index in evidence.indices where isStudent || !plan.columnRules[index].isForStudents {
      evidence[index].gather(row, line: line)
    }
  }

  // MARK: Rows beside their columns

  /// Where the cells of a row left their columns; asked only where enough of them look wrong.
  private func shift(of record: borrowing Record) -> Shift? {
    var wrong = 0
    for position in suspects {
      let format = plan.positions[position].column.format
      if format.fit(Blank.trim(record.rawCell(at: position))) == .wrong { wrong += 1 }
    }
    return wrong >= Shift.fewest ? Shift(record) : nil
  }

  /// Reports one finding for the row; no cell of it is judged, for none may be its column's.
  private mutating func reportShift(
    _ shift: Shift, _ severity: Severity, in record: borrowing Record
  ) {
    if severity >= .error { rowsWithErrors += 1 }
    let info = ShiftedRow.info
    guard tally.admits(info.id, severity) else { return }
    let id = record[.uuuid]
    // What stands in the place of ids may be a name.
    let isKnown = (plan.idPosition ?? .max) < shift.start || plan.identityShapes.mustBeOne(id)
    var finding = Finding(
      rule: info.id, severity: severity, line: record.line,
      uuuid: isKnown ? record.uuuidText : nil, message: ShiftedRow.message(for: shift))
    // A person who wants to be named nowhere isn't, wherever the wish now stands.
    if let place = header.position(of: .confidentiality) {
      finding.isConfidential = (max(0, place - 1)...min(place + 1, record.row.fieldCount - 1))
        .contains { Blank.trim(record.rawCell(at: $0)).equals("Y") }
    }
    tally.keep(finding)
  }

  // MARK: Cells

  /// Finds the positions of the cells that don't look fine by their length and shape.
  private mutating func findSuspects(in row: borrowing Row) {
    if !suspects.isEmpty { suspects.removeAll(keepingCapacity: true) }
    // No cell of a short line is too long for the feed, so only some columns need a look.
    if row.lineLength <= harmlessLine {
      firstLooks.findSuspects(in: row, &suspects)
    } else {
      firstLooksInLongRows.findSuspects(in: row, &suspects)
    }
    if let sum, !sum.holds(in: row), !suspects.contains(sum.position) {
      suspects.append(sum.position)
    }
  }

  /// Shows one cell to the rules, in order, until one complains.
  private mutating func judgeCell(
    _ position: Int, _ record: borrowing Record, _ chunkOffset: Int, _ state: inout RowState
  ) {
    let place = plan.positions[position]
    let raw = record.rawCell(at: position)
    let rules = raw.isEmpty ? place.rulesForBlank : place.rules
    let cell = Cell(
      raw: raw, at: place, kind: kind, marks: Marks(of: raw),
      offset: chunkOffset + record.row.offset(ofField: position),
      calendar: plan.calendar)
    var isSilenced = false
    for active in rules {
      if !active.needed.isEmpty && !cell.marks.hasAny(of: active.needed) { continue }
      if active.isForStudents && !record.population.isStudent { continue }
      if isSilenced && !active.isIndependent { continue }
      guard let complaint = active.rule.check(cell) else { continue }
      reported += 1
      let severity = active.cost.severity(of: complaint)
      if severity >= .error {
        state.erroneous.insert(place.columnID)
        state.hasError = true
      }
      if !complaint.isToldElsewhere && tally.admits(active.cost.place, severity) {
        let value = cell.personal(marked: complaint.marked)
        keep(complaint, active.cost, severity, at: place.column, value: value, in: record)
      }
      if !active.isIndependent { isSilenced = true }
    }
  }

  // MARK: Records

  private mutating func judgeRecord(_ record: borrowing Record, _ state: inout RowState) {
    for active in recordRules {
      if active.isForStudents && !record.population.isStudent { continue }
      if !active.isAskedOfEveryRow && state.suspects.isDisjoint(with: active.columns) { continue }
      if active.requiresAllColumns && !state.erroneous.isDisjoint(with: active.columns) { continue }
      active.rule.check(record, &complaints)
      if !complaints.isEmpty { reportAll(at: active.cost, record, &state) }
    }
  }

  /// Shows the blocks that don't look fine to the rules about addresses.
  private mutating func judgeAddresses(_ record: borrowing Record, _ state: inout RowState) {
    for address in plan.addresses where state.erroneous.isDisjoint(with: address.columns) {
      if address.look.isFine(in: record.row) && !quoting.wrapsHeader { continue }
      for active in address.rules {
        if active.isForStudents && !record.population.isStudent { continue }
        active.rule.check(record, address.block, &complaints)
        if !complaints.isEmpty { reportAll(at: active.cost, record, &state) }
      }
    }
  }

  /// Reports what a rule about several cells has said.
  private mutating func reportAll(
    at cost: Plan.Cost, _ record: borrowing Record, _ state: inout RowState
  ) {
    for complaint in complaints {
      reported += 1
      let severity = cost.severity(of: complaint)
      if severity >= .error {
        state.hasError = true
        // Later rules that need this cell are silent: it is bad by itself.
        if let column = complaint.column { state.erroneous.insert(column) }
      }
      guard tally.admits(cost.place, severity) else { continue }
      let position = complaint.column.flatMap { record.header.position(of: $0) }
      let column = position.map { plan.positions[$0].column }
      let value = complaint.column.flatMap { id in
        column.flatMap {
          record[id].isEmpty ? nil : $0.personal(record[id], marked: complaint.marked)
        }
      }
      keep(complaint, cost, severity, at: column, value: value, in: record)
    }
    complaints.removeAll(keepingCapacity: true)
  }

  /// Makes a finding of what the tally has room for.
  private mutating func keep(
    _ complaint: Complaint, _ cost: Plan.Cost, _ severity: Severity, at column: Column?,
    value: Personal?, in record: borrowing Record
  ) {
    var finding = Finding(
      rule: RuleCatalogue.all[cost.place].id, severity: severity, line: record.line,
      column: column?.name, uuuid: record.uuuidText, value: value, message: complaint.message)
    finding.mend = complaint.mend.map { Personal($0, isShown: value?.isShown ?? false) }
    finding.isConfidential = record[.confidentiality].equals("Y")
    tally.keep(finding)
  }
}
