internal import Changes

/// A limit of the guards or notices as a setting.
struct GuardKey: Sendable {
  /// What the limit is.
  enum Limit: Sendable {
    /// A share of rows or people.
    case share(any WritableKeyPath<GuardLimits, Share> & Sendable)
    /// A number within a range.
    case number(any WritableKeyPath<GuardLimits, Int> & Sendable, ClosedRange<Int>)
  }

  /// The key below `guards`.
  let name: String
  let limit: Limit
  let meaning: String

  init(
    _ name: String, _ path: any WritableKeyPath<GuardLimits, Share> & Sendable, _ meaning: String
  ) {
    (self.name, limit, self.meaning) = (name, .share(path), meaning)
  }

  init(
    _ name: String, _ path: any WritableKeyPath<GuardLimits, Int> & Sendable,
    in range: ClosedRange<Int>, _ meaning: String
  ) {
    (self.name, limit, self.meaning) = (name, .number(path, range), meaning)
  }

  /// All limits.
  static let all = [
    GuardKey(
      "rows-lost", \.rowsLost,
      "`rows-lost` holds when rows fall by this share or more against the last good night."),
    GuardKey(
      "rows-lost-median", \.rowsLostFromMedian,
      "The same against the median of the last good nights."),
    GuardKey(
      "median-nights", \.medianNights, in: 1...365,
      "Of how many good nights that median is taken."),
    GuardKey(
      "rows-lost-block", \.rowsLostBlock,
      "From this share on it takes two people to let the night through."),
    GuardKey(
      "rows-gained", \.rowsGained,
      "`rows-gained` holds when rows grow by this share or more."),
    GuardKey(
      "column-emptied", \.columnEmptied,
      "`column-emptied` holds when the share of blanks rises by this many points or more."),
    GuardKey(
      "column-rewritten", \.columnRewritten,
      "`column-rewritten` holds when this share or more of the rows of both nights change in one "
        + "column."),
    GuardKey(
      "keys-replaced", \.keysReplaced,
      "`keys-replaced` holds when this share or more of the UUUIDs were replaced by others for the "
        + "same people."),
    GuardKey(
      "left-out", \.leftOut,
      "`too-many-rejected` holds when more than this share of the rows are left out."),
    GuardKey(
      "errors", \.errors,
      "`too-many-rejected` holds too when the share of rows with any error rises by this many "
        + "points or more."),
    GuardKey(
      "fewest-people", \.fewestPeople, in: 1...10_000,
      "How many people it must be about for any guard to hold: in a small school one person is no "
        + "share of anything."),
    GuardKey(
      "smallest-class", \.smallestClass, in: 1...10_000,
      "How many people of a class of visa (F, M, J) there must be for guards to look at it by "
        + "itself."),
    GuardKey(
      "flap-nights", \.flapNights, in: 1...365,
      "Within how many nights a value that goes back to what it was is told as `flapping`."),
    GuardKey(
      "overdue-hours", \.hoursUntilOverdue, in: 1...9_999,
      "After how many hours without a good night `feed-overdue` is told."),
  ]

  /// The setting as the document tells it.
  var setting: SettingKey {
    switch limit {
    case .share(let path):
      let byDefault = GuardLimits()[keyPath: path].description
      return SettingKey(
        "guards.\(name)", takes: "percent, as `5 %` or `0.25 %`", byDefault: byDefault,
        meaning: meaning, example: byDefault, form: .percent)
    case .number(let path, let range):
      let byDefault = String(GuardLimits()[keyPath: path])
      return SettingKey(
        "guards.\(name)", takes: "number from \(range.lowerBound) to \(range.upperBound)",
        byDefault: byDefault, meaning: meaning, example: byDefault, form: .number(range))
    }
  }
}
