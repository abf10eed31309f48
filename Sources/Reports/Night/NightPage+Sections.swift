internal import Changes
internal import Feed
internal import Rules

extension NightPage {
  // MARK: What changed

  /// Nil where nothing could be compared: the set was refused, or it is the first.
  var changes: [String: any Sendable]? {
    guard report.verdict != .refused, report.lastGood != nil else { return nil }
    let people = report.people.prefix(Self.mostPeople)
    let counts =
      "\(Words.number(report.changed)) changed, \(Words.number(report.added)) new, "
      + "\(Words.number(report.gone)) gone."
    var content: [String: any Sendable] = [
      "title": report.verdict == .held ? "What it would have changed" : "What changed",
      "text": report.changed + report.added + report.gone == 0 ? "Nothing, of anybody." : counts,
      "hasColumns": !report.columns.isEmpty, "hasPeople": !people.isEmpty,
      "columns": report.columns.map {
        ["name": VisibleText.escaped($0.column), "people": Words.number($0.people)]
      },
      "people": people.prefix(Self.peopleAtFirst).map { Self.person($0) },
      "hasMore": people.count > Self.peopleAtFirst,
      "others": people.dropFirst(Self.peopleAtFirst).map { Self.person($0) },
      "more": "\(Words.number(people.count - Self.peopleAtFirst)) more people",
    ]
    if report.unnamed > 0 {
      content["unnamed"] = "\(Words.number(report.unnamed)) of them asked to be named nowhere."
    }
    let rest = report.changed + report.added + report.gone - report.unnamed - people.count
    if rest > 0 {
      content["rest"] =
        report.verdict == .held
        ? "And \(Words.number(rest)) more people."
        : "And \(Words.number(rest)) more people: sisfeed changes --night \(report.label)"
    }
    return content
  }

  private static func person(_ person: NightReport.PersonChange) -> [String: any Sendable] {
    let badge: (word: String, kind: String)? =
      switch person.kind {
      case "added": ("new", "new")
      case "removed": ("gone", "warning")
      default: nil
      }
    return [
      "uuuid": VisibleText.escaped(person.uuuid), "kind": badge?.kind ?? "",
      "badge": badge.map { $0.word as any Sendable } ?? false,
      "columns": badge == nil ? VisibleText.escaped(Words.list(person.columns, atMost: 6)) : "",
    ]
  }

  // MARK: Findings

  var findings: [String: any Sendable]? {
    guard !report.findings.isEmpty else { return nil }
    func sum(_ count: (NightReport.FindingMovement) -> Int) -> String {
      Words.number(report.findings.reduce(0) { $0 + count($1) })
    }
    let sorted = report.findings.sorted {
      ($1.severity.rawValue, $1.new, $0.rule) < ($0.severity.rawValue, $0.new, $1.rule)
    }
    return [
      "text": "\(sum(\.new)) new, \(sum(\.open)) still open, \(sum(\.mended)) mended.",
      "rules": sorted.map { movement in
        [
          "id": movement.rule, "severity": movement.severity.name,
          "summary": RuleCatalogue[movement.rule]?.summary ?? movement.rule,
          "new": Words.number(movement.new), "open": Words.number(movement.open),
          "mended": Words.number(movement.mended),
        ]
      },
    ]
  }

  // MARK: Guards and notices

  var guards: [String: any Sendable]? {
    let items =
      // Their sentences stand with the verdict.
      report.holding.map { verdict in
        verdict.weight == .block
          ? Self.item(verdict, "fatal", "held: two people must let it through")
          : Self.item(verdict, "error", "held: one person may let it through")
      }
      + report.letThrough.map {
        Self.item(
          $0.verdict, "warning", "let through", message: Self.text($0.verdict.message), by: $0)
      }
      + report.expected.map {
        Self.item($0, "note", "expected by the calendar", message: Self.text($0.message))
      }
    return items.isEmpty ? nil : ["items": items]
  }

  private static func item(
    _ verdict: GuardVerdict, _ kind: String, _ word: String, message: String? = nil,
    by through: NightReport.LetThrough? = nil
  ) -> [String: any Sendable] {
    let whose = verdict.people.map { ", \($0.title)" } ?? ""
    let count =
      verdict.total > 0
      ? "\(Words.number(verdict.number)) of \(Words.number(verdict.total))"
      : Words.number(verdict.number)
    func text(_ words: [String]) -> any Sendable {
      words.isEmpty ? false : VisibleText.escaped(words.joined(separator: ", "))
    }
    return [
      "id": verdict.id.rawValue, "kind": kind, "word": word,
      "message": message.map { $0 as any Sendable } ?? false,
      "measured": verdict.measured, "limit": verdict.limit,
      "about": "\(count) in the \(verdict.file.title)\(whose)", "columns": text(verdict.columns),
      "examples": text(verdict.examples),
      "by": through.map { VisibleText.escaped($0.by) as any Sendable } ?? false,
      "reason": through.map { VisibleText.escaped($0.reason) } ?? "",
    ]
  }

  var notices: [String: any Sendable]? {
    guard !report.notices.isEmpty else { return nil }
    return [
      "items": report.notices.map { notice in
        [
          "id": notice.id.rawValue, "message": Self.text(notice.message),
          "examples": notice.examples.isEmpty
            ? false
            : VisibleText.escaped(notice.examples.joined(separator: ", ")) as any Sendable,
        ] as [String: any Sendable]
      }
    ]
  }

  // MARK: What waits

  var toTell: [String: any Sendable]? {
    guard !report.toTell.isEmpty else { return nil }
    return [
      "items": report.toTell.map {
        ["whom": VisibleText.escaped($0.whom), "text": VisibleText.escaped($0.sentence)]
      }
    ]
  }

  /// Nil as long as the school has no roster and nothing waits.
  var queue: [String: any Sendable]? {
    guard let queue = report.queue, queue.open + queue.neverConfirmed > 0 else { return nil }
    return [
      "moved": queue.statusMoved.map {
        VisibleText.escaped(
          "\($0.uuuid ?? "Someone who is named in no list"): \($0.why); look at it in RTI today "
            + "(\($0.proposal)).")
      },
      "numbers": [
        Self.number(queue.open, queue.open == 1 ? "proposal open" : "proposals open"),
        Self.number(queue.dueThisWeek, "due this week", "warning"),
        Self.number(
          queue.neverConfirmed,
          queue.neverConfirmed == 1 ? "value never confirmed" : "values never confirmed"),
      ],
      "text":
        "sisfeed proposals lists what is open, the most urgent first. Never confirmed is what "
        + "SEVIS is taken to hold and has not said itself.",
    ]
  }
}
