package import Feed
internal import JSON

/// One person's whole history, rendered: `sisfeed person`.
///
/// It is no list: who asks for one person by UUUID is told, also of someone who asks to be named in
/// none. Personal values come out only where they were asked for.
package struct PersonReport {
  /// One stay in one feed.
  package struct Stay: Sendable {
    package var feed: FileKind
    /// The night that first had them, by label.
    package var firstSeen: String
    /// The first night without them, nil as long as they are there.
    package var gone: String?
    package var isConfidential: Bool
    package var values: [(column: String, value: Personal)]
    package var changes: [ChangeEntry]
    package var findings: [Finding]

    package init(
      feed: FileKind, firstSeen: String, gone: String?, isConfidential: Bool,
      values: [(column: String, value: Personal)], changes: [ChangeEntry], findings: [Finding]
    ) {
      (self.feed, self.firstSeen, self.gone) = (feed, firstSeen, gone)
      (self.isConfidential, self.values) = (isConfidential, values)
      (self.changes, self.findings) = (changes, findings)
    }
  }

  /// A finding that isn't mended.
  package struct Finding: Sendable {
    package var rule: String
    package var severity: String
    package var column: String?
    package var line: Int?
    /// `cell`, `block` or `row` where something is left out of the load, else nil.
    package var leftOut: String?
    /// The night that first showed it, by label.
    package var since: String

    package init(
      rule: String, severity: String, column: String?, line: Int?, leftOut: String?, since: String
    ) {
      (self.rule, self.severity, self.column) = (rule, severity, column)
      (self.line, self.leftOut, self.since) = (line, leftOut, since)
    }
  }

  private let uuuid: String
  private let stays: [Stay]
  private let reporting: Reporting
  private let today: Day
  private let showsValues: Bool

  /// A report.
  ///
  /// - Parameters:
  ///   - uuuid: whose.
  ///   - stays: what the feeds have had of them; none for whom only a roster knows.
  ///   - reporting: what concerns SEVIS.
  ///   - today: the day that says what has expired or is overdue.
  ///   - showsValues: whether personal values stand in it.
  package init(
    _ uuuid: String, _ stays: [Stay], _ reporting: Reporting = Reporting(), today: Day,
    showsValues: Bool
  ) {
    (self.uuuid, self.stays, self.reporting) = (uuuid, stays, reporting)
    (self.today, self.showsValues) = (today, showsValues)
  }

  /// As people read it.
  package func text(width: Int = 80) -> String {
    var text = "\(VisibleText.escaped(uuuid))\n"
    if stays.isEmpty { text += "In no feed so far\n" }
    for (index, stay) in stays.enumerated() {
      text += "\n"
      let again = index > 0 && stays[index - 1].feed == stay.feed ? ", again" : ""
      let gone = stay.gone.map { ", gone since \($0)" } ?? ""
      text += "In the \(stay.feed.title)\(again) since \(stay.firstSeen)\(gone)\n"
      if stay.isConfidential { text += "Asks to be named nowhere\n" }
      if !stay.findings.isEmpty { text += "\nOpen findings\n" }
      for finding in stay.findings {
        let place = finding.column.map { " in \($0)" } ?? ""
        let cost =
          finding.leftOut.map { " The \($0) is left out; the last good value stands." } ?? ""
        text += Wrap.paragraph(
          "\(finding.severity)\(place), since \(finding.since).\(cost)",
          after: "  \(finding.rule): ", width: width)
      }
      text += "\nValues\n"
      for (column, value) in stay.values {
        let shown = value.text(showingValues: showsValues).map { VisibleText.escaped($0) }
        text += Wrap.paragraph(shown ?? value.mask, after: "  \(column): ", width: width)
      }
      if !stay.changes.isEmpty { text += "\nHistory\n" }
      for entry in stay.changes {
        text += Wrap.paragraph(words(entry), after: "  \(entry.night)  ", width: width)
      }
    }
    return text + reporting.text(today: today, showsValues: showsValues, width: width)
  }

  private func words(_ entry: ChangeEntry) -> String {
    guard let column = entry.column else { return entry.kind == "added" ? "new" : "gone" }
    guard let before = entry.before?.text(showingValues: showsValues),
      let after = entry.after?.text(showingValues: showsValues)
    else { return column }
    func shown(_ value: String) -> String { value.isEmpty ? "blank" : VisibleText.escaped(value) }
    return "\(column) \(shown(before)) → \(shown(after))"
  }

  /// An object.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.pair("format", "sisfeed-person/1")
    json.pair("uuuid", uuuid)
    json.breakLine()
    json.list("stays", stays) { json, stay in
      json.pair("file", stay.feed.rawValue)
      json.pair("firstSeen", stay.firstSeen)
      json.pair("gone", stay.gone)
      json.pair("confidential", stay.isConfidential)
      json.breakLine()
      json.list("values", stay.values) { json, item in
        let shown = item.value.text(showingValues: showsValues)
        json.pair("column", item.column)
        json.pair("value", shown)
        json.pair("masked", shown == nil)
      }
      json.list("findings", stay.findings) { json, finding in
        json.pair("rule", finding.rule)
        json.pair("severity", finding.severity)
        json.pair("column", finding.column)
        json.pair("line", finding.line)
        json.pair("leftOut", finding.leftOut)
        json.pair("since", finding.since)
      }
      json.key("changes")
      json.beginArray()
      for entry in stay.changes {
        json.breakLine()
        json.value(entry, showsValues: showsValues)
      }
      json.endArray()
    }
    reporting.write(to: &json, today: today, showsValues: showsValues)
    json.endObject()
    json.endLine()
    return json.text
  }
}
