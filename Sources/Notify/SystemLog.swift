internal import Glibc

/// The system's log, by syslog(3): what stands there isn't in the hands of who has the store.
package enum SystemLog {
  /// Whether somebody listens: syslog(3) itself never says.
  package static var isThere: Bool {
    var status = stat()
    return stat("/dev/log", &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }

  /// Writes a line for administrators alone.
  ///
  /// - Returns: whether somebody was there to take it; more than that nobody learns.
  static func write(_ line: String, isTrouble: Bool) -> Attempt {
    guard isThere else { return .failed("nobody listens at /dev/log") }
    let authpriv: Int32 = 10 << 3
    let priority = authpriv | (isTrouble ? LOG_WARNING : LOG_NOTICE)
    line.withCString { text in
      withVaList([text]) { vsyslog(priority, "%s", $0) }
    }
    return .taken
  }
}
