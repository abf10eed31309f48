internal import Files
internal import Glibc
internal import Notify
internal import Reports
internal import Store

extension Checkup {
  /// Mail, webhook, the system's log and the figures: whether each could be used.
  ///
  /// Nothing is sent.
  func tellingFindings() -> [DoctorReport.Finding] {
    var findings = Trial(telling).look().map { result in
      let area = result.channel.rawValue
      guard let failure = result.failure else {
        return DoctorReport.Finding(
          area, .fine,
          result.channel == .mail
            ? "the mail program is there, for \(result.target); whether a mail arrives shows "
              + "sisfeed tell --test" : "\(result.target) can be reached")
      }
      return DoctorReport.Finding(
        area, .warning, failure, effect: "tonight runs, and its report waits until this works",
        mend: "sisfeed tell --test shows when it does")
    }
    if telling.mail == nil, telling.webhook == nil {
      findings.append(
        DoctorReport.Finding(
          "mail", .note, "nobody is told by mail or webhook (tell)",
          effect: "whoever wants to know asks sisfeed nights"))
    }
    return findings + figures() + waiting()
  }

  private func figures() -> [DoctorReport.Finding] {
    guard let path = telling.metrics else { return [] }
    let folder = Place.folder(of: path)
    guard Place.allows(folder, W_OK | X_OK) else {
      return [
        DoctorReport.Finding(
          "metrics", .warning, "\(folder) can't be written",
          effect: "tonight runs; the figures stay as they are",
          mend: "let the night's user write there: setfacl -m u:sisfeed:rwx \(folder)")
      ]
    }
    return [DoctorReport.Finding("metrics", .fine, "\(path) can be written")]
  }

  private func waiting() -> [DoctorReport.Finding] {
    guard let path = store, Place(path) != nil,
      let waiting = try? Store.open(path, for: .reading).read({
        try Tellings.waiting(by: Telling.Channel.allCases, $0)
      })
    else { return [DoctorReport.Finding("tell", .notRun, "reports that wait: no store tells")] }
    return waiting.map { telling in
      DoctorReport.Finding(
        "tell", .warning,
        "the report of \(telling.label) waits for \(telling.channel.rawValue)"
          + (telling.failure.map { ": \($0)" } ?? ""),
        effect: "it is sent with tonight's", mend: "sisfeed tell sends it now")
    }
  }

  /// Who starts the night, as far as systemd's files tell.
  func unitFindings() -> [DoctorReport.Finding] {
    let area = "units"
    let known = ["/lib/systemd/system", "/usr/lib/systemd/system", "/etc/systemd/system"]
    guard known.contains(where: { Place("\($0)/sisfeed-night.service") != nil }) else {
      return [
        DoctorReport.Finding(
          area, .notRun, "no unit of sisfeed is installed; what starts the night isn't known")
      ]
    }
    func isEnabled(_ unit: String) -> Bool {
      let wants = unit.hasSuffix(".timer") ? "timers" : "multi-user"
      return access("/etc/systemd/system/\(wants).target.wants/\(unit)", F_OK) == 0
    }
    let starters = ["sisfeed-watch.service", "sisfeed-night.timer"].filter(isEnabled)
    var findings = [
      starters.isEmpty
        ? DoctorReport.Finding(
          area, .warning, "neither sisfeed-watch.service nor sisfeed-night.timer is enabled",
          effect: "systemd doesn't start tonight",
          mend: "systemctl enable --now sisfeed-watch.service")
        : DoctorReport.Finding(
          area, .fine,
          "\(starters.joined(separator: " and ")) \(starters.count == 1 ? "is" : "are") enabled")
    ]
    for unit in ["sisfeed-overdue.timer", "sisfeed-backup.timer"] where !isEnabled(unit) {
      findings.append(
        DoctorReport.Finding(
          area, .warning, "\(unit) isn't enabled",
          effect: unit.contains("overdue")
            ? "nobody is told when no feed arrives" : "nobody copies the store",
          mend: "systemctl enable --now \(unit)"))
    }
    return findings
  }
}
