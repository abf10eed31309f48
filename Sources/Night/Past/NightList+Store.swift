package import Files
package import Reports
package import Store

extension NightList.Item {
  /// A night of the store.
  ///
  /// - Parameters:
  ///   - night: the night.
  ///   - now: the time from which its age is told.
  package init(_ night: NightRecord, now: Moment) {
    self.init(
      label: night.label, state: night.state.rawValue, exitCode: night.exitCode, at: night.at,
      hours: Moment(night.at).map { max(0, now.seconds - $0.seconds) / 3600 } ?? 0,
      rows: night.rows, added: night.added, changed: night.changed, gone: night.gone,
      leftOut: night.leftOut,
      files: night.files.map {
        NightList.File(
          kind: $0.feed, name: $0.name, bytes: $0.bytes, sha256: $0.sha256,
          isArchived: $0.archived != nil)
      })
  }
}

extension NightPage {
  /// The page of a night, its chart from the nights of the store.
  ///
  /// - Parameters:
  ///   - report: the night.
  ///   - store: the store, which holds it.
  ///   - now: the time from which ages are told.
  /// - Throws: what the store throws.
  package init(_ report: NightReport, from store: Store, now: Moment) throws {
    let nights = try store.read { try Nights.upTo(report.label, most: Self.mostNights, $0) }
    self.init(report, past: nights.map { NightList.Item($0, now: now) })
  }
}
