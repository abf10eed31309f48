internal import Glibc

/// Waiting.
enum Pause {
  /// Sleeps this thread.
  static func milliseconds(_ count: Int) { usleep(UInt32(count) * 1000) }
}
