internal import Feed
internal import Rules

/// JUnit XML, which every build server draws: a suite a file, a case a rule.
///
/// A rule that ran and found nothing has passed; one whose findings fail the run has failed; one
/// that didn't run is skipped, with the reason. It leaves the house, so a finding has its line, its
/// rule and a keyed digest, and nothing of the feed.
package struct JUnitReport: ReportWriter {
  package let limit: Int
  package var needsFingerprints: Bool { true }

  private let run: RunInfo
  private let key: DigestKey
  private var output: BufferedOutput
  private var path = ""
  private var places: [String: Places] = [:]
  private var suites: [String] = []
  private var totals = Totals()

  /// What is shown of one rule's findings in one file.
  private struct Places {
    var worst: Severity
    var lines: [String] = []

    mutating func add(_ line: String, _ severity: Severity) {
      lines.append(line)
      worst = max(worst, severity)
    }
  }

  private struct Totals {
    var cases = 0
    var failures = 0
    var skipped = 0
  }

  package init(_ run: RunInfo, key: DigestKey, limit: Int = 100, sink: @escaping Sink) {
    self.run = run
    self.key = key
    self.limit = limit
    output = BufferedOutput(sink)
  }

  package mutating func beginFile(_ path: String) {
    self.path = path
    places = [:]
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = OutsideFinding(reported, run, key)
    let place = [finding.line.map { "line \($0)" }, finding.column].compactMap { $0 }
    places[finding.rule, default: Places(worst: finding.severity)].add(
      (["\(finding.severity.name):"] + place + ["[\(finding.digest)]"]).joined(separator: " "),
      finding.severity)
  }

  package mutating func endFile(_ file: CheckedFile) {
    let outcome = file.outcome
    var reasons: [String: String] = [:]
    for skipped in run.skipped + outcome.notRun { reasons[skipped.rule] = skipped.reason }
    if outcome.rowsNotChecked > 0 {
      let reason = "the file is refused before its rows"
      for rule in run.rules where rule.scope.isAboutRows && reasons[rule.id] == nil {
        reasons[rule.id] = reason
      }
    }
    addSuite(counts: outcome.tally.counts, notRun: reasons)
    places = [:]
  }

  package mutating func finish(_ summary: Summary) {
    // What is left is about the list of accepted findings.
    if !places.isEmpty {
      addSuite(counts: summary.byRule, notRun: [:], rules: Set(places.keys))
    }
    let counts =
      XMLText.attribute("tests", "\(totals.cases)")
      + XMLText.attribute("failures", "\(totals.failures)")
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.write("<testsuites\(XMLText.attribute("name", "sisfeed"))\(counts)>\n")
    for suite in suites { output.write(suite) }
    output.write("</testsuites>\n")
    output.flush()
  }

  // MARK: A suite

  private mutating func addSuite(
    counts: [String: Int], notRun: [String: String], rules only: Set<String>? = nil
  ) {
    var cases = ""
    var own = Totals()
    for rule in run.rules where only?.contains(rule.id) ?? true {
      let count = max(counts[rule.id] ?? 0, places[rule.id]?.lines.count ?? 0)
      own.cases += 1
      cases += "    <testcase\(XMLText.attribute("classname", path))"
      cases += "\(XMLText.attribute("name", rule.id))"
      if let places = places[rule.id], count > 0 {
        let isFailure = places.worst == .fatal || run.failOn.includes(places.worst)
        if isFailure { own.failures += 1 }
        cases += ">\n" + Self.element(rule, places, count: count, isFailure: isFailure)
        cases += "    </testcase>\n"
      } else if let reason = notRun[rule.id] {
        own.skipped += 1
        cases += "><skipped\(XMLText.attribute("message", reason))/></testcase>\n"
      } else {
        cases += "/>\n"
      }
    }
    suites.append(
      "  <testsuite\(XMLText.attribute("name", path))\(XMLText.attribute("tests", "\(own.cases)"))"
        + XMLText.attribute("failures", "\(own.failures)") + XMLText.attribute("errors", "0")
        + XMLText.attribute("skipped", "\(own.skipped)") + ">\n" + cases + "  </testsuite>\n")
    totals.cases += own.cases
    totals.failures += own.failures
    totals.skipped += own.skipped
  }

  /// The failure of a case, or what it prints where the run doesn't fail on it.
  private static func element(
    _ rule: RuleInfo, _ places: Places, count: Int, isFailure: Bool
  ) -> String {
    var lines = [rule.summary, rule.consequenceInWords, "Fix: " + rule.fix] + places.lines
    if count > places.lines.count {
      lines.append("… and \(Words.number(count - places.lines.count)) more")
    }
    // Line by line: hardly any has something to escape, and that is seen at once.
    let text = lines.map { XMLText.escaped($0) }.joined(separator: "\n")
    if !isFailure { return "      <system-out>\(text)</system-out>\n" }
    let message = Words.count(count, "finding") + ": " + rule.summary
    return "      <failure\(XMLText.attribute("message", message))"
      + "\(XMLText.attribute("type", places.worst.name))>\(text)</failure>\n"
  }
}

extension Scope {
  /// Whether it looks at rows, and so at nothing of a file that is refused before them.
  fileprivate var isAboutRows: Bool {
    switch self {
    case .file, .header, .accepted: false
    case .lines, .allColumns, .columns, .formats: true
    }
  }
}
