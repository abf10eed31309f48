import Feed
import Testing

@testable import Updates

/// The pack of the proposed end of “duration of status”: it warns, and changes nothing.
@Suite struct ProposedRuleDutyTests {
  private func warnings(_ student: Student) -> [String] {
    guard let record = student.record else { return [] }
    return PackWarning.warnings(
      of: .proposedRule, record: record, confirmed: student.confirmed, updates: student.updates,
      today: student.context.today
    ).map(\.duty)
  }

  @Test func dsExtension() {
    #expect(warnings(.active()).isEmpty)
    #expect(warnings(Student.active().changed(["CUSTOM2": "12/14/2029"])) == ["ds-extension"])
    #expect(warnings(Student.active(.j1).changed(["CUSTOM2": "12/14/2029"])).isEmpty)
  }

  @Test func dsFourYears() {
    let long = Student.active().with {
      $0.record?.programEnd = day("2030-05-17")
      $0.row["CUSTOM2"] = "05/17/2030"
    }
    #expect(warnings(long) == ["ds-four-years"])
  }

  @Test func dsGrace() {
    let ending = Student.active().with {
      $0.record?.programEnd = day("2026-12-18")
      $0.row["CUSTOM2"] = "12/18/2026"
    }
    #expect(warnings(ending) == ["ds-grace"])
    #expect(warnings(Student.active().changed(["CUSTOM2": "12/15/2028"])) == ["ds-grace"])
  }

  @Test func dsFirstYearChange() {
    let change = ["MAJOR_CIP": "27.0101"]
    #expect(warnings(Student.active().changed(change)).isEmpty)
    let fresh = Student.active().with {
      $0.record?.programStart = day("2026-08-24")
      $0.row["CUSTOM1"] = "08/24/2026"
    }
    #expect(warnings(fresh.changed(change)) == ["ds-first-year-change"])
    #expect(warnings(fresh.changed(["MINOR_CIP": "11.0701"])).isEmpty)
  }

  @Test func dsGraduateChange() {
    let graduate = Student.active().with {
      $0.row["EDUCATION_LEVEL"] = "06"
      $0.confirmed[.level] = ConfirmedValue("06", certainty: .confirmed, since: $0.context.today)
    }
    #expect(warnings(graduate.changed(["MAJOR_CIP": "27.0101"])) == ["ds-graduate-change"])
    #expect(warnings(graduate).isEmpty)
  }

  @Test func dsSameLevel() {
    let ended = Student.active().with {
      $0.record?.programEnd = day("2026-10-30")
      $0.row["CUSTOM2"] = ""
    }
    let same = ended.changed(["MAJOR_CIP": "27.0101"])
    #expect(warnings(same).contains("ds-same-level"))
    let higher = ended.changed(["MAJOR_CIP": "27.0101", "EDUCATION_LEVEL": "05"])
    #expect(!warnings(higher).contains("ds-same-level"))
  }

  @Test func thePackChangesNoProposal() {
    var student = Student.active().changed(["CUSTOM2": "12/14/2029"])
    student.context.duties = .proposedRule
    #expect(student.updates.isEmpty)
  }
}
