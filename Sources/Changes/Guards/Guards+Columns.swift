internal import Feed

extension Guards {
  // MARK: Emptied

  /// A column went blank for many at once.
  static func columnEmptied(_ file: FileEvidence) -> [GuardVerdict] {
    guard let last = file.last, !file.isMissing else { return [] }
    let positions = last.positions(of: file.tonight.columns)
    return file.populations.flatMap { people -> [GuardVerdict] in
      let movement = file.movements.of(people)
      return positions.enumerated().compactMap { position, before in
        guard let before else { return nil }
        return columnEmptied(
          file, people, position, movement,
          from: Fraction(part: last.blanks(people, at: before), total: last.known(people)))
      }
    }
  }

  private static func columnEmptied(
    _ file: FileEvidence, _ people: People, _ position: Int, _ movement: PeopleMovement,
    from before: Fraction
  ) -> GuardVerdict? {
    let after = Fraction(
      part: file.tonight.blanks(people, at: position), total: file.tonight.known(people))
    // Nearly every column of every night ends here.
    guard before.total > 0, after.total > 0, after.part > before.part || after.total < before.total
    else { return nil }
    let excess = Figures.excess(from: before, to: after)
    guard excess >= file.limits.fewestPeople,
      Figures.rises(from: before, to: after, by: file.limits.columnEmptied)
    else { return nil }
    let column = file.tonight.columns[position].column
    let rise = Figures.points(Figures.rise(from: before, to: after))
    let limit = Figures.points(file.limits.columnEmptied)
    return GuardVerdict(
      id: .columnEmptied, weight: .hold, file: file.kind, people: people, columns: [column],
      number: excess, total: after.total, measured: rise, limit: limit,
      message: """
        \(column) is blank for \(after.text) \(people.title) in the \(file.kind.title), after \
        \(before.text) on the last good night: \(rise) more, the limit is \(limit). A join that \
        broke looks like this; the values would be lost here, though a blank never clears what \
        SEVIS holds.
        """,
      examples: movement.columns[position].examplesEmptied.ids)
  }

  // MARK: Rewritten

  /// A column changed for many at once.
  static func columnRewritten(
    _ file: FileEvidence, beside emptied: [GuardVerdict]
  ) -> [GuardVerdict] {
    guard let last = file.last, !file.isMissing else { return [] }
    // What wasn't there last night hasn't been rewritten; that it is new is told by the header.
    let before = last.positions(of: file.tonight.columns)
    let columns = file.populations.flatMap { people -> [RewrittenColumn] in
      let movement = file.movements.of(people)
      let inBoth = last.known(people) - movement.gone + movement.joined
      return file.tonight.columns.indices.compactMap { position in
        guard before[position] != nil else { return nil }
        let name = file.tonight.columns[position].column
        let isEmptied = emptied.contains { $0.people == people && $0.columns == [name] }
        return RewrittenColumn(
          position: position, people: people, inBoth: inBoth, isEmptied: isEmptied,
          movement: movement.columns[position], limits: file.limits)
      }
    }
    let reencoded = Reencoding.allCases.compactMap { sort in
      reencodedVerdict(file, sort, columns.filter { $0.mainReencoding == sort })
    }
    let others = columns.filter { $0.mainReencoding == nil }
    return reencoded + others.map { rewrittenVerdict(file, $0) }
  }

  /// Columns that only say the same in other signs, told once for all of them and all people.
  private static func reencodedVerdict(
    _ file: FileEvidence, _ sort: Reencoding, _ columns: [RewrittenColumn]
  ) -> GuardVerdict? {
    let ranked = columns.enumerated().max {
      ($0.element.changed, $1.offset) < ($1.element.changed, $0.offset)
    }
    guard let most = ranked?.element else { return nil }
    var names: [String] = []
    for column in columns {
      let name = file.tonight.columns[column.position].column
      if !names.contains(name) { names.append(name) }
    }
    let share = most.share
    return GuardVerdict(
      id: .columnRewritten, weight: .hold, file: file.kind, people: most.people, columns: names,
      number: most.changed, total: most.inBoth, measured: share,
      limit: "\(file.limits.columnRewritten)",
      message: """
        \(Suggestion.list(names, last: "and")) of the \(file.kind.title) \
        \(names.count == 1 ? "is" : "are") written otherwise, by \(sort.title) alone, for up to \
        \(most.fraction.text) \(most.people.title) (\(share)); the limit is \
        \(file.limits.columnRewritten). It says the same as before: the extract or a code table \
        was reworked. Let through, no proposal should come of it.
        """,
      examples: most.movement.examples.ids)
  }

  private static func rewrittenVerdict(
    _ file: FileEvidence, _ column: RewrittenColumn
  ) -> GuardVerdict {
    let name = file.tonight.columns[column.position].column
    let share = column.share
    let also: Message =
      column.movement.reencodedInAll == 0
      ? ""
      : " \(Figures.number(column.movement.reencodedInAll)) of them say the same in other signs."
    var verdict = GuardVerdict(
      id: .columnRewritten, weight: .hold, file: file.kind, people: column.people, columns: [name],
      number: column.changed, total: column.inBoth, measured: share,
      limit: "\(file.limits.columnRewritten)",
      message: """
        \(name) changed for \(column.fraction.text) \(column.people.title) in the \
        \(file.kind.title) (\(share)) who were there on the last good night; the limit is \
        \(file.limits.columnRewritten).\(also) A column filled from another field looks like \
        this; every change would be proposed to SEVIS or stand in the record as if it had happened.
        """,
      examples: column.movement.examples.ids)
    if let term = TermFlip.expected(
      in: file.movements.columns[column.position].id, changed: column.changed,
      termsTaken: file.movements.termsTaken, terms: file.terms, today: file.today)
    {
      verdict.weight = .expected
      verdict.message = """
        \(name) changed for \(column.fraction.text) \(column.people.title) in the \
        \(file.kind.title) (\(share)). It was expected: add/drop of term \(term.code) ended on \
        \(term.addDrop.description), and the feed shows that term from now on.
        """
    }
    return verdict
  }
}
