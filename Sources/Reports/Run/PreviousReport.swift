/// The findings of an earlier json report, for `--since`.
package struct PreviousReport: Sendable {
  /// One of its findings.
  package struct Entry: Sendable {
    package var rule: String
    package var file: String
    package var line: Int?
    package var column: String?
    package var uuuid: String?
    package var fingerprint: String

    package init(
      rule: String, file: String, line: Int?, column: String?, uuuid: String?, fingerprint: String
    ) {
      self.rule = rule
      self.file = file
      self.line = line
      self.column = column
      self.uuuid = uuuid
      self.fingerprint = fingerprint
    }
  }

  /// The path of the report, as it was given.
  package var path: String
  /// The paths of the files it is about.
  package var files: [String]
  package var entries: [Entry]

  package init(path: String, files: [String], entries: [Entry]) {
    self.path = path
    self.files = files
    self.entries = entries
  }
}
