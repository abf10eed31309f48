/// How much a finding matters, and what it costs.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Loaded; good to know.
  case note
  /// Loaded, but someone should look.
  case warning
  /// Left out of the night's load: the cell, its block or its row. The last good value stands.
  case error
  /// The whole file is refused.
  case fatal

  /// The word on the command line, in reports and in `sisfeed.yaml`.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    case .fatal: "fatal"
    }
  }

  /// The severity called `name`, if there is one.
  package init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static func < (lower: Severity, higher: Severity) -> Bool {
    lower.rawValue < higher.rawValue
  }
}
