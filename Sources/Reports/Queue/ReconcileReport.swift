package import Feed
package import Updates
internal import JSON

/// The SIS against SEVIS: a person at a time, and the counts at the end.
package struct ReconcileReport {
  /// How it is written.
  package enum Format: Sendable {
    case text(width: Int)
    case json
  }

  /// One person, as it is told.
  package struct Person {
    package var record: SEVISRecord
    package var isConfidential: Bool
    package var isInFeed: Bool
    package var alarm: StatusAlarm?
    package var task: String?
    package var fields: [(standing: FieldStanding, proposal: Proposal?)]

    package init(
      record: SEVISRecord, isConfidential: Bool, isInFeed: Bool, alarm: StatusAlarm?,
      task: String?, fields: [(standing: FieldStanding, proposal: Proposal?)]
    ) {
      (self.record, self.isConfidential, self.isInFeed) = (record, isConfidential, isInFeed)
      (self.alarm, self.task, self.fields) = (alarm, task, fields)
    }
  }

  /// How many people and values were compared, and how they stand.
  package struct Summary: Sendable, Equatable {
    package var people = 0
    package var notInFeed = 0
    /// Records that have ended, whose values aren't compared.
    package var over = 0
    package var statusMoved = 0
    package var byStanding: [Standing: Int] = [:]

    package subscript(standing: Standing) -> Int { byStanding[standing] ?? 0 }

    /// Values of which SEVIS and the SIS differ.
    package var differences: Int { self[.sisAhead] + self[.sevisAhead] + self[.conflict] }

    /// Values that SEVIS has confirmed.
    package var compared: Int { self[.agreed] + differences }

    /// 0 where all that was compared agrees; 1 where something differs, a status moved, or nothing
    /// could be compared.
    package var exitCode: Int { differences + statusMoved > 0 || compared == 0 ? 1 : 0 }
  }

  package private(set) var summary = Summary()
  private let format: Format
  private let showsValues: Bool
  private let showsAll: Bool
  private var json = JSONText()

  /// A report.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - showsValues: whether personal values stand in it.
  ///   - showsAll: whether the text tells also what agrees or is assumed; json tells everything.
  package init(_ format: Format, showsValues: Bool, showsAll: Bool) {
    (self.format, self.showsValues, self.showsAll) = (format, showsValues, showsAll)
  }

  /// What comes before the first person.
  package mutating func beginning(today: Day, night: String?) -> String {
    switch format {
    case .text:
      return "SIS as of \(night.map { "the night of \($0)" } ?? "no night yet") against SEVIS\n\n"
    case .json:
      json.beginObject()
      json.pair("format", "sisfeed-reconcile/1")
      json.pair("today", today.description)
      json.pair("night", night)
      json.key("people")
      json.beginArray()
      return taken()
    }
  }

  /// A person; empty where there is nothing to tell.
  package mutating func text(of person: Person) -> String {
    summary.people += 1
    if !person.isInFeed { summary.notInFeed += 1 }
    if person.record.status.isOver { summary.over += 1 }
    if person.alarm != nil { summary.statusMoved += 1 }
    for field in person.fields { summary.byStanding[field.standing.standing, default: 0] += 1 }
    switch format {
    case .text(let width): return paragraph(person, width)
    case .json:
      write(person)
      return taken()
    }
  }

  /// What comes after the last person.
  package mutating func ending() -> String {
    switch format {
    case .text(let width): return footing(width)
    case .json:
      json.endArray()
      json.breakLine()
      json.key("summary")
      json.beginObject()
      json.pair("people", summary.people)
      json.pair("notInFeed", summary.notInFeed)
      json.pair("over", summary.over)
      json.pair("statusMoved", summary.statusMoved)
      for standing in Standing.allCases { json.pair(standing.rawValue, summary[standing]) }
      json.endObject()
      json.pair("exitCode", summary.exitCode)
      json.endObject()
      json.endLine()
      return taken()
    }
  }

  private mutating func taken() -> String {
    let text = json.text
    json.clear(keepingComma: true)
    return text
  }

  // MARK: json

  private mutating func write(_ person: Person) {
    let record = person.record
    let showsValues = showsValues && !person.isConfidential
    json.breakLine()
    json.beginObject()
    json.pair("uuuid", person.isConfidential ? nil : record.uuuid)
    json.pair("sevisId", showsValues ? record.sevisID : nil)
    json.pair("class", record.visaClass.name)
    json.pair("status", record.status.rawValue)
    json.pair("asOf", record.asOf.description)
    json.pair("inFeed", person.isInFeed)
    json.key("statusMoved")
    if let alarm = person.alarm {
      json.beginObject()
      json.pair("before", alarm.before.rawValue)
      json.pair("after", alarm.after.rawValue)
      json.pair("asOf", alarm.asOf.description)
      json.pair("proposal", person.task)
      json.endObject()
    } else {
      json.value(String?.none)
    }
    json.list("fields", person.fields) { json, field in
      json.pairs(of: field.standing, showsValues: showsValues)
      json.pair("proposal", field.proposal?.id)
      json.pair("due", field.proposal?.update.due.description)
    }
    json.endObject()
  }

  // MARK: Text

  private func paragraph(_ person: Person, _ width: Int) -> String {
    let told = person.fields.filter { field in
      showsAll || field.standing.standing != .agreed && field.standing.standing != .assumed
    }
    guard !told.isEmpty || person.alarm != nil else { return "" }
    let who = person.isConfidential ? "someone who is named in no list" : person.record.uuuid
    var text = VisibleText.escaped("\(who)  \(person.record.visaClass.name)") + "\n"
    if let alarm = person.alarm {
      let task = person.task.map { " (\($0))" } ?? ""
      text += Wrap.paragraph(
        "\(alarm.sentence); look at it in RTI today\(task)", after: "  status: ", width: width)
    }
    for field in told { text += line(field.standing, field.proposal, person, width) }
    return text + "\n"
  }

  private func line(
    _ standing: FieldStanding, _ proposal: Proposal?, _ person: Person, _ width: Int
  ) -> String {
    let isShown = standing.isOpen || showsValues && !person.isConfidential
    let values =
      isShown
      ? ": SIS “\(standing.now)”, SEVIS \(standing.confirmed.map { "“\($0)”" } ?? "unknown")" : ""
    let column = standing.column.map { " (\($0))" } ?? ""
    let report = proposal.map { "; \($0.id), due \($0.update.due)" } ?? ""
    return Wrap.paragraph(
      VisibleText.escaped("\(standing.element)\(column)\(values)\(report)"),
      after: "  " + Wrap.padded(standing.standing.rawValue, to: 13), width: width)
  }

  private func footing(_ width: Int) -> String {
    let counts = Standing.allCases.map { "\($0.words) \(Words.number(summary[$0]))" }
    var text = Wrap.paragraph(
      "\(Words.count(summary.people, "record")): \(counts.joined(separator: ", "))", after: "",
      width: width)
    if summary.notInFeed > 0 {
      text += "\(Words.count(summary.notInFeed, "record")) of people who are in no feed now\n"
    }
    if summary.over > 0 {
      text += "\(Words.count(summary.over, "record")) that ended, not compared\n"
    }
    if summary.statusMoved > 0 {
      text +=
        "\(Words.count(summary.statusMoved, "status", plural: "statuses")) moved and nobody "
        + "here decided it\n"
    }
    if summary.compared == 0 {
      text += "SEVIS has confirmed none of these values, so nothing was compared\n"
    }
    let result =
      summary.exitCode == 0 ? "agreed" : summary.compared == 0 ? "not compared" : "differences"
    return text + "result: \(result) (exit \(summary.exitCode))\n"
  }
}

extension Standing {
  /// As people say it.
  fileprivate var words: String {
    switch self {
    case .agreed: "agreed"
    case .sisAhead: "SIS ahead"
    case .sevisAhead: "SEVIS ahead"
    case .conflict: "conflict"
    case .assumed: "assumed"
    }
  }
}

extension JSONText {
  /// How a value stands, personal values masked.
  fileprivate mutating func pairs(of standing: FieldStanding, showsValues: Bool) {
    let isShown = standing.isOpen || showsValues
    pair("element", standing.element)
    pair("column", standing.column)
    pair("standing", standing.standing.rawValue)
    pair("now", isShown ? standing.now : nil)
    pair("snapshot", isShown ? standing.snapshot : nil)
    pair("confirmed", isShown ? standing.confirmed : nil)
    pair("masked", !isShown)
    pair("since", standing.since?.description)
    pair("origin", standing.origin)
  }
}
