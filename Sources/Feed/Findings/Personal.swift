/// A value of a feed, which may belong to a person's private life.
///
/// Its description never shows it. Only a report whose reader asked for values, or a column whose
/// values may stand in the open, brings it out, by `text(showingValues:)`.
package struct Personal: Sendable, Equatable, CustomStringConvertible {
  /// The value itself.
  ///
  /// For tests and for reports that were asked to show values.
  package let value: String
  /// Whether the value may stand in any report.
  package let isShown: Bool
  /// The characters of `value` that the finding is about, if they can be pointed at.
  package let marked: Range<Int>?

  /// A value, hidden unless `isShown`.
  package init(_ value: String, isShown: Bool = false, marked: Range<Int>? = nil) {
    self.value = value
    self.isShown = isShown
    self.marked = marked
  }

  /// The value where it may be shown, else nil.
  package func text(showingValues: Bool) -> String? {
    isShown || showingValues ? value : nil
  }

  /// What stands in place of the hidden value: its length, and nothing else of it.
  package var mask: String {
    let count = value.count
    return count == 1 ? "(1 character, hidden)" : "(\(count) characters, hidden)"
  }

  package var description: String { isShown ? value : mask }
}
