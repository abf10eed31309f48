internal import Glibc

/// What the file system says of a file: by two of them it is seen that nobody changed it in between.
package struct FileStamp: Equatable, Sendable {
  private let device: UInt
  private let inode: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of the file at `path`, nil where there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    (size, seconds) = (Int(status.st_size), Int(status.st_mtim.tv_sec))
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }

  /// A text that is another where the file is another, or was written again; the same file by another
  /// mount has the same.
  package var text: String { "\(inode) \(size) \(seconds).\(nanoseconds)" }

  /// Whether it is of this file, as the file system numbers it.
  package func isFile(device: UInt64, inode: UInt64) -> Bool {
    self.device == device && self.inode == inode
  }
}
