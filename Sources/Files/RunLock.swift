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
      throw RunFailure(
        "\(what) is in use\(owner.isEmpty ? "" : " by \(owner)"); wait until that has ended")
    }
    let owner = "process \(getpid()), since \(now)"
    ftruncate(descriptor, 0)
    _ = owner.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit {
    // Said, not left to the closing: a process that is just being started may have a copy.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
