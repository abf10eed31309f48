/// How much can go wrong with an update.
package enum Risk: Int, Sendable, Comparable, CaseIterable {
  /// Sent again if it was wrong; policy may approve it.
  case low = 1
  /// A person looks at it.
  case review = 2
  /// Two people look at it, and nothing but people approves it.
  case fourEyes = 3

  package static func < (left: Risk, right: Risk) -> Bool { left.rawValue < right.rawValue }
}
