internal import Changes
package import Files
package import Notify
package import Reports
package import Store

/// A feed that has brought no good night for too long, told to those who are to know.
package enum OverdueFeed {
  /// Puts it among what is to be told, where it is so.
  ///
  /// - Parameters:
  ///   - store: the store, which is changed.
  ///   - telling: who is told.
  ///   - day: the day on which it is told; a second time on the same day is the same telling.
  ///   - now: the moment.
  ///   - limit: after how many hours the feed is overdue.
  /// - Returns: what is told, nil where a night was good lately, or none ever was.
  /// - Throws: `RunFailure` where the store can't be read or written.
  package static func announce(
    _ store: Store, _ telling: TellingPlan, day: String, now: Moment,
    limit: Int
  ) throws -> OutsideTrouble? {
    guard let last = try store.read({ try Nights.lastGood($0) }), let at = Moment(last.at),
      Notice.feedOverdue(lastGood: at.seconds, now: now.seconds, limit: limit) != nil
    else { return nil }
    let trouble = OutsideTrouble.overdue(
      lastGood: last.label, hours: (now.seconds - at.seconds) / 3_600)
    try store.write { try Announcement(telling).add(trouble, label: day, at: now, $0) }
    return trouble
  }
}
