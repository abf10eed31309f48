/// One thing that is wrong with a feed, and where.
///
/// A finding is a value; its words are made when a report is written.
package struct Finding: Sendable, Equatable {
  /// The rule's id, as in `specs/rules.md`.
  package var rule: String
  /// What the finding costs here, after the school's own settings.
  package var severity: Severity
  /// The physical line, the first being 1; nil where the finding is the whole file's.
  package var line: Int?
  /// The column's name in the layout; nil where the finding is about no column.
  package var column: String?
  /// The id of the person whose row it is, as written, trimmed.
  package var uuuid: String?
  /// The cell's value, where the finding is about one.
  package var value: Personal?
  /// What the value was probably meant to be: a guess, which is never applied.
  package var mend: Personal?
  /// What is wrong, in a sentence.
  package var message: Message
  /// The row asks that the person be named nowhere (CONFIDENTIALITY_IND is Y).
  package var isConfidential = false

  package init(
    rule: String, severity: Severity, line: Int? = nil, column: String? = nil,
    uuuid: String? = nil, value: Personal? = nil, message: Message
  ) {
    self.rule = rule
    self.severity = severity
    self.line = line
    self.column = column
    self.uuuid = uuuid
    self.value = value
    self.message = message
  }
}
