import Foundation
import Testing

/// What leaves the house after a night: to whom, by which way, and what when nobody takes it.
@Suite(
  .serialized,
  .enabled(if: Sink.canRun, "msmtp, openssl or python3-aiosmtpd isn't there; Scripts/setup --tests")
)
struct TellTests {
  private let sink: Sink
  private let school: School

  init() throws {
    sink = try Sink()
    school = try School(rows: 60, nights: 3)
    try settle()
  }

  private func settle(when: String = "always", webhook: String? = nil, ca: String? = "ca.pem")
    throws
  {
    try sink.settings(when: when, webhook: webhook, ca: ca).write(
      to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
  }

  private func night(_ number: Int, _ day: Int) throws -> Command {
    try run(["night", school.file(number).path(), "--today", "2026-11-\(day)"])
  }

  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Command {
    try Command(
      arguments + ["--store", school.store.path()], in: school.folder.url,
      environment: sink.environment.merging(environment) { $1 })
  }

  private func metrics() throws -> String {
    try String(contentsOf: school.folder / "sisfeed.prom", encoding: .utf8)
  }

  // MARK: What arrives

  @Test func aLoadedNightIsToldByAllWays() throws {
    let run = try night(1, 21)
    #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
    let head = try #require(run.output.firstMatch(of: /head of the chain: ([0-9a-f]{64})/)).1
    let mail = try #require(try sink.mails().first)
    #expect(mail.recipients == ["sevis@example.edu"])
    #expect(mail.subject == "sisfeed: night of 2026-11-21: loaded")
    #expect(mail.from == "sisfeed <sisfeed@example.edu>" && mail.automatic == "auto-generated")
    #expect(mail.text.contains("head of the chain: \(head)") && mail.text.contains("60 rows"))
    #expect(mail.defects.isEmpty)
    #expect(
      mail.date.contains(/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/))
    #expect(mail.raw.split(whereSeparator: \.isNewline).allSatisfy { $0.utf8.count <= 84 })
    let hook = try #require(try sink.hooks().first)
    #expect(hook.format == "sisfeed-telling/1" && hook.kind == "good" && !hook.repeated)
    #expect(hook.report.chainHead == String(head) && hook.report.night == "2026-11-21")
    let figures = try metrics()
    for line in [
      "sisfeed_rows{file=\"student\"} 60", "sisfeed_findings{severity=\"error\"} 0",
      "sisfeed_people_changed{kind=\"added\"} 60", "sisfeed_reports_untold 0",
      "sisfeed_night_result{result=\"loaded\"} 1",
    ] {
      #expect(figures.contains(line + "\n"), "\(line)")
    }
    #expect(figures.contains(/sisfeed_night_duration_seconds \d+\.\d{3}\n/))
    #expect(figures.contains(/sisfeed_last_good_night_age_seconds \d+\n/))
    #expect(!figures.contains("backup"), "there is none yet")
  }

  @Test func figuresHaveTheBackupAndOpenFindings() throws {
    try school.edit(2) { $0[1][$0.column("DOB")] = "31/31/2003" }
    _ = try night(1, 21)
    _ = try run(["backup", (school.folder / "copy.sqlite").path()])
    #expect(try night(2, 22).exitCode == 1)
    let figures = try metrics()
    #expect(figures.contains("sisfeed_findings{severity=\"error\"} 1\n"))
    #expect(figures.contains(/sisfeed_backup_age_seconds \d+\n/))
    let names = try FileManager.default.contentsOfDirectory(atPath: school.folder.url.path())
    #expect(!names.contains { $0.hasSuffix(".part") })
    let mail = try #require(try sink.mails().last)
    #expect(mail.text.contains(/invalid-date: student file, line 2, DOB \[[0-9a-f]{12}\]/))
    #expect(mail.text.contains("last backup of the store: 20"))
  }

  @Test func aHeldNightIsToldToOthers() throws {
    _ = try night(1, 21)
    sink.empty()
    try school.edit(2) { $0.removeLast(30) }
    #expect(try night(2, 22).exitCode == 2)
    let mail = try #require(try sink.mails().first)
    #expect(mail.recipients == ["sevis@example.edu", "oncall@example.edu"])
    #expect(mail.subject == "sisfeed: night of 2026-11-22: held")
    #expect(mail.text.contains("rows-lost: student file"))
    #expect(try sink.hooks().first?.kind == "held")
  }

