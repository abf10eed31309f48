/// From where on a night is held or something is told; the contract's figures unless the school has its own.
package struct GuardLimits: Sendable, Equatable {
  /// Whether the order of the columns matters.
  package enum HeaderOrder: String, Sendable, CaseIterable {
    /// A column that moved holds the night.
    case same
    /// Columns are found by name, wherever they stand.
    case any
  }

  /// Rows lost against the last good night.
  package var rowsLost = Share.percent(5)
  /// Rows lost against the median of the last good nights.
  package var rowsLostFromMedian = Share.percent(10)
  /// Of how many good nights the median is taken.
  package var medianNights = 14
  /// Rows lost against either, from where it takes two people.
  package var rowsLostBlock = Share.percent(20)
  /// Rows gained against the last good night.
  package var rowsGained = Share.percent(50)
  /// Points by which the share of blanks in a column rises.
  package var columnEmptied = Share.percent(10)
  /// Rows of both nights that change in one column.
  package var columnRewritten = Share.percent(10)
  /// UUUIDs that others take the place of.
  package var keysReplaced = Share.percent(5)
  /// Rows left out, more than this.
  package var leftOut = Share.percent(1)
  /// Points by which the share of rows with any error rises.
  package var errors = Share.percent(5)
  /// How many people it must be about for a guard to speak.
  package var fewestPeople = 5
  /// How many people a class must have for a guard to look at it.
  package var smallestClass = 20
  /// Within how many nights a value that goes back flaps.
  package var flapNights = 7
  /// After how many hours without a good night the feed is overdue.
  package var hoursUntilOverdue = 26
  /// Whether the order of the columns matters.
  package var headerOrder = HeaderOrder.same

  package init() {}
}
