/// A value of the settings, and where it came from.
package struct Setting<Value: Sendable>: Sendable {
  /// What holds.
  package let value: Value
  /// Who said so.
  package let origin: Origin

  package init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Setting: Equatable where Value: Equatable {}

/// Where a value of the settings came from, so that `sisfeed doctor` can say it.
package enum Origin: Sendable, Equatable, CustomStringConvertible {
  /// Nobody said anything.
  case byDefault
  /// A place in a settings file; line and column count from 1.
  case file(String, line: Int, column: Int)
  /// An option of the command, as `--layout`.
  case commandLine(option: String)

  /// The origin as in `feed.layout = simple (sisfeed.yaml:3)`.
  package var description: String {
    switch self {
    case .byDefault: "default"
    case .file(let file, let line, _): "\(file):\(line)"
    case .commandLine(let option): option
    }
  }
}
