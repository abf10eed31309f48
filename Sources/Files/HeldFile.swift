internal import Glibc

/// A file that is held open: whatever its name leads to by now, what is read is what was opened.
///
/// Whoever opened it has looked at what it is; nobody opens it by its name again.
package final class HeldFile: Sendable {
  /// The path it was opened by, for sentences.
  package let path: String
  /// The name without folders.
  package let name: String
  /// Its size when it was opened.
  package let size: Int
  /// When it last changed, its bytes or its name: no program can give another moment.
  package let changed: Moment
  /// What it was when it was opened.
  package let stamp: FileStamp
  /// The sha256 that its sender says it has, in hexadecimal.
  package let promised: String?
  /// The nanoseconds of `changed`.
  private let changedNanoseconds: Int
  let descriptor: Int32
  let stopSign: StopSign?

  /// Takes over an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: a regular file, open for reading; closed with the last reference.
  ///   - path: what it was opened by.
  ///   - promised: the sha256 that its sender says it has.
  ///   - stopSign: ends a reading of it early.
  /// - Throws: `RunFailure` where the system won't say what it is.
  package init(
    _ descriptor: Int32, path: String, promised: String? = nil, stopSign: StopSign? = nil
  ) throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw RunFailure.reading(path, code)
    }
    self.descriptor = descriptor
    self.path = path
    self.promised = promised
    self.stopSign = stopSign
    name = path.split(separator: "/").last.map(String.init) ?? path
    size = Int(status.st_size)
    changed = Moment(seconds: status.st_ctim.tv_sec)
    changedNanoseconds = status.st_ctim.tv_nsec
    stamp = FileStamp(status)
  }

  deinit { close(descriptor) }

  /// What it is now; nil where the system won't say.
  package var stampNow: FileStamp? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStamp(status) : nil
  }

  /// Whether its bytes are as many and as old as when it was opened.
  package var isUnwritten: Bool { stampNow == stamp }

  /// Whether nothing at all was done to it since it was opened; not even its time was set back, or a
  /// name given to it.
  package var isUntouched: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileStamp(status) == stamp
      && status.st_ctim.tv_sec == changed.seconds
      && status.st_ctim.tv_nsec == changedNanoseconds
  }

  /// Whether it last changed before another file was written, to the nanosecond.
  package func isOlder(than path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return (changed.seconds, changedNanoseconds)
      < (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  /// Whether somebody has it open to write to it, as far as can be known.
  package var isWritten: Bool { Writers.areAt(descriptor) }
}
