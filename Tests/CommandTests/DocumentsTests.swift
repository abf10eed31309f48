import Foundation
import Testing

/// The generated documents are what the program says, and what it looks up is looked up right.
@Suite struct DocumentsTests {
  @Test func ruleBookIsCurrent() throws {
    let run = try Command(["explain", "--all", "--format", "markdown"])
    try expectDocument(run.output, "specs/rules.md")
  }

  @Test func columnBookIsCurrent() throws {
    let run = try Command(["columns", "--format", "markdown"])
    try expectDocument(run.output, "specs/columns.md")
  }

  @Test(arguments: [
    (["--help"], "help.txt"), (["check", "--help"], "help-check.txt"),
    (["explain", "wrong-field-count"], "explain.txt"),
    (["codes", "country", "korea"], "codes.txt"), (["columns", "--kind", "hr"], "columns-hr.txt"),
  ])
  func printedTextIsAsRecorded(arguments: [String], name: String) throws {
    let run = try Command(arguments)
    #expect(run.exitCode == 0)
    try expectSnapshot(run.output, name)
  }

  @Test func templateOfEachKindIsAccepted() throws {
    for (kind, file) in [("student", "sis"), ("combined", "sis_hr"), ("hr", "hr")] {
      let template = try Command(["columns", "--template", "--kind", kind])
      let folder = try TemporaryFolder()
      let path = folder / (file == "hr" ? "hr_user_info_core.txt" : "\(file)_user_info.txt")
      try template.output.write(to: path, atomically: true, encoding: .utf8)
      // A header and nobody under it: refused for that, and for nothing else.
      let run = try Command(["check", path.path(), "--format", "jsonl"])
      #expect(run.exitCode == 2)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.output.contains("no-rows"))
    }
  }

  @Test func unknownNamesGetSuggestions() throws {
    #expect(try Command(["codes", "contry"]).errors.contains("did you mean country?"))
    #expect(
      try Command(["explain", "duplicate-uuid"]).errors.contains("did you mean duplicate-uuuid?"))
    #expect(try Command(["codes", "country", "atlantis"]).exitCode == 1)
  }
}
