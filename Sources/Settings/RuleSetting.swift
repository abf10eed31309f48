package import Feed

/// What a school changed about a rule, and why.
package struct RuleSetting: Sendable, Equatable {
  /// The rule's id.
  package let rule: String
  /// What is changed.
  package let change: Change
  /// Why, in the school's words; every report of a rule that doesn't run repeats it.
  package let reason: String
  /// Where it says so.
  package let origin: Origin

  package enum Change: Sendable, Equatable {
    /// Its findings cost something else.
    case severity(Severity)
    /// It doesn't run.
    case off
  }
}
