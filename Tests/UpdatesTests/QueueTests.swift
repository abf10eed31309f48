import Feed
import Testing

@testable import Updates

/// What nights and people do to the queue.
@Suite struct QueueTests {
  private let moved = Student.active().changed(["US_ADDRESS_LINE1": "77 Oak Ave"])

  private func proposal(
    _ student: Student, _ review: Review = Review(), id: String = "7"
  ) throws -> Proposal {
    Proposal(id: id, update: try #require(student.updates.first), review: review)
  }

  private func night(
    _ student: Student, _ proposals: [Proposal], today: Day = day("2026-11-04")
  ) -> [QueueChange] {
    var student = student
    student.settled = SettledValues(of: proposals)
    student.context.today = today
    return QueueChange.changes(
      tonight: student.outcome, of: student.view, proposals: proposals, today: today)
  }

  @Test func aNewUpdateIsAdded() throws {
    #expect(night(moved, []) == [.add(try #require(moved.updates.first))])
  }

  @Test func theSameUpdateTheNextNightChangesNothing() throws {
    for state in [ReviewState.proposed, .approved, .postponed, .batched, .sent, .sentUnknown] {
      let queued = try proposal(moved, Review(state, postponedUntil: day("2026-12-01")))
      #expect(night(moved, [queued]).isEmpty, "\(state)")
    }
  }

  @Test(arguments: [ReviewState.proposed, .approved, .postponed, .failed])
  func aNewerValueTakesItsPlaceAndKeepsTheDay(state: ReviewState) throws {
    let queued = try proposal(moved, Review(state))
    let again = moved.changed(["US_ADDRESS_LINE1": "80 Elm St"], on: day("2026-11-10"))
    let changes = night(again, [queued], today: day("2026-11-10"))
    guard case .replace(id: "7", with: let update)? = changes.first else {
      Issue.record("\(changes)")
      return
    }
    #expect(update.firstSeen == day("2026-11-02"))
    #expect(update.due == day("2026-11-20"))
    #expect(update.officeTarget == day("2026-11-12"))
    #expect(update.fields.map(\.after) == ["80 Elm St"])
    #expect(try queued.review.after(.valueChanged, risk: .low).state == .proposed)
  }

  /// A record that was made in RTI isn't made again, nor an arrival told again, though the person has
  /// moved since and the roster doesn't know it yet.
  @Test func whatIsDoneOnceIsNotDoneAgain() throws {
    for (student, event) in [
      (Student.new(.f1), "Create"),
      (
        Student.initial(.j1).with {
          $0.context.today = $0.record?.programStart ?? $0.context.today
        },
        "Validate"
      ),
    ] {
      let update = try #require(student.updates.first { $0.event.name.rawValue == event })
      let done = Proposal(id: "7", update: update, review: Review(.doneInRTI))
      var later = student.changed(["US_ADDRESS_LINE1": "80 Elm St"])
      later.settled = SettledValues(of: [done])
      #expect(!later.updates.contains { $0.event.name.rawValue == event })
      later.settled = SettledValues(of: [Proposal(id: "7", update: update)])
      #expect(later.updates.contains { $0.event.name.rawValue == event })
    }
  }

  /// Who typed another value in RTI has seen the feed's.
  @Test func anotherValueInRTIIsAnAnswer() throws {
    var done = try proposal(moved)
    try done.set("USAddress/Address1", to: "77 Oak Avenue NW")
    done.review = try done.review.after(.doneInRTI, risk: .low)
    var student = moved
    student.confirmed[.usStreet]?.value = "77 Oak Avenue NW"
    #expect(!student.updates.isEmpty)
    student.settled = SettledValues(of: [done])
    #expect(student.updates.isEmpty)
  }

  /// Nobody is named in a list of what was proposed before they asked not to be.
  @Test(arguments: [ReviewState.proposed, .approved, .rejected, .withdrawn, .doneInRTI])
  func whoeverAsksIsNamedNoMore(state: ReviewState) throws {
    let queued = try proposal(moved, Review(state))
    let unnamed = moved.with { $0.row["CONFIDENTIALITY_IND"] = "Y" }
    var expected = queued.update
    expected.isConfidential = true
    let changes = night(unnamed, [queued]).filter { if case .add = $0 { false } else { true } }
    #expect(changes == [.restate(id: "7", with: expected)])
  }

  /// The number of the record, and the day that a programme's end now draws nearer, are shown as they
  /// are, and what was decided stands.
  @Test func whatElseIsToldIsKeptUp() throws {
    var queued = try proposal(moved, Review(.approved))
    queued.update.sevisID = nil
    queued.update.due = day("2026-11-30")
    #expect(night(moved, [queued]) == [.restate(id: "7", with: try proposal(moved).update)])
  }

  @Test func aFieldThatCameLaterHasItsOwnDay() throws {
    let queued = try proposal(moved)
    let also = moved.changed(["EMAIL": "a@example.edu"], on: day("2026-11-10"))
    guard case .replace(_, with: let both)? = night(also, [queued]).first else {
      Issue.record("not replaced")
      return
    }
    #expect(both.firstSeen == day("2026-11-02"))
    // The address goes back: what is left was first seen on the 10th.
    let onlyMail = Student.active().changed(["EMAIL": "a@example.edu"], on: day("2026-11-10"))
    guard
      case .replace(_, with: let mail)? = night(
        onlyMail, [Proposal(id: "7", update: both)]
      ).first
    else {
      Issue.record("not replaced")
      return
    }
    #expect(mail.firstSeen == day("2026-11-10"))
    #expect(mail.due == day("2026-11-30"))
  }

  @Test func aValueThatWentBackWithdraws() throws {
    let queued = try proposal(moved, Review(.approved))
    #expect(
      night(.active(), [queued])
        == [.withdraw(id: "7", cause: QueueChange.notAskedFor)])
    // What is on its way can't be called back.
    #expect(night(.active(), [try proposal(moved, Review(.sent))]).isEmpty)
  }

