/// What happened in one column to some people, from one night to the next.
package struct ColumnMovement: Sendable, Equatable {
  /// Cells that are another, byte for byte, blanks around them aside.
  package internal(set) var changed = 0
  /// Of these, cells that became blank.
  package internal(set) var emptied = 0
  /// Of these, cells that say the same as before, by how it is written.
  private(set) var reencoded = [Int](repeating: 0, count: Reencoding.allCases.count)
  /// Some of the people.
  package internal(set) var examples = Examples()
  /// Some of those whose cell became blank.
  package internal(set) var examplesEmptied = Examples()

  /// Cells that say the same as before.
  package var reencodedInAll: Int { reencoded.reduce(0, +) }

  /// Cells that say the same as before and differ by `sort`.
  package func count(_ sort: Reencoding) -> Int { reencoded[sort.rawValue] }

  mutating func add(_ cell: CellMovement, _ id: () -> String?) {
    changed += 1
    if cell.isEmptied {
      emptied += 1
      examplesEmptied.add(id)
    }
    if let sort = cell.reencoding { reencoded[sort.rawValue] += 1 }
    examples.add(id)
  }

  mutating func add(_ other: ColumnMovement) {
    changed += other.changed
    emptied += other.emptied
    for index in reencoded.indices { reencoded[index] += other.reencoded[index] }
    examples = examples.joined(other.examples)
    examplesEmptied = examplesEmptied.joined(other.examplesEmptied)
  }
}

/// What happened to one cell.
struct CellMovement: Sendable, Equatable {
  var position: Int
  var isEmptied: Bool
  var reencoding: Reencoding?
}
