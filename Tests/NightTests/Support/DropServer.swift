import Foundation

/// A real OpenSSH server on this machine alone, for one user who may only transfer files into one
/// folder: what the README tells a school to set up.
///
/// Its folder lies outside the temporary one, for OpenSSH asks that only root may write to any folder
/// above a chroot. All of it is gone with the last reference.
final class DropServer {
  let user: String
  private let root: String
  private let folder: TemporaryFolder
  private let port: Int

  /// Why the server can't be had; nil where it can.
  static let lack: String? = {
    if geteuid() != 0 { return "only root may set up a user for it" }
    for tool in ["/usr/sbin/sshd", "/usr/bin/sftp", "/usr/bin/ssh-keygen", "/usr/sbin/useradd"]
    where !FileManager.default.isExecutableFile(atPath: tool) {
      return "there is no \(tool); Scripts/setup --tests installs it"
    }
    return nil
  }()

  /// The drop folder, as the school's machine sees it.
  var drop: String { root + "/chroot/drop" }

  init() throws {
    folder = try TemporaryFolder()
    let mark = String(UInt32.random(in: 0..<1_000_000))
    user = "sisdrop\(mark)"
    root = "/var/lib/sisfeed-test-\(mark)"
    port = try Self.freePort()
    try? FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: true)
    try Self.run("/usr/sbin/useradd", ["-M", "-N", "-d", "/", "-s", "/usr/sbin/nologin", user])
    // An account without a password is locked for sshd, one with an impossible password isn't.
    try Self.run("/usr/sbin/usermod", ["-p", "*", user])
    try Self.run("/bin/chown", [user, drop])
    for key in ["host", "user"] {
      try Self.run(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(root)/\(key)"])
    }
    try FileManager.default.moveItem(atPath: "\(root)/user", toPath: folder / "key")
    try FileManager.default.moveItem(atPath: "\(root)/user.pub", toPath: "\(root)/authorized")
    try """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(root)/host
    PidFile \(root)/pid
    UsePAM no
    PasswordAuthentication no
    AuthorizedKeysFile \(root)/authorized
    AllowUsers \(user)
    Subsystem sftp internal-sftp
    Match User \(user)
      ChrootDirectory \(root)/chroot
      ForceCommand internal-sftp
      AllowTcpForwarding no
      X11Forwarding no
    """.write(toFile: root + "/config", atomically: true, encoding: .utf8)
    // It goes into the background by itself: `Process` takes a child that closes all its files, as
    // sshd does, for one that has ended, and waits for that for ever.
    try Self.run("/usr/sbin/sshd", ["-f", root + "/config"])
    guard Watcher.wait(seconds: 20, until: { (try? sftp("ls\n")) == 0 }) else {
      throw Failed(what: "sshd didn't come up")
    }
  }

  deinit {
    let process = try? String(contentsOfFile: root + "/pid", encoding: .utf8)
    if let process = process.flatMap({ pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) })
    {
      kill(process, SIGTERM)
    }
    try? Self.run("/usr/sbin/userdel", [user])
    try? FileManager.default.removeItem(atPath: root)
  }

  struct Failed: Error { var what: String }

  // MARK: Transfers

  /// Runs commands of `sftp`, waiting for their end.
  ///
  /// - Returns: its exit code.
  @discardableResult
  func sftp(_ commands: String, limit kilobits: Int? = nil) throws -> Int32 {
    let client = try begin(commands, limit: kilobits)
    client.waitUntilExit()
    return client.terminationStatus
  }

  /// Begins to run them; at a limited speed where that is asked.
  func begin(_ commands: String, limit kilobits: Int? = nil) throws -> Process {
    let batch = folder / UUID().uuidString
    try commands.write(toFile: batch, atomically: true, encoding: .utf8)
    let client = Process()
    client.executableURL = URL(filePath: "/usr/bin/sftp")
    client.arguments =
      ["-q", "-b", batch, "-i", folder / "key", "-P", "\(port)"]
      // In small pieces, one after the other: a made-up feed would go in a single one.
      + (kilobits.map { ["-l", "\($0)", "-B", "2048", "-R", "1"] } ?? [])
      + [
        "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o",
        "LogLevel=ERROR", "\(user)@127.0.0.1",
      ]
    client.standardOutput = FileHandle.nullDevice
    client.standardError = FileHandle.nullDevice
    client.standardInput = FileHandle.nullDevice
    try client.run()
    return client
  }

  /// Writes bytes into a file that a transfer can take.
  func local(_ bytes: Data) throws -> String {
    let path = folder / UUID().uuidString
    try bytes.write(to: URL(filePath: path))
    return path
  }

  // MARK: Setting up

  private static func freePort() throws -> Int {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(number, generic, length) == 0 && getsockname(number, generic, &length) == 0
      }
        ? UInt16(bigEndian: pointer.pointee.sin_port) : nil
    }
    guard let port else { throw Failed(what: "there is no free port") }
    return Int(port)
  }

  private static func run(_ tool: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(what: tool) }
  }
}
