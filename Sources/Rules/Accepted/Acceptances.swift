package import Feed

/// The accepted findings of a run: takes each finding out that is accepted, and notes which entries
/// still mean something.
package struct Acceptances: Sendable {
  /// The path of the list, as it was given; empty where there is none.
  package let path: String
  private let entries: [Acceptance]
  private let today: Day
  private let places: [Key: [Int]]
  private var hits: [Hit]

  /// No list.
  package static let none = Acceptances()

  /// What an entry may be looked up by.
  private struct Key: Hashable {
    var rule: String
    var column: String?
    var uuuid: String?
  }

  /// What an entry has met.
  private struct Hit {
    var accepted = 0
    var expired = 0
    var fatal = 0
  }

  private init() {
    (path, entries, places, hits) = ("", [], [:], [])
    today = .first
  }

  /// A list.
  ///
  /// - Parameters:
  ///   - path: where it stands.
  ///   - entries: its entries, in its order.
  ///   - today: the day on which an entry has expired or hasn't.
  package init(path: String, _ entries: [Acceptance], today: Day) {
    self.path = path
    self.entries = entries
    self.today = today
    places = Dictionary(
      grouping: entries.indices,
      by: { Key(rule: entries[$0].rule, column: entries[$0].column, uuuid: entries[$0].uuuid) })
    hits = Array(repeating: Hit(), count: entries.count)
  }

  /// Whether nothing is accepted.
  package var isEmpty: Bool { entries.isEmpty }

  /// The entry by which a finding is accepted, nil where it isn't.
  ///
  /// What refuses the file can't be accepted, whoever answers for it.
  package mutating func accept(_ finding: Finding) -> Acceptance? {
    if entries.isEmpty { return nil }
    var accepting: Acceptance?
    for column in finding.column == nil ? [nil] : [finding.column, nil] {
      for uuuid in finding.uuuid == nil ? [nil] : [finding.uuuid, nil] {
        for place in places[Key(rule: finding.rule, column: column, uuuid: uuuid)] ?? [] {
          if finding.severity == .fatal {
            hits[place].fatal += 1
          } else if entries[place].expires < today {
            hits[place].expired += 1
          } else {
            hits[place].accepted += 1
            accepting = accepting ?? entries[place]
          }
        }
      }
    }
    return accepting
  }

  /// What is wrong with the list itself, after the last finding.
  ///
  /// - Parameters:
  ///   - ruleset: the rules that run; those about the list are among them.
  ///   - notRun: the rules that didn't run on some file: nothing is known of their entries.
  ///   - isWhole: whether every row was checked; where not, no entry is called unmatched.
  /// - Returns: a finding an entry that has expired or matches nothing.
  package func findings(
    _ ruleset: Ruleset, notRun: Set<String>, isWhole: Bool
  ) -> [Finding] {
    zip(entries, hits).compactMap { entry, hit in
      if hit.accepted > 0 { return nil }
      let (info, message): (RuleInfo, Message)
      if hit.expired > 0 {
        (info, message) = (
          ExpiredAcceptance.info, ExpiredAcceptance.message(for: entry, count: hit.expired)
        )
      } else if isWhole || hit.fatal > 0, !notRun.contains(entry.rule) {
        (info, message) = (
          UnmatchedAcceptance.info, UnmatchedAcceptance.message(for: entry, isFatal: hit.fatal > 0)
        )
      } else {
        return nil
      }
      return ruleset.severity(of: info).map {
        Finding(
          rule: info.id, severity: $0, line: entry.line, column: entry.column, uuuid: entry.uuuid,
          message: message)
      }
    }
  }
}
