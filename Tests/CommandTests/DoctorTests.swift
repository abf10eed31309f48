import Foundation
import Testing

/// `sisfeed doctor`: what would stop tonight's run, what it would cost, and how to mend it.
@Suite struct DoctorTests {
  private struct Report: Decodable {
    var format: String
    var result: String
    var exitCode: Int
    var settings: [Setting]
    var findings: [Finding]

    struct Setting: Decodable { var name, value, origin: String }
    struct Finding: Decodable {
      var area, weight, what: String
      var tonight, mend: String?
    }

    func has(_ area: String, _ weight: String, _ part: String) -> Bool {
      findings.contains { $0.area == area && $0.weight == weight && $0.what.contains(part) }
    }
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["drop", "store", "archive"] {
      try FileManager.default.createDirectory(
        at: folder / name, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    }
  }

  private static let plain = """
    timezone: UTC
    store: {path: store/s.sqlite}
    archive: {folder: archive}
    drop: {folder: drop, owner: root}
    tell: {syslog: false}

    """

  private func doctor(_ settings: String = plain) throws -> Report {
    try settings.write(to: folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    let run = try Command(["doctor", "--format", "json"], in: folder.url)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(Int32(report.exitCode) == run.exitCode && report.format == "sisfeed-doctor/1")
    // Whatever isn't as it should be says what it does and how to mend it.
    for finding in report.findings where ["warning", "stop"].contains(finding.weight) {
      #expect(finding.tonight != nil && finding.mend != nil, "\(finding.what)")
    }
    return report
  }

  private func load() throws {
    _ = try Command(["sample", "--rows", "60", "--nights", "2", "--out", "n"], in: folder.url)
    let run = try Command(["night", "n/night-01/sis_user_info.txt"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errors)")
  }

  @Test func beforeTheFirstNight() throws {
    let report = try doctor()
    #expect(report.exitCode == 0 && report.result == "ready", "\(report.findings)")
    #expect(report.has("store", "note", "isn't there yet"))
    #expect(report.has("drop", "note", "no complete set lies in"))
    #expect(report.has("units", "not-run", "no unit"))
    #expect(report.has("disk", "not-run", "known after the first night"))
    #expect(report.settings.first { $0.name == "store.path" }?.origin == "sisfeed.yaml:2")
    #expect(report.settings.first { $0.name == "guards.errors" }?.origin == "default")
  }

  @Test func afterANight() throws {
    _ = try doctor()
    try load()
    #expect(try doctor().has("backup", "warning", "never backed up"))
    _ = try Command(["backup", "copy.sqlite"], in: folder.url)
    let report = try doctor()
    #expect(report.exitCode == 0, "\(report.findings)")
    #expect(report.has("store", "ok", "is whole"))
    #expect(report.has("store", "ok", "the chain of 2 events is whole"))
    #expect(report.has("store", "ok", "the last good night is"))
    #expect(report.has("disk", "ok", "are free for the store; a feed of"))
    #expect(report.has("backup", "ok", "0 hours old"))
  }

  @Test func nothingIsChanged() throws {
    _ = try doctor()
    try load()
    let store = try Data(contentsOf: folder / "store/s.sqlite")
    _ = try doctor()
    #expect(try Data(contentsOf: folder / "store/s.sqlite") == store)
    #expect(try FileManager.default.contentsOfDirectory(atPath: (folder / "drop").path()).isEmpty)
  }

  @Test func settingsThatAreNotUnderstoodStopIt() throws {
    let report = try doctor("tell: {mail: {good: nobody}}\n")
    #expect(report.exitCode == 3 && report.has("settings", "stop", "is no mail address"))
    #expect(report.has("all else", "not-run", "isn't known"))
  }

  @Test func aStoreThatIsNoneStopsIt() throws {
    try Data("some other file, of some length".utf8).write(to: folder / "store/s.sqlite")
    #expect(try doctor().has("store", "stop", "is no store of sisfeed"))
    #expect(try doctor("timezone: UTC\n").has("store", "stop", "no store is named"))
  }

  @Test func aDamagedStoreStopsIt() throws {
    _ = try doctor()
    try load()
    let path = folder / "store/s.sqlite"
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path.path() + end) }
    var bytes = try Data(contentsOf: path)
    // Pages in the middle of the tables.
    for offset in stride(from: bytes.count / 2, to: bytes.count, by: 512) { bytes[offset] ^= 0xFF }
    try bytes.write(to: path)
    let report = try doctor()
    #expect(report.exitCode == 3 && report.has("store", "stop", "damaged"), "\(report.findings)")
  }

  @Test func anOldNightAndAChangedChainAreTold() throws {
    _ = try doctor()
    try load()
    let school = folder / "store/s.sqlite"
    let change = Process()
    change.executableURL = URL(filePath: "/usr/bin/python3")
    change.arguments = [
      "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1])
      c.execute("UPDATE nights SET at = '2026-01-01T00:00:00Z'")
      c.execute("DROP TRIGGER events_stay")
      c.execute("UPDATE events SET actor = 'another'")
      c.commit()
      """, school.path(),
    ]
    try change.run()
    change.waitUntilExit()
    let report = try doctor()
    #expect(report.has("store", "warning", "hours old"))
    #expect(report.has("store", "warning", "changed by another hand"))
    #expect(report.exitCode == 1 && report.result == "impaired")
  }

  @Test func whatLiesInTheDropIsTold() throws {
    try FileManager.default.createSymbolicLink(
      atPath: (folder / "drop/sis_user_info.txt").path(), withDestinationPath: "/etc/shadow")
    #expect(try doctor().has("drop", "stop", "is a symbolic link"))
    try FileManager.default.removeItem(at: folder / "drop/sis_user_info.txt")
    let open = Self.plain.replacing("owner: root", with: "complete: direct")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: (folder / "drop").path())
    let report = try doctor(open)
    #expect(report.has("drop", "warning", "everyone may write"))
    #expect(report.has("drop", "warning", "drop.complete: direct"))
    #expect(report.has("drop", "note", "drop.owner names nobody"))
    let nobody = Self.plain.replacing("owner: root", with: "owner: nobody-of-this-name")
    #expect(try doctor(nobody).has("drop", "stop", "is no user of this system"))
    let elsewhere = Self.plain.replacing("folder: drop", with: "folder: nowhere")
    #expect(try doctor(elsewhere).has("drop", "stop", "is no folder"))
  }

  @Test func waysOutThatDoNotWorkAreTold() throws {
    let report = try doctor(
      Self.plain.replacing(
        "tell: {syslog: false}",
        with: """
          tell:
            mail: {good: a@example.edu, sendmail: /nowhere/sendmail}
            webhook: {url: "http://127.0.0.1:9/secret"}
            syslog: false
            metrics: nowhere/x.prom
          """))
    #expect(report.exitCode == 1)
    #expect(report.has("mail", "warning", "/nowhere/sendmail is no program"))
    #expect(report.has("webhook", "warning", "127.0.0.1: Couldn't connect"))
    #expect(report.has("metrics", "warning", "can't be written"))
    #expect(!report.findings.contains { $0.what.contains("secret") })
    #expect(!report.settings.contains { $0.value.contains("secret") })
  }

  @Test(.enabled(if: geteuid() == 0, "only root can look as another user"))
  func asAnotherUser() throws {
    _ = try doctor()
    try load()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.path())
    let run = try Command(
      ["doctor"], in: folder.url,
      by: ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"])
    #expect(run.exitCode == 3, "\(run.output) \(run.errors)")
  }
}
