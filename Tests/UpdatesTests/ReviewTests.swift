import Feed
import Testing

@testable import Updates

/// The states of a review, and who may bring them about.
@Suite struct ReviewTests {
  private static let events: [(Review.Event, String)] = [
    (.approve(by: "ann"), "approve"), (.reject(reason: "no"), "reject"),
    (.postpone(until: day("2026-12-01")), "postpone"), (.doneInRTI, "done"),
    (.valueChanged, "change"), (.withdraw(cause: "back"), "withdraw"),
    (.supersede(cause: "newer"), "supersede"), (.dayCame, "day"), (.putInBatch, "batch"),
    (.takenOutOfBatch, "unbatch"), (.send, "send"), (.answerLost, "lost"), (.apply, "apply"),
    (.fail(cause: "S1145"), "fail"), (.requeue, "requeue"),
  ]

  /// Every state and every event: where it leads, or nothing where it can't happen.
  private static let table: [ReviewState: [String: ReviewState]] = {
    let open: [String: ReviewState] = [
      "reject": .rejected, "postpone": .postponed, "done": .doneInRTI, "change": .proposed,
      "withdraw": .withdrawn, "supersede": .superseded,
    ]
    func with(_ more: [String: ReviewState]) -> [String: ReviewState] {
      open.merging(more) { $1 }
    }
    return [
      .proposed: with(["approve": .approved]),
      .approved: with(["batch": .batched]),
      .postponed: with(["approve": .approved, "day": .proposed]),
      .failed: with(["requeue": .proposed]),
      .batched: [
        "unbatch": .approved, "send": .sent, "lost": .sentUnknown, "fail": .failed,
      ],
      .sent: ["apply": .applied, "fail": .failed, "lost": .sentUnknown],
      .sentUnknown: [
        "apply": .applied, "fail": .failed, "send": .sent, "done": .doneInRTI,
      ],
    ]
  }()

  @Test(arguments: ReviewState.allCases)
  func everyEventLeadsSomewhereOrIsRefused(state: ReviewState) {
    for (event, name) in Self.events {
      let next = try? Review(state).after(event, risk: .review)
      #expect(next?.state == Self.table[state]?[name], "\(state) after \(name)")
    }
  }

