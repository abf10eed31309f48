internal import Changes
internal import Feed
internal import JSON

extension NightReport {
  /// The report as one JSON object: `sisfeed-night/1`, ending with a newline.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.heading("sisfeed-night/1", version: version)
    json.head(of: self)
    json.pair("hoursSinceLastBackup", hoursSinceBackup)
    json.breakLine()
    json.list("files", files) { json, file in
      json.pair("name", file.name)
      json.pair("kind", file.kind.rawValue)
      json.pair("bytes", file.bytes)
      json.pair("sha256", file.sha256)
      json.pair("rows", file.rows)
      json.pair("rowsNotChecked", file.rowsNotChecked)
      json.pair("rowsAsBefore", file.rowsAsBefore)
    }
    json.counts(of: self)
    json.breakLine()
    if let queue {
      json.key("queue")
      json.beginObject()
      json.pairs(of: queue)
      json.key("statusMoved")
      json.beginArray()
      for moved in queue.statusMoved {
        json.beginObject()
        json.pair("uuuid", moved.uuuid)
        json.pair("proposal", moved.proposal)
        json.pair("why", moved.why)
        json.endObject()
      }
      json.endArray()
      json.endObject()
      json.breakLine()
    }
    json.list("refusals", refusals.map { $0.text(showingValues: false) }) { json, sentence in
      json.pair("message", sentence)
    }
    json.list("guards", guards) { $0.pairs(of: $1) }
    json.list("letThrough", letThrough) { json, through in
      json.pairs(of: through.verdict)
      json.pair("by", through.by)
      json.pair("reason", through.reason)
    }
    json.list("notices", notices) { json, notice in
      json.pairs(of: OutsideNight.Noticed(notice, column: notice.column))
      json.pair("message", notice.message.text(showingValues: false))
      json.pair("examples", notice.examples)
    }
    json.columns(of: self)
    json.list("people", people) { json, person in
      json.pair("kind", person.kind)
      json.pair("uuuid", person.uuuid)
      json.pair("columns", person.columns)
    }
    json.pair("peopleNotNamed", unnamed)
    json.list("watched", watched) { json, watched in
      json.pair("column", watched.column)
      json.pair("label", watched.label)
      json.pair("tell", watched.whom)
      json.pair("people", watched.people)
      json.pair("uuuids", watched.uuuids)
    }
    json.findings(of: self)
    json.pair("notJudged", notJudged)
    json.list("untold", untold) { json, report in
      json.pairs(of: report)
      json.pair("reason", report.reason)
    }
    json.pair("chainHead", chainHead)
    json.endObject()
    json.endLine()
    return json.text
  }
}

extension JSONText {
  /// What a guard says.
  fileprivate mutating func pairs(of verdict: GuardVerdict) {
    pairs(of: OutsideNight.Guarding(verdict, columns: verdict.columns))
    pair("message", verdict.message.text(showingValues: false))
    pair("examples", verdict.examples)
  }
}
