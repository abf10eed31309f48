internal import Changes
internal import Feed

extension OutsideNight {
  /// The report as one JSON object, as a webhook gets it under `report`.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.pair("night", label)
    json.pair("result", verdict.rawValue)
    json.pair("exitCode", exitCode)
    json.pair("at", at)
    json.pair("lastGoodNight", lastGood)
    json.pair("hoursSinceLastGoodNight", hoursSinceLastGood)
    json.pair("lastBackup", lastBackup)
    json.list("files", files) { json, file in
      json.pair("kind", file.kind.rawValue)
      json.pair("bytes", file.bytes)
      json.pair("rows", file.rows)
      json.pair("rowsNotChecked", file.rowsNotChecked)
    }
    json.key("counts")
    json.beginObject()
    json.pair("rows", rows)
    json.pair("added", added)
    json.pair("changed", changed)
    json.pair("gone", gone)
    json.pair("rowsLeftOut", rowsLeftOut)
    json.pair("rowsInPart", rowsInPart)
    json.pair("rowsWithErrors", rowsWithErrors)
    json.endObject()
    if let queue {
      json.key("queue")
      json.beginObject()
      json.pair("open", queue.open)
      json.pair("dueThisWeek", queue.dueThisWeek)
      json.pair("neverConfirmed", queue.neverConfirmed)
      json.endObject()
    }
    json.list("guards", guards) { $0.pairs(of: $1) }
    json.list("letThrough", letThrough) { $0.pairs(of: $1) }
    json.list("notices", notices) { json, notice in
      json.pair("notice", notice.id.rawValue)
      json.pair("file", notice.kind?.rawValue)
      json.pair("column", notice.column)
      json.pair("number", notice.number)
    }
    json.list("columns", columns) { json, change in
      json.pair("column", change.column)
      json.pair("people", change.people)
    }
    json.list("findings", findings) { json, movement in
      json.pair("rule", movement.rule)
      json.pair("severity", movement.severity.name)
      json.pair("new", movement.new)
      json.pair("open", movement.open)
      json.pair("mended", movement.mended)
    }
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
    json.list("untold", untold) { json, report in
      json.pair("night", report.label)
      json.pair("channel", report.channel)
      json.pair("tries", report.tries)
    }
    json.pair("chainHead", chainHead)
    json.endObject()
    return json.text
  }
}

extension JSONText {
  fileprivate mutating func pairs(of guarding: OutsideNight.Guarding) {
    pair("guard", guarding.id.rawValue)
    pair("weight", String(describing: guarding.weight))
    pair("file", guarding.kind.rawValue)
    pair("people", guarding.people?.name)
    pair("columns", guarding.columns)
    pair("number", guarding.number)
    pair("total", guarding.total)
    pair("measured", guarding.measured)
    pair("limit", guarding.limit)
  }
}
