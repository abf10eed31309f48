internal import Feed
internal import Rules
internal import JSON

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
    if let isNew = reported.isNew { pair("new", isNew) }
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
    if !summary.accepting.isEmpty {
      let accepted = summary.acceptedRules(in: run)
      pair("accepted", accepted.reduce(0) { $0 + $1.count })
      key("acceptedByRule")
      beginObject()
      for (rule, count) in accepted { pair(rule, count) }
      endObject()
    }
    if let since = summary.since {
      key("since")
      beginObject()
      pair("report", since.path)
      pair("new", since.new)
      pair("open", since.open)
      pair("mended", since.mended.count)
      pair("accepted", since.accepted)
      pair("notChecked", since.notChecked)
      endObject()
    }
    endObject()
  }

  /// A finding of an earlier report that is mended.
  mutating func value(_ mended: PreviousReport.Entry) {
    beginObject()
    pair("rule", mended.rule)
    pair("file", mended.file)
    pair("line", mended.line)
    pair("column", mended.column)
    pair("uuuid", mended.uuuid)
    pair("fingerprint", mended.fingerprint)
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
