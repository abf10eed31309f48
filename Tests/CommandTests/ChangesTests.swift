import Foundation
import Testing

/// `sisfeed changes` as a user meets it.
@Suite struct ChangesTests {
  /// Whatever the order of the rows.
  @Test(arguments: [false, true])
  func aNightsChangesAreTheTruth(isShuffled: Bool) throws {
    let school = try School(rows: 2_000, nights: 3)
    if isShuffled {
      try school.edit(2) { rows in rows = [rows[0]] + rows.dropFirst().reversed() }
    }
    try school.load(1, on: "2026-11-23")
    try school.load(2, on: "2026-11-24")
    try school.load(3, on: "2026-11-25")
    for (night, day) in [(2, "2026-11-24"), (3, "2026-11-25")] {
      let run = try school.run([
        "changes", "--night", day, "--format", "jsonl", "--show-values",
      ])
      #expect(run.exitCode == 0)
      let lines = run.output.split(separator: "\n").map {
        $0.replacingOccurrences(of: "\"night\":\"\(day)\"", with: "\"night\":null")
      }
      let truth = try school.truth(night)
      #expect(truth.count > 30)
      #expect(lines.sorted() == truth.sorted())
    }
  }

  @Test func severalFilesOfADayAreOneChange() throws {
    let school = try School(rows: 500, nights: 3)
    try school.load(1, on: "2026-11-24")
    try school.load(2, on: "2026-11-25")
    try school.load(3, on: "2026-11-25")
    let both = try school.run(["changes", "--night", "2026-11-25", "--format", "jsonl"])
    let second = try school.run(["changes", "--night", "2026-11-25.2", "--format", "jsonl"])
    #expect(both.output.split(separator: "\n").count > second.output.split(separator: "\n").count)
    #expect(second.output.contains("\"night\":\"2026-11-25.2\""))
    // Whoever went and came back on the day was there all along; what changed and changed back
    // never did.
    try school.load(1, on: "2026-11-25")
    let none = try school.run(["changes", "--night", "2026-11-25"])
    #expect(
      none.output
        == "Changes of the night of 2026-11-25\n\n0 changed (0 values), 0 new, 0 gone\n")
  }

  @Test(arguments: ["text", "json", "jsonl", "tsv"])
  func aListIsAsRecorded(format: String) throws {
    let school = try School(rows: 200, nights: 2)
    try school.edit(2) { rows in
      let (id, visa, name) = (
        rows.column("UUUID"), rows.column("VISA_TYPE"), rows.column("LAST_NAME")
      )
      let confidential = rows.column("CONFIDENTIALITY_IND")
      rows[4][visa] = rows[4][visa] == "03" ? "01" : "03"
      rows[4][name] = "Okafor"
      rows[5][confidential] = "Y"
      rows[5][name] = "Sato"
      rows[6][id] = "=U1"
    }
    try school.load(1, on: "2026-11-24")
    try school.load(2, on: "2026-11-25")
    let run = try school.run(["changes", "--format", format])
    #expect(run.exitCode == 0)
    #expect(!run.output.contains("Okafor") && !run.output.contains("Sato"))
    try expectSnapshot(run.output, "changes.\(format)")
    let shown = try school.run(["changes", "--format", format, "--show-values"])
    #expect(shown.output.contains("Okafor"))
    #expect(!shown.output.contains("Sato"))
  }

  @Test func nightsWithoutChangesSaySo() throws {
    let school = try School(rows: 500, nights: 2)
    try school.load(1, on: "2026-11-24")
    let first = try school.run(["changes", "--format", "json"])
    #expect(first.output == "[]\n")
    try school.edit(2) { rows in rows.removeLast(400) }
    #expect(try school.load(2, on: "2026-11-25").exitCode == 2)
    let held = try school.run(["changes", "--night", "2026-11-25", "--format", "jsonl"])
    #expect(held.exitCode == 0)
    #expect(held.output == "")
    #expect(
      held.errors
        == "sisfeed: nothing was loaded in the night of 2026-11-25, so it changed nothing\n")
    let unknown = try school.run(["changes", "--night", "2026-11-26"])
    #expect(unknown.exitCode == 3)
    #expect(
      unknown.errors
        == "sisfeed: the store has no night of 2026-11-26; sisfeed nights lists them\n")
    #expect(try school.run(["changes", "--night", "yesterday"]).exitCode == 64)
  }
}
