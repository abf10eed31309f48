internal import Glibc

/// A reason why a command could not run: a path, a permission, the disk, the settings.
///
/// It is a sentence for whoever sits there: what went wrong, where, and what to do. It never holds
/// anything of a feed's content. The command ends with exit code 3.
package struct RunFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  /// A file that can't be read.
  package static func reading(_ path: String, _ code: Int32) -> RunFailure {
    switch code {
    case ENOENT: RunFailure("\(path): there is no such file")
    case EACCES: RunFailure("\(path): no permission to read it")
    case EISDIR: RunFailure("\(path) is a folder; name the file in it")
    default: RunFailure("\(path): can't be read: \(String(cString: strerror(code)))")
    }
  }

  /// A file that can't be written.
  package static func writing(_ path: String, _ code: Int32) -> RunFailure {
    switch code {
    case ENOENT: RunFailure("\(path): can't be written: the folder doesn't exist")
    case EACCES, EROFS: RunFailure("\(path): no permission to write it")
    case ENOSPC: RunFailure("\(path): can't be written: the disk is full")
    default: RunFailure("\(path): can't be written: \(String(cString: strerror(code)))")
    }
  }
}
