internal import Glibc

/// Whether two paths lead to the same file.
package enum FileIdentity {
  /// By what the file system says, whatever the paths look like; false where one leads nowhere.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
