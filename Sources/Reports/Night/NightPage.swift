internal import Changes
internal import Feed
internal import Rules

/// The morning report as one page for a browser, whole in itself, with the face of a check's page.
///
/// It needs no script and asks for nothing from anywhere. It names people by UUUID, as all reports
/// for staff do, and holds no value.
package struct NightPage {
  let report: NightReport
  private let past: [NightList.Item]

  /// How many people are listed, and how many of them before someone asks for more.
  static let mostPeople = 100
  static let peopleAtFirst = 20
  /// How many nights its chart shows.
  package static let mostNights = NightChart.most

  /// A page.
  ///
  /// - Parameters:
  ///   - report: the night.
  ///   - past: the nights up to it, the newest first, itself among them.
  package init(_ report: NightReport, past: [NightList.Item]) {
    self.report = report
    self.past = past
  }

  /// The page.
  package func html() -> String {
    var content: [String: any Sendable] = [
      "title": "Night of \(report.label) · sisfeed", "about": "Night of \(report.label)",
      "verdict": verdict, "numbers": numbers,
      "filesTitle": report.verdict == .loaded ? "What was loaded" : "What came, and was not loaded",
      "files": report.files.map(Self.file), "facts": facts,
      "notJudged": report.notJudged.map { VisibleText.escaped($0) },
      "notes": [
        "Values are on no morning report. UUUIDs are: keep the page where staff may see them.",
        "Made by sisfeed \(report.version). Nothing on this page was fetched from anywhere.",
      ],
    ]
    content["chart"] = NightChart(past).content
    content["changes"] = changes
    content["findings"] = findings
    content["guards"] = guards
    content["notices"] = notices
    content["toTell"] = toTell
    content["queue"] = queue
    return PageTemplates.page("night", content, isScripted: false)
  }

  // MARK: What matters first

  private var verdict: [String: any Sendable] {
    let (kind, word) =
      switch report.verdict {
      case .loaded: report.exitCode == 0 ? ("clean", "Loaded") : ("partly", "Loaded in part")
      case .held: ("findings", "Held")
      case .refused: ("refused", "Refused")
      }
    var content: [String: any Sendable] = [
      "kind": kind, "word": word, "headline": report.headline, "sentences": report.consequences,
      "result": "\(report.result) (exit \(report.exitCode))",
    ]
    let causes = report.refusals + report.holding.map(\.message)
    if !causes.isEmpty {
      content["causes"] =
        ["items": causes.map { ["text": Self.text($0)] }] as [String: any Sendable]
    }
    return content
  }

  static func text(_ message: Message) -> String {
    VisibleText.escaped(message.text(showingValues: false))
  }

  static func number(
    _ count: Int, _ label: String, _ kind: String = ""
  ) -> [String: any Sendable] {
    ["count": Words.number(count), "label": label, "kind": count > 0 ? kind : ""]
  }

  private var numbers: [[String: any Sendable]] {
    var numbers = [Self.number(report.rows, report.rows == 1 ? "row" : "rows")]
    let unchecked = report.files.reduce(0) { $0 + $1.rowsNotChecked }
    if unchecked > 0 { numbers.append(Self.number(unchecked, "not checked", "fatal")) }
    guard report.verdict != .refused else { return numbers }
    if report.lastGood != nil {
      let would = report.verdict == .held ? "would be " : ""
      numbers += [
        Self.number(report.changed, would + "changed"), Self.number(report.added, would + "new"),
        Self.number(report.gone, would + "gone"),
      ]
    }
    return numbers + [
      Self.number(
        report.rowsLeftOut, report.rowsLeftOut == 1 ? "row left out" : "rows left out", "error"),
      Self.number(report.rowsInPart, "loaded in part", "warning"),
      Self.number(report.rowsWithErrors, "with errors", "error"),
    ]
  }

  private static func file(_ file: NightReport.File) -> [String: any Sendable] {
    [
      "name": VisibleText.escaped(file.name), "kind": file.kind.title,
      "rows": Words.number(file.rows), "asBefore": Words.number(file.rowsAsBefore),
      "size": Words.size(file.bytes), "sha256": String(file.sha256.prefix(12)),
    ]
  }

  private var facts: [[String: any Sendable]] {
    func fact(_ name: String, _ text: String) -> [String: any Sendable] {
      ["name": name, "text": text]
    }
    func moment(_ text: String) -> String { text + " (UTC)" }
    var lastGood = "none: this is the first in the store"
    if let label = report.lastGood {
      let age = report.hoursSinceLastGood.map { ", " + Words.ago(hours: $0, "before this one") }
      lastGood = label + (age ?? "")
    } else if report.verdict != .loaded {
      lastGood = "none yet"
    }
    var backup = "never; sisfeed backup FILE makes one"
    if let at = report.lastBackup {
      let age = report.hoursSinceBackup.map { ", " + Words.ago(hours: $0, "before this night") }
      backup = moment(at) + (age ?? "")
    }
    var facts = [
      fact("Judged", moment(report.at)), fact("Last good night before", lastGood),
      fact("Last backup of the store", backup),
    ]
    facts += report.untold.map {
      fact("Not told", "\($0.sentence): \(VisibleText.escaped($0.reason))")
    }
    if !report.chainHead.isEmpty { facts.append(fact("Head of the chain", report.chainHead)) }
    return facts + [fact("This report again", "sisfeed nights \(report.label) --format html")]
  }
}
