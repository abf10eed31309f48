import Foundation
import Testing

/// The review queue as people meet it: a roster, a night, proposals, decisions, a quiet night.
@Suite struct ProposalsTests {
  /// A school of whose first two students the roster is imported after the first night.
  ///
  /// On the second night the first has another phone and the second another gender.
  private func school(settings: String = "") throws -> (school: School, people: [String]) {
    let school = try School(rows: 200, nights: 1)
    try FileManager.default.createDirectory(
      at: school.folder / "n/night-02", withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: school.file(1), to: school.file(2))
    let text = "timezone: UTC\n\(settings)"
    try text.write(to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    var people: [String] = []
    try school.edit(1) { rows in
      let (visa, level) = (rows.column("VISA_TYPE"), rows.column("EDUCATION_LEVEL"))
      let confidential = rows.column("CONFIDENTIALITY_IND")
      for row in 1...2 {
        (rows[row][visa], rows[row][level]) = ("01", "05")
        rows[row][confidential] = ""
        rows[row][rows.column("US_PHONE")] = "2125550100"
        rows[row][rows.column("GENDER")] = "F"
      }
      people = [rows[1][0], rows[2][0]]
    }
    try FileManager.default.removeItem(at: school.file(2))
    try FileManager.default.copyItem(at: school.file(1), to: school.file(2))
    try school.edit(2) { rows in
      rows[1][rows.column("US_PHONE")] = "2125550199"
      rows[2][rows.column("GENDER")] = "M"
    }
    try school.load(1, on: "2026-11-23")
    let roster = """
      UUUID\tSEVIS_ID\tCLASS\tSTATUS\tORG_ID\tPROGRAM_START\tPROGRAM_END
      \(people[0])\tN0000000001\tF-1\tactive\tNYC\t2025-08-25\t2028-05-14
      \(people[1])\tN0000000002\tF-1\tactive\tNYC\t2025-08-25\t2028-05-14

      """
    try roster.write(to: school.folder / "roster.txt", atomically: true, encoding: .utf8)
    return (school, people)
  }

  private func importRoster(_ school: School, _ more: [String] = []) throws -> Command {
    try school.run(["roster", "import", "roster.txt", "--today", "2026-11-23"] + more)
  }

  private func proposals(_ school: School, _ more: [String] = []) throws -> [[String: Any]] {
    let run = try school.run(["proposals", "--format", "json"] + more)
    let list = try run.json()
    return try #require(list as? [[String: Any]])
  }

  /// Somebody must decide it, and know whose it is; a list names nobody who asks not to be named.
  @Test func oneProposalThatIsAskedForByItsIDIsNoList() throws {
    let school = try QueueSchool { rows in rows[1][rows.column("CONFIDENTIALITY_IND")] = "Y" }
    try school.roster()
    try school.night("2026-11-24") { rows in
      for row in 1...2 { rows[row][rows.column("US_PHONE")] = "212555019\(row)" }
    }
    let ids = try school.proposals().compactMap { $0["id"] as? String }
    #expect(ids.count == 2)
    func names(_ more: [String]) throws -> Bool {
      let run = try school.school.run(["proposals"] + more)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("2125550191") == run.output.contains(school.people[0]))
      return run.output.contains(school.people[0])
    }
    let hidden = try #require(ids.first { try names([$0, "--show-values"]) })
    #expect(try names([hidden, "--show-values", "--format", "json"]))
    #expect(try !names([hidden]) && !names(ids + ["--show-values"]) && !names(["--show-values"]))
    let unknown = try school.run("proposals", "P99")
    #expect(unknown.exitCode == 3 && unknown.errors.contains("there is no proposal P99"))
    #expect(try school.run("proposals", hidden, "--risk", "1").exitCode == 64)
  }

