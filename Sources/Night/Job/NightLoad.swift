internal import Changes
internal import Feed
internal import Files
internal import Reports
internal import Rules
internal import Store

/// Brings a checked set into the store, in one transaction: loaded, held or refused, it leaves a
/// night with its report behind, and nothing half done.
struct NightLoad {
  let plan: NightPlan
  let store: Store
  let judged: [JudgedFile]

  /// How many people a report lists.
  static let mostPeople = 1000
  /// How many values of a held night are remembered as seen.
  static let mostSightings = 200_000

  /// Writes the night.
  ///
  /// - Returns: its report.
  /// - Throws: `RunFailure`; what `WantedRows` throws.
  func run() throws -> NightReport {
    do {
      return try write { night in
        guard night.isRefused else { return try night.load() }
        try night.show()
        try night.refuse()
      }
    } catch let held as NightInHand.Held {
      // The first transaction is undone as a whole; a night that is killed between the two was
      // never judged, and is judged again.
      CrashPoint.pass("undone")
      return try write { try $0.hold(held) }
    } catch let shown as NightInHand.Shown {
      CrashPoint.pass("undone")
      return try write { try $0.refuse(shown) }
    }
  }

  private func write(_ body: (inout NightInHand) throws -> Void) throws -> NightReport {
    try store.write { connection in
      var night = try NightInHand(self, connection)
      CrashPoint.pass("begun")
      try body(&night)
      CrashPoint.pass("before-commit")
      return night.report
    }
  }

  /// The facts of the set's files, for the store.
  var files: [NightFile] {
    judged.map { file in
      NightFile(
        feed: file.kind, name: file.name, bytes: file.file.bytesRead, sha256: file.sha256,
        rows: file.outcome.ending.rows)
    }
  }
}
