import Feed
import Testing

@testable import Updates

/// The comparison rules that peers publish, as a table: what moves in the programme's dates, which
/// event follows.
@Suite struct PeersTests {
  @Test(arguments: [
    // Only the end later: an extension.
    ("2025-08-25", "2029-12-14", SEVISRecord.Status.active, "Program/Extension"),
    // Start and end both later: a deferral, of a record that isn't registered yet.
    ("2026-01-12", "2029-12-14", .initial, "Program/ManageSessionDates"),
    // Registered, nobody can defer (S1120).
    ("2026-01-12", "2029-12-14", .active, "Task"),
    // Only the end earlier: shorter.
    ("2025-08-25", "2028-12-15", .active, "Program/Shorten"),
    ("2025-08-25", "2028-12-15", .initial, "Program/Shorten"),
    // Only the start later: ask.
    ("2026-01-12", "2029-05-18", .active, "Task"),
    ("2026-01-12", "2029-05-18", .initial, "Task"),
    // The start earlier: ask.
    ("2025-01-13", "2029-05-18", .active, "Task"),
    // The start later and the end earlier: ask.
    ("2026-01-12", "2028-12-15", .active, "Task"),
    // Nothing moved.
    ("2025-08-25", "2029-05-18", .active, ""),
  ])
  func datesThatMove(start: String, end: String, status: SEVISRecord.Status, event: String) {
    let student = Student.active().with { $0.record?.status = status }.with {
      $0.row["CREDITS_TERM"] = ""  // No term's duties beside those of the dates.
      $0.context.terms = []
    }
    let changed = student.changed(["CUSTOM1": start, "CUSTOM2": end])
    let events = changed.updates.map {
      [$0.event.name.rawValue, $0.event.operation].compactMap { $0 }.joined(separator: "/")
    }
    #expect(events.joined(separator: ",") == event)
  }

  /// A drop-below code, a termination reason or a discipline flag comes from a person or a waiver,
  /// never from a code of the feed alone.
  @Test func reasonsAreAPersonsToGive() {
    for value in ["WD", "SU", "DE"] {
      for update in Student.active().changed(["CUSTOM4": value]).updates {
        #expect(!update.fields.contains { $0.element == "Reason" })
        #expect(update.needs.contains { $0.element == "Reason" })
      }
    }
    #expect(!DutyTable.standard.duties.contains { $0.event.name.rawValue.contains("Disciplin") })
  }

  /// A record is created where none is, and edited where any element of a group differs.
  @Test func createWhereNoneIsEditWhereAnythingDiffers() {
    #expect(Student.new().events == [SEVISEvent(.create)])
    #expect(
      Student.active().changed(["US_ADDRESS_CITY": "Smithfield"]).events
        == [SEVISEvent(.personalInfo)])
    #expect(
      Student.active().changed(["SECOND_MAJOR_CIP": "16.0101"]).events
        == [SEVISEvent(.program, "Edit")])
  }

  /// Completion is never proposed: a record completes by itself after its end date.
  @Test func completionIsNeverProposed() {
    #expect(!DutyTable.standard.duties.contains { $0.event.operation == "Complete" })
  }
}
