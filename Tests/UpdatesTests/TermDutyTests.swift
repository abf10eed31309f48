import Changes
import Feed
import Testing

@testable import Updates

/// The duties of a term: registration, a course that is short, a waiver.
@Suite struct TermDutyTests {
  /// A student in the second week of the spring term whose feed has switched to it.
  private static func inSpring(_ student: Student) -> Student {
    student.changed(["CREDITS_TERM": "202720"], on: day("2027-01-23"))
      .with { $0.context.today = day("2027-01-25") }
  }

  private func session(_ previous: String?) -> [(String, String?, String)] {
    [
      ("CurrentSessionStartDate", previous, "2027-01-11"),
      ("CurrentSessionEndDate", nil, "2027-05-07"), ("LastSession", nil, "false"),
      ("NextSessionStartDate", nil, "2027-08-23"),
    ]
  }

  @Test func registrationInitial() throws {
    let student = Self.inSpring(.initial().with { $0.record?.programStart = day("2027-01-11") })
      .with { $0.row["CUSTOM1"] = "01/11/2027" }
    // Thirty days from the 11th end on Wednesday 2027-02-10.
    try expect(
      student, "registration-initial",
      Expected(
        event: "Registration", fields: session(nil), due: "2027-02-09",
        basis: "8 CFR 214.3(g)(3)(iii)", risk: 2, undo: "return to Initial",
        firstSeen: "2027-01-23"))
    // A row without credits is no registration.
    expectNone(
      student.with {
        for column in ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_TOTAL"] { $0.row[column] = "0" }
        $0.row["FULL_TIME"] = "PT"
      }, "registration-initial")
    // Before the session begins there is nothing to register.
    expectNone(
      student.with { $0.context.today = day("2027-01-08") }, "registration-initial")
  }

  /// A graduate in practical training has an active record and no session.
  @Test func whoseProgrammeIsOverHasNoSession() throws {
    let student = Self.inSpring(.active()).with {
      $0.context.today = day("2027-02-02")
      for column in ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_TOTAL"] { $0.row[column] = "0" }
      $0.row["FULL_TIME"] = "PT"
    }
    #expect(student.duties.contains("not-enrolled-continuing"))
    let over = student.with { $0.record?.programEnd = day("2027-01-10") }
    #expect(!over.duties.contains("not-enrolled-continuing"))
    // The session's own first day is one of the programme's still.
    let last = student.with { $0.record?.programEnd = day("2027-01-11") }
    #expect(last.duties.contains("not-enrolled-continuing"))
  }

  /// Credits that are left out for a night don't take a registration back: it waits for them.
  @Test(arguments: ["CREDITS_TOTAL", "FULL_TIME", "CREDITS_TERM"])
  func aRegistrationWaitsForWhatItRestsOn(column: String) throws {
    let student = Self.inSpring(.active())
    let update = try #require(student.updates.first { $0.event.name == .registration })
    let spoilt = student.with { $0.blocked = [column: "spreadsheet-damage"] }
    let changes = QueueChange.changes(
      tonight: spoilt.outcome, of: spoilt.view, proposals: [Proposal(id: "P1", update: update)],
      today: student.context.today)
    #expect(changes == [.block(id: "P1", causes: ["spreadsheet-damage"])])
    // Nor is anyone taken for not enrolled by them.
    expectNone(spoilt.with { $0.context.today = day("2027-02-09") }, "not-enrolled-continuing")
  }

  @Test func registrationContinuing() throws {
    let student = Self.inSpring(.active())
    try expect(
      student, "registration-continuing",
      Expected(
        event: "Registration", fields: session("2026-08-24"), due: "2027-02-09",
        basis: "8 CFR 214.3(g)(3)(iii)", risk: 2, undo: "correction request",
        firstSeen: "2027-01-23"))
    // It is registered already.
    expectNone(Student.active(), "registration-continuing")
    // An import after the thirtieth day says active: SEVIS has the registration.
    expectNone(
      student.with { $0.record?.asOf = day("2027-02-20") }, "registration-continuing")
    expectNone(
      student.with {
        $0.waivers = [Waiver(.vacation, from: day("2027-01-11"), until: day("2027-05-07"))]
      }, "registration-continuing")
    // The last session has no next one (S1068), and ends with the programme (S1116).
    let last = student.with {
      $0.record?.programEnd = day("2027-04-30")
      $0.row["CUSTOM2"] = "04/30/2027"
    }
    let fields = try #require(last.updates.first).fields
    #expect(fields.map(\.element).contains("LastSession"))
    let values = Dictionary(uniqueKeysWithValues: fields.map { ($0.element, $0.after) })
    #expect(values["LastSession"] == "true")
    #expect(values["CurrentSessionEndDate"] == "2027-04-30")
    #expect(!fields.map(\.element).contains("NextSessionStartDate"))
    // Without an end date nobody knows whether it is the last.
    let open = student.with { $0.record?.programEnd = nil }
    #expect(open.updates.first?.needs.map(\.element) == ["LastSession", "NextSessionStartDate"])
    // SEVIS has no US address and the feed has none (S1063).
    let homeless = student.with {
      $0.row["US_ADDRESS_LINE1"] = ""
      $0.confirmed[.usStreet] = nil
    }
    let registration = homeless.updates.first { $0.event.name == .registration }
    #expect(registration?.blockedBy == ["us-address-missing"])
  }

