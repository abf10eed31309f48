import Foundation
import Testing

/// `sisfeed person`, as far as it concerns SEVIS: record, values, waivers, proposals, decisions.
@Suite struct PersonTests {
  /// A school whose first person has a record, a waiver of each state and a proposal of each kind.
  private func school(isConfidential: Bool = false) throws -> QueueSchool {
    let school = try QueueSchool { rows in
      if isConfidential { rows[1][rows.column("CONFIDENTIALITY_IND")] = "Y" }
    }
    try school.roster(
      statuses: ["initial"], values: [("GENDER", ["F"]), ("US_PHONE", ["2125550100"])])
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("US_PHONE")] = "2125550199"
      rows[1][rows.column("DOB")] = "04/18/2003"
    }
    let kinds = [
      ("reduced-course-load", "2026-11-30", "2027-02-26", ["--code", "01"]),
      ("vacation", "2026-05-11", "2026-08-21", []), ("thesis", "2026-11-02", "2026-12-18", []),
      ("last-term", "2026-11-02", "2026-12-18", []),
    ]
    for (kind, from, until, more) in kinds {
      let run = try school.school.run(
        [
          "waiver", "grant", school.people[0], "--kind", kind, "--from", from, "--until", until,
          "--reason", "the doctor's letter", "--today", "2026-11-24",
        ] + more)
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    #expect(
      try school.run("waiver", "end", "3", "--reason", "handed it in", "--today", "2026-11-24")
        .exitCode == 0)
    return school
  }

  private func person(_ school: QueueSchool, _ more: String...) throws -> Command {
    try school.school.run(["person", school.people[0], "--today", "2026-11-24"] + more)
  }

  @Test func whatConcernsSEVISStandsThere() throws {
    let school = try school()
    let postponed = try school.proposal(of: 0)
    #expect(
      try school.run(
        "postpone", postponed, "--until", "2026-11-30", "--reason", "asks the student",
        "--today", "2026-11-24"
      ).exitCode == 0)
    let text = try person(school)
    #expect(text.exitCode == 0, "\(text.errors)")
    for words in [
      "SEVIS record\n  SEVIS ID: (11 characters, hidden)\n  2026-11-23  F-1, initial, NYC, programme",
      "What SEVIS holds\n  ", "confirmed 2026-11-23", "assumed 2026-11-23",
      "  1  reduced-course-load from 2026-11-30 until 2027-02-26, code hidden, not in",
      "    postponed until 2026-11-30\n", "granted by \(NSUserName())",
      "\nOpen proposals\n\(postponed)  due", "\nDecisions\n",
      "  \(postponed)  postponed by \(NSUserName()); reason hidden",
    ] {
      #expect(text.output.contains(words), "\(words) in \(text.output)")
    }
    let secrets = ["N0000000001", "2125550100", "2125550199", "doctor", "asks the student"]
    for secret in secrets { #expect(!text.output.contains(secret), "\(secret)") }
    let shown = try person(school, "--show-values").output
    for secret in secrets { #expect(shown.contains(secret), "\(secret)") }
    #expect(shown.contains("; ended by \(NSUserName()): handed it in"))
  }

  @Test func theSameStandsInJSON() throws {
    let school = try school()
    let id = try school.proposal(of: 0)
    #expect(try school.run("reject", id, "--reason", "a typing error").exitCode == 0)
    let run = try person(school, "--format", "json")
    let report = try #require(try run.json() as? [String: Any])
    func list(_ key: String) throws -> [[String: Any]] {
      try #require(report[key] as? [[String: Any]], "\(key)")
    }
    let record = try #require(try list("records").last)
    #expect(record["status"] as? String == "initial" && record["sevisId"] is NSNull)
    #expect(record["programEnd"] as? String == "2028-05-14")
    let holds = try list("sevisHolds")
    #expect(
      holds.contains {
        $0["element"] as? String == "Gender" && $0["certainty"] as? String == "confirmed"
      })
    let phone = try #require(holds.first { $0["element"] as? String == "Telephone/Phone/USNumber" })
    #expect(phone["value"] is NSNull && phone["masked"] as? Bool == true)
    #expect(
      try list("waivers").compactMap { $0["state"] as? String }
        == ["to come", "expired", "ended", "stands"])
    #expect(try list("waivers").allSatisfy { $0["reason"] is NSNull && $0["code"] is NSNull })
    #expect(
      try list("proposals").contains {
        $0["event"] as? String == "PersonalInfo" && $0["state"] as? String == "rejected"
      })
    let decision = try #require(try list("decisions").last)
    #expect(decision["proposal"] as? String == id && decision["verb"] as? String == "rejected")
    #expect(decision["reason"] is NSNull && decision["masked"] as? Bool == true)
    for command in [["person", school.people[0]], ["proposals"]] {
      let masked = try school.school.run(command)
      #expect(!masked.output.contains("a typing error"), "\(command)")
      let shown = try school.school.run(command + ["--show-values"])
      #expect(shown.output.contains("a typing error"), "\(command)")
    }
  }

  /// It is no list: who asks by UUUID knows the person.
  @Test func whoAsksToBeNamedNowhereIsShownToWhoAsks() throws {
    let school = try school(isConfidential: true)
    let run = try person(school, "--format", "json", "--show-values")
    let report = try #require(try run.json() as? [String: Any])
    let proposals = try #require(report["proposals"] as? [[String: Any]])
    #expect(!proposals.isEmpty && proposals.allSatisfy { $0["uuuid"] is String })
    #expect(try person(school, "--show-values").output.contains("2125550199"))
    #expect(try !person(school).output.contains("named in no list"))
  }

  @Test func someoneWhomOnlyARosterKnowsIsShown() throws {
    let school = try QueueSchool()
    try """
    UUUID\tSEVIS_ID\tCLASS\tSTATUS\tPROGRAM_START\tPROGRAM_END
    U-ELSEWHERE\tN0000000009\tF-1\tactive\t2025-08-25\t2028-05-14
    """.appending("\n").write(
      to: school.school.folder / "list.txt", atomically: true, encoding: .utf8)
    #expect(try school.run("roster", "import", "list.txt", "--today", "2026-11-23").exitCode == 0)
    let run = try school.run("person", "U-ELSEWHERE")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("U-ELSEWHERE\nIn no feed so far\n\nSEVIS record\n"))
  }
}
