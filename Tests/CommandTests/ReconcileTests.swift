import Foundation
import Testing

/// `sisfeed reconcile` as people meet it.
@Suite struct ReconcileTests {
  private func reconcile(
    _ school: QueueSchool, _ more: String...
  ) throws -> (people: [[String: Any]], summary: [String: Any], run: Command) {
    let run = try school.school.run(["reconcile", "--format", "json"] + more)
    let object = try run.json()
    let report = try #require(object as? [String: Any])
    return (
      try #require(report["people"] as? [[String: Any]]),
      try #require(report["summary"] as? [String: Any]), run
    )
  }

  private func standings(_ person: [String: Any]) throws -> [String: String] {
    let fields = try #require(person["fields"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: fields.compactMap { field in
        guard let element = field["element"] as? String,
          let standing = field["standing"] as? String
        else { return nil }
        return (element, standing)
      })
  }

  @Test func whoIsAheadFieldByField() throws {
    let school = try QueueSchool()
    let none = try school.run("reconcile")
    #expect(none.exitCode == 3)
    #expect(none.errors.contains("no SEVIS record is known"))
    try school.roster(values: [
      ("GENDER", ["F", "F"]), ("DOB", ["2003-04-17", "2003-04-17"]),
      ("US_PHONE", ["2125550100", "2125550100"]),
    ])
    let quiet = try reconcile(school, "--standing", "agreed")
    #expect(quiet.run.exitCode == 0, "\(quiet.run.errors)")
    #expect(try quiet.people.map(standings).allSatisfy { $0["Gender"] == "agreed" })
    let whole = try reconcile(school)
    #expect(whole.summary["assumed"] as? Int ?? 0 > 10, "what no list says is assumed")
    #expect(whole.summary["conflict"] as? Int == 0 && whole.run.exitCode == 0)

    // The SIS moves a phone; SEVIS moves the other's gender; and both a birth date, apart.
    try school.night("2026-11-24") { rows in
      rows[1][rows.column("US_PHONE")] = "2125550199"
      rows[2][rows.column("DOB")] = "04/18/2003"
    }
    try school.roster(
      "2026-11-25",
      values: [
        ("GENDER", ["F", "M"]), ("DOB", ["2003-04-17", "2003-04-19"]),
        ("US_PHONE", ["2125550100", "2125550100"]),
      ])
    // Nights later they stand as they stood: nothing has been reported.
    try school.night("2026-11-27") { rows in rows[9][rows.column("US_PHONE")] = "2125550123" }
    let found = try reconcile(school)
    #expect(found.run.exitCode == 1)
    #expect(found.summary["sis-ahead"] as? Int == 1)
    #expect(found.summary["sevis-ahead"] as? Int == 1)
    #expect(found.summary["conflict"] as? Int == 1)
    let byPerson = Dictionary(
      uniqueKeysWithValues: found.people.compactMap { person in
        (person["uuuid"] as? String).map { ($0, person) }
      })
    let first = try standings(try #require(byPerson[school.people[0]]))
    let second = try standings(try #require(byPerson[school.people[1]]))
    #expect(first.filter { $0.value != "assumed" && $0.value != "agreed" }.count == 1)
    #expect(first.contains { $0.key.contains("Phone") && $0.value == "sis-ahead" })
    #expect(second["Gender"] == "sevis-ahead" && second["BirthDate"] == "conflict")

    // Masked unless asked; the codes that any list may show are shown.
    #expect(!found.run.output.contains("2125550199") && !found.run.output.contains("N0000000001"))
    let shown = try reconcile(school, "--show-values", "--uuuid", school.people[0])
    #expect(shown.run.output.contains("2125550199") && shown.people.count == 1)
    let text = try school.run("reconcile")
    #expect(text.exitCode == 1)
    #expect(
      text.output.contains("sis-ahead") && text.output.contains("result: differences (exit 1)"))
    #expect(text.output.contains(try school.proposal(of: 0)), "what would report it")

    // The filters of proposals mean the values that those would report.
    let phone = try reconcile(school, "--risk", "1")
    #expect(phone.summary["sis-ahead"] as? Int == 1 && phone.summary["conflict"] as? Int == 0)
    #expect(phone.people.count == 1)
    #expect(try reconcile(school, "--event", "Status").people.isEmpty)
    #expect(try school.run("reconcile", "--uuuid", "nobody").exitCode == 3)
    #expect(try school.run("reconcile", "--standing", "agred").exitCode == 64)
  }

  @Test func aStatusThatMovedRingsUntilSomeoneSettlesIt() throws {
    let school = try QueueSchool()
    try school.roster()
    let imported = try school.roster("2026-11-24", statuses: ["terminated", "active"])
    #expect(imported.output.contains("status: \(school.people[0]) moved from active to terminated"))
    let task = try school.proposal(of: 0, event: "Task")
    let ringing = try reconcile(school)
    #expect(ringing.summary["statusMoved"] as? Int == 1 && ringing.run.exitCode == 1)
    #expect(ringing.summary["over"] as? Int == 1)
    #expect((ringing.people[0]["fields"] as? [Any])?.isEmpty == true, "what is over isn't compared")
    let moved = try #require(ringing.people[0]["statusMoved"] as? [String: Any])
    #expect(moved["before"] as? String == "active" && moved["after"] as? String == "terminated")
    #expect(moved["proposal"] as? String == task)
    #expect(try school.run("reconcile").output.contains("look at it in RTI today (\(task))"))

    // The next morning tells it, a held night's too.
    let morning = try school.night("2026-11-25")
    #expect(
      morning.output.contains("status: \(school.people[0]): SEVIS has the record as terminated"))
    let held = try school.night("2026-11-26") { rows in rows.removeLast(70) }
    #expect(held.exitCode == 2)
    #expect(held.output.contains("status: \(school.people[0])"))

    #expect(try school.run("done-in-rti", task, "--reason", "corrected").exitCode == 0)
    #expect(try reconcile(school).summary["statusMoved"] as? Int == 0)
  }

  @Test func whoIsNamedNowhereIsntNamedHere() throws {
    let school = try QueueSchool { rows in rows[1][rows.column("CONFIDENTIALITY_IND")] = "Y" }
    try school.roster(values: [("US_PHONE", ["2125550111", "2125550100"])])
    let imported = try school.roster("2026-11-24", statuses: ["terminated", "active"])
    #expect(imported.output.contains("someone who is named in no list moved"))
    let night = try school.night("2026-11-25")
    for output in [
      imported.output, night.output, try school.run("reconcile", "--show-values").output,
      try reconcile(school, "--show-values").run.output,
    ] {
      #expect(!output.contains(school.people[0]) && !output.contains("2125550111"))
    }
  }
}
