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
  // The parts of the plan that every row needs, held here so that no row counts references.
  private let header: Header
  private let kind: FileKind
  private let quoting: Quoting
  private let suspectMarks: Marks
  private let harmlessLine: Int
  private let checked: [Plan.Look]
  private let looks: [Plan.Look]
  private let recordRules: [Plan.ActiveRecordRule]

  init(plan: Plan, limit: Int) {
    self.plan = plan
    header = plan.header
    kind = plan.feed.kind
    quoting = plan.quoting
    suspectMarks = plan.suspectMarks
    harmlessLine = plan.harmlessLine
    checked = plan.checked
    looks = plan.looks
    recordRules = plan.recordRules
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
      copy row, header: header, line: line, kind: kind, quoting: quoting)
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
    var suspects = findSuspects(in: row)
    while let position = suspects.popFirst() {
      judgeCell(position, record, chunkOffset, &erroneous, &hasError)
    }
    guard row.marks.hasAny(of: suspectMarks) else { return }
    row.forEachField(marked: suspectMarks) { position in
      // Those that didn't look fine have been judged.
      if looksFine(row[position], at: position) {
        judgeCell(position, record, chunkOffset, &erroneous, &hasError)
      }
    }
  }

  /// The positions of the cells that don't look fine by their length and shape.
  private func findSuspects(in row: borrowing Row) -> Suspects {
    var suspects = Suspects()
    // No cell of a short line is too long for the feed, so only some columns need a look.
    let looks = row.lineLength <= harmlessLine ? checked : looks
    row.withUnsafeFields { bytes, ends, rowStart in
      for look in looks {
        let position = Int(look.position)
        let start = position == 0 ? rowStart : Int(ends[position - 1]) + 1
        let count = Int(ends[position]) - start
        if count > look.longest || !look.acceptor.accepts(bytes + start, count) {
          suspects.append(position)
        }
      }
    }
    return suspects
  }

  private func looksFine(_ cell: Span<UInt8>, at position: Int) -> Bool {
    cell.count <= looks[position].longest
      && cell.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { looks[position].acceptor.accepts($0, bytes.count) } ?? true
      }
  }

  /// Shows one cell to the rules, in order, until one complains.
  private mutating func judgeCell(
    _ position: Int, _ record: borrowing Record, _ chunkOffset: Int,
    _ erroneous: inout ColumnSet, _ hasError: inout Bool
  ) {
    let place = plan.positions[position]
    let raw = record.rawCell(at: position)
    let cell = Cell(
      raw: raw, at: place, kind: kind, marks: Marks(of: raw),
      offset: chunkOffset + record.row.offset(ofField: position),
      calendar: plan.calendar)
    var isSilenced = false
    for active in place.rules {
      if active.isForStudents && !record.population.isStudent { continue }
      if isSilenced && !active.isIndependent { continue }
      guard let complaint = active.rule.check(cell) else { continue }
      let info = active.rule.info
      let severity =
        plan.ruleset.severity(of: info, special: complaint.severity) ?? active.severity
      if severity >= .error {
        erroneous.insert(place.column.id)
        hasError = true
      }
      if !complaint.isToldElsewhere {
        let value = cell.personal(marked: complaint.marked)
        report(complaint, info, severity, at: place.column, value: value, in: record)
      }
      if !active.isIndependent { isSilenced = true }
    }
  }

  // MARK: Records

  private mutating func judgeRecord(
    _ record: borrowing Record, _ erroneous: ColumnSet, _ hasError: inout Bool
  ) {
    for active in recordRules {
      if active.isForStudents && !record.population.isStudent { continue }
      if !erroneous.isDisjoint(with: active.columns) { continue }
      active.rule.check(record, &complaints)
      if complaints.isEmpty { continue }
      let info = active.rule.info
      for complaint in complaints {
        let severity =
          plan.ruleset.severity(of: info, special: complaint.severity)
          ?? active.severity
        if severity >= .error { hasError = true }
        let position = complaint.column.flatMap { record.header.position(of: $0) }
        let column = position.map { plan.positions[$0].column }
        let value = complaint.column.flatMap { id in
          column.flatMap {
            record[id].isEmpty ? nil : $0.personal(record[id], marked: complaint.marked)
          }
        }
        report(complaint, info, severity, at: column, value: value, in: record)
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

/// The positions of a few cells, nearly always none.
private struct Suspects {
  private var positions: [Int] = []
  private var next = 0

  mutating func append(_ position: Int) { positions.append(position) }

  mutating func popFirst() -> Int? {
    guard next < positions.count else { return nil }
    next += 1
    return positions[next - 1]
  }
}
