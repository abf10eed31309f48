internal import Glibc

/// The places at which a night may be killed and must be able to be run again.
///
/// In a debug build, `SISFEED_CRASH_AT=NAME` ends the process there as `kill -9` would, which is how
/// the tests try each of them. `SISFEED_HALT_AT=NAME` makes it wait there as long as the file
/// `SISFEED_HALT_FILE` is there, to see what others can do meanwhile; it puts `.halted` beside it. In a release build this does nothing.
package enum CrashPoint {
  /// Passes the point called `name`.
  @inline(__always)
  package static func pass(_ name: @autoclosure () -> String) {
    #if DEBUG
      guard deadly != nil || halting != nil else { return }
      let name = name()
      if name == deadly { kill(getpid(), SIGKILL) }
      if name == halting, let file = haltFile { halt(file) }
    #endif
  }

  #if DEBUG
    private static let deadly = getenv("SISFEED_CRASH_AT").map { String(cString: $0) }
    private static func halt(_ file: String) {
      close(open(file + ".halted", O_CREAT | O_WRONLY, 0o600))
      while access(file, F_OK) == 0 { usleep(10_000) }
    }

    private static let haltFile = getenv("SISFEED_HALT_FILE").map { String(cString: $0) }
    private static let halting = getenv("SISFEED_HALT_AT").map { String(cString: $0) }
  #endif
}