  @Test func riskThreeNeedsTwoPeople() throws {
    let first = try Review().after(.approve(by: "ann"), risk: .fourEyes)
    #expect(first == Review(.proposed, firstApprover: "ann"))
    #expect(throws: Refusal.samePersonTwice("ann")) {
      try first.after(.approve(by: "ann"), risk: .fourEyes)
    }
    #expect(try first.after(.approve(by: "ben"), risk: .fourEyes).state == .approved)
    // A value that changes in between asks both again.
    let changed = try first.after(.valueChanged, risk: .fourEyes)
    #expect(changed.firstApprover == nil)
  }

  @Test func aFailedOneComesBackWithItsCause() throws {
    let failed = try Review(.sent).after(.fail(cause: "S1145: no such ZIP code"), risk: .low)
    #expect(
      try failed.after(.requeue, risk: .low)
        == Review(.proposed, cause: "S1145: no such ZIP code"))
  }

  // MARK: Policy

  private func proposal(_ student: Student) throws -> Proposal {
    Proposal(id: "7", update: try #require(student.updates.first))
  }

  private let policy = ApprovalPolicy(
    roles: ["ann": [.dso], "ben": [.pdso], "cem": [.ro], "dora": [.aro]], onBehalf: ["pages"],
    automatic: ["us-address", "legal-name", "registration-continuing", "withdrawal"],
    negativeCap: 2)

  private func refusal(
    _ proposal: Proposal, _ person: String, _ circumstances: ApprovalPolicy.Circumstances = .init()
  ) -> String? {
    do {
      _ = try policy.approve(proposal, by: person, circumstances: circumstances)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func approvesWhatIsWhole() throws {
    let moved = try proposal(Student.active().changed(["US_ADDRESS_LINE1": "77 Oak Ave"]))
    let approved = try policy.approve(moved, by: "ann", circumstances: .init())
    #expect(approved.review.state == .approved)
  }

  @Test func refusesOpenNeeds() throws {
    var end = try proposal(Student.active().changed(["CUSTOM4": "WD"]))
    let sentence = try #require(refusal(end, "ann"))
    #expect(sentence.contains("SEVIS requires Reason"))
    #expect(sentence.contains("--set Element=value"))
    #expect(throws: Refusal.valueNotTaken("Reason", ["23", "01"])) {
      try end.set("Reason", to: "99")
    }
    try end.set("Reason", to: "23")
    #expect(end.openNeeds.isEmpty)
    #expect(end.fields.map { "\($0.element)=\($0.after)" } == ["Reason=23"])
    #expect(refusal(end, "ann") == nil)
  }

  @Test func refusesTheWrongRole() throws {
    let student = try proposal(Student.active().changed(["EMAIL": "a@example.edu"]))
    let visitor = try proposal(Student.active(.j1).changed(["EMAIL": "a@example.edu"]))
    #expect(refusal(student, "ben") == nil)
    #expect(
      refusal(student, "cem")
        == "cem isn't a DSO in the settings, and only such a person decides on F-1")
    #expect(refusal(visitor, "dora") == nil)
    #expect(
      refusal(visitor, "ann")
        == "ann isn't an RO or ARO in the settings, and only such a person decides on J-1")
    #expect(refusal(student, "eve")?.contains("eve isn't a DSO") == true)
    // A school that names nobody leaves it to who may use the program.
    let anyone = ApprovalPolicy()
    #expect(throws: Never.self) {
      try anyone.approve(student, by: "eve", circumstances: .init())
    }
  }

  @Test func refusesWhileTheNightIsHeld() throws {
    let moved = try proposal(Student.active().changed(["EMAIL": "a@example.edu"]))
    #expect(
      refusal(moved, "ann", .init(isNightHeld: true))
        == "the last night is held, so nothing new is certain; override or mend it first")
  }

  @Test func refusesWhatAFindingStandsOn() throws {
    var moved = try proposal(Student.active().changed(["EMAIL": "a@example.edu"]))
    moved.update.blockedBy = ["mojibake"]
    #expect(refusal(moved, "ann") == "it is kept back by mojibake; mend that in the SIS first")
  }

  @Test func refusesOverTheCap() throws {
    var end = try proposal(Student.active().changed(["CUSTOM2": "12/15/2028"]))
    end.review.firstApprover = "ann"
    #expect(refusal(end, "ben", .init(negativeApprovals: 1)) == nil)
    #expect(refusal(end, "ben", .init(negativeApprovals: 2))?.contains("today's limit") == true)
    // Nothing else is capped.
    let moved = try proposal(Student.active().changed(["EMAIL": "a@example.edu"]))
    #expect(refusal(moved, "ann", .init(negativeApprovals: 50)) == nil)
  }

  @Test func refusesATask() throws {
    let task = try proposal(Student.active().changed(["CUSTOM1": "01/11/2027"]))
    #expect(refusal(task, "ann")?.contains("never sent") == true)
  }

  @Test func refusesASecondTimeAndAnotherCount() throws {
    var birth = try proposal(Student.active().changed(["DOB": "04/07/2005"]))
    birth = try policy.approve(birth, by: "ann", circumstances: .init())
    #expect(birth.review.state == .proposed)
    #expect(refusal(birth, "ann") == "ann has approved it already; risk 3 needs a second person")
    #expect(throws: Refusal.unexpectedCount(expected: 3, found: 4)) {
      try ApprovalPolicy.check(expected: 3, found: 4)
    }
    #expect(throws: Never.self) { try ApprovalPolicy.check(expected: 4, found: 4) }
  }

  @Test func speaksForOthersOnlyWhereListed() throws {
    #expect(try policy.decider(user: "root", by: nil) == "root")
    #expect(try policy.decider(user: "pages", by: "ann") == "ann")
    #expect(throws: Refusal.notOnBehalf(user: "root", person: "ann")) {
      try policy.decider(user: "root", by: "ann")
    }
  }

  @Test func approvesAutomaticallyOnlyWhatIsLow() throws {
    let moved = try proposal(Student.active().changed(["US_ADDRESS_LINE1": "77 Oak Ave"]))
    #expect(
      try policy.approveAutomatically(moved, circumstances: .init()).review.state == .approved)
    // Not listed, above risk 1, an event that never is, negative.
    for changes in [
      ["EMAIL": "a@example.edu"], ["LAST_NAME": "Eze"], ["CUSTOM4": "WD"],
      ["US_ADDRESS_LINE1": "77 Oak Ave", "EMAIL": "a@example.edu"],
    ] {
      let other = try proposal(Student.active().changed(changes))
      #expect(throws: Refusal.self) {
        try policy.approveAutomatically(other, circumstances: .init())
      }
    }
    let term = Student.active().changed(["CREDITS_TERM": "202720"], on: day("2027-01-23"))
      .with { $0.context.today = day("2027-01-25") }
    var registration = try proposal(term)
    registration.update.risk = .low
    #expect(throws: Refusal.neverAutomatic("Registration")) {
      try policy.approveAutomatically(registration, circumstances: .init())
    }
  }

  @Test func aValueOfOnesOwnIsChecked() throws {
    var moved = try proposal(Student.active().changed(["US_ADDRESS_LINE1": "77 Oak Ave"]))
    try moved.set("USAddress/Address1", to: "77 Oak Ave Apt 2")
    #expect(moved.fields.map(\.after) == ["77 Oak Ave Apt 2"])
    #expect(moved.update.fields.map(\.after) == ["77 Oak Ave"])
    #expect(throws: Refusal.self) { try moved.set("USAddress/Address1", to: "") }
    #expect(throws: Refusal.noSuchElement("Gender", ["USAddress/Address1"])) {
      try moved.set("Gender", to: "M")
    }
    var draft = try proposal(.new())
    #expect(throws: Refusal.isManyValues("FinancialInfo")) {
      try draft.set("FinancialInfo", to: "12000")
    }
    #expect(throws: Refusal.valueNotTaken("EducationalInfo/PrgStartDate", ["YYYY-MM-DD"])) {
      try draft.set("EducationalInfo/PrgStartDate", to: "01/11/2027")
    }
  }
}
