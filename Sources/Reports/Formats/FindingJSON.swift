internal import Feed
internal import Rules

extension JSONText {
  /// A finding, as json and jsonl have it.
  mutating func value(_ reported: ReportedFinding, _ run: RunInfo) {
    let finding = reported.finding
    let showsValues = run.showsValues(of: finding)
    let value = finding.value?.text(showingValues: showsValues)
    beginObject()
    pair("rule", finding.rule)
    pair("severity", finding.severity.name)
    pair("file", reported.file)
    pair("line", finding.line)
    pair("column", finding.column)
    pair("uuuid", finding.uuuid)
    pair("value", value)
    pair("masked", finding.value != nil && value == nil)
    pair("message", finding.message.text(showingValues: showsValues))
    pair("consequence", run.rule(finding.rule)?.consequence)
    pair("fingerprint", reported.fingerprint)
    endObject()
  }

  /// The numbers of a run, as json and jsonl have them.
  mutating func value(_ summary: Summary, _ run: RunInfo) {
    beginObject()
    pair("fatal", summary.count(.fatal))
    pair("errors", summary.count(.error))
    pair("warnings", summary.count(.warning))
    pair("notes", summary.count(.note))
    pair("rows", summary.rows)
    pair("rowsWithErrors", summary.rowsWithErrors)
    key("byRule")
    beginObject()
    for (rule, count) in summary.rules(in: run) { pair(rule, count) }
    endObject()
    endObject()
  }

  /// A file, as json has it.
  mutating func value(_ file: CheckedFile) {
    beginObject()
    pair("path", file.path)
    pair("kind", file.kind?.rawValue)
    pair("bytes", file.bytes)
    pair("sha256", file.sha256)
    pair("rows", file.outcome.ending.rows)
    pair("columns", file.columns)
    pair("rowsNotChecked", file.outcome.rowsNotChecked)
    endObject()
  }
}
