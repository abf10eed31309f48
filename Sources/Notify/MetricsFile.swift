package import Files
internal import Reports
package import Store

/// The file from which Prometheus's node exporter takes the figures of the nights.
///
/// It is written whole or not at all, and everyone may read it: there are only counts and times in
/// it.
package enum MetricsFile {
  /// Writes the figures as the store has them.
  ///
  /// - Parameters:
  ///   - path: the file, ending in `.prom` for the node exporter.
  ///   - store: the store.
  ///   - now: the time.
  /// - Throws: `RunFailure`.
  package static func write(_ path: String, _ store: Store, now: Moment) throws {
    var metrics = Metrics(now: now.seconds)
    try store.read { connection in
      if let newest = try Nights.newest(connection) {
        metrics.newest = newest.state.rawValue
        metrics.exitCode = newest.exitCode
      }
      if let good = try Nights.lastGood(connection) {
        metrics.lastGood = Moment(good.at)?.seconds
        metrics.rows = good.files.map { (kind: $0.feed, rows: $0.rows) }
        (metrics.added, metrics.changed, metrics.gone) = (good.added, good.changed, good.gone)
        metrics.leftOut = good.leftOut
      }
      metrics.findings = try FindingLedger.openBySeverity(connection)
      metrics.milliseconds = try StoreFacts.milliseconds(connection)
      metrics.lastBackup = try Backups.last(connection).flatMap { Moment($0)?.seconds }
      metrics.untold = try Tellings.waiting(by: Telling.Channel.allCases, connection).count
    }
    let file = try WholeFile(path: path, isOpen: true)
    try file.write(Array(metrics.text.utf8))
    try file.commit()
  }
}
