package import Feed

/// What the guards judge a night by; nothing else counts.
package struct NightEvidence: Sendable {
  /// Tonight's counts, after the comparison.
  package var tonight: NightCounts
  /// Those of the last good night, nil on the first.
  package var last: NightCounts?
  /// The rows of the good nights before, the last one first; as many count as the limits say.
  package var history: [NightRows]
  /// What moved, by file.
  package var movements: [FileMovements]
  /// From where on a night is held.
  package var limits: GuardLimits
  /// The school's terms.
  package var terms: [Term]
  /// Today at the school.
  package var today: Day

  package init(
    tonight: NightCounts, last: NightCounts?, history: [NightRows], movements: [FileMovements],
    limits: GuardLimits, terms: [Term], today: Day
  ) {
    self.tonight = tonight
    self.last = last
    self.history = history
    self.movements = movements
    self.limits = limits
    self.terms = terms
    self.today = today
  }

  /// The files of both nights, each with what is known of it.
  ///
  /// A file that was there and isn't tonight has lost all its rows.
  var files: [FileEvidence] {
    FileKind.allCases.compactMap { kind in
      let before = last?[kind]
      guard tonight[kind] != nil || before != nil else { return nil }
      let columns = tonight[kind]?.columns ?? before?.columns ?? []
      return FileEvidence(
        kind: kind, tonight: tonight[kind] ?? FileCounts(kind: kind, columns: columns),
        isMissing: tonight[kind] == nil, last: before,
        history: history.prefix(limits.medianNights).compactMap { night in
          night.rows(kind, .students) == nil ? nil : night
        },
        movements: movements.first { $0.kind == kind }
          ?? FileMovements(kind: kind, columns: columns.map { .unknown(named: $0.column) }),
        limits: limits, terms: terms, today: today)
    }
  }
}

/// What the guards judge one file by.
struct FileEvidence {
  let kind: FileKind
  let tonight: FileCounts
  /// Whether the file isn't there tonight.
  let isMissing: Bool
  let last: FileCounts?
  let history: [NightRows]
  let movements: FileMovements
  let limits: GuardLimits
  let terms: [Term]
  let today: Day

  /// The populations that are looked at: a class only with enough people, last night or tonight.
  var populations: [People] {
    People.allCases.filter { people in
      let most = max(tonight.rows(people), last?.rows(people) ?? 0)
      return people.isClass ? most >= limits.smallestClass : most > 0
    }
  }
}