  @Test func aRefusedNightIsTold() throws {
    try Data().write(to: school.file(1))
    #expect(try night(1, 21).exitCode == 2)
    let mail = try #require(try sink.mails().first)
    #expect(mail.subject == "sisfeed: night of 2026-11-21: refused")
    #expect(mail.text.contains("empty-file: student file, the whole file"))
  }

  @Test func aNightThatCouldNotRunIsToldOnceADay() throws {
    for _ in 0..<2 {
      let run = try run(["night", "nowhere/sis_user_info.txt", "--today", "2026-11-21"])
      #expect(run.exitCode == 3)
    }
    #expect(try sink.mails().map(\.subject) == ["sisfeed: night of 2026-11-21: could not run"])
    #expect(try sink.mails().first?.recipients.count == 2)
    #expect(try sink.mails().first?.text.contains("nowhere") == false)
    #expect(try sink.hooks().map(\.kind) == ["failed"])
  }

  @Test func aStoreThatCanNotBeOpenedIsToldAtOnce() throws {
    try Data("not a store, but a text of some length".utf8).write(to: school.store)
    #expect(try night(1, 21).exitCode == 3)
    #expect(try sink.mails().map(\.subject) == ["sisfeed: night of 2026-11-21: could not run"])
  }

  @Test func aQuietNightIsNoNews() throws {
    try settle(when: "news")
    _ = try night(1, 21)
    #expect(try sink.mails().count == 1, "the first night of a store is news")
    sink.empty()
    // Nobody's credits change: that is a notice.
    try FileManager.default.removeItem(at: school.file(2))
    try FileManager.default.copyItem(at: school.file(1), to: school.file(2))
    try school.edit(2) { $0[1][$0.column("US_ADDRESS_LINE1")] = "17 Elm Street" }
    #expect(try night(2, 22).exitCode == 0)
    #expect(try sink.mails().isEmpty && sink.hooks().isEmpty)
    try school.edit(2) { $0[1][$0.column("DOB")] = "31/31/2003" }
    #expect(try night(2, 22).exitCode == 1)
    #expect(try sink.mails().count == 1)
  }

  // MARK: What doesn't

