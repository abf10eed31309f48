import Foundation

/// The built `sisfeed`, run as the nightly hook runs it, on a store of its own.
struct NightProgram {
  let folder: TemporaryFolder
  var store: String { folder / "store.db" }
  /// The feed, under the name that schools give it.
  var feed: String { folder / "sis_user_info.txt" }

  init() throws { folder = try TemporaryFolder() }

  /// How a run ended.
  struct End {
    var output: String
    var errors: String
    var exitCode: Int32
    /// Whether a signal ended it.
    var isKilled: Bool
  }

  /// The program beside the tests that run.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "sisfeed").path()

  /// Runs one night.
  func night(_ day: String, store: String? = nil, environment: [String: String] = [:]) throws -> End
  {
    try run(arguments(day, store: store), environment: environment)
  }

  func arguments(_ day: String, store: String? = nil) -> [String] {
    [
      "night", feed, "--store", store ?? self.store, "--today", day, "--threads", "1", "--format",
      "json",
    ]
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> End {
    let (process, out, err) = try start(arguments, environment: environment)
    process.waitUntilExit()
    return End(
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self),
      exitCode: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal)
  }

  /// Starts the program; what it prints goes into two files.
  func start(
    _ arguments: [String], environment: [String: String] = [:], program: String = path
  ) throws -> (Process, out: URL, err: URL) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    var all = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "TZ": "UTC"]
    all["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
    process.environment = all.merging(environment) { $1 }
    let name = UUID().uuidString
    let (out, err) = (URL(filePath: folder / "\(name).out"), URL(filePath: folder / "\(name).err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, out, err)
  }

  /// Copies a store that nobody has open, with what waits beside it.
  static func copyStore(_ from: String, to target: String) throws {
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: target + end)
      if FileManager.default.fileExists(atPath: from + end) {
        try FileManager.default.copyItem(atPath: from + end, toPath: target + end)
      }
    }
  }
}
