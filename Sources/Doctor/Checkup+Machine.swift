internal import Files
internal import Glibc
internal import Reports

extension Checkup {
  /// Of the bytes of a feed, how many times the disk has to have them free: where nothing changes
  /// the night writes a fraction; where everyone changed in everything, the log has all rows anew
  /// with what was there before, and the store grows by as much.
  private static let mostTimes = 4

  func diskFindings(_ last: LastNight?) -> [DoctorReport.Finding] {
    guard let store else {
      return [DoctorReport.Finding("disk", .notRun, "no store is named")]
    }
    guard let free = Place.freeBytes(at: store) else {
      return [DoctorReport.Finding("disk", .notRun, "the file system of \(store) gives no answer")]
    }
    guard let last, last.bytes > 0 else {
      return [
        DoctorReport.Finding(
          "disk", .notRun,
          "\(Self.size(free)) are free for the store; how much tonight needs is known after the first "
            + "night")
      ]
    }
    let most = last.bytes * Self.mostTimes
    let words =
      "\(Self.size(free)) are free for the store; a feed of \(Self.size(last.bytes)) needs up to "
      + "\(Self.size(most))"
    if free < last.bytes / 2 {
      return [
        DoctorReport.Finding(
          "disk", .stop, words, effect: "the disk fills up, and nothing is loaded",
          mend: "free some space; df \(Place.folder(of: store))")
      ]
    }
    return [
      free < most
        ? DoctorReport.Finding(
          "disk", .warning, words,
          effect:
            "an ordinary night fits; one on which everybody changed would not, and would load "
            + "nothing", mend: "free some space; df \(Place.folder(of: store))")
        : DoctorReport.Finding("disk", .fine, words)
    ]
  }

  func clockFindings(_ last: LastNight?) -> [DoctorReport.Finding] {
    var findings = [
      DoctorReport.Finding(
        "clock", .fine,
        "it is \(now), \(today) at the school by \(timezone.name) (\(timezone.origin))")
    ]
    if let at = last?.at, at.seconds > now.seconds + 300 {
      findings.append(
        DoctorReport.Finding(
          "clock", .warning, "the last good night was loaded at \(at), which is ahead of the clock",
          effect: "tonight runs; ages, overrides and deadlines go by a wrong clock",
          mend: "set the clock: timedatectl"))
    }
    // systemd-timesyncd leaves it where it has reached its server since the machine started.
    findings.append(
      Place("/run/systemd/timesync/synchronized") != nil
        ? DoctorReport.Finding("clock", .fine, "systemd-timesyncd keeps it right")
        : DoctorReport.Finding(
          "clock", .notRun,
          "whether something keeps it right: systemd-timesyncd doesn't say so, others aren't asked",
          mend: "timedatectl; a clock that is off takes files too early or too late"))
    return findings
  }

  /// A size as a file manager shows it.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, bytes / 1_000)) kB" }
    return bytes < 1_000_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000_000_000) GB"
  }
}
