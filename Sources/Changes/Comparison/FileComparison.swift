package import Feed

/// The comparison of one file with the last good night, as it goes.
///
/// Tell it what is new, gone, different or left out; rows that are as they were need no word, so a
/// night costs what changed. For a row that differs, tell the cells first, then the row:
///
///     comparison.cell(at: 4, from: old, to: new)
///     comparison.changed(from: shapeBefore, to: shape) { isConfidential ? nil : uuuid }
///
/// An id is asked for only where an example is still wanted; give nil for someone whose
/// CONFIDENTIALITY_IND is Y.
package struct FileComparison: Sendable {
  /// What tonight's file amounts to so far.
  package private(set) var counts: FileCounts
  /// What moved so far.
  package var movements: FileMovements
  /// Whether there is a last good night to compare this file with.
  package let isFirst: Bool

  private let formats: [ColumnFormat]
  private let credits: [Bool]
  private let termPosition: Int?
  private var cells: [CellMovement] = []

  /// Begins a comparison.
  ///
  /// - Parameters:
  ///   - kind: which of the three files.
  ///   - header: tonight's.
  ///   - last: the file's counts of the last good night, nil where it had no such file; then every
  ///     row is to be added, and none of them counts as new.
  package init(kind: FileKind, header: Header, last: FileCounts?) {
    self.init(
      kind: kind, names: HeaderColumn.all(of: header),
      columns: header.fields.map { $0.column ?? .unknown(named: $0.name) }, last: last)
  }

  init(kind: FileKind, names: [HeaderColumn], columns: [Column], last: FileCounts?) {
    counts =
      last.map { FileCounts(kind: kind, columns: names, after: $0) }
      ?? FileCounts(kind: kind, columns: names)
    movements = FileMovements(kind: kind, columns: columns)
    isFirst = last == nil
    formats = columns.map(\.format)
    credits = columns.map { ColumnID.credits.contains($0.id) }
    termPosition = columns.firstIndex { $0.id == .creditsTerm }
  }

  // MARK: Rows

  /// The number of a trimmed CREDITS_TERM, for a `RowShape`.
  package mutating func term(_ value: Span<UInt8>) -> TermCounts.Number {
    counts.terms.number(value)
  }

  /// A row whose UUUID wasn't in the last good night.
  package mutating func added(_ shape: RowShape, _ id: () -> String?) {
    counts.count(shape, by: 1)
    guard !isFirst else { return }
    movements.note(shape.people) { movement in
      movement.added += 1
      movement.examplesAdded.add(id)
    }
  }

  /// A row of the last good night whose UUUID isn't in tonight's file, not even in a row that is
  /// left out.
  package mutating func gone(_ shape: RowShape, _ id: () -> String?) {
    counts.count(shape, by: -1)
    movements.note(shape.people) { movement in
      movement.gone += 1
      movement.examplesGone.add(id)
    }
  }

  /// A cell that isn't as it was; a cell that is left out is as it was.
  ///
  /// - Parameters:
  ///   - position: in tonight's header.
  ///   - before: the trimmed value of the last good night.
  ///   - after: the trimmed value of tonight.
  package mutating func cell(at position: Int, from before: Span<UInt8>, to after: Span<UInt8>) {
    cells.append(
      CellMovement(
        position: position, isEmptied: after.isEmpty && !before.isEmpty,
        reencoding: Reencoding(from: before, to: after, in: formats[position])))
    if position == termPosition, !after.isEmpty {
      let number = movements.termsTaken.number(after)
      movements.termsTaken.count(number, by: 1)
    }
  }

  /// The row whose cells were just told; without any, one whose shape alone may be another.
  package mutating func changed(from before: RowShape, to after: RowShape, _ id: () -> String?) {
    counts.count(before, by: -1)
    counts.count(after, by: 1)
    let cells = self.cells
    self.cells.removeAll(keepingCapacity: true)
    let joined = after.people.subtracting(before.people)
    if !joined.isEmpty { movements.note(joined) { $0.joined += 1 } }
    guard !cells.isEmpty else { return }
    let isWithinTerm =
      after.term != .none && before.term == after.term
      && cells.contains { credits[$0.position] && $0.reencoding == nil }
    movements.note(before.people.union(after.people)) { movement in
      movement.changed += 1
      for cell in cells { movement.columns[cell.position].add(cell, id) }
      if isWithinTerm {
        movement.creditsWithinTerm += 1
        movement.examplesCredits.add(id)
      }
    }
  }

  // MARK: Errors

  /// A row that is left out.
  ///
  /// - Parameters:
  ///   - people: as the last good row says; as tonight's says where there is none.
  ///   - isKnown: whether there is a last good row, which stands.
  ///   - id: its UUUID.
  package mutating func leftOut(_ people: PeopleSet, isKnown: Bool, _ id: () -> String?) {
    counts.countLeftOut(people, isKnown: isKnown)
    movements.note(people) { movement in
      movement.leftOut += 1
      movement.examplesLeftOut.add(id)
    }
  }

  /// A row with any finding of severity error, those left out too.
  package mutating func hasError(_ people: PeopleSet, _ id: () -> String?) {
    counts.countError(people)
    movements.note(people) { movement in
      movement.withErrors += 1
      movement.examplesWithErrors.add(id)
    }
  }
}
