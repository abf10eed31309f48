package import Feed

/// How a check ends, and with which exit code.
package enum Verdict: String, Sendable {
  /// Nothing at or above what the run fails on.
  case clean
  /// Findings at or above it.
  case findings
  /// A fatal finding, or nothing that could be judged: nothing of the file is loaded.
  case refused

  /// The verdict on a run whose worst finding is `worst`.
  package init(worst: Severity?, failOn: FailOn) {
    self =
      switch worst {
      case .fatal?: .refused
      case let worst? where failOn.includes(worst): .findings
      default: .clean
      }
  }

  /// The verdict on a whole run: a file of which nothing could be judged is never clean.
  package init(_ summary: Summary, failOn: FailOn) {
    self.init(worst: summary.unreadFiles > 0 ? .fatal : summary.worst, failOn: failOn)
  }

  /// What the program ends with.
  package var exitCode: Int32 {
    switch self {
    case .clean: 0
    case .findings: 1
    case .refused: 2
    }
  }
}

/// The least severity that makes a run fail: `--fail-on`.
package enum FailOn: String, Sendable, CaseIterable {
  case fatal
  case error
  case warning
  case note
  /// No finding does, but a fatal one still refuses the file.
  case never

  /// Whether a finding of this severity makes the run fail.
  func includes(_ severity: Severity) -> Bool {
    guard let least = Severity(name: rawValue) else { return false }
    return severity >= least
  }
}
