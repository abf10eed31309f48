import Foundation
import Testing

/// A run of the built `sisfeed`, as a user's shell would run it.
struct Command {
  /// What it printed on standard output.
  let output: String
  /// What it printed on standard error.
  let errors: String
  /// How it ended.
  let exitCode: Int32

  /// Runs `sisfeed` with arguments.
  ///
  /// - Parameters:
  ///   - arguments: the arguments.
  ///   - folder: where it runs; the repository unless said.
  ///   - input: what stands on standard input.
  ///   - environment: what is added to the environment.
  ///   - starter: the program that starts it, with its arguments; none unless said.
  /// - Throws: where the program can't be started.
  init(
    _ arguments: [String], in folder: URL = Command.repository, input: Data = Data(),
    environment: [String: String] = [:], by starter: [String] = []
  ) throws {
    let process = Process()
    let all = starter + [Command.program.path()] + arguments
    process.executableURL = URL(filePath: all[0])
    process.arguments = Array(all.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = Command.plainEnvironment.merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let (out, err, inp) = (scratch / "out", scratch / "err", scratch / "in")
    for file in [out, err] { try Data().write(to: file) }
    try input.write(to: inp)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = try FileHandle(forReadingFrom: inp)
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    exitCode = process.terminationStatus
  }

  /// What it printed, as JSON.
  ///
  /// Foundation reads a comma before a bracket as if it were none; other programs don't.
  ///
  /// - Throws: where it is no JSON.
  func json() throws -> Any {
    #expect(output.firstMatch(of: /,\s*[\]}]/) == nil, "a comma that nothing follows")
    return try JSONSerialization.jsonObject(with: Data(output.utf8))
  }

  /// Little enough that a test is the same everywhere; what a sanitizer is told goes on to the
  /// program it watches.
  private static let plainEnvironment: [String: String] = {
    let all = ProcessInfo.processInfo.environment
    var environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC"]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] { environment[name] = all[name] }
    return environment
  }()

  /// The repository's folder.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// The program beside the tests that run.
  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "sisfeed")
}

/// A folder that is gone when the last reference to it is.
final class TemporaryFolder {
  /// Where it is.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sisfeed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path in it.
  static func / (folder: TemporaryFolder, name: String) -> URL {
    folder.url.appending(path: name)
  }
}
