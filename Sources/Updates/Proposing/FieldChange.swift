package import Feed

/// One value that an update would change in SEVIS.
package struct FieldChange: Sendable, Equatable {
  /// The element's path below the event.
  package var element: String
  /// The column it comes from; nil for what a person has said.
  package var column: String?
  /// What SEVIS is known or taken to hold; nil where that isn't known.
  package var before: String?
  /// What it would hold.
  package var after: String
  /// The element whose confirmed value this is; nil for one that no column has.
  package var item: Element?
  /// What is compared and decided on as one with it: the whole address, say.
  package var group: String
  /// The night that first showed it.
  package var firstSeen: Day
  /// The day to work to.
  package var due: Day

  package init(
    element: String, column: String?, before: String?, after: String, item: Element? = nil,
    group: String? = nil, firstSeen: Day, due: Day
  ) {
    self.element = element
    self.column = column
    self.before = before
    self.after = after
    self.item = item
    self.group = group ?? element
    self.firstSeen = firstSeen
    self.due = due
  }

  /// Whether it says the same as another, whenever that was seen.
  func isSameValue(as other: FieldChange) -> Bool {
    element == other.element && after == other.after
  }
}