  @Test func whoDoesNotTakeItNeverFailsTheNight() throws {
    try sink.behave("refuse")
    let first = try night(1, 21)
    #expect(first.exitCode == 0)
    #expect(first.errors.contains("the report of 2026-11-21 could not be given to mail:"))
    #expect(first.errors.contains("localhost answered with status 503"))
    #expect(try metrics().contains("sisfeed_reports_untold 2\n"))
    #expect(try run(["tell"]).exitCode == 1)
    try sink.behave(nil)
    let second = try night(2, 22)
    #expect(second.exitCode == 0 && second.errors.isEmpty, "\(second.errors)")
    #expect(second.output.contains("not told: the report of 2026-11-21 could not be given to mail"))
    let mails = try sink.mails()
    #expect(
      mails.map(\.subject) == [
        "sisfeed: night of 2026-11-21: loaded", "sisfeed: night of 2026-11-22: loaded",
      ], "who said no didn't get it before")
    #expect(mails[1].text.contains("could not be given to mail, 2 tries"))
    #expect(try sink.hooks().count == 2)
    #expect(try run(["tell"]).output == "nothing waits to be told\n")
  }

  @Test func whoGivesNoAnswerGetsItAgainAndMarked() throws {
    try sink.behave("silent")
    #expect(try night(1, 21).errors.contains("whether webhook took the report"))
    try sink.behave(nil)
    #expect(try run(["tell"]).exitCode == 0)
    let hooks = try sink.hooks()
    #expect(hooks.map(\.repeated) == [false, true])
    #expect(hooks[0].id == hooks[1].id)
  }

  @Test(arguments: ["authority", "host", "http"])
  func certificatesAreChecked(how: String) throws {
    switch how {
    case "authority": try settle(ca: nil)
    case "host": try settle(webhook: "https://localhost:\(sink.ports[2])/hook")
    default: try settle(webhook: "http://localhost.example.edu/hook")
    }
    let run = try night(1, 21)
    #expect(try sink.hooks().isEmpty)
    if how == "http" {
      #expect(run.exitCode == 3 && run.errors.contains("http only for this machine"))
    } else {
      #expect(run.exitCode == 0 && run.errors.contains("localhost: SSL peer certificate"))
    }
  }

  @Test func httpIsSpokenToThisMachine() throws {
    try settle(webhook: "http://127.0.0.1:\(sink.ports[3])/hook")
    #expect(try night(1, 21).errors.isEmpty)
    #expect(try sink.hooks().count == 1)
  }

  @Test func aMailProgramThatIsNotThereIsSaid() throws {
    let text = sink.settings().replacing("/usr/bin/msmtp", with: "/nowhere/sendmail")
    try text.write(to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    let run = try night(1, 21)
    #expect(run.exitCode == 0)
    #expect(run.errors.contains("/nowhere/sendmail: No such file or directory"))
  }

  // MARK: Killed

  /// Where a night is killed on its way to being told.
  private static let points = [
    "announced", "before-commit", "committed", "archived", "telling:mail", "sent:mail", "told:mail",
    "telling:webhook", "sent:webhook", "told:webhook", "figures",
  ]

  @Test(arguments: ["loaded", "held", "refused"])
  func killedAnywhereItIsToldAtLeastOnce(end: String) throws {
    _ = try night(1, 21)
    if end == "held" { try school.edit(2) { $0.removeLast(30) } }
    if end == "refused" { try Data().write(to: school.file(2)) }
    let base = try Data(contentsOf: school.store)
    for point in Self.points {
      sink.empty()
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: school.store.path() + end)
      }
      try base.write(to: school.store)
      let arguments = ["night", school.file(2).path(), "--today", "2026-11-22"]
      let killed = try run(arguments, environment: ["SISFEED_CRASH_AT": point])
      #expect(killed.exitCode == 9, "\(point) is passed")
      #expect(try run(arguments).exitCode != 3)
      let (mails, hooks) = (try sink.mails(), try sink.hooks())
      let wasSent = ["sent:mail": "mail", "sent:webhook": "webhook"][point]
      #expect(mails.count == (wasSent == "mail" ? 2 : 1), "\(point)")
      #expect(hooks.count == (wasSent == "webhook" ? 2 : 1), "\(point)")
      // Killed while sending, it may have arrived; so it says that it repeats.
      let isMarked = mails.last?.subject.hasSuffix("(sent again)") == true
      #expect(isMarked == ["telling:mail", "sent:mail"].contains(point), "\(point)")
      #expect(
        hooks.last?.repeated == ["telling:webhook", "sent:webhook"].contains(point), "\(point)")
      #expect(Set(mails.map(\.id)).count == 1 && Set(hooks.map(\.id)).count == 1)
      #expect(try run(["tell"]).output == "nothing waits to be told\n")
      #expect(try metrics().contains("sisfeed_reports_untold 0\n"), "\(point)")
    }
  }

  // MARK: The command

  @Test func anOverdueFeedIsToldOnceADay() throws {
    _ = try night(1, 21)
    sink.empty()
    #expect(try run(["tell", "--overdue"]).output == "nothing waits to be told\n")
    try school.write("UPDATE nights SET at = '2026-01-01T03:00:00Z'")
    for _ in 0..<2 { _ = try run(["tell", "--overdue", "--today", "2026-11-22"]) }
    let mails = try sink.mails()
    #expect(mails.count == 1 && mails[0].recipients.count == 2)
    #expect(mails[0].subject.contains(/^sisfeed: no good night for \d+ hours$/))
    #expect(try sink.hooks().map(\.kind) == ["overdue"])
  }

  @Test func aTestReachesEveryone() throws {
    let run = try run(["tell", "--test"])
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        mail, sevis@example.edu, oncall@example.edu: taken
        webhook, localhost: taken

        """)
    #expect(try sink.mails().map(\.subject) == ["sisfeed: a test"])
    try sink.behave("refuse")
    #expect(try self.run(["tell", "--test"]).exitCode == 1)
  }

  /// A test that tried nothing has shown nothing.
  @Test func aTestWithoutAWayOutSaysSo() throws {
    try "tell: {syslog: false}\n".write(
      to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    let run = try run(["tell", "--test"])
    #expect(run.exitCode == 3)
    #expect(run.errors.contains("nobody is told of a night"))
  }
}
