internal import Glibc

/// One at a time: a file that only one process can hold, with who holds it and since when.
///
/// The system lets go of it when the process ends, however it ends; so nothing has to be cleaned up
/// after a crash.
package final class RunLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: its file, which is made where it isn't and stays.
  ///   - what: what is held, in words: `the store`.
  ///   - now: the time, for whoever finds it held.
  /// - Throws: `RunFailure` where another process holds it, saying which and since when.
  package init(_ path: String, what: String, now: Moment) throws {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw RunFailure.writing(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var text = [UInt8](repeating: 0, count: 200)
      let count = max(0, pread(descriptor, &text, text.count, 0))
      close(descriptor)
      let owner = String(decoding: text.prefix(count), as: UTF8.self)
      let age = Moment(String(owner.suffix(20))).map { ", \(Self.words(now.seconds - $0.seconds))" }
      throw RunFailure(
        """
        \(what) is in use\(owner.isEmpty ? "" : " by \(owner)\(age ?? "")"); wait until that has \
        ended
        """)
    }
    let user = getpwuid(geteuid()).map { " of " + String(cString: $0.pointee.pw_name) } ?? ""
    let owner = "process \(getpid())\(user), since \(now)"
    ftruncate(descriptor, 0)
    _ = owner.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  /// A length of time in words: `14 minutes`.
  private static func words(_ seconds: Int) -> String {
    switch seconds {
    case ..<0: "by a clock that is ahead"
    case ..<120: "\(seconds) seconds"
    case ..<7_200: "\(seconds / 60) minutes"
    default: "\(seconds / 3_600) hours"
    }
  }

  deinit {
    // Said, not left to the closing: a process that is just being started may have a copy.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
