internal import JSON

/// What a webhook gets: a report and what names it.
package struct OutsideEnvelope: Sendable {
  /// The same each time it is sent.
  package var id: String
  /// `good`, `held`, `failed` or `overdue`.
  package var kind: String
  /// Whether it was sent before and may have arrived.
  package var isRepeated: Bool
  /// A sentence for people; what chat services show.
  package var text: String
  /// The report as JSON.
  package var report: String

  package init(id: String, kind: String, isRepeated: Bool, text: String, report: String) {
    (self.id, self.kind, self.isRepeated, self.text) = (id, kind, isRepeated, text)
    self.report = report
  }

  /// The whole as one JSON object: `sisfeed-telling/1`, ending with a newline.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.pair("format", "sisfeed-telling/1")
    json.pair("id", id)
    json.pair("kind", kind)
    json.pair("repeated", isRepeated)
    json.pair("text", text)
    json.endObject()
    // The report is JSON already.
    return json.text.dropLast() + ",\"report\":" + report + "}\n"
  }
}
