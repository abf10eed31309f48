import Feed
import Testing

@testable import Updates

/// Differences that are named and not proposed, and those that are proposed.
@Suite struct LikenessTests {
  @Test(arguments: [
    ("Okafor", "OKAFOR", Likeness.style), ("Okafor", "Okafor", .same),
    ("Müller", "MUELLER", .style), ("Müller", "MULLER", .style), ("Muller", "Müller", .style),
    ("Mueller", "Muller", .different),  // In SEVIS's letters these are two names.
    ("García-López", "GARCIA LOPEZ", .style), ("Abdul-Rahman", "ABDULRAHMAN", .style),
    ("O'Brien", "OBRIEN", .style), ("O’Brien", "O BRIEN", .style),
    ("Sørensen", "SOERENSEN", .style), ("Sørensen", "SORENSEN", .style),
    ("De La Cruz", "Delacruz", .different), ("Smith", "Smyth", .different),
    ("Nguyễn", "NGUYEN", .style), ("Ada", "Ada Grace", .different),
  ])
  func names(value: String, held: String, likeness: Likeness) {
    #expect(Likeness(value, held, form: .name) == likeness)
  }

  @Test(arguments: [
    ("120 North Main Street", "120 N MAIN ST", Likeness.style),
    ("77 Oak Avenue, Apt. 4", "77 Oak Ave #4", .style),
    ("5 Old Mill Rd", "5 Old Mill Lane", .different),
    ("9 Long Meadow", "9 LONG MDW", .style), ("9 Long Meadows", "9 Long Meadow", .different),
    ("3 Hyde Park", "3 Hyde Prk", .style), ("1 Shore Loops", "1 Shore Loop", .style),
    ("120 N Main St", "120 S Main St", .different), ("12 Main St", "120 Main St", .different),
  ])
  func streets(value: String, held: String, likeness: Likeness) {
    #expect(Likeness(value, held, form: .street) == likeness)
  }

  @Test(arguments: [
    ("São Paulo", "SAO PAULO", Likeness.style), ("Lagos", "Ikeja", .different),
    ("St. Gallen", "st gallen", .style),
  ])
  func words(value: String, held: String, likeness: Likeness) {
    #expect(Likeness(value, held, form: .words) == likeness)
  }

  @Test func codesAreExact() {
    #expect(Likeness("ni", "NI", form: .code) == .different)
    #expect(Likeness("A@x.edu", "a@X.EDU", form: .email) == .style)
    #expect(Likeness("435-555-0123", "4355550123", form: .usPhone) == .style)
  }

  @Test func aDifferenceInStyleIsNamed() {
    let student = Student.active().changed(["LAST_NAME": "OKAFOR", "EMAIL": "ADAEZE@example.edu"])
    #expect(student.updates.isEmpty)
    #expect(student.outcome.differentInStyle == [.lastName, .email])
  }
}
