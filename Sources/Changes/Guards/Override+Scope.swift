extension Override {
  /// Whether it lets a verdict through, and why not.
  package enum Effect: Sendable, Equatable {
    /// It does.
    case letsThrough
    /// It speaks of another guard.
    case isAboutAnother
    /// Its time is over.
    case hasExpired
    /// It allows less than it is.
    case allowsLess
    /// It takes a second person.
    case isUnconfirmed
    /// Who confirmed it is who gave it.
    case isConfirmedByTheSame

    /// What is lacking, in a sentence without its full stop; nil where nothing is.
    package var reason: String? {
      switch self {
      case .letsThrough, .isAboutAnother: nil
      case .hasExpired: "its time is over"
      case .allowsLess: "it allows less"
      case .isUnconfirmed: "a second person has to confirm it: sisfeed override --confirm"
      case .isConfirmedByTheSame: "who gave it can't confirm it; it takes someone else"
      }
    }
  }

  /// What it does about a verdict.
  ///
  /// - Parameters:
  ///   - verdict: one that holds or blocks.
  ///   - now: seconds since 1970 began in UTC.
  /// - Returns: whether it is let through, and what is lacking otherwise.
  package func effect(on verdict: GuardVerdict, at now: Int) -> Effect {
    if verdict.id != id { return .isAboutAnother }
    if now >= until { return .hasExpired }
    if verdict.number > allow { return .allowsLess }
    guard verdict.weight == .block else { return .letsThrough }
    guard let confirmedBy, !confirmedBy.isEmpty else { return .isUnconfirmed }
    return confirmedBy.lowercased() == by.lowercased() ? .isConfirmedByTheSame : .letsThrough
  }

  /// The verdicts that still hold a night beside these overrides; what was expected never does.
  ///
  /// Each verdict needs one override that covers all of it: two of 50 aren't one of 100.
  package static func holding(
    _ verdicts: [GuardVerdict], beside overrides: [Override], at now: Int
  ) -> [GuardVerdict] {
    verdicts.filter { verdict in
      verdict.weight != .expected
        && !overrides.contains { $0.effect(on: verdict, at: now) == .letsThrough }
    }
  }
}
