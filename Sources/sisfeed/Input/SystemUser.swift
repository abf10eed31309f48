internal import Glibc

/// Who runs the command.
enum SystemUser {
  /// The user's name, or their number where the system has no name for it.
  static var name: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "user \(getuid())"
    }
    return String(cString: name)
  }
}
