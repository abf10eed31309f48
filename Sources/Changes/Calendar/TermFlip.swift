package import Feed

/// The night on which the feed goes over to the next term.
///
/// CREDITS_TERM names the new term from the day after add/drop on (seed 003), and everyone's credits
/// are that term's. That is the one night on which these columns change for all.
package enum TermFlip {
  /// How many days after add/drop a flip is still the expected one: an extract may be late by a
  /// weekend and a holiday.
  package static let daysOfGrace = 7

  /// The columns that flip.
  package static let columns: Set<ColumnID> = [
    .creditsTerm, .creditsTotal, .creditsCampus, .creditsOnline, .creditsESL,
    .named("CREDITS_EARNED"),
    .fullTime,
  ]

  /// The term whose beginning explains that a column changed; nil where none does.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - changed: how many of its cells changed.
  ///   - termsTaken: how many students went over to which CREDITS_TERM tonight. At least half of
  ///     the cells that changed must have come with the new term.
  ///   - terms: the school's terms.
  ///   - today: today at the school.
  /// - Returns: the term that begins.
  package static func expected(
    in column: ColumnID, changed: Int, termsTaken: TermCounts, terms: [Term], today: Day
  ) -> Term? {
    guard columns.contains(column) else { return nil }
    return terms.first { term in
      let taken = termsTaken.entries.first { $0.term == term.code }?.rows ?? 0
      return taken * 2 >= changed && taken > 0
        && (1...daysOfGrace).contains(today.days(after: term.addDrop))
    }
  }
}
