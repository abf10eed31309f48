internal import Glibc

/// What is known of the terminal that a command talks to.
enum Terminal {
  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns standard output has: its terminal's, or 80.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether text is to be coloured, by `--color` and, where that is left to us, by `NO_COLOR` and
  /// by whether a person looks on.
  static func wantsColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal(STDOUT_FILENO) && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)
    }
  }
}

/// What `--color` says.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}
