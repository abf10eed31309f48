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

  /// All 27 of the values A, B and blank, each by name.
  @Test(arguments: [
    ("A", "A", "A", Standing.agreed), ("A", "A", "B", .sevisAhead), ("A", "A", "", .sisAhead),
    ("A", "B", "A", .agreed), ("A", "B", "B", .sisAhead), ("A", "B", "", .sisAhead),
    ("A", "", "A", .agreed), ("A", "", "B", .sisAhead), ("A", "", "", .sisAhead),
    ("B", "A", "A", .sisAhead), ("B", "A", "B", .agreed), ("B", "A", "", .sisAhead),
    ("B", "B", "A", .sevisAhead), ("B", "B", "B", .agreed), ("B", "B", "", .sisAhead),
    ("B", "", "A", .sisAhead), ("B", "", "B", .agreed), ("B", "", "", .sisAhead),
    ("", "A", "A", .sevisAhead), ("", "A", "B", .sevisAhead), ("", "A", "", .agreed),
    ("", "B", "A", .sevisAhead), ("", "B", "B", .sevisAhead), ("", "B", "", .agreed),
    ("", "", "A", .sevisAhead), ("", "", "B", .sevisAhead), ("", "", "", .agreed),
  ])
  func everyCase(now: String, snapshot: String, held: String, standing: Standing) {
    let confirmed = ConfirmedValue(held, certainty: .confirmed, since: day("2026-09-01"))
    #expect(
      Standing(now: now, snapshot: snapshot, confirmed: confirmed, element: .lastName) == standing)
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

  // MARK: Which snapshot a difference is measured by

  private func base(_ sis: [(String, String)], _ sevis: [(String, String)]) -> String? {
    func values(_ steps: [(String, String)]) -> [DatedValue] {
      steps.map { DatedValue($0.1, since: day("2026-11-" + $0.0)) }
    }
    return values(sis).base(against: values(sevis)) { $0 == $1 }
  }

  @Test func theSnapshotIsTheLastThatBothHad() {
    // The SIS moved nights ago, and it hasn't been reported yet: still the SIS's.
    #expect(base([("01", "A"), ("05", "B"), ("09", "B")], [("02", "A")]) == "A")
    // A list says once more what SEVIS had: nothing has moved there.
    #expect(base([("01", "A"), ("05", "B")], [("02", "A"), ("20", "A")]) == "A")
    // Both moved, SEVIS after the SIS.
    #expect(base([("01", "A"), ("05", "B")], [("02", "A"), ("07", "C")]) == "A")
    // They met again later.
    #expect(base([("01", "A"), ("05", "B"), ("12", "C")], [("02", "A"), ("07", "B")]) == "B")
    // They never had the same: what the SIS had when SEVIS first spoke.
    #expect(base([("01", "A")], [("02", "B")]) == "A")
    #expect(base([("01", "A"), ("05", "C")], [("02", "B")]) == "A")
    // SEVIS spoke before the first night.
    #expect(base([("05", "A")], [("02", "B")]) == nil)
    #expect(base([("05", "A"), ("06", "C")], [("02", "B")]) == "A")
  }

  private func fields(
    _ changes: [String: String] = [:], held: [Element: String] = [:],
    _ change: (inout Reconciliation) -> Void = { _ in }
  ) throws -> [String: Standing] {
    let before = Student.active()
    let now = before.changed(changes)
    var confirmed = before.confirmed
    for (element, value) in held {
      confirmed[element] = ConfirmedValue(value, certainty: .confirmed, since: day("2026-08-10"))
    }
    let record = try #require(before.record)
    var reconciliation = Reconciliation(
      snapshots: [
        Snapshot(from: day("2026-08-03"), view: before.view),
        Snapshot(from: day("2026-11-02"), view: now.view),
      ], record: record, versions: [record], confirmed: confirmed, history: [:],
      context: before.context)
    change(&reconciliation)
    let pairs = reconciliation.fields.map { ($0.element, $0.standing) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func aPersonFieldByField() throws {
    let agreed = try fields()
    #expect(agreed.count > 20 && Set(agreed.values) == [.agreed])
    #expect(agreed["Class"] == .agreed)
    let moved = try fields(["EMAIL": "new@example.edu"], held: [.usPhone: "2125550111"])
    #expect(moved["EmailAddress"] == .sisAhead || moved["Email"] == .sisAhead)
    #expect(moved.values.filter { $0 == .sevisAhead }.count == 1)
    #expect(moved.values.filter { $0 != .agreed }.count == 2)
    let both = try fields(["EMAIL": "new@example.edu"], held: [.email: "other@example.edu"])
    #expect(both.values.filter { $0 != .agreed } == [.conflict])
    let assumed = try fields { $0.confirmed[.email]?.certainty = .assumed }
    #expect(assumed.values.filter { $0 != .agreed } == [.assumed])
    #expect(try fields(["VISA_TYPE": "03"])["Class"] == .sisAhead)
    #expect(try fields { $0.snapshots = [] }.isEmpty)
  }

  @Test func aBlankIsAheadOnlyWhereItClears() throws {
    let held: [Element: String] = [.suffix: "Jr."]
    func standing(_ clears: Bool) throws -> Standing? {
      let fields = try fields(["SUFFIX": ""], held: held) { reconciliation in
        reconciliation.snapshots[0].view.values[ColumnID.named("SUFFIX").rawValue] = "Jr."
        if clears { reconciliation.context.clearable = [.named("SUFFIX")] }
      }
      return fields["FullName/Suffix"]
    }
    #expect(try standing(false) == .sevisAhead)
    #expect(try standing(true) == .sisAhead)
  }

  @Test func anAddressIsOneValue() throws {
    // The same lines, parted otherwise.
    let parted = try fields(
      ["US_ADDRESS_LINE1": "12 Elm St", "US_ADDRESS_LINE2": "Apt 4"],
      held: [.usStreet: "12 Elm Street Apt 4", .usLine2: ""])
    #expect(Set(parted.values) == [.agreed])
    // A house without a second line leaves no apartment behind.
    let moved = try fields(
      ["US_ADDRESS_LINE1": "7 Oak Ave", "US_ADDRESS_LINE2": ""],
      held: [.usStreet: "12 Elm St", .usLine2: "Apt 4"])
    #expect(moved["USAddress/Address2"] == moved["USAddress/Address1"])
    #expect(moved["USAddress/Address1"] != .agreed)
    // A line that is blank beside the same street clears nothing.
    let blank = try fields(
      ["US_ADDRESS_LINE2": ""], held: [.usLine2: "Apt 4"])
    #expect(blank["USAddress/Address1"] == .agreed)
    #expect(blank["USAddress/Address2"] == .sevisAhead)
  }

  // MARK: Status that moved by itself

  @Test func theLastMoveRings() throws {
    var versions: [SEVISRecord] = []
    for (status, date) in [
      ("initial", "2026-08-01"), ("active", "2026-09-01"), ("active", "2026-10-01"),
      ("terminated", "2026-11-01"), ("terminated", "2026-11-20"),
    ] {
      versions.append(
        SEVISRecord(
          uuuid: "U1", sevisID: "N0012345678", visaClass: .f1,
          status: try #require(SEVISRecord.Status(rawValue: status)), asOf: day(date)))
    }
    let alarm = try #require(StatusAlarm(in: versions, explained: []))
    #expect(alarm.before == .active && alarm.after == .terminated)
    #expect(alarm.asOf == day("2026-11-01"))
    #expect(StatusAlarm(in: versions, explained: [.terminated]) == nil)
    #expect(StatusAlarm(in: Array(versions.prefix(1)), explained: []) == nil)
    #expect(StatusAlarm(in: [], explained: []) == nil)
    // Another SEVIS ID is another record.
    versions[3].sevisID = "N0099999999"
    versions[4].sevisID = "N0099999999"
    #expect(StatusAlarm(in: versions, explained: []) == nil)
  }

  @Test func whatWeDecidedIsExplained() throws {
    let update = try #require(
      Student.active().changed(["CUSTOM4": "WD"]).updates.first { $0.duties == ["withdrawal"] })
    for state in ReviewState.allCases {
      let proposal = Proposal(id: "P1", update: update, review: Review(state))
      let isOurs: Set<ReviewState> = [
        .approved, .batched, .sent, .sentUnknown, .applied, .doneInRTI,
      ]
      #expect(
        StatusAlarm.explained(by: [proposal]) == (isOurs.contains(state) ? [.terminated] : []),
        "\(state)")
    }
  }

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
