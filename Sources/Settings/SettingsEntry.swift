internal import Yams

/// A key of a map in a settings file, and what stands behind it.
struct SettingsEntry {
  let name: String
  /// Where the key stands.
  let mark: Mark
  let node: Node
}

extension Node {
  /// What the node is, in words.
  var kind: String {
    switch self {
    case .scalar: "a single value"
    case .mapping: "a map"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// Whether nothing stands there: blank, `~` or `null` without quotes.
  var isNull: Bool {
    guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}
