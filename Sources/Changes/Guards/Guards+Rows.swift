internal import Feed

extension Guards {
  /// Something that rows are compared with.
  private struct Base {
    /// Twice the rows, because a median may end in a half.
    var doubled: Int
    var limit: Share
    var title: String

    func lost(to rows: Int) -> Int { (doubled + 1) / 2 - rows }
    var number: String {
      Figures.number(doubled / 2) + (doubled % 2 == 0 ? "" : ".5")
    }
  }

  /// Rows fell against the last good night, or little by little against those before.
  static func rowsLost(_ file: FileEvidence) -> [GuardVerdict] {
    guard let last = file.last else { return [] }
    return file.populations.compactMap { people -> GuardVerdict? in
      let rows = file.tonight.rows(people)
      var bases = [
        Base(
          doubled: 2 * last.rows(people), limit: file.limits.rowsLost,
          title: "of the last good night")
      ]
      if let median = doubledMedian(file.history.compactMap { $0.rows(file.kind, people) }) {
        let nights = file.history.count == 1 ? "night" : "\(file.history.count) nights"
        bases.append(
          Base(
            doubled: median, limit: file.limits.rowsLostFromMedian,
            title: "that are the median of the last \(nights)"))
      }
      let tripped = bases.filter { base in
        base.lost(to: rows) >= file.limits.fewestPeople
          && base.limit.isReached(by: base.doubled - 2 * rows, of: base.doubled)
      }
      func isBlock(_ base: Base) -> Bool {
        file.limits.rowsLostBlock.isReached(by: base.doubled - 2 * rows, of: base.doubled)
      }
      // Of two that are tripped, who lets through the greater loss has seen both.
      guard let lost = tripped.map({ $0.lost(to: rows) }).max(),
        let base = tripped.first(where: { $0.lost(to: rows) == lost })
      else { return nil }
      let share = Share.of(base.doubled - 2 * rows, in: base.doubled)?.description ?? ""
      let limit = isBlock(base) ? file.limits.rowsLostBlock : base.limit
      let beginning: Message =
        file.isMissing
        ? "The \(file.kind.title) isn't there tonight; it had \(base.number) \(people.title)"
        : """
        The \(file.kind.title) has \(Figures.number(rows)) \(people.title), \
        \(Figures.number(lost)) (\(share)) fewer than the \(base.number) \(base.title)
        """
      return GuardVerdict(
        id: .rowsLost, weight: isBlock(base) ? .block : .hold, file: file.kind, people: people,
        number: lost, total: base.doubled / 2, measured: share, limit: "\(limit)",
        message: """
          \(beginning); the limit is \(limit). An extract that was cut off or lost a part of its \
          query looks like this; who is missing from a file hasn't left.
          """,
        examples: file.movements.of(people).examplesGone.ids)
    }
  }

  /// Rows grew as no night grows.
  static func rowsGained(_ file: FileEvidence) -> [GuardVerdict] {
    guard let last = file.last, !file.isMissing else { return [] }
    return file.populations.compactMap { people -> GuardVerdict? in
      let (rows, before) = (file.tonight.rows(people), last.rows(people))
      let gained = rows - before
      guard gained >= file.limits.fewestPeople,
        file.limits.rowsGained.isReached(by: gained, of: before)
      else { return nil }
      let share = Share.of(gained, in: before)?.description
      return GuardVerdict(
        id: .rowsGained, weight: .hold, file: file.kind, people: people, number: gained,
        total: before, measured: share ?? "from none", limit: "\(file.limits.rowsGained)",
        message: """
          The \(file.kind.title) has \(Figures.number(rows)) \(people.title), \
          \(Figures.number(gained)) (\(share ?? "from none")) more than the \
          \(Figures.number(before)) of the last good night; the limit is \
          \(file.limits.rowsGained). A query without its condition or a test system's extract \
          looks like this; students who aren't international would be stored.
          """,
        examples: file.movements.of(people).examplesAdded.ids)
    }
  }

  /// Twice the median, so that it is a whole number; nil of nothing.
  private static func doubledMedian(_ rows: [Int]) -> Int? {
    guard !rows.isEmpty else { return nil }
    let sorted = rows.sorted()
    return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }
}
