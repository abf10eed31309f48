internal import Changes
package import Feed

/// What `sisfeed.yaml` says about a school, every value with its origin.
package struct SchoolSettings: Sendable, Equatable {
  /// By which zone the school says what day it is: `timezone`.
  package var timezone = Setting(SchoolTimeZone.system, from: .byDefault)
  /// Which columns the feed has: `feed.layout`, `--layout`.
  package var layout = Setting(LayoutChoice.builtIn("standard"), from: .byDefault)
  /// The custom columns of the licence, nil for as many as the layout has: `feed.custom-columns`,
  /// `--custom`.
  package var customColumns = Setting(Int?.none, from: .byDefault)
  /// How the feed writes dates: `feed.date-format`.
  package var dateFormat = Setting(DateFormat.monthDayYear, from: .byDefault)
  /// The file with the key of the digests that leave the house, nil for a new key each run:
  /// `reports.digest-key`, `--digest-key`.
  package var digestKey = Setting(String?.none, from: .byDefault)
  /// What concerns the nightly run: `guards`, `terms`, `signals`, `store`, `retention`, `drop`.
  package var night = NightSettings()
  /// The rules that the school changed, by id.
  package var rules: [RuleSetting] = []
  /// What the settings file says, leaf by leaf.
  var said: [SettingLine] = []
  /// The settings file that was read, nil where there is none.
  package var file: String?

  package init() {}

  /// The school's own severities by rule, as a `Ruleset` takes them.
  package var severities: [String: Severity] {
    var severities: [String: Severity] = [:]
    for rule in rules {
      if case .severity(let severity) = rule.change { severities[rule.rule] = severity }
    }
    return severities
  }

  /// The reasons of the rules that are switched off, as a `Ruleset` takes them.
  package var switchedOff: [String: String] {
    var reasons: [String: String] = [:]
    for rule in rules where rule.change == .off { reasons[rule.rule] = rule.reason }
    return reasons
  }

  /// The date at the school.
  ///
  /// - Parameter instant: seconds since 1970 began in UTC.
  /// - Returns: the day in the school's zone.
  package func today(at instant: Int) -> Day { timezone.value.day(at: instant) }

  /// Reads the layout, with the school's custom columns and dates.
  ///
  /// - Throws: what is wrong with a layout file, or with custom columns beside one.
  package func feedLayout() throws(SettingsError) -> Layout {
    var layout = try layout.read()
    layout.dateFormat = dateFormat.value
    if let count = customColumns.value {
      if layout.isFromFile {
        try refuseCustomColumns()
      } else {
        layout.customColumns = count
      }
    }
    try refuseSignals(of: layout)
    return layout
  }

  /// A signal of a column that the feed hasn't would never be seen, and nobody would be told that
  /// someone withdrew.
  ///
  /// Where `--layout` takes the place of the layout that they were meant for, nothing is said.
  private func refuseSignals(of layout: Layout) throws(SettingsError) {
    if case .commandLine = self.layout.origin { return }
    let problems = night.signals.compactMap { signal -> SettingsProblem? in
      let name = signal.value.column
      guard layout.column(named: name) == nil else { return nil }
      let names = layout.templateColumns(for: .combined).map(\.name)
      return SettingsProblem(
        signal.origin,
        "the layout has no column \(Suggestion.quoted(name)), so this signal would never be seen"
          + Suggestion.ending(for: name, among: names, otherwise: ""))
    }
    guard problems.isEmpty else { throw SettingsError(problems: problems) }
  }

  /// A number of custom columns says nothing about a layout file, which names its own.
  ///
  /// It is quietly left aside where `--layout` takes the place of the layout that it was meant for.
  private func refuseCustomColumns() throws(SettingsError) {
    if case .commandLine = layout.origin, case .file = customColumns.origin { return }
    throw SettingsError(problems: [
      SettingsProblem(
        customColumns.origin,
        "a number of custom columns means nothing beside the layout file “\(layout.value)”, which "
          + "names its own; mark as required there what must be in the header")
    ])
  }
}
