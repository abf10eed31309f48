import Foundation
import Testing

/// What the feed lacks: waivers, labels, columns to watch, blanks that clear.
@Suite struct WaiverTests {
  /// A school in its first weeks of term, whose first student takes nine credits as an undergraduate.
  private func school(_ more: String = "") throws -> QueueSchool {
    let school = try QueueSchool(
      settings: """
        people:
          on-behalf: \(NSUserName())
          dso: ann
        terms:
          202640: {start: 2026-11-02, end: 2027-02-26, add-drop: 2026-11-13, next-start: 2027-03-08}
        \(more)

        """
    ) { rows in
      for row in 1...3 {
        for (column, value) in [
          ("EDUCATION_LEVEL", "04"), ("CREDITS_TERM", "202640"), ("CREDITS_CAMPUS", "12"),
          ("CREDITS_ONLINE", "0"), ("CREDITS_ESL", "0"), ("CREDITS_TOTAL", "12"),
          ("FULL_TIME", "FT"), ("CUSTOM7", "0"),
        ] {
          rows[row][rows.column(column)] = value
        }
      }
      for (column, value) in [
        ("CREDITS_CAMPUS", "6"), ("CREDITS_ONLINE", "3"), ("CREDITS_TOTAL", "9"),
        ("FULL_TIME", "PT"),
      ] {
        rows[1][rows.column(column)] = value
      }
    }
    try school.roster()
    return school
  }

  private func events(_ school: QueueSchool, _ state: String = "proposed") throws -> [String] {
    try school.proposals("--uuuid", school.people[0], "--state", state).compactMap {
      ($0["duties"] as? [String])?.first
    }
  }

  private func grant(_ school: QueueSchool, _ more: String...) throws -> Command {
    try school.school.run(
      ["waiver", "grant", school.people[0], "--by", "ann", "--today", "2026-11-23"] + more)
  }

