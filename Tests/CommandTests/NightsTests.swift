import Foundation
import Testing

/// `sisfeed nights`, `person` and `backup` as a user meets them.
@Suite struct NightsTests {
  private func loaded(_ nights: Int, rows: Int = 300) throws -> School {
    let school = try School(rows: rows, nights: nights)
    for night in 1...nights { try school.load(night, on: "2026-11-2\(night)") }
    return school
  }

  @Test func theListHasEveryNight() throws {
    let school = try loaded(2)
    try school.edit(2) { rows in rows.removeLast(200) }
    try school.load(2, on: "2026-11-23")
    let text = try school.run(["nights"])
    try expectSnapshot(text.output, "nights.txt")
    let lines = try school.run(["nights", "--format", "jsonl"]).output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"night":"2026-11-23","state":"held","exitCode":2,"#))
    #expect(try school.run(["nights", "--format", "json"]).json() is [Any])
    let report = try school.run(["nights", "2026-11-22"])
    #expect(report.output.hasPrefix("Night of 2026-11-22\nLoaded"))
  }

  /// Each night again, value for value, whatever came later.
  @Test func everyNightIsRebuilt() throws {
    let school = try loaded(5)
    for night in 1...5 {
      let target = school.folder / "again"
      let run = try school.run([
        "nights", "--export", "2026-11-2\(night)", "--output", target.path(),
      ])
      #expect(run.exitCode == 0)
      let again = try String(contentsOf: target, encoding: .utf8).split(separator: "\n")
      let file = try String(contentsOf: school.file(night), encoding: .utf8).split(
        separator: "\n")
      #expect(again.first == file.first)
      #expect(again.sorted() == file.sorted())
      let mode = try FileManager.default.attributesOfItem(atPath: target.path())
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func aStoreThatWasTouchedIsFoundOut() throws {
    let school = try loaded(3)
    let whole = try school.run(["nights", "--verify"])
    #expect(whole.exitCode == 0)
    #expect(whole.output.contains("The chain of 3 events is whole, and what 3 nights changed"))
    let report = try school.run(["nights", "2026-11-22", "--format", "json"]).output
    let head = try #require(report.firstMatch(of: /"chainHead":"([0-9a-f]+)"/)?.1)
    #expect(try school.run(["nights", "--verify", "--head", String(head)]).exitCode == 0)
    let other = try school.run([
      "nights", "--verify", "--head", String(repeating: "0", count: 64),
    ])
    #expect(other.exitCode == 2)
    #expect(other.errors.contains("the chain was rewritten since the report"))
    try school.sql("UPDATE changes SET after = 'X' WHERE night = 2 AND kind = 'changed'")
    let changed = try school.run(["nights", "--verify"])
    #expect(changed.exitCode == 2)
    #expect(changed.errors.contains("what the store holds of 2026-11-22 is not what was loaded"))
    try school.sql(
      "DROP TRIGGER events_stay; UPDATE events SET actor = 'nobody' WHERE event = 2")
    let broken = try school.run(["nights", "--verify"])
    #expect(broken.exitCode == 2)
    #expect(broken.errors.contains("event 2 of the store's chain is not what it was"))
  }

  @Test func aPersonsHistoryIsAsRecorded() throws {
    let school = try School(rows: 100, nights: 3)
    let uuuid = "U800000001"
    for night in 1...3 {
      try school.edit(night) { rows in
        rows[3][rows.column("UUUID")] = uuuid
        rows[3][rows.column("LAST_NAME")] = night == 1 ? "Okafor" : "Sato"
        rows[3][rows.column("VISA_TYPE")] = night == 1 ? "01" : "03"
        rows[3][rows.column("EMAIL")] = night == 3 ? "no address" : "sato@example.edu"
      }
    }
    for night in 1...3 { try school.load(night, on: "2026-11-2\(night)") }
    for format in ["text", "json"] {
      let run = try school.run(["person", uuuid, "--format", format])
      #expect(run.exitCode == 0)
      #expect(!run.output.contains("Sato") && !run.output.contains("Okafor"))
      try expectSnapshot(run.output, "person.\(format)")
      if format == "json" { #expect(try run.json() is [String: Any]) }
      let shown = try school.run(["person", uuuid, "--format", format, "--show-values"])
      #expect(shown.output.contains("Okafor") && shown.output.contains("sato@example.edu"))
    }
    let nobody = try school.run(["person", "U0"])
    #expect(nobody.exitCode == 3)
  }

  @Test func aBackupIsAStoreAndTheStoreIsNoBackup() throws {
    let school = try loaded(2)
    let copy = school.folder / "copy.sqlite"
    #expect(try school.run(["backup", copy.path()]).exitCode == 0)
    let verified = try Command(["nights", "--verify", "--store", copy.path()])
    #expect(verified.exitCode == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: copy.path())
    #expect(mode[.posixPermissions] as? Int == 0o600)
    // A later copy takes the place of an earlier one, and of nothing else.
    #expect(try school.run(["backup", copy.path()]).exitCode == 0)
    for other in [school.store.path(), school.store.path() + "-wal", school.file(1).path()] {
      let before = try? Data(contentsOf: URL(filePath: other))
      let run = try school.run(["backup", other])
      #expect(run.exitCode == 3, "\(other)")
      if other.hasSuffix(".txt") {
        #expect(try Data(contentsOf: URL(filePath: other)) == before)
      }
    }
    #expect(try school.run(["nights", "--verify"]).exitCode == 0)
  }
}

extension School {
  /// Changes the store behind sisfeed's back.
  func sql(_ statements: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])",
      store.path(), statements,
    ]
    try process.run()
    process.waitUntilExit()
    struct Failed: Error {}
    guard process.terminationStatus == 0 else { throw Failed() }
  }
}
