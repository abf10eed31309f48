package import Feed

/// The figures of the nights for Prometheus, in its text format (version 0.0.4).
///
/// Times are told as moments as well as ages: an age is as of the file's writing and stands still,
/// so an alarm compares the moment with the clock.
package struct Metrics: Sendable {
  /// How the newest set ended; nil where there is none.
  package var newest: String?
  /// What it ended with.
  package var exitCode: Int?
  /// When the last good night was judged, in seconds since 1970 began in UTC.
  package var lastGood: Int?
  package var rows: [(kind: FileKind, rows: Int)] = []
  package var added = 0
  package var changed = 0
  package var gone = 0
  package var leftOut = 0
  package var findings: [Severity: Int] = [:]
  /// How long the last night took, in milliseconds.
  package var milliseconds: Int?
  package var lastBackup: Int?
  /// How many reports wait to be taken.
  package var untold = 0
  /// When this is written.
  package var now: Int

  package init(now: Int) { self.now = now }

  /// The whole file.
  package var text: String {
    var text = ""
    func family(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      guard !samples.isEmpty else { return }
      text += "# HELP sisfeed_\(name) \(help)\n# TYPE sisfeed_\(name) gauge\n"
      for sample in samples { text += "sisfeed_\(name)\(sample.labels) \(sample.value)\n" }
    }
    func one(_ name: String, _ help: String, _ value: Int?) {
      family(name, help, value.map { [("", String($0))] } ?? [])
    }
    one(
      "last_good_night_timestamp_seconds",
      "When the last good night was loaded, in seconds since "
        + "1970.", lastGood)
    one(
      "last_good_night_age_seconds", "Its age when this was written.",
      lastGood.map { max(0, now - $0) })
    family(
      "night_result", "How the newest night ended.",
      newest.map { newest in
        ["loaded", "held", "refused"].map { ("{result=\"\($0)\"}", $0 == newest ? "1" : "0") }
      } ?? [])
    one("night_exit_code", "What the newest night ended with.", exitCode)
    family(
      "rows", "Rows of the last good night.",
      rows.map { ("{file=\"\($0.kind.rawValue)\"}", String($0.rows)) })
    if lastGood != nil {
      family(
        "people_changed", "People whom the last good night changed, by what happened.",
        [("added", added), ("changed", changed), ("gone", gone)].map {
          ("{kind=\"\($0.0)\"}", String($0.1))
        })
      one("rows_left_out", "Rows that the last good night left out.", leftOut)
      family(
        "findings", "Open findings as of the last good night.",
        Severity.allCases.reversed().map {
          ("{severity=\"\($0.name)\"}", String(findings[$0] ?? 0))
        })
    }
    family(
      "night_duration_seconds", "How long the last night took.",
      milliseconds.map { [("", Self.seconds($0))] } ?? [])
    one(
      "backup_timestamp_seconds", "When the store was last backed up, in seconds since 1970.",
      lastBackup)
    one(
      "backup_age_seconds", "The age of that backup when this was written.",
      lastBackup.map { max(0, now - $0) })
    one("reports_untold", "Reports that nobody has taken yet.", untold)
    one("written_timestamp_seconds", "When this was written, in seconds since 1970.", now)
    return text
  }

  /// Milliseconds as seconds: `12.345`.
  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
