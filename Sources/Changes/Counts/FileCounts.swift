package import Feed

/// What one file of a night amounts to, by population: all that the next night's guards need of it.
///
/// Rows are counted by the exact set of populations they belong to, so that a row costs one pass
/// over its blank columns however many populations it is in.
package struct FileCounts: Sendable, Equatable, Codable {
  /// Which of the three files.
  package let kind: FileKind
  /// The header.
  package let columns: [HeaderColumn]
  /// The terms of the students' credits.
  package internal(set) var terms = TermCounts()
  private var parts: [PeopleCounts] = []

  /// A file of which no row is counted yet.
  package init(kind: FileKind, columns: [HeaderColumn]) {
    self.kind = kind
    self.columns = columns
  }

  /// The counts with which a night begins whose unchanged rows are those of `last`.
  ///
  /// What is rejected is counted anew every night, what is known goes on. A column that the file
  /// hadn't is blank for everyone.
  package init(kind: FileKind, columns: [HeaderColumn], after last: FileCounts) {
    self.init(kind: kind, columns: columns)
    let before = last.positions(of: columns)
    terms = last.terms
    parts = last.parts.map { part in
      var next = PeopleCounts(people: part.people, columns: columns.count)
      next.known = part.known
      next.blanks = before.map { $0.map { part.blanks[$0] } ?? part.known }
      return next
    }
  }

  /// Where each of `columns` stands in this file's header, by meaning, nil where it doesn't.
  package func positions(of columns: [HeaderColumn]) -> [Int?] {
    var places: [String: Int] = [:]
    for (index, column) in self.columns.enumerated() where places[column.column] == nil {
      places[column.column] = index
    }
    return columns.map { places[$0.column] }
  }

  // MARK: Asking

  /// Rows of these people in the file, those left out too.
  package func rows(_ people: People) -> Int { sum(people) { $0.known + $0.newLeftOut } }

  /// Rows of these people whose values are known, of which blanks are counted.
  package func known(_ people: People) -> Int { sum(people, \.known) }

  /// Rows of these people that are left out.
  package func leftOut(_ people: People) -> Int { sum(people, \.leftOut) }

  /// Rows of these people with any error.
  package func withErrors(_ people: People) -> Int { sum(people, \.withErrors) }

  /// How many of these people have nothing in the column at `position`.
  package func blanks(_ people: People, at position: Int) -> Int {
    sum(people) { $0.blanks[position] }
  }

  private func sum(_ people: People, _ count: (PeopleCounts) -> Int) -> Int {
    parts.reduce(0) { $0 + ($1.people.contains(people) ? count($1) : 0) }
  }

  // MARK: Counting

  mutating func count(_ shape: RowShape, by change: Int) {
    parts[index(of: shape.people)].count(shape, by: change)
    if shape.people.contains(.students) { terms.count(shape.term, by: change) }
  }

  mutating func countLeftOut(_ people: PeopleSet, isKnown: Bool) {
    let index = index(of: people)
    parts[index].leftOut += 1
    if !isKnown { parts[index].newLeftOut += 1 }
  }

  mutating func countError(_ people: PeopleSet) { parts[index(of: people)].withErrors += 1 }

  private mutating func index(of people: PeopleSet) -> Int {
    for index in parts.indices where parts[index].people == people { return index }
    parts.append(PeopleCounts(people: people, columns: columns.count))
    return parts.count - 1
  }
}
