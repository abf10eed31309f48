internal import Glibc

/// What is said beside the report.
enum StandardError {
  /// Writes a line.
  static func line(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
