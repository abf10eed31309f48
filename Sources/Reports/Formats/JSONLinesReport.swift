internal import JSON

/// One JSON object a line: each finding as it comes, then the summary.
package struct JSONLinesReport: ReportWriter {
  package let limit: Int
  package var needsFingerprints: Bool { true }

  private let run: RunInfo
  private var output: BufferedOutput
  private var json = JSONText()

  package init(_ run: RunInfo, limit: Int = .max, sink: @escaping Sink) {
    self.run = run
    self.limit = limit
    output = BufferedOutput(sink)
  }

  package mutating func add(_ reported: ReportedFinding) {
    json.clear()
    json.value(reported, run)
    json.endLine()
    output.write(json.bytes)
  }

  package mutating func finish(_ summary: Summary) {
    for entry in summary.since?.mended ?? [] {
      json.clear()
      json.beginObject()
      json.key("mended")
      json.value(entry)
      json.endObject()
      json.endLine()
      output.write(json.bytes)
    }
    json.clear()
    json.beginObject()
    json.key("summary")
    json.value(summary, run)
    json.endObject()
    json.endLine()
    output.write(json.bytes)
    output.flush()
  }
}
