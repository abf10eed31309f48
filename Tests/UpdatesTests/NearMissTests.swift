import Changes
import Feed
import Testing

@testable import Updates

/// What looks like a duty, and is none or another one: terms.
@Suite struct TermNearMissTests {
  private func withoutCredits(_ student: Student, _ value: String = "0") -> Student {
    student.with {
      for column in ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"] {
        $0.row[column] = value
      }
      $0.row["FULL_TIME"] = ""
      $0.confirmed[.sessionStart] = nil
    }
  }

  @Test func whoWasAdmittedForSpringOwesNothingInAutumn() {
    let student = withoutCredits(.initial()).with {
      $0.record?.programStart = day("2027-01-11")
      $0.row["CUSTOM1"] = "01/11/2027"
      $0.row["CREDITS_TERM"] = ""
    }
    #expect(student.duties.isEmpty)
    #expect(student.outcome.lookAgain == day("2027-01-11"))
    // Credits of a summer course here don't make the record active either.
    expectNone(
      student.with { $0.row.merge(Student.baseRow.filter { $0.key != "CUSTOM1" }) { $1 } },
      "registration-initial")
  }

  @Test func whoComesLaterThanTheTermHasDaysFromTheProgrammesFirst() throws {
    let student = withoutCredits(.initial()).with {
      $0.record?.programStart = day("2026-10-19")
      $0.row["CUSTOM1"] = "10/19/2026"
    }
    #expect(student.duties.isEmpty)
    #expect(student.outcome.lookAgain == day("2026-11-08"))
    let update = try #require(
      student.with { $0.context.today = day("2026-11-09") }.updates.first)
    #expect(update.duties == ["not-enrolled-initial"])
    // Thirty days from Monday the 19th of October.
    #expect(update.due == day("2026-11-18"))
  }

  @Test func ofTermsThatOverlapThePersonsIsTheOneTheFeedNames() {
    let student = Student.active().with {
      $0.context.terms.append(
        Term(
          code: "202715", start: day("2026-10-19"), end: day("2026-12-11"),
          addDrop: day("2026-10-23")))
    }.changed(["CREDITS_TERM": "202715"], on: day("2026-10-20"))
    #expect(student.duties == ["registration-continuing"])
    #expect(student.updates.first?.due == day("2026-11-17"))
    #expect(Student.active().with { $0.context.terms = student.context.terms }.duties.isEmpty)
  }

  @Test func blanksForCreditsAreNoEnrolment() {
    let student = withoutCredits(.active(), "")
    #expect(student.duties == ["not-enrolled-continuing"])
    #expect(student.with { $0.context.today = day("2026-09-01") }.duties.isEmpty)
    // What a finding stands on may hide any number.
    #expect(
      student.with { $0.blocked = ["CREDITS_CAMPUS": "invalid-credits"] }.duties.isEmpty)
  }

  @Test func tooFewCreditsCountFromTheNightThatNamedTheirTerm() throws {
    // Nine credits since the spring before, and the feed goes over to autumn late.
    let short = ["CREDITS_CAMPUS": "6", "CREDITS_TOTAL": "9", "FULL_TIME": "PT"]
    let student = Student.active().changed(short, on: day("2026-02-01"))
      .changed(["CREDITS_TERM": "202710"], on: day("2026-09-21"))
    let update = try #require(student.updates.first { $0.duties == ["below-full-time"] })
    #expect(update.firstSeen == day("2026-09-21"))
  }

  @Test func tooFewCreditsCountFromTheDayAfterTheWaiver() throws {
    let short = ["CREDITS_CAMPUS": "6", "CREDITS_TOTAL": "9", "FULL_TIME": "PT"]
    let student = Student.active().changed(short, on: day("2026-08-25")).with {
      $0.waivers = [
        Waiver(
          .reducedCourseLoad, from: day("2026-08-24"), until: day("2026-10-30"),
          reason: "01", isInSEVIS: true)
      ]
    }
    let update = try #require(student.updates.first { $0.duties == ["below-full-time"] })
    #expect(update.firstSeen == day("2026-10-31"))
    #expect(update.due == day("2026-11-20"))
  }

  @Test func aRejectedReducedCourseLoadStandsInNoOthersWay() throws {
    let first = Waiver(
      .reducedCourseLoad, from: day("2026-10-01"), until: day("2026-12-11"), reason: "03")
    var student = Student.active().with { $0.waivers = [first] }
    let update = try #require(student.updates.first { $0.event.name == .reducedCourseLoad })
    student.settled = SettledValues(of: [
      Proposal(id: "P1", update: update, review: Review(.rejected, cause: "wrong reason"))
    ])
    #expect(student.updates.isEmpty)
    student.waivers.append(
      Waiver(.reducedCourseLoad, from: first.from, until: first.until, reason: "01"))
    #expect(student.updates.first?.fields.map(\.after) == ["01", "2026-10-01", "2026-12-11"])
  }

  @Test func aWaiverToComeIsLookedAtOnItsFirstDay() {
    let student = Student.active().with {
      $0.waivers = [Waiver(.vacation, from: day("2026-11-20"), until: day("2026-12-11"))]
    }
    #expect(student.outcome.lookAgain == day("2026-11-20"))
  }

  @Test func creditsAfterTheProgrammesLastDayAreNobodysDuty() {
    let short = ["CREDITS_CAMPUS": "6", "CREDITS_TOTAL": "9", "FULL_TIME": "PT"]
    let student = Student.active().with {
      $0.record?.programEnd = day("2026-10-30")
      $0.row["CUSTOM2"] = "10/30/2026"
      $0.context.today = day("2026-11-09")
    }
    #expect(student.changed(short).duties.isEmpty)
    #expect(student.changed(short, on: day("2026-10-29")).duties == ["below-full-time"])
  }

  @Test func aSessionThatIsOverWithTheProgrammeIsntRegistered() throws {
    let student = Student.active().with {
      $0.record?.programEnd = day("2026-10-30")
      $0.row["CUSTOM2"] = "10/30/2026"
      $0.confirmed[.sessionStart] = nil
    }
    let update = try #require(student.updates.first { $0.event.name == .registration })
    #expect(update.blockedBy == ["session-over"])
    let lastDay = student.with { $0.context.today = day("2026-10-30") }
    #expect(lastDay.outcome.lookAgain == day("2026-10-31"))
  }
}

