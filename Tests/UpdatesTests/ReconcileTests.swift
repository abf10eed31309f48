import Feed
import Testing

@testable import Updates

/// The truth table of the three-way comparison, whole.
@Suite struct ReconcileTests {
  /// SIS now, last snapshot, what SEVIS confirmed: each of them A, B or C, or blank.
  ///
  /// Which letter is which doesn't matter, only which are the same, so up to names these are all.
  @Test(arguments: [
    // None blank.
    ("A", "A", "A", Standing.agreed),
    ("A", "B", "A", .agreed),  // Both have moved to the same.
    ("A", "B", "B", .sisAhead),
    ("A", "A", "B", .sevisAhead),
    ("A", "B", "C", .conflict),
    // The SIS is blank now: a blank clears nothing.
    ("", "A", "A", .sevisAhead), ("", "B", "A", .sevisAhead), ("", "", "A", .sevisAhead),
    // SEVIS holds nothing.
    ("A", "A", "", .sisAhead), ("A", "B", "", .sisAhead), ("A", "", "", .sisAhead),
    // The snapshot was blank.
    ("A", "", "A", .agreed), ("A", "", "B", .sisAhead),
    // Both blank.
    ("", "A", "", .agreed), ("", "", "", .agreed),
  ])
  func compares(now: String, snapshot: String, held: String, standing: Standing) {
    let confirmed = ConfirmedValue(held, certainty: .confirmed, since: day("2026-09-01"))
    #expect(
      Standing(now: now, snapshot: snapshot, confirmed: confirmed, element: .lastName) == standing)
  }

  /// All 27 of three values: the table above says each, whatever the letters.
  @Test func theLettersDontMatter() {
    let letters = ["A", "B", ""]
    for now in letters {
      for snapshot in letters {
        for held in letters {
          func swapped(_ text: String) -> String { text == "A" ? "B" : text == "B" ? "A" : "" }
          func standing(_ change: (String) -> String) -> Standing {
            Standing(
              now: change(now), snapshot: change(snapshot),
              confirmed: ConfirmedValue(
                change(held), certainty: .confirmed, since: day("2026-09-01")),
              element: .lastName)
          }
          #expect(standing { $0 } == standing(swapped))
        }
      }
    }
  }

  @Test func whatIsAssumedIsNeverAgreed() {
    for now in ["A", "B", ""] {
      for held in ["A", "B", ""] {
        let assumed = ConfirmedValue(held, certainty: .assumed, since: day("2026-09-01"))
        let standing = Standing(now: now, snapshot: "A", confirmed: assumed, element: .lastName)
        #expect(standing == .assumed)
      }
      #expect(
        Standing(now: now, snapshot: "A", confirmed: nil, element: .lastName) == .assumed)
    }
  }

  @Test func withoutASnapshotTheSISIsAhead() {
    let held = ConfirmedValue("B", certainty: .confirmed, since: day("2026-09-01"))
    #expect(Standing(now: "A", snapshot: nil, confirmed: held, element: .lastName) == .sisAhead)
  }

  @Test func styleIsNoDifference() {
    let held = ConfirmedValue(
      "120 N MAIN ST APT 4", certainty: .confirmed, since: day("2026-09-01"))
    #expect(
      Standing(
        now: "120 North Main Street, #4", snapshot: nil, confirmed: held, element: .usStreet)
        == .agreed)
  }

  // MARK: Status that moved by itself

  private func moved(
    to status: SEVISRecord.Status, explained: Set<SEVISRecord.Status> = [],
    end: Day? = day("2029-05-18")
  ) -> StatusAlarm? {
    var old = SEVISRecord(
      uuuid: "U1", sevisID: "N0012345678", visaClass: .f1, status: .active, programEnd: end,
      asOf: day("2026-10-01"))
    old.asOf = day("2026-10-01")
    var new = old
    new.status = status
    new.asOf = day("2026-11-04")
    return StatusAlarm(from: old, to: new, explained: explained)
  }

  @Test func aStatusThatMovedWithoutUsRings() {
    for status in SEVISRecord.Status.allCases where status != .active {
      #expect(moved(to: status)?.after == status, "\(status)")
      #expect(moved(to: status, explained: [status]) == nil, "\(status)")
    }
    #expect(moved(to: .active) == nil)
    #expect(moved(to: .completed, end: day("2026-10-15")) == nil)
    #expect(moved(to: .terminated, end: day("2026-10-15")) != nil)
  }

  @Test func aSEVISIDIsWrittenOnce() throws {
    let old = SEVISRecord(
      uuuid: "U1", sevisID: "N0012345678", visaClass: .f1, status: .active, asOf: day("2026-10-01"))
    var line = old
    line.status = .completed
    #expect(try old.replaced(by: line, reason: nil) == line)
    line.sevisID = "N0099999999"
    #expect(throws: Refusal.identityChanged) { try old.replaced(by: line, reason: nil) }
    #expect(try old.replaced(by: line, reason: "transferred in, new record") == line)
  }
}
