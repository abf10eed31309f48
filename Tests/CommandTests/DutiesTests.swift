import Foundation
import Testing

/// The duties as a list, whom another pack would affect, and the due dates as a calendar.
@Suite struct DutiesTests {
  @Test func theListIsTheTable() throws {
    let json = try Command(["duties", "--format", "json", "--today", "2026-11-25"])
    let list = try json.json()
    let duties = try #require(list as? [[String: Any]])
    let table = try String(
      contentsOf: Command.repository.appending(path: "specs/duties.tsv"), encoding: .utf8)
    #expect(duties.count == table.split(separator: "\n").count - 1)
    #expect(duties.allSatisfy { $0["inForce"] as? Bool == true })
    let proposed = try Command(["duties", "list", "--pack", "ds-rule"])
    #expect(proposed.output.contains("ds-four-years") && proposed.output.contains("not in force"))
    #expect(try Command(["duties", "list", "--pack", "nowhere.tsv"]).exitCode == 3)
  }

  @Test func whomTheProposedRuleWouldAffect() throws {
    let school = try QueueSchool { rows in rows[2][rows.column("CONFIDENTIALITY_IND")] = "Y" }
    let none = try school.run("duties", "diff", "ds-rule")
    #expect(none.exitCode == 3 && none.errors.contains("no SEVIS record is known"))
    // A programme of more than four years, one of less, and one of someone who is named nowhere.
    let roster = """
      UUUID\tSEVIS_ID\tCLASS\tSTATUS\tPROGRAM_START\tPROGRAM_END
      \(school.people[0])\tN0000000001\tF-1\tactive\t2025-08-25\t2030-05-17
      \(school.people[1])\tN0000000002\tF-1\tactive\t2025-08-25\t2030-05-17
      \(school.people[2])\tN0000000003\tF-1\tactive\t2025-08-25\t2027-05-14

      """
    try roster.write(
      to: school.school.folder / "list.txt", atomically: true, encoding: .utf8)
    #expect(
      try school.run("roster", "import", "list.txt", "--today", "2026-11-23").exitCode == 0)
    let report = try #require(
      try school.json("duties", "diff", "ds-rule", "--today", "2026-11-25") as? [String: Any])
    #expect(report["records"] as? Int == 3 && report["people"] as? Int == 2)
    let effects = try #require(report["effects"] as? [[String: Any]])
    #expect(effects.count == 6, "rows that concern nobody stand there, too")
    let four = try #require(effects.first { $0["duty"] as? String == "ds-four-years" })
    #expect(four["people"] as? Int == 2)
    #expect(four["uuuids"] as? [String] == [school.people[0]])
    let text = try school.run("duties", "diff", "ds-rule", "--today", "2026-11-25").output
    #expect(text.contains("ds-four-years: 2 people\n  a programme"))
    #expect(text.contains("\(school.people[0]), 1 who are named in no list"))
    #expect(text.contains("ds-rule: 2 of 3 records would be affected"))
    // Nothing is proposed by it.
    #expect(try school.proposals().isEmpty)
  }

  @Test func whomAnotherTableOfDutiesWouldAffect() throws {
    let school = try QueueSchool()
    try school.roster()
    try school.night("2026-11-24") { rows in rows[1][rows.column("US_PHONE")] = "2125550199" }
    let table = try String(
      contentsOf: Command.repository.appending(path: "specs/duties.tsv"), encoding: .utf8)
    let lines = table.split(separator: "\n").map { line in
      line.hasPrefix("phone\t")
        ? line.replacing("\t21\tfirst-seen", with: "\t14\tfirst-seen") : line
    }
    try (lines.joined(separator: "\n") + "\n").write(
      to: school.school.folder / "other.tsv", atomically: true, encoding: .utf8)
    let diff = try school.run("duties", "diff", "other.tsv", "--today", "2026-11-24")
    #expect(diff.output.contains("PersonalInfo would be due 7 days earlier"), "\(diff.output)")
    #expect(diff.output.contains("1 of 2 records would be affected"))
    let same = try school.run("duties", "diff", "duties", "--today", "2026-11-24")
    #expect(same.output.contains("0 of 2 records"))
    try "duty\tclasses\nx\ty\n".write(
      to: school.school.folder / "bad.tsv", atomically: true, encoding: .utf8)
    let bad = try school.run("duties", "diff", "bad.tsv")
    #expect(bad.exitCode == 3 && bad.errors.contains("is no pack of duties"))
  }

  /// Unfolds a calendar, as RFC 5545 (3.1) has it read.
  private func lines(of calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").split(separator: "\r\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func dueDatesAsACalendar() throws {
    let school = try QueueSchool()
    try school.roster()
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("US_PHONE")] = "2125550199"
      rows[2][rows.column("GENDER")] = "M"
    }
    let run = try school.run("proposals", "--ics")
    #expect(run.exitCode == 0, "\(run.errors)")
    let lines = lines(of: run.output)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
    #expect(lines.contains("SUMMARY:SEVIS: P1 PersonalInfo is due"))
    let due = try #require(try school.proposals().first?["due"] as? String)
    #expect(lines.contains("DTSTART;VALUE=DATE:\(due.replacing("-", with: ""))"))
    // Every physical line is short, and ends as it should.
    for line in run.output.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75 && !line.contains("\n"))
    }
    // It leaves the house: nothing of anybody.
    for person in school.people { #expect(!run.output.contains(person)) }
    #expect(!run.output.contains("2125550199") && !run.output.contains("N0000000001"))
    // The same proposal is the same event tomorrow; what is settled is no longer in it.
    func ids(_ run: Command) -> [String] {
      self.lines(of: run.output).filter { $0.hasPrefix("UID:") }
    }
    let before = ids(run)
    #expect(try school.run("reject", "P1", "--reason", "no").exitCode == 0)
    #expect(ids(try school.run("proposals", "--ics")) == Array(before.dropFirst()))
    #expect(ids(try school.run("proposals", "--ics", "--state", "rejected")) == [before[0]])
    #expect(try school.run("proposals", "--ics", "--format", "json").exitCode == 64)
  }
}