  @Test func theWholeWay() throws {
    let (school, people) = try school(settings: "people:\n  on-behalf: \(NSUserName())\n")
    let imported = try importRoster(school)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    #expect(try proposals(school).isEmpty, "what is assumed differs from nothing")
    try school.load(2, on: "2026-11-24")

    let found = try proposals(school)
    #expect(found.count == 2)
    #expect(Set(found.compactMap { $0["uuuid"] as? String }) == Set(people))
    #expect(found.allSatisfy { $0["firstSeen"] as? String == "2026-11-24" })
    let masked = try school.run(["proposals", "--format", "json"]).output
    #expect(!masked.contains("2125550199") && !masked.contains("N0000000001"))

    let phone = try #require(
      found.first { $0["uuuid"] as? String == people[0] }?["id"] as? String)
    let gender = try #require(
      found.first { $0["uuuid"] as? String == people[1] }?["id"] as? String)
    let wrong = try school.run(["approve", "--all", "--expect", "7"])
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("2 proposals match, not the 7 you expected"))
    #expect(try school.run(["approve", "P99"]).exitCode == 3)

    #expect(try school.run(["done-in-rti", phone]).exitCode == 0)
    // Risk 2: one person decides.
    let first = try school.run(["approve", gender, "--by", "ann"])
    #expect(first.exitCode == 0 && first.output.contains("approved"), "\(first.errors)")
    #expect(try proposals(school, ["--state", "approved"]).count == 1)
    #expect(try proposals(school, ["--state", "done-in-rti"]).count == 1)

    try school.load(2, on: "2026-11-25")
    #expect(try proposals(school, ["--state", "proposed"]).isEmpty, "a quiet night")
    #expect(try proposals(school).count == 2)
  }

  @Test func aSEVISIDIsWrittenOnce() throws {
    let (school, _) = try school()
    #expect(try importRoster(school).exitCode == 0)
    let file = school.folder / "roster.txt"
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "N0000000002", with: "N0000000009")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let refused = try importRoster(school)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("a SEVIS ID is written once"))
    let list = try school.run(["roster", "--format", "json", "--show-values"])
    #expect(list.output.contains("N0000000002") && !list.output.contains("N0000000009"))
    #expect(try importRoster(school, ["--reason", "a transfer in"]).exitCode == 0)
    let masked = try school.run(["roster", "--format", "json"])
    #expect(!masked.output.contains("N0000000009"))
  }

  @Test func decisionsAreRefusedWithASentence() throws {
    let (school, people) = try school(settings: "people:\n  ro: somebody-else\n")
    #expect(try importRoster(school).exitCode == 0)
    try school.load(2, on: "2026-11-24")
    let wrongRole = try school.run(["reject", "P1", "--reason", "no"])
    #expect(wrongRole.exitCode == 2)
    #expect(wrongRole.errors.contains("isn't a DSO in the settings"))
    let behalf = try school.run(["approve", "P1", "--by", "ann"])
    #expect(behalf.exitCode == 2)
    #expect(behalf.errors.contains("people.on-behalf"))
    try school.edit(2) { rows in rows.removeLast(120) }
    #expect(try school.load(2, on: "2026-11-25").exitCode == 2)
    let held = try school.run(["approve", "P1"])
    #expect(held.exitCode == 2)
    #expect(held.errors.contains("the last night is held"))
    #expect(try proposals(school, ["--uuuid", people[0], "--state", "proposed"]).count == 1)
  }

  @Test func whoCameInAHeldNightWasSeenThen() throws {
    let school = try QueueSchool()
    try school.roster()
    var lost: ArraySlice<[String]> = []
    let held = try school.night("2026-11-24") { rows in
      var newcomer = rows[1]
      for (column, value) in [
        ("UUUID", "U-NEW-1"), ("EMAIL", "new-one@example.edu"), ("LAST_NAME", "Novak"),
      ] {
        newcomer[rows.column(column)] = value
      }
      lost = rows[40...99]
      rows.removeSubrange(40...99)
      rows.append(newcomer)
    }
    #expect(held.exitCode == 2)
    #expect(try school.proposals("--uuuid", "U-NEW-1").isEmpty)
    // The next day's file is whole, and the newcomer's clock has run since the day before.
    let loaded = try school.night("2026-11-25") { rows in rows += lost }
    #expect(loaded.exitCode == 0, "\(loaded.output)")
    let draft = try #require(try school.proposals("--uuuid", "U-NEW-1").first)
    #expect(draft["event"] as? String == "Create")
    #expect(draft["firstSeen"] as? String == "2026-11-24")
  }

  @Test func whatARefusedFileShowedWasSeenThen() throws {
    let school = try QueueSchool()
    try school.roster()
    try school.school.edit(1) { rows in rows[1][rows.column("US_PHONE")] = "2125550199" }
    let file = school.school.file(1)
    let whole = try Data(contentsOf: file)
    // Cut in its last row.
    try whole.dropLast(200).write(to: file)
    let refused = try school.school.load(1, on: "2026-11-24")
    #expect(refused.exitCode == 2 && refused.output.contains("result: refused"))
    #expect(try school.proposals().isEmpty, "nothing of it is loaded")
    try whole.write(to: file)
    #expect(try school.school.load(1, on: "2026-11-26").exitCode == 0)
    let phone = try #require(try school.proposals().first)
    #expect(phone["firstSeen"] as? String == "2026-11-24")
  }
}
