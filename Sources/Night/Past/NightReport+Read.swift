internal import Changes
internal import Feed
internal import Files
internal import FoundationEssentials
package import Reports

extension NightReport {
  /// Reads a report as the store keeps it, for the forms that it doesn't keep.
  ///
  /// Its sentences come back with what was hidden in them hidden for good.
  ///
  /// - Parameter json: the report as `sisfeed-night/1`.
  /// - Throws: `RunFailure` where it is none.
  package init(json: String) throws {
    let kept: Kept
    do {
      kept = try JSONDecoder().decode(Kept.self, from: Data(json.utf8))
    } catch {
      throw RunFailure("the store's report of the night is none of sisfeed's: \(error)")
    }
    guard kept.format == "sisfeed-night/1", let verdict = Verdict(rawValue: kept.result) else {
      throw RunFailure("the store's report of the night has a format that this sisfeed can't read")
    }
    self.init(
      version: kept.tool.version, label: kept.night, verdict: verdict, exitCode: kept.exitCode,
      at: kept.at)
    lastGood = kept.lastGoodNight
    hoursSinceLastGood = kept.hoursSinceLastGoodNight
    lastBackup = kept.lastBackup
    hoursSinceBackup = kept.hoursSinceLastBackup
    files = kept.files
    (added, changed, gone) = (kept.counts.added, kept.counts.changed, kept.counts.gone)
    (rowsLeftOut, rowsInPart) = (kept.counts.rowsLeftOut, kept.counts.rowsInPart)
    rowsWithErrors = kept.counts.rowsWithErrors
    (columns, people) = (kept.columns, kept.people)
    unnamed = kept.peopleNotNamed
    watched = kept.watched ?? []
    findings = kept.findings.map {
      FindingMovement(
        rule: $0.rule, severity: Severity(name: $0.severity) ?? .note, new: $0.new, open: $0.open,
        mended: $0.mended)
    }
    queue = kept.queue.map { kept in
      var queue = Queue(
        open: kept.open, dueThisWeek: kept.dueThisWeek, neverConfirmed: kept.neverConfirmed)
      // Reports of before the roster was compared haven't got it.
      queue.statusMoved = kept.statusMoved ?? []
      return queue
    }
    refusals = kept.refusals.map { Message(stringLiteral: $0.message) }
    guards = kept.guards.map(\.verdict)
    letThrough = kept.letThrough.map {
      LetThrough(verdict: $0.verdict, reason: $0.reason ?? "", by: $0.by ?? "")
    }
    notices = kept.notices.map {
      Notice(
        id: $0.notice, file: $0.file, column: $0.column, number: $0.number,
        message: Message(stringLiteral: $0.message), examples: $0.examples)
    }
    notJudged = kept.notJudged
    untold = (kept.untold ?? []).map {
      UntoldReport(label: $0.night, channel: $0.channel, tries: $0.tries, reason: $0.reason)
    }
    chainHead = kept.chainHead
  }
}

/// The report as it is kept.
private struct Kept: Decodable {
  var format: String
  var tool: Tool
  var night: String
  var result: String
  var exitCode: Int
  var at: String
  var lastGoodNight: String?
  var hoursSinceLastGoodNight: Int?
  var lastBackup: String?
  var hoursSinceLastBackup: Int?
  var files: [NightReport.File]
  var counts: Counts
  var queue: Queue?
  var refusals: [Refusal]
  var guards: [Guard]
  var letThrough: [Guard]
  var notices: [Noticed]
  var columns: [NightReport.ColumnChange]
  var people: [NightReport.PersonChange]
  var peopleNotNamed: Int
  /// Reports of before columns could be watched haven't got it.
  var watched: [NightReport.Watched]?
  var findings: [Movement]
  var notJudged: [String]
  /// Reports of before nights were told about haven't got it.
  var untold: [Untold]?
  var chainHead: String

  struct Untold: Decodable {
    var night: String
    var channel: String
    var tries: Int
    var reason: String
  }

  struct Tool: Decodable { var version: String }

  struct Counts: Decodable {
    var added: Int
    var changed: Int
    var gone: Int
    var rowsLeftOut: Int
    var rowsInPart: Int
    var rowsWithErrors: Int
  }

  struct Queue: Decodable {
    var open: Int
    var dueThisWeek: Int
    var neverConfirmed: Int
    var statusMoved: [NightReport.StatusMoved]?
  }

  struct Refusal: Decodable { var message: String }

  struct Guard: Decodable {
    var `guard`: GuardName
    var weight: String
    var file: FileKind
    var people: String?
    var columns: [String]
    var number: Int
    var total: Int
    var measured: String
    var limit: String
    var message: String
    var examples: [String]
    var by: String?
    var reason: String?

    var verdict: GuardVerdict {
      let weights: [GuardVerdict.Weight] = [.expected, .hold, .block]
      return GuardVerdict(
        id: `guard`, weight: weights.first { String(describing: $0) == weight } ?? .hold,
        file: file, people: People.allCases.first { $0.name == people }, columns: columns,
        number: number, total: total, measured: measured, limit: limit,
        message: Message(stringLiteral: message), examples: examples)
    }
  }

  struct Noticed: Decodable {
    var notice: NoticeName
    var file: FileKind?
    var column: String?
    var number: Int
    var message: String
    var examples: [String]
  }

  struct Movement: Decodable {
    var rule: String
    var severity: String
    var new: Int
    var open: Int
    var mended: Int
  }
}
