internal import Feed
internal import TSV

/// Judges one row of the right width.
struct RowJudge {
  let plan: Plan
  /// The findings so far, their lines counted from the chunk's first.
  var tally: Tally
  /// How many rows have an error.
  var rowsWithErrors = 0
  private var complaints: [Complaint] = []

  init(plan: Plan, limit: Int) {
    self.plan = plan
    tally = Tally(limit: limit)
  }

  /// Judges a row.
  ///
  /// - Parameters:
  ///   - row: the row, as wide as the header.
  ///   - line: its line, from 1, in the chunk.
  ///   - chunkOffset: where its chunk begins in the feed.
  /// - Returns: whether the row has an error.
  mutating func judge(_ row: borrowing Row, line: Int, chunkOffset: Int) -> Bool {
    let record = Record(
      copy row, header: plan.feed.header, line: line, kind: plan.feed.kind,
      quoting: plan.feed.opening.quoting)
    var erroneous = ColumnSet()
    var hasError = false
    judgeCells(record, chunkOffset: chunkOffset, &erroneous, &hasError)
    judgeRecord(record, erroneous, &hasError)
    if hasError { rowsWithErrors += 1 }
    return hasError
  }

  // MARK: Cells

  private mutating func judgeCells(
    _ record: borrowing Record, chunkOffset: Int, _ erroneous: inout ColumnSet,
    _ hasError: inout Bool
  ) {
    let row = record.row
    if row.marks.isDisjoint(with: plan.suspectMarks) && row.lineLength <= plan.harmlessLine {
      for check in plan.checked {
        let cell = row[check.position]
        if cell.count > check.longest || !check.acceptor.accepts(cell) {
          judgeCell(check.position, Marks(of: cell), record, chunkOffset, &erroneous, &hasError)
        }
      }
      return
    }
    for position in 0..<row.fieldCount {
      let cell = row[position]
      let place = plan.positions[position]
      let marks = Marks(of: cell)
      if !marks.isDisjoint(with: plan.suspectMarks) || cell.count > place.longest
        || !place.acceptor.accepts(cell)
      {
        judgeCell(position, marks, record, chunkOffset, &erroneous, &hasError)
      }
    }
  }

  /// Shows one cell to the rules, in order, until one complains.
  private mutating func judgeCell(
    _ position: Int, _ marks: Marks, _ record: borrowing Record, _ chunkOffset: Int,
    _ erroneous: inout ColumnSet, _ hasError: inout Bool
  ) {
    let place = plan.positions[position]
    let cell = Cell(
      raw: record.rawCell(at: position), column: place.column,
      kind: plan.feed.kind, marks: marks,
      offset: chunkOffset + record.row.offset(ofField: position),
      isInWrappedColumn: place.isWrapped, calendar: plan.calendar)
    var isSilenced = false
    for active in place.rules {
      if active.info.isForStudents && !record.population.isStudent { continue }
      if isSilenced && !active.rule.isIndependent { continue }
      guard let complaint = active.rule.check(cell) else { continue }
      let severity = plan.ruleset.severity(of: active.info, special: complaint.severity)
        ?? active.severity
      if severity >= .error {
        erroneous.insert(place.column.id)
        hasError = true
      }
      if !complaint.isToldElsewhere {
        let value = cell.personal(marked: complaint.marked)
        report(complaint, active.info, severity, at: place.column, value: value, in: record)
      }
      if !active.rule.isIndependent { isSilenced = true }
    }
  }

  // MARK: Records

  private mutating func judgeRecord(
    _ record: borrowing Record, _ erroneous: ColumnSet, _ hasError: inout Bool
  ) {
    for active in plan.recordRules {
      if active.info.isForStudents && !record.population.isStudent { continue }
      if !erroneous.isDisjoint(with: active.columns) { continue }
      active.rule.check(record, &complaints)
      if complaints.isEmpty { continue }
      for complaint in complaints {
        let severity = plan.ruleset.severity(of: active.info, special: complaint.severity)
          ?? active.severity
        if severity >= .error { hasError = true }
        let position = complaint.column.flatMap { record.header.position(of: $0) }
        let column = position.map { plan.positions[$0].column }
        let value = complaint.column.flatMap { id in
          column.flatMap { record[id].isEmpty ? nil : $0.personal(record[id], marked: complaint.marked) }
        }
        report(complaint, active.info, severity, at: column, value: value, in: record)
      }
      complaints.removeAll(keepingCapacity: true)
    }
  }

  private mutating func report(
    _ complaint: Complaint, _ info: RuleInfo, _ severity: Severity, at column: Column?,
    value: Personal?, in record: borrowing Record
  ) {
    guard tally.admits(info.id, severity) else { return }
    var finding = Finding(
      rule: info.id, severity: severity, line: record.line, column: column?.name,
      uuuid: record.uuuidText, value: value, message: complaint.message)
    finding.isConfidential = record[.confidentiality].equals("Y")
    tally.keep(finding)
  }
}
