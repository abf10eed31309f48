package import Feed

/// What the settings say of single columns: `columns`, `labels`, `watch`.
package struct ColumnSettings: Sendable, Equatable {
  /// The column with the first day of the programme: `columns.program-start`.
  package var programStart = Setting(String?.none, from: .byDefault)
  /// The column with its last day: `columns.program-end`.
  package var programEnd = Setting(String?.none, from: .byDefault)
  /// The columns whose blank clears what SEVIS holds: `columns.clearable`.
  package var clearable = Setting([String](), from: .byDefault)
  /// What a column holds, by its name: `labels`.
  package var labels: [String: Setting<String>] = [:]
  /// Whom to tell when a column changes, by its name: `watch`.
  package var watch: [String: Setting<String>] = [:]

  package init() {}

  /// The label of a column that counts online classes.
  package static let onlineClasses = "ONLINE_CLASSES"
}

/// How the school's list of SEVIS records is written: `roster`.
package struct RosterSettings: Sendable, Equatable {
  /// What the list calls a column of a roster or of the feed, by our name: `roster.columns`.
  package var columns: [String: Setting<String>] = [:]
  /// How it writes dates: `roster.date-format`.
  package var dateFormat = Setting(DateFormat.yearMonthDay, from: .byDefault)

  package init() {}
}
