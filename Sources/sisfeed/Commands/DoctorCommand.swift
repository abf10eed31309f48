internal import ArgumentParser
internal import Changes
internal import Doctor
internal import Feed
internal import Files
internal import Glibc
internal import Reports
internal import Settings

/// `sisfeed doctor`: what would stop tonight's run.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at everything tonight's run needs, and say what would stop it.",
    discussion: """
      Settings with the origin of each, the store, permissions, disk, clock, the drop folder, mail, \
      webhook and units; for each what it does to tonight's run, and how to mend it. Nothing is \
      changed and nothing sent. What wasn't looked at is named. Run it as the night's user.

      Exit codes: 0 tonight can run; 1 it can, but something will lack; 3 it can't.

      EXAMPLES
        sudo -u sisfeed sisfeed doctor
        sisfeed doctor --format json
      """)

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: ArgumentHelp("The drop folder, instead of the settings'.", valueName: "folder"))
  var drop: String?

  @OptionGroup var todayOptions: TodayOptions

  @Option(help: "The format: text or json.")
  var format: NightFormat = .text

  @Option(help: "Colour the text: auto, always or never.")
  var color: ColorChoice = .auto

  mutating func run() throws {
    var report: DoctorReport
    do {
      let school = try School(layoutOptions, today: todayOptions.day)
      report = DoctorReport(
        version: SisfeedCommand.version, today: school.today.description)
      report.file = school.settings.file
      report.settings = school.settings.listing.map {
        DoctorReport.Setting(name: $0.name, value: $0.value, origin: $0.origin.description)
      }
      report.findings = findings(school)
    } catch let failure as RunFailure {
      report = DoctorReport(
        version: SisfeedCommand.version,
        today: SchoolTimeZone.system.day(at: time(nil)).description)
      report.findings = [
        DoctorReport.Finding(
          "settings", .stop, failure.description, effect: "every command ends with exit 3",
          mend: "see what is said of it; specs/configuration.md has every setting"),
        DoctorReport.Finding("all else", .notRun, "what the settings say isn't known"),
      ]
    }
    let output = ReportOutput()
    let text =
      format == .json
      ? report.json : report.text(width: Terminal.width, isColoured: Terminal.wantsColor(color))
    output.write(Array(text.utf8))
    try output.commit()
    if report.exitCode != 0 { throw ExitCode(Int32(report.exitCode)) }
  }

  private func findings(_ school: School) -> [DoctorReport.Finding] {
    let zone = school.settings.timezone
    var checkup = Checkup(
      store: storeOptions.store ?? school.night.storePath.value, telling: school.telling,
      hoursUntilOverdue: school.night.limits.hoursUntilOverdue,
      timezone: (name: zone.value.description, origin: zone.origin.description),
      today: school.today, now: school.now)
    checkup.archive = school.night.archiveFolder.value
    var findings = [
      DoctorReport.Finding(
        "settings", .fine, school.settings.file.map { "\($0) is understood" } ?? "all are defaults")
    ]
    if let key = school.digestKeyFile {
      do {
        _ = try DigestKey.read(key)
      } catch {
        findings.append(
          DoctorReport.Finding(
            "settings", .stop, "\(error)", effect: "the night ends with exit 3",
            mend: "openssl rand -hex 32 > \(key), for the night's user alone"))
      }
    }
    do {
      checkup.drop = try (drop ?? school.night.dropFolder.value).map(school.order)
    } catch {
      findings.append(
        DoctorReport.Finding(
          "drop", .stop, "\(error)", effect: "the night ends with exit 3",
          mend: "/usr/share/sisfeed/make-drop-user KEY.pub makes the account"))
    }
    return findings + checkup.findings()
  }
}
