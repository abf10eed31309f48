import Feed
import Reports
import Rules
import TSV

/// What a check makes of a mutation.
struct Trial: Sendable {
  let mutation: Mutation
  let findings: [Finding]
  let exitCode: Int32
  let seconds: Double

  /// Checks the mutated file.
  init(_ mutation: Mutation, today: Day) async throws {
    self.mutation = mutation
    var findings: [Finding] = []
    let start = ContinuousClock.now
    let outcome = try await FeedCheck(
      .init(layout: .standard, today: today, threads: 1)
    ).run(
      MemorySource(mutation.bytes), fileName: mutation.file.kind.fileName,
      size: mutation.bytes.count, emit: { findings.append($0) })
    seconds = (ContinuousClock.now - start) / .seconds(1)
    self.findings = findings
    let worst = outcome.tally.bySeverity.filter { $0.value > 0 }.keys.max()
    exitCode = Verdict(worst: worst, failOn: .error).exitCode
  }

  /// What is wrong with it, nil where the promise is kept.
  var complaint: String? {
    let rules = findings.map(\.rule)
    let isKept =
      switch mutation.promise {
      case .none: findings.isEmpty
      case .one(let rule, let line):
        rules == [rule] && (line == nil || findings[0].line == line)
      case .these(let expected): rules.sorted() == expected.sorted()
      case .onlyOn(let line):
        findings.allSatisfy { $0.line == line }
          && Set(ownFindings.map(\.column)).count == ownFindings.count
      case .anything: true
      }
    let said = findings.prefix(6).map {
      "\($0.line ?? 0) \($0.column ?? "-") \($0.rule)"
    }
    if !isKept {
      return "\(mutation.kind.rawValue), \(mutation.file.kind): \(mutation.what): promised "
        + "\(mutation.promise), found \(said)"
    }
    if exitCode != contractExitCode {
      return
        "\(mutation.kind.rawValue): \(mutation.what): exit \(exitCode), not \(contractExitCode)"
    }
    return seconds > 5 ? "\(mutation.what) took \(seconds) s" : nil
  }

  /// The findings but for space around a value, which by the contract is told besides.
  private var ownFindings: [Finding] { findings.filter { $0.rule != "padded-value" } }

  /// The exit code that the contract gives findings of these severities.
  var contractExitCode: Int32 {
    let severities = findings.map(\.severity)
    return severities.contains(.fatal) ? 2 : severities.contains(.error) ? 1 : 0
  }
}
