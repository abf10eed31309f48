internal import Changes

/// A limit of the guards as a setting.
struct GuardKey: Sendable {
  /// The key below `guards`.
  let name: String
  let path: any WritableKeyPath<GuardLimits, Share> & Sendable
  let meaning: String

  init(
    _ name: String, _ path: any WritableKeyPath<GuardLimits, Share> & Sendable, _ meaning: String
  ) {
    self.name = name
    self.path = path
    self.meaning = meaning
  }

  /// All limits that are shares.
  static let all = [
    GuardKey(
      "rows-lost", \.rowsLost,
      "`rows-lost` holds when rows fall by this share or more against the last good night."),
    GuardKey(
      "rows-lost-median", \.rowsLostFromMedian,
      "The same against the median of the last 14 good nights."),
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
  ]

  /// The setting as the document tells it.
  var setting: SettingKey {
    let byDefault = GuardLimits()[keyPath: path].description
    return SettingKey(
      "guards.\(name)", takes: "percent, as `5 %` or `0.25 %`", byDefault: byDefault,
      meaning: meaning, example: byDefault, form: .percent)
  }
}
