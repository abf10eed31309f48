package import Changes
package import Feed
package import Files
internal import Intake
package import Notify
package import Reports
package import Rules
package import Store

/// What a night is run with.
package struct NightPlan: Sendable {
  /// The files of tonight's set; none where they are taken from the drop folder.
  package var files: [String]
  /// The drop folder they are taken from; nil where they are named.
  package var drop: DropOrder?
  /// Ends the night early, as if it had not begun, before it is in the store.
  package var stopSign: StopSign?
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
  /// Whom to tell when which column changes.
  package var watched: [WatchedColumn] = []
  /// The folder where loaded files are kept, compressed; nil to keep none.
  package var archive: String?
  /// For how long things are kept; nil to let nothing go.
  package var retention: RetentionDays?
  /// Who is told of the night; nil where nobody is.
  package var telling: TellingPlan?
  /// The key by which findings are named outside the house; nil for the store's own.
  package var digestKey: DigestKey?
  /// How many cores the check may use.
  package var threads = 2
  /// The version of sisfeed, for the report.
  package var version: String
  /// Who runs it: the user of the system.
  package var actor: String
  /// The set that was taken from the drop folder; its files are those of the night.
  var set: TakenSet? {
    didSet { if let set { files = set.files.map(\.path) } }
  }
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

  // MARK: The files

  /// Begins to read one of the files: as it was taken, where it was, or else by its name.
  ///
  /// - Throws: `RunFailure`.
  func opened(_ path: String, hashes: Bool) throws -> FeedFile {
    try held(path).map { try FeedFile($0, hashes: hashes) } ?? FeedFile(path: path, hashes: hashes)
  }

  /// The sha256 of one of the files.
  ///
  /// - Throws: `RunFailure`.
  func sha256(_ path: String) throws -> String {
    try held(path).map { try FileDigest.sha256($0) } ?? FileDigest.sha256(path)
  }

  /// What one of the files is now, nil where it is gone.
  func stamp(_ path: String) -> FileStamp? { held(path)?.stampNow ?? FileStamp(path) }

  /// Keeps one of the files, compressed.
  ///
  /// - Throws: `RunFailure`.
  func keep(_ path: String, at target: String) throws {
    guard let held = held(path) else { return try ArchivedFile.keep(path, at: target) }
    try ArchivedFile.keep(held, at: target)
  }

  /// One of the files as it was taken; nil where it wasn't.
  func held(_ path: String) -> HeldFile? { set?.files.first { $0.path == path } }

  /// Goes on only where a file is what its sender says it is.
  ///
  /// - Throws: `RunFailure` where it isn't.
  func refuseBroken(_ path: String, _ sha256: String) throws {
    guard let promised = held(path)?.promised, promised != sha256 else { return }
    throw RunFailure(
      """
      \(path) is not what its .sha256 says: it is on its way, or was damaged on it. Nothing was \
      loaded, the last good night stands; upload it again
      """)
  }
}
