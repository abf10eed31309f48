/// What the counts of a night take from one row: whose it is, what is blank, which term.
///
/// It is the row as it stands after the night: a cell that is left out because of an error is the
/// last good one. So what is counted in and what is counted out again are the same.
package struct RowShape: Sendable, Equatable {
  /// The populations it belongs to.
  package var people: PeopleSet
  /// Its blank columns, by tonight's header.
  package var blanks: BlankColumns
  /// The trimmed CREDITS_TERM as the file's counts number it, by `FileComparison.term(_:)`.
  package var term: TermCounts.Number

  package init(people: PeopleSet, blanks: BlankColumns, term: TermCounts.Number = .none) {
    self.people = people
    self.blanks = blanks
    self.term = term
  }
}
