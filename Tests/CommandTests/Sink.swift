import Foundation

/// Where a school's reports arrive: a mail server, a web service, and a stand-in for the system's
/// log, as `Sinks/sink.py` runs them.
///
/// The mail comes by msmtp, a real sendmail, and real SMTP; the web service is reached by real TLS
/// with a certificate of a test authority. Only the log's daemon is a stand-in: a socket that
/// syslog(3) finds at /dev/log, where the night runs in a mount namespace of its own.
final class Sink {
  let folder: TemporaryFolder
  private let process = Process()
  private(set) var ports: [Int] = []

  /// Whether this machine has what it takes: `Scripts/setup --tests` installs it.
  static let canRun: Bool = {
    let has = FileManager.default.isExecutableFile(atPath:)
    guard has("/usr/bin/msmtp"), has("/usr/bin/python3"), has("/usr/bin/openssl") else {
      return false
    }
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", "import aiosmtpd"]
    python.standardError = FileHandle.nullDevice
    guard (try? python.run()) != nil else { return false }
    python.waitUntilExit()
    return python.terminationStatus == 0
  }()

  /// Whether this machine lets a test put another /dev over its own, for one process.
  static let canStandInForLog: Bool = {
    guard geteuid() == 0 else { return false }
    let trial = Process()
    trial.executableURL = URL(filePath: "/usr/bin/unshare")
    trial.arguments = ["-m", "true"]
    trial.standardError = FileHandle.nullDevice
    guard (try? trial.run()) != nil else { return false }
    trial.waitUntilExit()
    return trial.terminationStatus == 0
  }()

  /// What starts a program that finds the stand-in at /dev/log, by real syslog(3).
  var starter: [String] {
    [
      "/usr/bin/unshare", "-m", "/bin/sh", "-c", "mount --bind \"$0\" /dev && exec \"$@\"",
      (folder / "dev").path(),
    ]
  }

  struct NotReady: Error {}

  init() throws {
    folder = try TemporaryFolder()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Sinks/sink.py")
    process.arguments = [script.path(), folder.url.path()]
    process.environment = ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
    try process.run()
    for _ in 0..<600 {
      if let text = try? String(contentsOf: folder / "ports", encoding: .utf8) {
        ports = text.split(separator: " ").compactMap { Int($0) }
        break
      }
      guard process.isRunning else { break }
      usleep(50_000)
    }
    guard ports.count == 4 else { throw NotReady() }
    try """
    account default
    host 127.0.0.1
    port \(ports[0])
    from sisfeed@example.edu

    """.write(to: folder / ".msmtprc", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: (folder / ".msmtprc").path())
  }

  deinit {
    // A child of the tests' threads inherits that they hear no other signal.
    kill(process.processIdentifier, SIGKILL)
    while process.isRunning { usleep(1_000) }
  }

  /// What msmtp finds its settings by.
  var environment: [String: String] { ["HOME": folder.url.path()] }

  /// The settings by which a school tells all it has here.
  func settings(
    when: String = "always", webhook: String? = nil, ca: String? = "ca.pem", syslog: Bool = false
  ) -> String {
    """
    tell:
      when: \(when)
      mail:
        good: sevis@example.edu
        held: sevis@example.edu, oncall@example.edu
        from: sisfeed@example.edu
        sendmail: /usr/bin/msmtp
      webhook:
        url: \(webhook ?? "https://localhost:\(ports[1])/hook")
        \(ca.map { "ca: \((folder / $0).path())" } ?? "")
      syslog: \(syslog)
      metrics: sisfeed.prom

    """
  }

  // MARK: What arrived

  struct Mail: Decodable {
    var recipients: [String]
    var from: String
    var to: String
    var subject: String
    var id: String
    var date: String
    var automatic: String
    var text: String
    var defects: [String]
    var raw: String
  }

  struct Hook: Decodable {
    var format: String
    var id: String
    var kind: String
    var repeated: Bool
    var text: String
    var report: Report

    struct Report: Decodable {
      var night: String?
      var result: String
      var chainHead: String?
    }
  }

  func mails() throws -> [Mail] { try lines("mails.jsonl") }

  func hooks() throws -> [Hook] { try lines("hooks.jsonl") }

  /// All that arrived, as it came.
  func everything() throws -> String {
    try ["mails.jsonl", "hooks.jsonl", "log.txt"].map { name in
      FileManager.default.fileExists(atPath: (folder / name).path())
        ? try String(contentsOf: folder / name, encoding: .utf8) : ""
    }.joined()
  }

  private func lines<Line: Decodable>(_ name: String) throws -> [Line] {
    guard FileManager.default.fileExists(atPath: (folder / name).path()) else { return [] }
    return try String(contentsOf: folder / name, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  func log() throws -> [String] {
    guard FileManager.default.fileExists(atPath: (folder / "log.txt").path()) else { return [] }
    return try String(contentsOf: folder / "log.txt", encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  // MARK: How it behaves

  /// Makes it refuse, or be silent, or neither.
  func behave(_ manner: String?) throws {
    for name in ["refuse", "silent"] {
      try? FileManager.default.removeItem(at: folder / name)
      if name == manner { try Data().write(to: folder / name) }
    }
  }

  /// Forgets what arrived.
  func empty() {
    for name in ["mails.jsonl", "hooks.jsonl"] {
      try? FileManager.default.removeItem(at: folder / name)
    }
  }
}
