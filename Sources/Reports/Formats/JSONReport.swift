internal import Feed
internal import Rules
internal import JSON

/// One JSON object, for programs that want the whole: `sisfeed-report/1`.
///
/// Its findings come last, after numbers that only the end of the last file gives; until then they
/// wait in the spool.
package struct JSONReport: ReportWriter {
  package let limit: Int
  package var needsSHA256: Bool { true }
  package var needsFingerprints: Bool { true }

  private let run: RunInfo
  private let spool: any FindingSpool
  private var output: BufferedOutput
  private var spooled: BufferedOutput
  private var files: [CheckedFile] = []
  private var hasFindings = false
  private var json = JSONText()

  package init(
    _ run: RunInfo, limit: Int = .max, spool: any FindingSpool, sink: @escaping Sink
  ) {
    self.run = run
    self.limit = limit
    self.spool = spool
    output = BufferedOutput(sink)
    spooled = BufferedOutput { spool.append($0) }
  }

  package mutating func add(_ reported: ReportedFinding) {
    json.clear()
    json.value(reported, run)
    spooled.write(hasFindings ? ",\n" : "\n")
    spooled.write(json.bytes)
    hasFindings = true
  }

  package mutating func endFile(_ file: CheckedFile) { files.append(file) }

  package mutating func finish(_ summary: Summary) throws {
    json.clear()
    json.beginObject()
    json.heading("sisfeed-report/1", version: run.version)
    json.pair("today", run.today.description)
    json.breakLine()
    json.key("files")
    json.beginArray()
    for file in files {
      json.breakLine()
      json.value(file)
    }
    json.endArray()
    json.breakLine()
    json.key("summary")
    json.value(summary, run)
    json.breakLine()
    json.key("rulesSkipped")
    json.beginArray()
    for skipped in summary.skipped {
      json.breakLine()
      json.beginObject()
      json.pair("rule", skipped.rule)
      json.pair("reason", skipped.reason)
      json.endObject()
    }
    json.endArray()
    if let since = summary.since {
      json.breakLine()
      json.key("mended")
      json.beginArray()
      for entry in since.mended {
        json.breakLine()
        json.value(entry)
      }
      json.endArray()
    }
    json.breakLine()
    json.key("findings")
    json.beginArray()
    output.write(json.bytes)
    output.flush()
    spooled.flush()
    let sink = output.sink
    try spool.replay(sink)
    output.write("]}\n")
    output.flush()
  }
}
