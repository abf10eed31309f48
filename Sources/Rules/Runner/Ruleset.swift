package import Feed

/// The rules that run, and what each costs at this school.
package struct Ruleset: Sendable {
  /// Why a rule doesn't run.
  package struct Skipped: Sendable, Equatable {
    package let rule: String
    package let reason: String
  }

  private let severities: [String: Severity]
  /// The rules that don't run, in the catalogue's order.
  package let skipped: [Skipped]

  /// All rules with their own severities.
  package static let all = Ruleset()

  /// Chooses among the rules.
  ///
  /// - Parameters:
  ///   - overrides: the school's own severities, by rule id. A fatal rule never goes below error.
  ///   - switchedOff: rules that the school's settings switch off, with the reason. Fatal rules
  ///     stay on.
  ///   - only: where it isn't empty, the only rules that run.
  ///   - skip: rules that don't run this time.
  package init(
    overrides: [String: Severity] = [:], switchedOff: [String: String] = [:],
    only: Set<String> = [], skip: Set<String> = []
  ) {
    var severities: [String: Severity] = [:]
    var skipped: [Skipped] = []
    for info in RuleCatalogue.all {
      if !only.isEmpty && !only.contains(info.id) {
        skipped.append(Skipped(rule: info.id, reason: "not asked for (--only)"))
      } else if skip.contains(info.id) {
        skipped.append(Skipped(rule: info.id, reason: "skipped (--skip)"))
      } else if let reason = switchedOff[info.id], info.severity != .fatal {
        skipped.append(Skipped(rule: info.id, reason: "switched off in the settings: \(reason)"))
      } else {
        let wanted = overrides[info.id] ?? info.severity
        severities[info.id] = info.severity == .fatal ? max(wanted, .error) : wanted
      }
    }
    self.severities = severities
    self.skipped = skipped
  }

  /// What a finding of the rule costs, nil where the rule doesn't run.
  ///
  /// - Parameters:
  ///   - info: the rule.
  ///   - special: what this finding costs where that isn't the rule's own severity. A school that
  ///     set the rule's severity has the last word.
  /// - Returns: the severity.
  package func severity(of info: RuleInfo, special: Severity? = nil) -> Severity? {
    guard let severity = severities[info.id] else { return nil }
    return severity == info.severity ? special ?? severity : severity
  }

  /// Whether the rule runs.
  package func runs(_ info: RuleInfo) -> Bool { severities[info.id] != nil }
}
