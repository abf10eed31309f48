internal import Glibc

/// A line on the terminal's stderr that says how far a long check has come.
///
/// It appears after a second, never on a pipe, and is gone when the check is.
struct Progress {
  private let name: String
  private let size: Int?
  private let isShown: Bool
  private let began: Double
  private var said = 0.0

  /// Progress through a file of `size` bytes, nil where that isn't known.
  init(name: String, size: Int?) {
    self.name = name
    self.size = size
    isShown = Terminal.isTerminal(STDERR_FILENO)
    began = Self.now
  }

  /// Says how many bytes have been read, a few times a second.
  mutating func report(_ bytes: Int) {
    guard isShown else { return }
    let now = Self.now
    guard now - began > 1, now - said > 0.2 else { return }
    said = now
    let megabytes = bytes / 1_000_000
    let share = size.flatMap { $0 > 0 ? " \(bytes * 100 / $0) %," : nil } ?? ""
    write("\r\u{1B}[K\(name):\(share) \(megabytes) MB read")
  }

  /// Takes the line away.
  func clear() {
    if said > 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
