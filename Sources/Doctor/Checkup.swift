package import Feed
package import Files
package import Night
package import Notify
package import Reports
internal import Store

/// Looks at everything that tonight's run needs, and changes nothing: no message is sent, no file
/// taken, no table made.
package struct Checkup: Sendable {
  /// The store's file; nil where nobody names it.
  package var store: String?
  /// Where files come from; nil where the settings name no drop folder.
  package var drop: DropOrder?
  /// Where loaded files are kept; nil where they aren't.
  package var archive: String?
  package var telling: TellingPlan
  /// After how many hours without a good night the feed is overdue.
  package var hoursUntilOverdue: Int
  /// The zone by which the school says what day it is, and who said it.
  package var timezone: (name: String, origin: String)
  package var today: Day
  package var now: Moment

  package init(
    store: String?, telling: TellingPlan, hoursUntilOverdue: Int,
    timezone: (name: String, origin: String), today: Day, now: Moment
  ) {
    (self.store, self.telling, self.timezone) = (store, telling, timezone)
    (self.hoursUntilOverdue, self.today, self.now) = (hoursUntilOverdue, today, now)
  }

  /// Looks at all of it.
  ///
  /// - Returns: what was found, area by area.
  package func findings() -> [DoctorReport.Finding] {
    let (store, last) = storeFindings()
    return store + diskFindings(last) + clockFindings(last) + dropFindings() + archiveFindings()
      + tellingFindings() + unitFindings()
      + [
        DoctorReport.Finding(
          "certificate", .notRun, "certificates for SEVIS: this version sends no batches")
      ]
  }
}