/// What looks like a duty, and is none or another one: the programme.
@Suite struct ProgrammeNearMissTests {
  @Test func aProgrammeThatIsOverIsntExtended() throws {
    let student = Student.active().with { $0.record?.programEnd = day("2026-10-30") }
      .changed(["CUSTOM2": "05/18/2027"])
    let update = try #require(student.updates.first { $0.duties == ["extension"] })
    #expect(update.blockedBy == ["program-over"])
    #expect(update.why.contains("correction request"))
    // The last day itself is early enough for SEVIS.
    let lastDay = student.with { $0.record?.programEnd = day("2026-11-04") }
    #expect(lastDay.updates.first { $0.duties == ["extension"] }?.blockedBy == [])
    #expect(lastDay.outcome.lookAgain == day("2026-11-05"))
  }

  @Test func aShorteningIsDoneBeforeTheNewLastDay() throws {
    let changes = [
      (["CUSTOM2": "11/13/2026"], VisaType.Class.f1), (["CUSTOM2": "11/13/2026"], .j1),
      (["CUSTOM4": "GR", "GRAD_DATE": "11/13/2026"], .f1),
    ]
    for (change, visaClass) in changes {
      let update = try #require(Student.active(visaClass).changed(change).updates.first)
      #expect(update.event == SEVISEvent(.program, "Shorten"))
      // Friday the 13th, less one; the 11th is a holiday and no matter.
      #expect(update.due == day("2026-11-12"))
    }
  }

  @Test func aGraduationInThePastIsSaidToBeOne() throws {
    let update = try #require(
      Student.active().changed(["CUSTOM4": "GR", "GRAD_DATE": "10/16/2026"]).updates.first)
    #expect(update.duties == ["early-graduation"])
    #expect(update.why.contains("the new date is past"))
  }

  @Test func aGraduationBeforeTheProgrammeBeganIsOfAnother() {
    for visaClass in [VisaType.Class.f1, .j1] {
      let student = Student.active(visaClass)
      #expect(student.changed(["CUSTOM4": "GR", "GRAD_DATE": "05/16/2025"]).updates.isEmpty)
      #expect(student.changed(["CUSTOM4": "GR"], on: day("2025-05-20")).updates.isEmpty)
    }
  }

  @Test func aGraduationDateInTheOtherOrderIsRead() {
    let onTime = Student.active().with { $0.record?.programEnd = day("2026-12-18") }
      .changed(["CUSTOM2": "12/18/2026", "CUSTOM4": "GR", "GRAD_DATE": "2026-12-12"])
    #expect(onTime.updates.isEmpty)
  }

  @Test func aMajorThatChangedWithinTheProgrammeBeginsNoNewOne() {
    let ended = Student.active().with {
      $0.record?.programEnd = day("2026-11-03")
      $0.row["CUSTOM2"] = ""
    }
    let before = ended.changed(["MAJOR_CIP": "27.0101"], on: day("2026-11-02"))
    #expect(before.duties == ["major"])
    #expect(
      ended.changed(["MAJOR_CIP": "27.0101"], on: day("2026-11-04")).duties == ["new-program"])
  }

  @Test func aLowerDegreeWithinTheProgrammeBeginsNoNewOne() {
    let doctoral = Student.active().with {
      $0.row["EDUCATION_LEVEL"] = "06"
      $0.confirmed[.level] = ConfirmedValue("06", certainty: .confirmed, since: day("2026-08-10"))
      $0.record?.programEnd = day("2026-11-03")
      $0.row["CUSTOM2"] = ""
    }
    #expect(
      doctoral.changed(["EDUCATION_LEVEL": "05"], on: day("2026-11-02")).duties
        == ["education-level"])
    #expect(
      doctoral.changed(["EDUCATION_LEVEL": "05"], on: day("2026-11-04")).duties == ["new-program"])
  }

  @Test func aTaskAboutDatesSaysWhichOneMoved() throws {
    let initial = try #require(
      Student.initial().changed(["CUSTOM1": "08/24/2026", "CUSTOM2": "12/14/2029"]).updates.first)
    #expect(initial.duties == ["start-moved"])
    #expect(initial.why.contains("end date is later"))
    let slip = try #require(Student.active().changed(["CUSTOM2": "01/15/2024"]).updates.first)
    #expect(slip.why.contains("before its start"))
  }

  /// A row of the table that comes into force changes what holds for people whose rows don't change.
  @Test func onADutysFirstDayEveryoneIsLookedAt() throws {
    let first = try #require(DutyTable.standard.duties.compactMap(\.effectiveFrom).max())
    let before = Student.active().with { $0.context.today = first.adding(-1) }.context.basis
    let after = Student.active().with { $0.context.today = first }.context.basis
    #expect(before != after)
    #expect(Student.active().with { $0.context.today = first.adding(1) }.context.basis == after)
  }
}
