package import Feed

/// What a guard says of a night.
package struct GuardVerdict: Sendable, Equatable {
  /// What follows from it.
  package enum Weight: Int, Sendable, Comparable {
    /// It would hold the night, but the calendar expects it: nothing follows.
    case expected
    /// Nothing is loaded until one person lets it through.
    case hold
    /// Nothing is loaded until two different people let it through.
    case block

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// What was counted, where a guard looks at more than one thing.
  enum Measure: Sendable, Equatable {
    case leftOut
    case errors
  }

  /// Which guard.
  package var id: GuardName
  package var weight: Weight
  /// Which file.
  package var file: FileKind
  /// Whose rows; nil where it is about the whole file.
  package var people: People?
  /// The columns it is about, by name; none where it is about rows.
  package var columns: [String] = []
  /// How many people, cells of one column or names of a header it is.
  ///
  /// It is what the N of `override --allow N` must reach.
  package var number: Int
  /// Of how many, 0 where there is nothing to take a share of.
  package var total: Int
  /// The share or the difference as measured, in words: `12.5 %`, `31 points`.
  package var measured: String
  /// The limit in words: `5 %`, `10 points`.
  package var limit: String
  /// What it is, what it means and how to go on.
  package var message: Message
  /// UUUIDs of up to three people, none of them confidential; for reports that stay in the house.
  package var examples: [String] = []
  var measure: Measure?

  package init(
    id: GuardName, weight: Weight, file: FileKind, people: People? = nil, columns: [String] = [],
    number: Int, total: Int, measured: String, limit: String, message: Message,
    examples: [String] = []
  ) {
    (self.id, self.weight, self.file, self.people) = (id, weight, file, people)
    (self.columns, self.number, self.total) = (columns, number, total)
    (self.measured, self.limit, self.message) = (measured, limit, message)
    self.examples = examples
  }
}
