import Foundation

/// Where the reports of a night arrive: a real SMTP server and a web service with TLS, as
/// `Tests/CommandTests/Sinks/sink.py` runs them; the mail comes by a real sendmail.
final class MorningSink {
  private let folder: TemporaryFolder
  private let process = Process()
  private let ports: [Int]

  /// Whether this machine has what it takes.
  static let canRun: Bool = ["/usr/bin/msmtp", "/usr/bin/python3", "/usr/bin/openssl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  init() throws {
    folder = try TemporaryFolder()
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../CommandTests/Sinks/sink.py"
    ).standardizedFileURL
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path(), folder.path]
    process.environment = ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
    try process.run()
    let file = folder / "ports"
    _ = Watcher.wait(seconds: 60) { FileManager.default.fileExists(atPath: file) }
    ports = try String(contentsOfFile: file, encoding: .utf8).split(separator: " ").compactMap {
      Int($0)
    }
    guard ports.count == 4 else { throw CocoaError(.fileReadUnknown) }
    let rc = folder / ".msmtprc"
    try "account default\nhost 127.0.0.1\nport \(ports[0])\nfrom sisfeed@example.edu\n".write(
      toFile: rc, atomically: true, encoding: .utf8)
    chmod(rc, 0o600)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    while process.isRunning { usleep(1_000) }
  }

  /// What msmtp finds its settings by.
  var environment: [String: String] { ["HOME": folder.path] }

  /// The settings by which a school tells all it has here.
  var settings: String {
    """
    tell:
      when: always
      mail:
        good: sevis@example.edu
        held: sevis@example.edu
        from: sisfeed@example.edu
        sendmail: /usr/bin/msmtp
      webhook:
        url: https://localhost:\(ports[1])/hook
        ca: \(folder / "ca.pem")
      syslog: false

    """
  }

  /// The subjects of the mails, in the order in which they arrived.
  func subjects() throws -> [String] {
    struct Mail: Decodable { var subject: String }
    return try lines("mails.jsonl", of: Mail.self).map(\.subject)
  }

  /// The nights that the web service was told of, and whether it was told that it may know already.
  func hooks() throws -> [(night: String?, result: String, isRepeated: Bool)] {
    struct Hook: Decodable {
      struct Report: Decodable {
        var night: String?
        var result: String
      }
      var repeated: Bool
      var report: Report
    }
    return try lines("hooks.jsonl", of: Hook.self).map {
      ($0.report.night, $0.report.result, $0.repeated)
    }
  }

  private func lines<Line: Decodable>(_ name: String, of: Line.Type) throws -> [Line] {
    guard let text = try? String(contentsOfFile: folder / name, encoding: .utf8) else { return [] }
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }
}
