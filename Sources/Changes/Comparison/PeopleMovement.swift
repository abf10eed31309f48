/// What happened to the people of exactly the same populations.
package struct PeopleMovement: Sendable, Equatable {
  /// New in the file.
  package internal(set) var added = 0
  /// No longer in the file.
  package internal(set) var gone = 0
  /// In both nights, and with a value that is another.
  package internal(set) var changed = 0
  /// In both nights, but in this population only tonight.
  package internal(set) var joined = 0
  /// Left out tonight.
  package internal(set) var leftOut = 0
  /// With an error tonight.
  package internal(set) var withErrors = 0
  /// Credits are others in the same term, which they shouldn't be after add/drop (seed 003).
  package internal(set) var creditsWithinTerm = 0

  package internal(set) var examplesAdded = Examples()
  package internal(set) var examplesGone = Examples()
  package internal(set) var examplesLeftOut = Examples()
  package internal(set) var examplesWithErrors = Examples()
  package internal(set) var examplesCredits = Examples()

  /// By the position of the column in tonight's header.
  package internal(set) var columns: [ColumnMovement]

  init(columns: Int) { self.columns = [ColumnMovement](repeating: .init(), count: columns) }

  mutating func add(_ other: PeopleMovement) {
    added += other.added
    gone += other.gone
    changed += other.changed
    joined += other.joined
    leftOut += other.leftOut
    withErrors += other.withErrors
    creditsWithinTerm += other.creditsWithinTerm
    examplesAdded = examplesAdded.joined(other.examplesAdded)
    examplesGone = examplesGone.joined(other.examplesGone)
    examplesLeftOut = examplesLeftOut.joined(other.examplesLeftOut)
    examplesWithErrors = examplesWithErrors.joined(other.examplesWithErrors)
    examplesCredits = examplesCredits.joined(other.examplesCredits)
    for index in columns.indices { columns[index].add(other.columns[index]) }
  }
}
