internal import Changes
internal import Feed

/// The morning report for people at a terminal: verdict and consequence first.
package struct NightText {
  private let report: NightReport
  private let width: Int
  private let palette: Palette
  private var text = ""

  /// How many people are listed.
  private static let mostPeople = 20

  package init(_ report: NightReport, width: Int = 80, isColoured: Bool = false) {
    self.report = report
    self.width = max(width, 40)
    palette = Palette(isColoured: isColoured)
  }

  /// The whole text.
  package mutating func write() -> String {
    text = ""
    heading()
    verdict()
    files()
    guards()
    notices()
    changes()
    watched()
    queue()
    findings()
    paragraphs(report.notJudged, after: "not judged: ")
    paragraphs(
      report.untold.map { "\($0.sentence): \(VisibleText.escaped($0.reason))" }, after: "not told: "
    )
    footing()
    return text
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  private mutating func paragraphs(_ sentences: [String], after: String) {
    for sentence in sentences { text += Wrap.paragraph(sentence, after: after, width: width) }
  }

  private mutating func section(_ title: String) {
    text += "\n"
    line(palette.bold(title))
  }

  // MARK: What matters first

  private mutating func heading() { line(palette.bold("Night of \(report.label)")) }

  private mutating func verdict() {
    paragraphs([([report.headline + "."] + report.consequences).joined(separator: " ")], after: "")
    paragraphs(report.refusals.map { $0.text(showingValues: false) }, after: "  - ")
  }

  private mutating func files() {
    text += "\n"
    for file in report.files {
      let unchecked =
        file.rowsNotChecked > 0 ? ", \(Words.number(file.rowsNotChecked)) not checked" : ""
      let asBefore =
        file.rowsAsBefore > 0
        ? ", \(Words.number(file.rowsAsBefore)) of them as last night and without a finding then"
        : ""
      text += Wrap.paragraph(
        "\(VisibleText.escaped(file.name)): \(file.kind.title), "
          + "\(Words.count(file.rows, "row"))\(unchecked)\(asBefore), \(Words.size(file.bytes)), sha256 "
          + "\(file.sha256.prefix(12))",
        after: "  ", width: width)
    }
  }

  // MARK: Guards and notices

  private mutating func guards() {
    let (holding, expected) = (report.holding, report.expected)
    if !holding.isEmpty { section("Held by") }
    for verdict in holding {
      let weight = verdict.weight == .block ? " (two people)" : ""
      text += Wrap.paragraph(
        verdict.message.text(showingValues: false), after: "  \(verdict.id.rawValue)\(weight): ",
        width: width)
      examples(verdict.examples)
    }
    if !report.letThrough.isEmpty { section("Let through") }
    for through in report.letThrough {
      text += Wrap.paragraph(
        "\(through.verdict.message.text(showingValues: false)) Let through by "
          + "\(VisibleText.escaped(through.by)): \(VisibleText.escaped(through.reason))",
        after: "  \(through.verdict.id.rawValue): ", width: width)
    }
    if !expected.isEmpty { section("Expected by the calendar") }
    for verdict in expected {
      text += Wrap.paragraph(
        verdict.message.text(showingValues: false), after: "  \(verdict.id.rawValue): ",
        width: width)
    }
  }

  private mutating func examples(_ ids: [String]) {
    guard !ids.isEmpty else { return }
    text += Wrap.paragraph(
      "for example " + ids.map { VisibleText.escaped($0) }.joined(separator: ", "), after: "    ",
      width: width)
  }

  private mutating func notices() {
    guard !report.notices.isEmpty else { return }
    section("To look at")
    for notice in report.notices {
      text += Wrap.paragraph(
        notice.message.text(showingValues: false), after: "  \(notice.id.rawValue): ",
        width: width)
      examples(notice.examples)
    }
  }

  // MARK: What changed

  private mutating func changes() {
    guard report.verdict == .loaded else { return }
    section("What changed")
    guard report.lastGood != nil else {
      line("  \(Words.count(report.added, "person", plural: "people")) loaded")
      return leftOut()
    }
    let counts =
      "\(Words.number(report.changed)) changed, \(Words.number(report.added)) new, "
      + "\(Words.number(report.gone)) gone"
    line("  \(counts)")
    leftOut()
    if !report.columns.isEmpty {
      var table = TextTable(["  column", "people"])
      for change in report.columns {
        table.add(["  " + change.column, Words.number(change.people)])
      }
      text += table.text(width: width)
    }
    guard !report.people.isEmpty else { return }
    text += "\n"
    for person in report.people.prefix(Self.mostPeople) {
      let what =
        switch person.kind {
        case "added": "new"
        case "removed": "gone"
        default: Words.list(person.columns, atMost: 6)
        }
      text += Wrap.paragraph(what, after: "  \(VisibleText.escaped(person.uuuid))  ", width: width)
    }
    let named = min(report.people.count, Self.mostPeople)
    let rest = report.changed + report.added + report.gone - named
    if rest > 0 {
      line("  and \(Words.number(rest)) more: sisfeed changes --night \(report.label)")
    }
    if report.unnamed > 0 {
      text += Wrap.paragraph(
        "\(Words.number(report.unnamed)) of them asked to be named nowhere.", after: "  ",
        width: width)
    }
  }

  private mutating func leftOut() {
    if report.rowsLeftOut > 0 {
      line("  \(Words.count(report.rowsLeftOut, "row")) left out; the last good ones stand")
    }
    if report.rowsInPart > 0 {
      line("  \(Words.count(report.rowsInPart, "row")) loaded without the values that are wrong")
    }
  }

  // MARK: Findings

  private mutating func findings() {
    guard !report.findings.isEmpty else { return }
    section("Findings since the last good night")
    var table = TextTable(["  rule", "severity", "new", "open", "mended"])
    for movement in report.findings {
      table.add([
        "  " + movement.rule, movement.severity.name, Words.number(movement.new),
        Words.number(movement.open), Words.number(movement.mended),
      ])
    }
    text += table.text(width: width)
  }

  /// Whom to tell of what, as the settings' `watch` has it.
  private mutating func watched() {
    guard !report.toTell.isEmpty else { return }
    section("To tell")
    for watched in report.toTell {
      text += Wrap.paragraph(
        VisibleText.escaped(watched.sentence),
        after: "  tell \(VisibleText.escaped(watched.whom)): ", width: width)
    }
  }

  /// Says nothing as long as the school has no roster and nothing waits.
  private mutating func queue() {
    guard let queue = report.queue, queue.open + queue.neverConfirmed > 0 else { return }
    section("To decide")
    for moved in queue.statusMoved {
      text += Wrap.paragraph(
        VisibleText.escaped(
          "\(moved.uuuid ?? "someone who is named in no list"): \(moved.why); look at it in RTI today "
            + "(\(moved.proposal))"),
        after: "  status: ", width: width)
    }
    line(
      "  \(Words.count(queue.open, "proposal")) open, \(Words.number(queue.dueThisWeek)) of them due "
        + "this week: sisfeed proposals")
    if queue.neverConfirmed > 0 {
      line("  \(Words.count(queue.neverConfirmed, "value")) never confirmed by SEVIS")
    }
  }

  private mutating func footing() {
    text += "\n"
    let age = report.hoursSinceBackup.map { ", " + Words.ago(hours: $0, "earlier") } ?? ""
    line("last backup of the store: \(report.lastBackup ?? "never")\(age)")
    if !report.chainHead.isEmpty { line("head of the chain: \(report.chainHead)") }
    line("result: \(report.result) (exit \(report.exitCode))")
  }
}