  private func without(_ student: Student) -> Student {
    student.with {
      for column in ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"] {
        $0.row[column] = "0"
      }
      $0.row["FULL_TIME"] = ""
    }
  }

  @Test func notEnrolledInitial() throws {
    let student = Self.inSpring(.initial().with { $0.record?.programStart = day("2027-01-11") })
      .with { $0.row["CUSTOM1"] = "01/11/2027" }
    let gone = without(student).with { $0.context.today = day("2027-02-02") }
    try expect(
      gone, "not-enrolled-initial",
      Expected(
        event: "Task", due: "2027-02-10", basis: "8 CFR 214.3(g)(3)(iii)", risk: 3,
        undo: "Nothing to undo", firstSeen: "2027-01-31"))
    // Two weeks into the term it is too early to ask.
    let early = without(student)
    expectNone(early, "not-enrolled-initial")
    #expect(early.outcome.lookAgain == day("2027-01-31"))
  }

  @Test func notEnrolledContinuing() throws {
    // The feed still has the autumn's credits.
    let student = Student.active().with { $0.context.today = day("2027-02-02") }
    try expect(
      student, "not-enrolled-continuing",
      Expected(
        event: "Task", due: "2027-02-10", basis: "8 CFR 214.3(g)(3)(iii)", risk: 3,
        undo: "Nothing to undo", firstSeen: "2027-01-31"))
    expectNone(
      student.with {
        $0.waivers = [Waiver(.vacation, from: day("2027-01-11"), until: day("2027-05-07"))]
      }, "not-enrolled-continuing")
    // A waiver that has expired waives nothing.
    #expect(
      student.with {
        $0.waivers = [Waiver(.vacation, from: day("2026-05-07"), until: day("2026-08-20"))]
      }.duties == ["not-enrolled-continuing"])
    expectNone(
      student.with {
        $0.confirmed[.sessionStart] = ConfirmedValue(
          "2027-01-11", certainty: .confirmed, since: day("2027-01-30"))
      }, "not-enrolled-continuing")
  }

  private static let short = [
    "CREDITS_CAMPUS": "6", "CREDITS_ONLINE": "3", "CREDITS_TOTAL": "9", "FULL_TIME": "PT",
  ]

  @Test func belowFullTime() throws {
    // It has been so since the term's census: no change within the term.
    var changes = Self.short
    changes["CREDITS_TERM"] = "202720"
    let student = Student.active().changed(changes, on: day("2027-01-23"))
      .with { $0.context.today = day("2027-01-25") }
    try expect(
      student, "below-full-time",
      Expected(
        event: "Task", due: "2027-02-12", basis: "8 CFR 214.3(g)(3)(ii)", risk: 3,
        undo: "Nothing to undo", firstSeen: "2027-01-23"))
    #expect(student.updates.allSatisfy { !$0.isNegative })
    for kind in Waiver.Kind.allCases {
      let waived = student.with {
        $0.waivers = [
          Waiver(kind, from: day("2027-01-11"), until: day("2027-05-07"), isInSEVIS: true)
        ]
      }
      expectNone(waived, "below-full-time")
    }
    // Thirteen online credits count for three at least and for one large class at most.
    let online = ["CREDITS_CAMPUS": "6", "CREDITS_ONLINE": "6", "CREDITS_TOTAL": "12"]
    expectNone(student.with { $0.row.merge(online) { $1 } }, "below-full-time")
    // A blank or a blocked column says nothing.
    expectNone(student.with { $0.row["CREDITS_CAMPUS"] = "" }, "below-full-time")
    expectNone(
      student.with { $0.blocked = ["CREDITS_TOTAL": "credits-total-mismatch"] },
      "below-full-time")
  }

  @Test func creditsChangedInTerm() throws {
    let student = Student.active().changed(Self.short, on: day("2026-11-02"))
    try expect(
      student, "credits-changed-in-term",
      Expected(
        event: "Task", due: "2026-11-12", basis: "SIS/HR Data 003", risk: 1,
        undo: "Nothing to undo"))
    #expect(student.outcome.lookAgain == day("2026-11-05"))
    // It stands: now it is a drop.
    let later = student.with { $0.context.today = day("2026-11-05") }
    #expect(later.duties == ["below-full-time"])
    #expect(later.updates.first?.firstSeen == day("2026-11-02"))
    // More credits are nobody's worry.
    expectNone(
      Student.active().changed(["CREDITS_CAMPUS": "15", "CREDITS_TOTAL": "18"]),
      "credits-changed-in-term")
  }

  @Test func fullTimeUnclear() throws {
    let student = Self.inSpring(.active())
    // FULL_TIME says yes and the credits say no: the registrar's to settle.
    let disagreeing = student.with {
      $0.row.merge(["CREDITS_CAMPUS": "6", "CREDITS_TOTAL": "9"]) { $1 }
    }
    try expect(
      disagreeing, "full-time-unclear",
      Expected(
        event: "Task", due: "2027-02-10", basis: "8 CFR 214.3(g)(3)(iii)", risk: 1,
        undo: "Nothing to undo", firstSeen: "2027-01-23"))
    // Nine and up to six online make anything from 12 to 15.
    expectNone(student.with { $0.row["FULL_TIME"] = "" }, "full-time-unclear")
    // A graduate's full course is the school's to say, so only FULL_TIME tells.
    let graduate = student.with {
      $0.row.merge(["EDUCATION_LEVEL": "06", "CREDITS_CAMPUS": "0", "CREDITS_ONLINE": "1"]) { $1 }
      $0.row.merge(["CREDITS_TOTAL": "1"]) { $1 }
      $0.confirmed[.level] = ConfirmedValue("06", certainty: .confirmed, since: $0.context.today)
    }
    #expect(graduate.duties == ["registration-continuing"])
    #expect(graduate.with { $0.row["FULL_TIME"] = "" }.duties == ["full-time-unclear"])
  }

  @Test func reducedCourseLoad() throws {
    let student = Student.active().changed(Self.short, on: day("2026-11-02")).with {
      $0.waivers = [
        Waiver(
          .reducedCourseLoad, from: day("2026-11-09"), until: day("2026-12-11"), reason: "01")
      ]
    }
    try expect(
      student, "reduced-course-load",
      Expected(
        event: "AuthDropBelowFC/Add",
        fields: [
          ("Reason", nil, "01"), ("StartDate", nil, "2026-11-09"), ("EndDate", nil, "2026-12-11"),
        ], due: "2026-11-06", basis: "8 CFR 214.2(f)(6)(iii)", risk: 3, undo: "Cancel or edit",
        firstSeen: "2026-11-04"))
    let reported = student.with {
      $0.waivers = [
        Waiver(
          .reducedCourseLoad, from: day("2026-11-01"), until: day("2026-12-11"), reason: "01",
          isInSEVIS: true)
      ]
    }
    #expect(reported.updates.isEmpty)
    // Whether the feed speaks of this term or the school has told any: SEVIS is to have it first.
    for other in [
      student.changed(["CREDITS_TERM": "Fall 2026"]), student.with { $0.context.terms = [] },
    ] {
      #expect(other.duties.contains("reduced-course-load"))
    }
    // Without a reason nothing can be reported.
    expectNone(
      student.with {
        $0.waivers = [
          Waiver(.reducedCourseLoad, from: day("2026-11-09"), until: day("2026-12-11"))
        ]
      }, "reduced-course-load")
  }

  @Test func fullCourseResumed() throws {
    let student = Self.inSpring(.active()).with {
      $0.waivers = [
        Waiver(
          .reducedCourseLoad, from: day("2026-08-24"), until: day("2026-12-11"), reason: "01",
          isInSEVIS: true)
      ]
    }
    try expect(
      student, "full-course-resumed",
      Expected(
        event: "Task", due: "2027-02-12", basis: "8 CFR 214.2(f)(6)(iii)", risk: 2,
        undo: "Nothing to undo", firstSeen: "2027-01-23"))
    expectNone(Self.inSpring(.active()), "full-course-resumed")
  }

  @Test func withoutTermsNothingIsSaidOfATerm() {
    let student = Self.inSpring(.active()).with { $0.context.terms = [] }
    #expect(student.updates.isEmpty)
    let unknown = Student.active().changed(["CREDITS_TERM": "Fall 2026"])
    #expect(unknown.outcome.held.map(\.reason) == [.unknownTerm])
  }
}
