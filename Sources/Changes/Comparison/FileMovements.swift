package import Feed

/// All that moved in one file since the last good night, counted; the cells themselves are in the
/// store.
package struct FileMovements: Sendable, Equatable {
  /// Which of the three files.
  package let kind: FileKind
  /// Tonight's columns, those that the layout doesn't know too.
  package let columns: [Column]
  /// Who has a new UUUID; set after all rows are compared, from `KeyRename.pairs(gone:added:)`.
  package var renames: [KeyRename] = []
  /// How many students' CREDITS_TERM became which.
  package internal(set) var termsTaken = TermCounts()
  private var parts: [(people: PeopleSet, movement: PeopleMovement)] = []

  /// A file in which nothing has moved yet.
  package init(kind: FileKind, columns: [Column]) {
    self.kind = kind
    self.columns = columns
  }

  /// What happened to some people.
  ///
  /// Who changed from one class to another counts in both: what changed is news for both.
  package func of(_ people: People) -> PeopleMovement {
    var sum = PeopleMovement(columns: columns.count)
    for part in parts where part.people.contains(people) { sum.add(part.movement) }
    return sum
  }

  /// How many of these people have a new UUUID.
  package func renames(of people: People) -> [KeyRename] {
    renames.filter { $0.people.contains(people) }
  }

  mutating func note(_ people: PeopleSet, _ change: (inout PeopleMovement) -> Void) {
    if let index = parts.firstIndex(where: { $0.people == people }) {
      change(&parts[index].movement)
    } else {
      var movement = PeopleMovement(columns: columns.count)
      change(&movement)
      parts.append((people, movement))
    }
  }

  package static func == (left: FileMovements, right: FileMovements) -> Bool {
    left.kind == right.kind && left.columns == right.columns && left.renames == right.renames
      && left.termsTaken == right.termsTaken
      && People.allCases.allSatisfy { left.of($0) == right.of($0) }
  }
}
