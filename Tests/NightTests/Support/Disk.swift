import Foundation

/// What this machine lets a test do.
enum Machine {
  static let isRoot = geteuid() == 0

  /// Whether a small file system can be mounted, which a container may forbid even to root.
  static let canMount: Bool = isRoot && (try? Disk(megabytes: 1)) != nil

  /// Whether a device can be made, which a container may forbid too.
  static let canMakeDevice: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return mknod(folder / "device", S_IFCHR | 0o666, 261) == 0
  }()

  static let canBecomeNobody =
    isRoot && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// The arguments of `setpriv` for a user who owns nothing.
  static let asNobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
}

/// A small disk of its own, in memory; gone with the last reference.
final class Disk {
  let path: String
  private let folder: TemporaryFolder

  init(megabytes: Int) throws {
    folder = try TemporaryFolder()
    path = folder / "disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Self.run(
      "mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0700", "tmpfs", path])
  }

  deinit { try? Self.run("umount", ["-l", path]) }

  func remount(_ option: String) throws {
    try Self.run("mount", ["-o", "remount,\(option)", path])
  }

  /// Leaves only so many bytes free, to the page.
  func fill(butFor free: Int) throws {
    try empty()
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)
    let room = (attributes[.systemFreeSize] as? Int) ?? 0
    try Data(count: max(0, room - free)).write(to: URL(filePath: path + "/ballast"))
  }

  func empty() throws {
    if FileManager.default.fileExists(atPath: path + "/ballast") {
      try FileManager.default.removeItem(atPath: path + "/ballast")
    }
  }

  struct Refused: Error {}

  private static func run(_ tool: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Refused() }
  }
}
