import Foundation
import Store

/// A `sisfeed watch` that runs beside the test.
final class Watcher {
  let process: Process
  private let errors: URL

  init(_ school: DropSchool, day: String, environment: [String: String] = [:]) throws {
    (process, _, errors) = try school.program.start(
      [
        "watch", "--config", school.config, "--today", day, "--threads", "1",
      ], environment: environment)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// What it has said so far.
  var said: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// Waits until something holds.
  ///
  /// - Returns: whether it did in time.
  static func wait(seconds: Double = 60, until isSo: () throws -> Bool) rethrows -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if try isSo() { return true }
      usleep(20_000)
    }
    return false
  }

  /// Waits until it has said a text so often.
  func hasSaid(_ text: String, times: Int = 1, seconds: Double = 60) -> Bool {
    Self.wait(seconds: seconds) { said.components(separatedBy: text).count - 1 >= times }
  }

  /// Asks it to end, and waits.
  ///
  /// - Returns: how it ended, and after how many seconds.
  func end() -> (exitCode: Int32, isKilled: Bool, seconds: Double) {
    let begin = Date()
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    return (
      process.terminationStatus, process.terminationReason == .uncaughtSignal,
      Date().timeIntervalSince(begin)
    )
  }
}

extension Watcher {
  /// The nights of a store that may not be there yet.
  static func nights(_ school: DropSchool) throws -> [NightRecord] {
    FileManager.default.fileExists(atPath: school.program.store)
      ? try school.store().nights : []
  }
}
