/// The counts of the rows that belong to exactly the same populations.
struct PeopleCounts: Sendable, Equatable, Codable {
  /// The populations.
  let people: PeopleSet
  /// Rows whose values are known: loaded, or left out while the last good values stand.
  var known = 0
  /// Rows of people nobody has seen yet, left out.
  var newLeftOut = 0
  /// Rows left out, those of new people too.
  var leftOut = 0
  /// Rows with any finding of severity error.
  var withErrors = 0
  /// Of the known rows, how many are blank, by column.
  var blanks: [Int]

  init(people: PeopleSet, columns: Int) {
    self.people = people
    blanks = [Int](repeating: 0, count: columns)
  }

  /// Counts a known row in, or out where `change` is -1.
  mutating func count(_ shape: RowShape, by change: Int) {
    known += change
    var span = blanks.mutableSpan
    let columns = span.count
    shape.blanks.forEach { position in
      if position < columns { span[position] += change }
    }
  }
}
