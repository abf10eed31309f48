internal import Changes
internal import Feed
internal import JSON

/// What a night's report says in the house and outside it, with the same keys in both.
protocol NightFigures {
  var label: String { get }
  var verdict: NightReport.Verdict { get }
  var exitCode: Int { get }
  var at: String { get }
  var lastGood: String? { get }
  var hoursSinceLastGood: Int? { get }
  var lastBackup: String? { get }
  var rows: Int { get }
  var added: Int { get }
  var changed: Int { get }
  var gone: Int { get }
  var rowsLeftOut: Int { get }
  var rowsInPart: Int { get }
  var rowsWithErrors: Int { get }
  var columns: [NightReport.ColumnChange] { get }
  var findings: [NightReport.FindingMovement] { get }
}

extension NightReport: NightFigures {}
extension OutsideNight: NightFigures {}

extension JSONText {
  /// Which night it was and how it ended.
  mutating func head(of night: some NightFigures) {
    pair("night", night.label)
    pair("result", night.verdict.rawValue)
    pair("exitCode", night.exitCode)
    pair("at", night.at)
    pair("lastGoodNight", night.lastGood)
    pair("hoursSinceLastGoodNight", night.hoursSinceLastGood)
    pair("lastBackup", night.lastBackup)
  }

  /// How many people and rows there were.
  mutating func counts(of night: some NightFigures) {
    key("counts")
    beginObject()
    pair("rows", night.rows)
    pair("added", night.added)
    pair("changed", night.changed)
    pair("gone", night.gone)
    pair("rowsLeftOut", night.rowsLeftOut)
    pair("rowsInPart", night.rowsInPart)
    pair("rowsWithErrors", night.rowsWithErrors)
    endObject()
  }

  /// How often each column changed.
  mutating func columns(of night: some NightFigures) {
    list("columns", night.columns) { json, change in
      json.pair("column", change.column)
      json.pair("people", change.people)
    }
  }

  /// How each rule's findings went on.
  mutating func findings(of night: some NightFigures) {
    list("findings", night.findings) { json, movement in
      json.pair("rule", movement.rule)
      json.pair("severity", movement.severity.name)
      json.pair("new", movement.new)
      json.pair("open", movement.open)
      json.pair("mended", movement.mended)
    }
  }

  /// What waits for people, in figures.
  mutating func pairs(of queue: NightReport.Queue) {
    pair("open", queue.open)
    pair("dueThisWeek", queue.dueThisWeek)
    pair("neverConfirmed", queue.neverConfirmed)
  }

  /// What a guard found, in figures.
  mutating func pairs(of guarding: OutsideNight.Guarding) {
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

  /// A notice, without its words.
  mutating func pairs(of notice: OutsideNight.Noticed) {
    pair("notice", notice.id.rawValue)
    pair("file", notice.kind?.rawValue)
    pair("column", notice.column)
    pair("number", notice.number)
  }

  /// A report that couldn't be given, without the words of who didn't take it.
  mutating func pairs(of report: UntoldReport) {
    pair("night", report.label)
    pair("channel", report.channel)
    pair("tries", report.tries)
  }
}
