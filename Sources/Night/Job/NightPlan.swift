package import Changes
package import Feed
package import Files
package import Rules

/// What a night is run with.
package struct NightPlan: Sendable {
  /// The files of tonight's set.
  package var files: [String]
  /// The store's file.
  package var store: String
  /// Today at the school.
  package var today: Day
  package var layout: Layout
  package var ruleset: Ruleset
  package var limits = GuardLimits()
  package var terms: [Term] = []
  package var signals: [Signal] = []
  /// Whether the rows of employees who are no students are stored.
  package var storesEmployees = true
  /// What proposing goes by; nil where nothing is proposed.
  package var rulebook: QueueUpdate.Rulebook?
  /// The folder where loaded files are kept, compressed; nil to keep none.
  package var archive: String?
  /// How many cores the check may use.
  package var threads = 2
  /// The version of sisfeed, for the report.
  package var version: String
  /// Who runs it: the user of the system.
  package var actor: String
  /// The time of day; a test gives its own.
  package var now: @Sendable () -> Moment = { Moment.now }
  /// How far `today` lies ahead of the clock, in seconds: an override ends by the day that is gone by.
  package var secondsAhead = 0

  package init(
    files: [String], store: String, today: Day, layout: Layout, ruleset: Ruleset,
    version: String, actor: String
  ) {
    (self.files, self.store, self.today) = (files, store, today)
    (self.layout, self.ruleset, self.version, self.actor) = (layout, ruleset, version, actor)
  }
}
