/// A finding that someone knows of and answers for: an entry of `sisfeed.accepted.yaml`.
package struct Acceptance: Sendable, Equatable {
  /// The rule's id.
  package var rule: String
  /// The column's name; nil for every column, and for findings at none.
  package var column: String?
  /// The id of the person whose row it is; nil for every row, and for findings at none.
  package var uuuid: String?
  /// Why it is accepted.
  package var reason: String
  /// Who answers for it.
  package var who: String
  /// The last day on which it is accepted.
  package var expires: Day
  /// The line of its entry, the first being 1.
  package var line: Int

  package init(
    rule: String, column: String? = nil, uuuid: String? = nil, reason: String, who: String,
    expires: Day, line: Int
  ) {
    self.rule = rule
    self.column = column
    self.uuuid = uuuid
    self.reason = reason
    self.who = who
    self.expires = expires
    self.line = line
  }

  /// What it is about, in words: `missing-email at EMAIL of U000123`.
  package var subject: String {
    rule + (column.map { " at \($0)" } ?? "") + (uuuid.map { " of \($0)" } ?? " of all")
  }
}
