package import Changes
package import Feed

/// What may be said of a night outside the house: by mail, to a web service, in the system's log.
///
/// It takes over from the morning report only what is the program's own: ids of rules, guards and
/// notices, counts, lines, names of columns that the layout knows, digests. No UUUID, no value, no
/// message, no reason in a person's words and no name of a file is in it, so none can come out.
package struct OutsideNight: Sendable {
  /// One of its files.
  package struct File: Sendable {
    package var kind: FileKind
    package var rows: Int
    package var rowsNotChecked: Int
    package var bytes: Int
  }

  /// What a guard found, in figures.
  package struct Guarding: Sendable {
    package var id: GuardName
    package var weight: GuardVerdict.Weight
    package var kind: FileKind
    package var people: People?
    package var columns: [String]
    package var number: Int
    package var total: Int
    package var measured: String
    package var limit: String

    init(_ verdict: GuardVerdict, columns: [String]) {
      (id, weight, kind, people) = (verdict.id, verdict.weight, verdict.file, verdict.people)
      (self.columns, number, total) = (columns, verdict.number, verdict.total)
      (measured, limit) = (verdict.measured, verdict.limit)
    }
  }

  /// A notice, without its words.
  package struct Noticed: Sendable {
    package var id: NoticeName
    package var kind: FileKind?
    package var column: String?
    package var number: Int

    init(_ notice: Notice, column: String?) {
      (id, kind, self.column, number) = (notice.id, notice.file, column, notice.number)
    }
  }

  /// Where a finding stands that wasn't there before.
  package struct Place: Sendable {
    package var rule: String
    package var severity: Severity
    package var kind: FileKind
    package var line: Int?
    package var column: String?
    /// Keyed: it tells nothing to who hasn't the key, and is the same from night to night.
    package var digest: String

    package init(
      rule: String, severity: Severity, kind: FileKind, line: Int?, column: String?, digest: String
    ) {
      (self.rule, self.severity, self.kind) = (rule, severity, kind)
      (self.line, self.column, self.digest) = (line, column, digest)
    }
  }

  /// A rule that was not asked of a file.
  package struct Unjudged: Sendable {
    package var kind: FileKind
    package var rule: String

    package init(kind: FileKind, rule: String) { (self.kind, self.rule) = (kind, rule) }
  }

  package let version: String
  package let label: String
  package let verdict: NightReport.Verdict
  package let result: String
  package let exitCode: Int
  package let at: String
  package let lastGood: String?
  package let hoursSinceLastGood: Int?
  package let lastBackup: String?
  package let files: [File]
  package let rows: Int
  package let added: Int
  package let changed: Int
  package let gone: Int
  package let rowsLeftOut: Int
  package let rowsInPart: Int
  package let rowsWithErrors: Int
  package let columns: [NightReport.ColumnChange]
  package let findings: [NightReport.FindingMovement]
  package let places: [Place]
  package let queue: NightReport.Queue?
  package let guards: [Guarding]
  package let letThrough: [Guarding]
  package let notices: [Noticed]
  /// The rules that were not asked, by file; why is in the house's report.
  package let notJudged: [Unjudged]
  package let untold: [UntoldReport]
  package let chainHead: String

  /// What of a report may leave the house.
  ///
  /// - Parameters:
  ///   - report: the morning report.
  ///   - layout: the columns whose names may be told; another's name may be some person's data.
  ///   - places: where new findings stand.
  ///   - notJudged: the rules that were not asked.
  package init(
    _ report: NightReport, layout: Layout, places: [Place], notJudged: [Unjudged]
  ) {
    func known(_ name: String?) -> String? { name.flatMap { layout.column(named: $0)?.name } }
    func guarding(_ verdict: GuardVerdict) -> Guarding {
      Guarding(verdict, columns: verdict.columns.compactMap(known))
    }
    (version, label, verdict) = (report.version, report.label, report.verdict)
    (result, exitCode, at) = (report.result, report.exitCode, report.at)
    (lastGood, hoursSinceLastGood) = (report.lastGood, report.hoursSinceLastGood)
    lastBackup = report.lastBackup
    files = report.files.map {
      File(kind: $0.kind, rows: $0.rows, rowsNotChecked: $0.rowsNotChecked, bytes: $0.bytes)
    }
    rows = report.rows
    (added, changed, gone) = (report.added, report.changed, report.gone)
    (rowsLeftOut, rowsInPart) = (report.rowsLeftOut, report.rowsInPart)
    rowsWithErrors = report.rowsWithErrors
    columns = report.columns.compactMap { change in
      known(change.column).map { NightReport.ColumnChange(column: $0, people: change.people) }
    }
    findings = report.findings
    self.places = places.map { place in
      var place = place
      place.column = known(place.column)
      return place
    }
    queue = report.queue
    guards = report.guards.map(guarding)
    letThrough = report.letThrough.map { guarding($0.verdict) }
    notices = report.notices.map { Noticed($0, column: known($0.column)) }
    self.notJudged = notJudged
    untold = report.untold
    chainHead = report.chainHead
  }

  /// Whether there is more to say than that everything went as on any night.
  package var isNews: Bool {
    exitCode != 0 || !guards.isEmpty || !letThrough.isEmpty || !notices.isEmpty
      || !notJudged.isEmpty
      || !untold.isEmpty || lastGood == nil || (queue?.dueThisWeek ?? 0) > 0
      || findings.contains { $0.new > 0 && $0.severity >= .warning }
  }

  /// The subject of a mail: the night and how it ended, nothing of its content.
  package var subject: String { "sisfeed: night of \(label): \(result)" }
}

/// A report that couldn't be given to those it is for.
package struct UntoldReport: Sendable, Equatable {
  /// Of which night, or of which day.
  package var label: String
  /// By which way: `mail`, `webhook`.
  package var channel: String
  package var tries: Int
  /// Why, in the words of who didn't take it.
  package var reason: String

  package init(label: String, channel: String, tries: Int, reason: String) {
    (self.label, self.channel, self.tries, self.reason) = (label, channel, tries, reason)
  }

  /// The same in a sentence, without the words of others.
  package var sentence: String {
    tries == 0
      ? "the report of \(label) was not given to \(channel): the program was stopped before"
      : "the report of \(label) could not be given to \(channel), \(Words.count(tries, "try", plural: "tries"))"
  }
}
