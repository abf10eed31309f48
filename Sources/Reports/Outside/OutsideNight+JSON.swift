internal import Changes
internal import Feed
internal import JSON

extension OutsideNight {
  /// The report as one JSON object, as a webhook gets it under `report`.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.head(of: self)
    json.list("files", files) { json, file in
      json.pair("kind", file.kind.rawValue)
      json.pair("bytes", file.bytes)
      json.pair("rows", file.rows)
      json.pair("rowsNotChecked", file.rowsNotChecked)
    }
    json.counts(of: self)
    if let queue {
      json.key("queue")
      json.beginObject()
      json.pairs(of: queue)
      json.endObject()
    }
    json.list("guards", guards) { $0.pairs(of: $1) }
    json.list("letThrough", letThrough) { $0.pairs(of: $1) }
    json.list("notices", notices) { $0.pairs(of: $1) }
    json.columns(of: self)
    json.findings(of: self)
    json.list("newErrors", places) { json, place in
      json.pair("rule", place.rule)
      json.pair("severity", place.severity.name)
      json.pair("file", place.kind.rawValue)
      json.pair("line", place.line)
      json.pair("column", place.column)
      json.pair("digest", place.digest)
    }
    json.list("notJudged", notJudged) { json, unjudged in
      json.pair("file", unjudged.kind.rawValue)
      json.pair("rule", unjudged.rule)
    }
    json.list("untold", untold) { $0.pairs(of: $1) }
    json.pair("chainHead", chainHead)
    json.endObject()
    return json.text
  }
}
