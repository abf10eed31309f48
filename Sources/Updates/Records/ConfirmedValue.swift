package import Feed

/// What SEVIS is known, or taken, to hold for one element.
package struct ConfirmedValue: Sendable, Equatable {
  /// The value in SEVIS's own form; empty where SEVIS is known to hold none.
  package var value: String
  /// Whether SEVIS has said so.
  package var certainty: Certainty
  /// The day since which it is known.
  package var since: Day
  /// Who said it: `roster import of …`, `done in RTI by …`, a batch's log.
  package var origin: String

  package init(_ value: String, certainty: Certainty, since: Day, origin: String = "") {
    self.value = value
    self.certainty = certainty
    self.since = since
    self.origin = origin
  }

  /// How a value is known.
  package enum Certainty: String, Sendable {
    /// By SEVIS: an import, a log, or a person who saw it in RTI.
    case confirmed
    /// By nobody: the snapshot's own value on the day the record was imported. It is never
    /// “agreed”, and never becomes confirmed by waiting.
    case assumed
  }
}

/// What SEVIS is known to hold of one person.
package struct ConfirmedValues: Sendable, Equatable {
  private var values: [ConfirmedValue?]

  /// Nothing known.
  package init() { values = Array(repeating: nil, count: Element.count) }

  /// The value of an element; nil where nothing is known of it.
  package subscript(element: Element) -> ConfirmedValue? {
    get { values[element.rawValue] }
    set { values[element.rawValue] = newValue }
  }

  /// Whether nothing at all is known.
  package var isEmpty: Bool { values.allSatisfy { $0 == nil } }
}