  @Test func aWaiverCoversAShortCourseUntilItExpires() throws {
    let school = try school()
    #expect(try events(school) == ["below-full-time"])
    let granted = try grant(
      school, "--kind", "last-term", "--from", "2026-11-02", "--until", "2026-11-29", "--reason",
      "graduates in May")
    #expect(granted.exitCode == 0, "\(granted.errors)")
    #expect(granted.output.contains("waiver 1: last-term from 2026-11-02 until 2026-11-29"))
    #expect(try !events(school).contains("below-full-time"))
    try school.night("2026-11-29")
    #expect(try !events(school).contains("below-full-time"))
    // The day after its last, though nothing in the feed has changed.
    try school.night("2026-11-30")
    #expect(try events(school).contains("below-full-time"))
    let list = try #require(
      try school.json("waiver", "list", "--today", "2026-11-30") as? [[String: Any]])
    #expect(list.first?["state"] as? String == "expired" && list.first?["by"] as? String == "ann")
    #expect(list.first?["reason"] is NSNull, "masked")
    let shown = try school.run("waiver", "list", "--show-values")
    #expect(shown.output.contains("graduates in May"))
  }

  @Test func aReducedCourseLoadIsProposedAtOnceAndNotedWhenDone() throws {
    let school = try school()
    let granted = try grant(
      school, "--kind", "reduced-course-load", "--code", "01", "--from", "2026-11-30", "--until",
      "2027-02-26", "--reason", "the doctor's letter")
    #expect(granted.output.contains("proposals: 1 new"), "\(granted.output)")
    let id = try school.proposal(of: 0, event: "AuthDropBelowFC")
    let proposal = try #require(try school.proposals("--event", "AuthDropBelowFC").first)
    #expect(proposal["due"] as? String == "2026-11-27")
    #expect(try school.run("done-in-rti", id, "--by", "ann").exitCode == 0)
    let list = try #require(try school.json("waiver", "list") as? [[String: Any]])
    #expect(list.first?["inSevis"] as? Bool == true)
    try school.night("2026-11-24")
    #expect(try !events(school).contains("reduced-course-load"))
    // Taken back, the course is short again.
    let ended = try school.run(
      "waiver", "end", "1", "--reason", "a full course after all", "--by", "ann")
    #expect(ended.exitCode == 0, "\(ended.errors)")
    #expect(try events(school).contains("below-full-time"))
    #expect(try school.run("waiver", "end", "1", "--reason", "again").exitCode == 3)
  }

  @Test func waiversAreRefusedWithASentence() throws {
    let school = try school()
    let days = ["--from", "2026-11-02", "--until", "2026-12-18", "--reason", "x"]
    func refused(_ more: [String], _ words: String, exitCode: Int32 = 2) throws {
      let run = try school.school.run(["waiver", "grant", school.people[0]] + more)
      #expect(run.exitCode == exitCode, "\(run.errors)")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    try refused(["--kind", "reduced-course-load", "--by", "ann"] + days, "needs SEVIS's code")
    try refused(["--kind", "vacation", "--code", "01", "--by", "ann"] + days, "takes no code")
    try refused(["--kind", "vacation"] + days, "isn't a DSO in the settings")
    try refused(
      [
        "--kind", "thesis", "--by", "ann", "--from", "2026-12-18", "--until", "2026-11-02",
        "--reason", "x",
      ],
      "would end before it begins")
    try refused(["--kind", "holiday"] + days, "is no kind of waiver", exitCode: 64)
    let nobody = try school.school.run(
      ["waiver", "grant", "U-NOBODY", "--kind", "thesis", "--by", "ann"] + days)
    #expect(nobody.exitCode == 3 && nobody.errors.contains("nobody of a class"))
    #expect(try school.run("waiver", "list").output.contains("no waiver"))
  }

  /// Its code may tell of an illness, in a proposal as in the list of waivers.
  @Test func aReducedCourseLoadIsProposedWhateverTermTheFeedSpeaksOf() throws {
    let school = try school()
    try school.night("2026-11-24") { rows in rows[1][rows.column("CREDITS_TERM")] = "Fall 2026" }
    let granted = try grant(
      school, "--kind", "reduced-course-load", "--code", "01", "--from", "2026-11-30", "--until",
      "2027-02-26", "--reason", "the doctor's letter")
    #expect(granted.output.contains("proposals: 1 new"), "\(granted.output)")
    let proposal = try #require(try school.proposals("--event", "AuthDropBelowFC").first)
    let fields = try #require(proposal["fields"] as? [[String: Any]])
    for field in fields {
      let isReason = field["element"] as? String == "Reason"
      #expect(field["masked"] as? Bool == isReason && (field["after"] is NSNull) == isReason)
    }
    #expect(try school.run("proposals").output.contains("Reason (masked)"))
    let shown = try school.run("proposals", "--show-values")
    #expect(shown.output.contains("Reason unknown → “01”"))
    let again = try grant(
      school, "--kind", "reduced-course-load", "--code", "01", "--from", "2026-11-30", "--until",
      "2027-02-26", "--reason", "again")
    #expect(again.exitCode == 2 && again.errors.contains("waiver 1 says the same"))
  }

  @Test func moreIllnessThanTheLawAllowsIsRefused() throws {
    let school = try school()
    func illness(_ from: String, _ until: String, _ more: String...) throws -> Command {
      try school.school.run(
        [
          "waiver", "grant", school.people[0], "--by", "ann", "--kind", "reduced-course-load",
          "--code", "01", "--from", from, "--until", until, "--reason", "a letter",
        ] + more)
    }
    #expect(try illness("2026-11-02", "2027-10-01").exitCode == 0)
    let refused = try illness("2027-11-01", "2027-12-10")
    #expect(refused.exitCode == 2)
    #expect(
      refused.errors.contains("334 of them are granted already, and it may last until 2027-12-01"),
      "\(refused.errors)")
    #expect(refused.errors.contains("nothing was changed"))
    #expect(try (school.json("waiver", "list") as? [Any])?.count == 1)
    // What SEVIS has is a fact.
    let known = try illness("2027-11-01", "2027-12-10", "--in-sevis")
    #expect(
      known.exitCode == 0 && known.output.contains("warning: SEVIS has it"), "\(known.output)")
    // Taken back before SEVIS had it, the first counts no more.
    #expect(
      try school.run("waiver", "end", "1", "--by", "ann", "--reason", "a wrong date").exitCode == 0)
    let after = try illness("2028-01-10", "2028-05-05")
    #expect(after.exitCode == 0 && !after.output.contains("warning"), "\(after.errors)")
  }

  @Test func atAnotherLevelTheYearBeginsAnew() throws {
    let school = try school()
    let first = try grant(
      school, "--kind", "reduced-course-load", "--code", "02", "--from", "2026-11-02", "--until",
      "2026-12-18", "--reason", "English")
    #expect(first.exitCode == 0)
    let again = [
      "waiver", "grant", school.people[0], "--by", "ann", "--kind", "reduced-course-load", "--code",
      "03", "--from", "2027-01-11", "--until", "2027-05-07", "--reason", "reading",
    ]
    let refused = try school.school.run(again)
    #expect(refused.exitCode == 2 && refused.errors.contains("from 2026-11-02 until 2026-12-18"))
    try school.night("2027-01-05") { rows in rows[1][rows.column("EDUCATION_LEVEL")] = "05" }
    #expect(try school.school.run(again).exitCode == 0, "by the feed, SEVIS has said nothing")
  }

  @Test func oneOnlineClassCountsWholeWhereItIsCounted() throws {
    let plain = try school("full-time: {PT: no, FT: yes}")
    let counted = try school("labels: {CUSTOM7: ONLINE_CLASSES}")
    for school in [plain, counted] {
      try school.night("2026-11-24") { rows in
        for (column, value) in [
          ("CREDITS_CAMPUS", "4"), ("CREDITS_ONLINE", "8"), ("CREDITS_TOTAL", "12"),
          ("CUSTOM7", "1"),
        ] {
          rows[1][rows.column(column)] = value
        }
      }
      try school.night("2026-11-28")
    }
    // Eight online credits are more than one class is taken to have, unless the feed says it is one.
    #expect(try events(plain).contains("below-full-time"))
    #expect(try !events(counted).contains("below-full-time"))
  }

  @Test func theMorningReportSaysWhomToTell() throws {
    let school = try QueueSchool(
      settings: """
        labels:
          CUSTOM3: Admit type
        watch:
          CUSTOM3: the bursar
          CUSTOM5: nobody yet

        """)
    let morning = try school.night("2026-11-24") { rows in
      rows[1][rows.column("CUSTOM3")] = "TRANSFER"
      rows[2][rows.column("CUSTOM3")] = "TRANSFER"
      rows[2][rows.column("CONFIDENTIALITY_IND")] = "Y"
    }
    #expect(
      morning.output.contains(
        "tell the bursar: CUSTOM3 (Admit type) changed for 2 people: \(school.people[0])"),
      "\(morning.output)")
    #expect(!morning.output.contains("TRANSFER") && !morning.output.contains("nobody yet"))
    let told = morning.output.components(separatedBy: "To tell").dropFirst().joined()
    #expect(!told.contains(school.people[1]), "named in no list")
  }

  @Test func aBlankClearsOnlyWhereItIsListed() throws {
    for (setting, clears) in [("", false), ("columns: {clearable: SUFFIX}\n", true)] {
      let school = try QueueSchool(settings: setting) { rows in
        rows[1][rows.column("SUFFIX")] = "Jr."
      }
      try school.roster(values: [("SUFFIX", ["Jr.", ""])])
      #expect(try school.proposals().isEmpty)
      try school.night("2026-11-24") { rows in rows[1][rows.column("SUFFIX")] = "" }
      let found = try school.proposals("--show-values")
      #expect(found.isEmpty != clears, "\(setting)")
      if clears {
        let proposal = try #require(found.first)
        let field = try #require((proposal["fields"] as? [[String: Any]])?.first)
        #expect(field["before"] as? String == "Jr." && field["after"] as? String == "")
      }
    }
  }
}
