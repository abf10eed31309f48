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
  private static let mostPeople = 1000
  /// How many values of a held night are remembered as seen.
  private static let mostSightings = 200_000

  func run() throws -> NightReport {
    let report = try store.write { connection in
      var night = try NightInHand(self, connection)
      CrashPoint.pass("begun")
      if night.isRefused {
        try night.refuse()
      } else {
        try night.load()
      }
      CrashPoint.pass("before-commit")
      return night.report
    }
    return report
  }

  /// The facts of the set's files, for the store.
  var files: [NightFile] {
    judged.map { file in
      NightFile(
        feed: file.kind, name: file.name, bytes: file.file.bytesRead, sha256: file.sha256,
        rows: file.outcome.ending.rows)
    }
  }

  static var peopleInReport: Int { mostPeople }
  static var sightings: Int { mostSightings }
}
