internal import Feed
internal import Rules
internal import JSON

/// SARIF 2.1.0, the OASIS format that code hosts and editors read.
///
/// It leaves the house, so a result has its line, its rule and a keyed digest, and nothing of the feed.
package struct SARIFReport: ReportWriter {
  package let limit: Int
  package var needsFingerprints: Bool { true }
  package var listsAccepted: Bool { true }

  private let run: RunInfo
  private let key: DigestKey
  private var output: BufferedOutput
  private var json = JSONText()
  private var files: [CheckedFile] = []
  private var hasResults = false

  package init(_ run: RunInfo, key: DigestKey, limit: Int = 1_000, sink: @escaping Sink) {
    self.run = run
    self.key = key
    self.limit = limit
    output = BufferedOutput(sink)
  }

  package mutating func begin() {
    json.beginObject()
    json.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.pair("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    writeTool()
    json.breakLine()
    json.pair("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    pass()
  }

  package mutating func add(_ reported: ReportedFinding) {
    let finding = OutsideFinding(reported, run, key)
    json.clear()
    json.beginObject()
    json.pair("ruleId", finding.rule)
    if run.rule(finding.rule) != nil { json.pair("ruleIndex", run.place(of: finding.rule)) }
    json.pair("level", finding.severity.level)
    json.pairText("message", finding.sentence)
    json.key("locations")
    json.beginArray()
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.pairLocation("artifactLocation", of: reported.file)
    if let line = finding.line {
      json.key("region")
      json.beginObject()
      json.pair("startLine", line)
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endArray()
    json.key("partialFingerprints")
    json.beginObject()
    json.pair("sisfeedDigest/v1", finding.digest)
    json.endObject()
    if let acceptance = reported.acceptance { writeSuppressions(acceptance) }
    json.key("properties")
    json.beginObject()
    json.pair("severity", finding.severity.name)
    json.pair("owner", run.owner(of: reported.finding))
    json.endObject()
    json.endObject()
    output.write(hasResults ? ",\n" : "\n")
    hasResults = true
    pass()
  }

  package mutating func endFile(_ file: CheckedFile) { files.append(file) }

  package mutating func finish(_ summary: Summary) {
    output.write("],\n")
    json.clear()
    json.key("artifacts")
    json.beginArray()
    for file in files {
      json.beginObject()
      json.pairLocation("location", of: file.path)
      json.pair("length", file.bytes)
      json.endObject()
    }
    json.endArray()
    json.breakLine()
    writeInvocation(summary)
    json.breakLine()
    json.key("properties")
    json.beginObject()
    json.key("summary")
    json.value(summary, run)
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
    json.endLine()
    pass()
    output.flush()
  }

  // MARK: Parts

  private mutating func writeTool() {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.pair("name", "sisfeed")
    json.pair("version", run.version)
    json.pair("semanticVersion", run.version)
    json.key("rules")
    json.beginArray()
    for rule in run.rules {
      json.breakLine()
      json.beginObject()
      json.pair("id", rule.id)
      json.pairText("shortDescription", rule.summary)
      json.pairText("fullDescription", rule.why)
      json.key("help")
      json.beginObject()
      json.pair("text", rule.help.text)
      json.pair("markdown", rule.help.markdown)
      json.endObject()
      json.key("defaultConfiguration")
      json.beginObject()
      json.pair("level", rule.severity.level)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  /// That a finding is accepted, or isn't: the standard (3.27.23) wants all results to say it, or none.
  ///
  /// The list's reasons are a person's own words and may name someone, so they stay in the house.
  private mutating func writeSuppressions(_ acceptance: ReportedFinding.Acceptance) {
    json.key("suppressions")
    json.beginArray()
    if case .accepted(let expires) = acceptance {
      json.beginObject()
      json.pair("kind", "external")
      json.pair("status", "accepted")
      json.pair("justification", "It stands in the list of accepted findings, until \(expires).")
      json.endObject()
    }
    json.endArray()
  }

  /// How the run ended, and what it left out.
  private mutating func writeInvocation(_ summary: Summary) {
    let verdict = Verdict(summary, failOn: run.failOn)
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.pair("executionSuccessful", true)
    json.pair("exitCode", Int(verdict.exitCode))
    json.pair("exitCodeDescription", verdict.rawValue)
    json.key("toolConfigurationNotifications")
    json.beginArray()
    for skipped in summary.skipped {
      json.breakLine()
      json.beginObject()
      json.pair("level", "note")
      json.pairText("message", "\(skipped.rule) was not run: \(skipped.reason)")
      if run.rule(skipped.rule) != nil {
        json.key("associatedRule")
        json.beginObject()
        json.pair("id", skipped.rule)
        json.pair("index", run.place(of: skipped.rule))
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
  }

  private mutating func pass() {
    output.write(json.bytes)
    json.clear()
  }
}

extension Severity {
  /// SARIF's word; it knows nothing worse than an error.
  fileprivate var level: String {
    switch self {
    case .fatal, .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension RuleInfo {
  /// What a host shows beside a result: what it costs, what to do, and who says so.
  fileprivate var help: (text: String, markdown: String) {
    let (document, quote) = source.words
    let parts = [
      ("Consequence", consequenceInWords), ("Fix", fix), ("Source", "\(document): \(quote)"),
    ]
    return (
      parts.map { "\($0): \($1)" }.joined(separator: "\n"),
      parts.map { "**\($0).** \(Markdown.sentence($1))" }.joined(separator: "\n\n")
    )
  }
}

extension JSONText {
  /// A key and a SARIF message.
  fileprivate mutating func pairText(_ key: String, _ text: String) {
    self.key(key)
    beginObject()
    pair("text", text)
    endObject()
  }

  /// A key and a file, as the URI that its path is.
  fileprivate mutating func pairLocation(_ key: String, of path: String) {
    self.key(key)
    beginObject()
    pair("uri", FileURI.text(path))
    endObject()
  }
}
