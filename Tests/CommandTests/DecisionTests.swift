import Foundation
import Testing

/// What people may not do, each with a sentence; and what becomes of what they did in RTI.
@Suite struct DecisionTests {
  private let behalf = "people:\n  on-behalf: \(NSUserName())\n"

  /// A school of which the first has another birth date (risk 3) and the second another phone
  /// (risk 1) than SEVIS.
  private func school(_ settings: String = "") throws -> QueueSchool {
    let school = try QueueSchool(settings: settings)
    try school.roster()
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("DOB")] = "04/18/2003"
      rows[2][rows.column("US_PHONE")] = "2125550199"
    }
    return school
  }

  /// Expects a command to be refused with a sentence, and to have changed nothing.
  private func expectRefused(
    _ school: QueueSchool, _ arguments: [String], saying sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try school.run("proposals", "--format", "json").output
    let run = try school.school.run(arguments)
    #expect(run.exitCode == 2, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.errors.contains(sentence), "\(run.errors)", sourceLocation: sourceLocation)
    let ends = run.errors.components(separatedBy: "nothing was decided").count - 1
    #expect(ends == 1, "\(run.errors)", sourceLocation: sourceLocation)
    let after = try school.run("proposals", "--format", "json").output
    #expect(before == after, sourceLocation: sourceLocation)
  }

  @Test func riskThreeTakesTwoPeople() throws {
    let school = try school(behalf)
    let birth = try school.proposal(of: 0)
    #expect(try school.proposals("--risk", "3").map { $0["id"] as? String } == [birth])
    let first = try school.run("approve", birth, "--by", "ann")
    #expect(first.output.contains("approved by ann; it waits for a second person"))
    #expect(try school.proposals("--state", "approved").isEmpty)
    for again in ["ann", "Ann"] {
      try expectRefused(
        school, ["approve", birth, "--by", again], saying: "has approved it already")
    }
    #expect(try school.run("approve", birth, "--by", "ben").exitCode == 0)
    #expect(try school.proposals("--state", "approved").count == 1)
    // A newer value is another thing to approve.
    try school.night("2026-11-25") { rows in rows[1][rows.column("DOB")] = "04/19/2003" }
    #expect(try school.proposals("--state", "approved").isEmpty)
  }

  @Test func aWrongCountDecidesNothing() throws {
    let school = try school()
    try expectRefused(
      school, ["approve", "--all", "--expect", "7"],
      saying: "2 proposals match, not the 7 you expected")
    try expectRefused(
      school, ["reject", "--all", "--risk", "1", "--expect", "0", "--reason", "no"],
      saying: "1 proposal matches, not the 0 you expected")
    #expect(try school.run("approve", "--all", "--risk", "1", "--expect", "1").exitCode == 0)
  }

  @Test func aProposalIsPostponedUntilALaterDay() throws {
    let school = try school()
    let phone = try school.proposal(of: 1)
    func postpone(_ until: String) -> [String] {
      ["postpone", phone, "--until", until, "--today", "2026-11-24"]
    }
    for until in ["2026-11-24", "2020-01-01"] {
      try expectRefused(
        school, postpone(until), saying: "postponed until a day after today, 2026-11-24")
    }
    let soon = try school.school.run(postpone("2026-11-25"))
    #expect(soon.output == "\(phone): postponed until 2026-11-25\n")
    let late = try school.school.run(postpone("2027-01-04"))
    #expect(
      late.output
        == "\(phone): postponed until 2027-01-04, which is after it is due (2026-12-14)\n")
  }

  /// Costs and funds are made of many values, so no --set can give them.
  @Test func aDraftIsFilledInInRTI() throws {
    let school = try school()
    try school.night("2026-11-25") { rows in
      var new = rows[1]
      new[rows.column("UUUID")] = "U-NEW"
      rows.append(new)
    }
    let draft = try #require(
      try school.proposals("--uuuid", "U-NEW", "--event", "Create").first?["id"] as? String)
    try expectRefused(
      school, ["approve", draft],
      saying: "fill in the draft in RTI, and mark it with done-in-rti; nothing was decided")
  }

  @Test func filtersAreForAll() throws {
    let school = try school()
    let run = try school.run(
      "approve", try school.proposal(of: 1), "--uuuid", school.people[0])
    #expect(run.exitCode == 64 && run.errors.contains("the filters go with --all"))
    #expect(try school.proposals("--state", "approved").isEmpty)
  }

  @Test func theWrongRoleDecidesNothing() throws {
    let school = try school("people:\n  on-behalf: \(NSUserName())\n  dso: ann\n  ro: rolf\n")
    let phone = try school.proposal(of: 1)
    for who in ["rolf", "nobody"] {
      try expectRefused(
        school, ["approve", phone, "--by", who], saying: "\(who) isn't a DSO in the settings")
      try expectRefused(
        school, ["postpone", phone, "--until", "2026-12-01", "--by", who, "--today", "2026-11-24"],
        saying: "\(who) isn't a DSO in the settings")
    }
    #expect(try school.run("approve", phone, "--by", "ann").exitCode == 0)
  }

  @Test func aHeldNightDecidesNothing() throws {
    let school = try school()
    let phone = try school.proposal(of: 1)
    #expect(try school.night("2026-11-25") { rows in rows.removeLast(70) }.exitCode == 2)
    try expectRefused(school, ["approve", phone], saying: "the last night is held")
    // Saying no is possible all the same.
    #expect(try school.run("reject", phone, "--reason", "the department's").exitCode == 0)
  }

  private func withdrawn(cap: Int) throws -> QueueSchool {
    let school = try QueueSchool(
      settings: "\(behalf)signals:\n  CUSTOM4=WD: withdrawn\napprove:\n  negative-a-day: \(cap)\n")
    try school.roster()
    try school.night("2026-11-24") { rows in
      for row in 1...2 { rows[row][rows.column("CUSTOM4")] = "WD" }
    }
    return school
  }

  @Test func openNeedsAndTheDaysLimit() throws {
    let school = try withdrawn(cap: 1)
    let ids = try (0...1).map { try school.proposal(of: $0, event: "Status") }
    try expectRefused(school, ["approve", ids[0]], saying: "SEVIS requires Reason")
    try expectRefused(
      school, ["approve", ids[0], "--set", "Reason=99"], saying: "SEVIS doesn't take that value")
    for by in ["ann", "ben"] {
      let run = try school.school.run(
        [
          "approve", ids[0], "--by", by, "--today", "2026-11-24",
        ] + (by == "ann" ? ["--set", "Reason=\(try reason(school, ids[0]))"] : []))
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    #expect(try school.proposals("--state", "approved").count == 1)
    let answer = "Reason=\(try reason(school, ids[1]))"
    let first = try school.run(
      "approve", ids[1], "--by", "ann", "--set", answer, "--today", "2026-11-24")
    #expect(first.exitCode == 0, "the first of two isn't an approval yet")
    try expectRefused(
      school, ["approve", ids[1], "--by", "ben", "--today", "2026-11-24"],
      saying: "1 approval of negative updates is today's limit")
    let tomorrow = try school.run("approve", ids[1], "--by", "ben", "--today", "2026-11-25")
    #expect(tomorrow.exitCode == 0, "\(tomorrow.errors)")
  }

  /// A code that SEVIS takes for the reason of a proposal.
  private func reason(_ school: QueueSchool, _ id: String) throws -> String {
    let proposal = try #require(
      try school.proposals().first { $0["id"] as? String == id })
    let needs = try #require(proposal["needs"] as? [[String: Any]])
    let codes = needs.first { $0["element"] as? String == "Reason" }?["codes"] as? [String]
    return codes?.first ?? "05"
  }

  @Test func onlyRiskOneIsApprovedWithoutAPerson() throws {
    let school = try QueueSchool(
      settings: """
        signals:
          CUSTOM4=WD: withdrawn
        approve:
          automatic: phone, birth-date, withdrawal, registration-continuing, new-student

        """)
    try school.roster()
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("US_PHONE")] = "2125550199"
      rows[2][rows.column("DOB")] = "04/18/2003"
      rows[2][rows.column("CUSTOM4")] = "WD"
      var newcomer = rows[3]
      newcomer[rows.column("UUUID")] = "U-NEW-1"
      newcomer[rows.column("EMAIL")] = "new-one@example.edu"
      newcomer[rows.column("LAST_NAME")] = "Novak"
      rows.append(newcomer)
    }
    let approved = try school.proposals("--state", "approved")
    #expect(approved.count == 1)
    #expect(approved.first?["duties"] as? [String] == ["phone"])
    let waiting = Set(
      try school.proposals("--state", "proposed").compactMap { $0["event"] as? String })
    #expect(waiting.isSuperset(of: ["PersonalInfo", "Status", "Create"]))
  }

  // MARK: Done in RTI

  private func record(_ school: QueueSchool, _ person: Int) throws -> [String: Any] {
    let list = try #require(try school.json("roster") as? [[String: Any]])
    return try #require(list.first { $0["uuuid"] as? String == school.people[person] })
  }

  @Test func whatIsDoneInRTIMovesTheRecord() throws {
    let school = try QueueSchool(
      settings: """
        signals:
          CUSTOM4=WD: withdrawn
        columns:
          program-start: CUSTOM8
          program-end: CUSTOM9

        """
    ) { rows in
      for row in 1...3 {
        rows[row][rows.column("CUSTOM8")] = "2025-08-25"
        rows[row][rows.column("CUSTOM9")] = "2028-05-14"
      }
    }
    try school.roster()
    #expect(try school.proposals().isEmpty)
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("CUSTOM9")] = "2029-05-14"
      rows[2][rows.column("CUSTOM4")] = "WD"
    }
    let longer = try school.proposal(of: 0, event: "Program")
    let found = try #require(try school.proposals("--event", "Program").first)
    #expect(found["operation"] as? String == "Extension")
    // Reconcile sees the dates, too.
    let ahead = try school.run("reconcile", "--standing", "sis-ahead")
    #expect(ahead.output.contains("PrgEndDate (CUSTOM9)") && ahead.output.contains(longer))
    #expect(try school.run("done-in-rti", longer).exitCode == 0)
    #expect(try record(school, 0)["programEnd"] as? String == "2029-05-14")
    #expect(try record(school, 0)["status"] as? String == "active")
    let status = try school.proposal(of: 1, event: "Status")
    #expect(try school.run("done-in-rti", status).exitCode == 0)
    #expect(try record(school, 1)["status"] as? String == "terminated")

    // The next night has nothing more to say, and a list that says the same rings nowhere.
    try school.night("2026-11-25")
    #expect(try school.proposals("--state", "proposed").isEmpty)
    let list = try school.roster("2026-11-26", statuses: ["active", "terminated"])
    #expect(!list.output.contains("nobody here decided it"), "\(list.output)")
    #expect(try school.proposals("--event", "Task").isEmpty)
  }

  @Test func aColumnThatIsNoneStopsTheRun() throws {
    for (setting, words) in [
      ("columns: {program-end: PRG_END}", "columns.program-end names"),
      ("signals: {STATUS=W: withdrawn}", "so this signal would never be seen"),
      ("watch: {EMIAL: it}", "watch names"),
      ("columns: {clearable: LAST_NAME}", "SEVIS doesn't take it empty"),
    ] {
      let school = try School(rows: 20, nights: 1)
      try "timezone: UTC\n\(setting)\n".write(
        to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
      let run = try school.load(1, on: "2026-11-23")
      #expect(run.exitCode == 3, "\(setting)")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }
}