  @Test func aNewerValueWaitsBehindOneOnItsWay() throws {
    let again = moved.changed(["US_ADDRESS_LINE1": "80 Elm St"], on: day("2026-11-10"))
    let changes = night(again, [try proposal(moved, Review(.sent))])
    #expect(changes == [.add(try #require(again.updates.first))])
  }

  @Test func aFindingBlocksWithoutWithdrawing() throws {
    let queued = try proposal(moved, Review(.approved))
    let blocked = moved.with { $0.blocked = ["US_ADDRESS_LINE1": "mojibake"] }
    #expect(night(blocked, [queued]) == [.block(id: "7", causes: ["mojibake"])])
    let gone = moved.with { $0.missing = MissingRow(since: day("2026-11-04")) }
    #expect(night(gone, [queued]).contains(.block(id: "7", causes: ["missing-row"])))
    // Mended, it is free again.
    var held = queued
    held.update.blockedBy = ["mojibake"]
    #expect(night(moved, [held]) == [.block(id: "7", causes: [])])
  }

  @Test func aRejectedValueThatComesAgainIsQuiet() throws {
    let rejected = try proposal(moved, Review(.rejected))
    #expect(night(moved, [rejected]).isEmpty)
    // Another value isn't, and the rejected one stays quiet after it.
    let other = moved.changed(["US_ADDRESS_LINE1": "80 Elm St"], on: day("2026-11-10"))
    #expect(night(other, [rejected]).count == 1)
    let second = try proposal(other, Review(.rejected), id: "8")
    let back = other.changed(["US_ADDRESS_LINE1": "77 Oak Ave"], on: day("2026-11-12"))
    #expect(night(back, [rejected, second]).isEmpty)
    // A new e-mail address is proposed without the rejected address.
    let also = moved.changed(["EMAIL": "a@example.edu"])
    guard case .add(let update)? = night(also, [rejected]).first else {
      Issue.record("nothing added")
      return
    }
    #expect(update.fields.map(\.element) == ["Email"])
    #expect(update.duties == ["email"])
  }

  @Test func whatIsDoneStaysDone() throws {
    let end = Student.active().changed(["CUSTOM4": "WD"])
    #expect(night(end, [try proposal(end, Review(.doneInRTI))]).isEmpty)
    let task = Student.active().changed(["CUSTOM1": "01/11/2027"])
    #expect(night(task, [try proposal(task, Review(.doneInRTI))]).isEmpty)
    #expect(night(task, [try proposal(task, Review(.rejected))]).isEmpty)
    let moreSo = task.changed(["CUSTOM1": "01/18/2027"])
    #expect(night(moreSo, [try proposal(task, Review(.doneInRTI))]).count == 1)
  }

  @Test func aPostponedOneComesBackOnItsDay() throws {
    let queued = try proposal(moved, Review(.postponed, postponedUntil: day("2026-11-09")))
    #expect(night(moved, [queued], today: day("2026-11-08")).isEmpty)
    #expect(night(moved, [queued], today: day("2026-11-09")) == [.takeUp(id: "7")])
  }

  @Test func whatFlapsWaitsANight() throws {
    let flapping = moved.changed(["US_ADDRESS_LINE1": "77 Oak Ave"], on: day("2026-11-04"))
      .with { $0.flapping = ["US_ADDRESS_LINE1"] }
    #expect(flapping.updates.isEmpty)
    #expect(flapping.outcome.held.map(\.reason) == [.flapping])
    #expect(flapping.outcome.lookAgain == day("2026-11-05"))
    #expect(flapping.with { $0.context.today = day("2026-11-05") }.duties == ["us-address"])
  }
}
