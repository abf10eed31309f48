internal import Glibc

/// The places at which a night may be killed and must be able to be run again.
///
/// In a debug build, `SISFEED_CRASH_AT=NAME` ends the process there as `kill -9` would, which is how
/// the tests try each of them; in a release build this does nothing.
package enum CrashPoint {
  /// Passes the point called `name`.
  @inline(__always)
  package static func pass(_ name: @autoclosure () -> String) {
    #if DEBUG
      guard let wanted, wanted == name() else { return }
      kill(getpid(), SIGKILL)
    #endif
  }

  #if DEBUG
    private static let wanted = getenv("SISFEED_CRASH_AT").map { String(cString: $0) }
  #endif
}
