/// A value that went from one to another and back within a few nights.
package struct Flap: Sendable, Equatable {
  /// One change of one field, as the store keeps it.
  package struct Step: Sendable {
    /// The night's sequence number.
    package var night: Int
    package var column: String
    package var before: String
    package var after: String

    package init(night: Int, column: String, before: String, after: String) {
      self.night = night
      self.column = column
      self.before = before
      self.after = after
    }
  }

  /// The column.
  package var column: String
  /// When the value left what it is now again.
  package var since: Int
  /// When it came back.
  package var night: Int

  /// The flaps that end tonight.
  ///
  /// - Parameters:
  ///   - history: one person's changes, tonight's too, in any order.
  ///   - tonight: tonight's sequence number.
  ///   - nights: within how many nights; both ends are counted apart, so Monday's change that is
  ///     undone on Tuesday is one night.
  /// - Returns: at most one a column, in the order of the column names.
  package static func ending(
    _ history: [Step], tonight: Int, within nights: Int
  ) -> [Flap] {
    guard history.contains(where: { $0.night < tonight }) else { return [] }
    return history.filter { $0.night == tonight }.compactMap { last in
      let earlier = history.filter {
        $0.column == last.column && $0.before == last.after && $0.night < tonight
          && tonight - $0.night <= nights
      }
      return earlier.map(\.night).max().map {
        Flap(column: last.column, since: $0, night: tonight)
      }
    }.sorted { $0.column < $1.column }
  }
}
