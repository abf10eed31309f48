internal import Feed

extension Guards {
  /// So many rows are left out, or have errors all at once, that the extract itself is wrong.
  static func tooManyRejected(_ file: FileEvidence) -> [GuardVerdict] {
    file.isMissing
      ? [] : file.populations.flatMap { [leftOut(file, $0), errors(file, $0)].compactMap { $0 } }
  }

  private static func leftOut(_ file: FileEvidence, _ people: People) -> GuardVerdict? {
    let rows = Fraction(part: file.tonight.leftOut(people), total: file.tonight.rows(people))
    guard rows.part >= file.limits.fewestPeople,
      file.limits.leftOut.isExceeded(by: rows.part, of: rows.total)
    else { return nil }
    let share = Share.of(rows.part, in: rows.total)?.description ?? ""
    var verdict = GuardVerdict(
      id: .tooManyRejected, weight: .hold, file: file.kind, people: people, number: rows.part,
      total: rows.total, measured: share, limit: "\(file.limits.leftOut)",
      message: """
        The rows of \(rows.text) \(people.title) in the \(file.kind.title) (\(share)) are left out \
        because of their errors; more than \(file.limits.leftOut) is too many. For these people \
        the last good values would stand while the others go on; mend the extract and send it \
        again.
        """,
      examples: file.movements.of(people).examplesLeftOut.ids)
    verdict.measure = .leftOut
    return verdict
  }

  private static func errors(_ file: FileEvidence, _ people: People) -> GuardVerdict? {
    guard let last = file.last else { return nil }
    let before = Fraction(part: last.withErrors(people), total: last.rows(people))
    let after = Fraction(part: file.tonight.withErrors(people), total: file.tonight.rows(people))
    guard before.total > 0, after.total > 0,
      Figures.excess(from: before, to: after) >= file.limits.fewestPeople,
      Figures.rises(from: before, to: after, by: file.limits.errors)
    else { return nil }
    let rise = Figures.points(Figures.rise(from: before, to: after))
    let limit = Figures.points(file.limits.errors)
    var verdict = GuardVerdict(
      id: .tooManyRejected, weight: .hold, file: file.kind, people: people, number: after.part,
      total: after.total, measured: rise, limit: limit,
      message: """
        The rows of \(after.text) \(people.title) in the \(file.kind.title) have an error, after \
        \(before.text) on the last good night: \(rise) more, the limit is \(limit). So many at \
        once have one cause in the extract; the report's commonest rule names it.
        """,
      examples: file.movements.of(people).examplesWithErrors.ids)
    verdict.measure = .errors
    return verdict
  }
}
