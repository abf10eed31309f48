import Changes
import Feed
import Foundation
import GRDB
import Night
import Reports
import Store
import Testing
import Updates

/// What nights do to the review queue, beyond what `StoryTests` plays.
@Suite struct ProposingNightsTests {
  private static let moved = ["US_ADDRESS_LINE1": "77 Oak Street", "US_ADDRESS_LINE2": ""]

  /// A school of F-1 students that has proposals made.
  private func school() throws -> NightSchool {
    let school = try NightSchool()
    // Nothing is held: the guards have tests of their own.
    school.limits.fewestPeople = 1_000_000
    school.context = ProposingContext(today: school.today)
    return school
  }

  private func with(_ cells: [String: String], _ table: FeedTable, row: Int = 0) -> FeedTable {
    table.with { for (column, value) in cells { $0[row, column] = value } }
  }

  /// A report with a queue in it is json, too.
  @Test func theReportOfAQueueIsJSON() async throws {
    let school = try school()
    let table = try FeedTable.students(20)
    try await school.night(table)
    try school.importRoster(table.roster([]))
    let report = try await school.night(with(["EMAIL": "new@example.edu"], table))
    let json = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    let queue = (json as? [String: Any])?["queue"] as? [String: Any]
    #expect(queue?["open"] as? Int == 1)
  }

  /// The SEVIS records may be there before the first feed, and what they differ in is proposed.
  @Test func theFirstNightIsComparedWithTheRecords() async throws {
    let school = try school()
    let table = try FeedTable.students(20)
    // Of state and ZIP code the list says nothing, and nothing comes of that.
    let street = ["US_ADDRESS_LINE1", "US_ADDRESS_CITY"]
    try school.importRoster(with(Self.moved, table).roster(street))
    try await school.night(table)
    let queue = try school.queue()
    #expect(queue.map(\.update.uuuid) == [table.id(0)])
    #expect(queue.first?.fields.first?.after == table[0, "US_ADDRESS_LINE1"])
    #expect(queue.first?.update.firstSeen == school.today)
  }

  /// A signal that the settings learn later means something for rows that don't change any more.
  @Test func otherSettingsAreAskedOfEveryone() async throws {
    let school = try school()
    let table = with(["CUSTOM24": "WD"], try FeedTable.students(20))
    try await school.night(table)
    try school.importRoster(table.roster([]))
    try await school.night(table)
    #expect(try school.queue().isEmpty)
    let column = try #require(Layout.standard.column(named: "CUSTOM24"))
    school.context?.signals = SignalMap([
      SignalMap.Entry(
        Signal(column: "CUSTOM24", value: "WD", meaning: .withdrawn), column: column.id)
    ])
    try await school.night(table)
    #expect(try school.queue().map(\.update.key) == ["Status/Terminate"])
    // Of the term that the settings learn, too, whoever enrolled long ago is told.
    school.context?.terms = [
      Term(
        code: "Fall 2026", start: school.today.adding(-10), end: school.today.adding(80),
        addDrop: school.today.adding(-3), nextStart: nil)
    ]
    school.context?.fullTime = FullTimeRule(codes: ["Y": true, "N": false])
    try await school.night(table)
    #expect(try school.queue().contains { $0.update.event.name == .registration })
  }

  /// The day of a postponed proposal comes on the night on which it is no longer kept back: both are
  /// so in the morning.
  @Test func twoThingsHappenToOneProposal() async throws {
    let school = try school()
    let table = try FeedTable.students(20)
    try await school.night(table)
    try school.importRoster(table.roster([]))
    let email = with(["EMAIL": "new@example.edu"], table)
    try await school.night(email)
    try school.decide(.postpone(until: school.today.adding(2)), by: "avery")
    try await school.night(with(["EMAIL": "N/A"], table))
    try await school.night(email)
    try await school.night(email)
    let queue = try school.queue()
    #expect(queue.map(\.review.state) == [.proposed])
    #expect(queue.first?.update.blockedBy == [])
  }

  // MARK: What a whole column or row doesn't say

  /// A column wrapped in quotes is left out for everyone, though that is told on no header line: what
  /// isn't known of someone new clears nothing, even where a blank would.
  @Test func aWrappedColumnClearsNothing() async throws {
    let school = try school()
    let line2 = try #require(Layout.standard.column(named: "US_ADDRESS_LINE2"))
    school.context?.clearable = [line2.id]
    let table = with(["US_ADDRESS_LINE2": "Apt 4"], try FeedTable.students(20))
    try school.importRoster(table.roster(["US_ADDRESS_LINE1", "US_ADDRESS_LINE2"]))
    try await school.night(table.with { $0.rows.removeFirst() })
    try await school.night(
      table.with { table in
        for row in table.rows.indices {
          table[row, "US_ADDRESS_LINE2"] = "\"\(table[row, "US_ADDRESS_LINE2"])\""
        }
      })
    #expect(try school.queue().isEmpty)
    // The same blank, in a file that says so, clears.
    try await school.night(with(["US_ADDRESS_LINE2": ""], table))
    let cleared = try school.queue().flatMap(\.fields).filter { $0.after.isEmpty }
    #expect(cleared.map(\.column) == ["US_ADDRESS_LINE2"])
  }

  /// A column that is missing keeps back what belongs to it, on whatever line the header stands.
  @Test func aMissingColumnSaysNothingBelowABlankLine() async throws {
    let school = try school()
    let table = with(["FIRST_NAME": "Ann", "MIDDLE_NAME": ""], try FeedTable.students(20))
    try await school.night(table)
    try school.override(.headerChanged, allow: 10, hours: 100)
    try school.importRoster(table.roster([]))
    let columns = table.columns.filter { $0 != "MIDDLE_NAME" }
    let without = with(["FIRST_NAME": "Joan"], table).ordered(columns)
    try await school.night(bytes: Data("\n".utf8) + without.bytes())
    #expect(try school.view().student(table.id(0))["FIRST_NAME"] == "Joan")
    #expect(try school.queue().isEmpty)
    try await school.night(with(["FIRST_NAME": "Joan", "MIDDLE_NAME": "Lee"], table))
    #expect(try school.queue().flatMap(\.fields).map(\.after) == ["Joan Lee"])
  }

  /// A school to which the first of a table's students came on the second night, without a record.
  private func arrival() async throws -> (NightSchool, table: FeedTable, others: FeedTable) {
    let school = try school()
    let table = try FeedTable.students(20)
    let others = table.with { $0.rows.removeFirst() }
    try await school.night(others)
    try school.importRoster(others.roster([]))
    try await school.night(table)
    return (school, table, others)
  }

  /// What is said of a whole column concerns those, too, who have no record yet.
  @Test func aDraftGoesWithoutAColumnThatIsLeftOut() async throws {
    let (school, table, _) = try await arrival()
    func emails() throws -> [String] {
      try school.queue().flatMap(\.fields).filter { $0.column == "EMAIL" }.map(\.after)
    }
    #expect(try emails() == [table[0, "EMAIL"]])
    try await school.night(
      table.with { table in
        for row in table.rows.indices { table[row, "EMAIL"] = "\"\(table[row, "EMAIL"])\"" }
      })
    #expect(try emails().isEmpty)
    try await school.night(table)
    #expect(try emails() == [table[0, "EMAIL"]])
  }

  /// Nobody makes a record for someone who came and is gone again.
  @Test func aDraftIsKeptBackWhileItsRowIsMissing() async throws {
    let (school, _, others) = try await arrival()
    try await school.night(others)
    let queue = try school.queue()
    #expect(queue.map(\.update.key) == ["Create/"])
    #expect(queue.map(\.update.blockedBy) == [["missing-row"]])
  }

  /// The cap of a day counts who was approved on it, not who is told of anew.
  @Test func anApprovalCountsOnItsDay() async throws {
    let school = try school()
    let column = try #require(Layout.standard.column(named: "CUSTOM24"))
    school.context?.signals = SignalMap([
      SignalMap.Entry(
        Signal(column: "CUSTOM24", value: "WD", meaning: .withdrawn), column: column.id)
    ])
    let table = try FeedTable.students(20)
    try await school.night(table)
    try school.importRoster(table.roster([]))
    let gone = with(["CUSTOM24": "WD"], table)
    try await school.night(gone)
    try school.decide(.approve, by: "avery", set: [("Reason", "23")])
    try school.decide(.approve, by: "blake")
    let approved = school.today
    try await school.night(with(["CONFIDENTIALITY_IND": "Y"], gone))
    let queue = try school.queue()
    #expect(queue.map(\.review.state) == [.approved])
    #expect(queue.first?.update.isConfidential == true)
    let counts = try Store.open(school.store, for: .reading).read { connection in
      let proposals = try Proposals(connection, names: ColumnNames(.standard))
      return try [approved, school.today].map { try proposals.negativeApprovals(on: $0) }
    }
    #expect(counts == [1, 0])
  }

  /// The count that the morning report reads is the one of the values, whoever wrote them.
  @Test func whatWasNeverConfirmedIsCountedAsItIsWritten() async throws {
    let school = try school()
    let table = try FeedTable.students(20)
    func expectCounted(_ comment: Comment) throws {
      try Store.open(school.store, for: .reading).read { connection in
        let row = try #require(
          try Row.fetchOne(
            connection,
            sql: """
              SELECT count(*), count(DISTINCT uuuid) FROM confirmed_values
              WHERE certainty = 'assumed'
              """))
        let counted = try KnownValues.neverConfirmed(connection)
        #expect(counted.values == row[0] && counted.people == row[1], comment)
      }
    }
    try await school.night(table)
    try school.importRoster(table.roster([]))
    try expectCounted("after an import")
    try await school.night(with(["GENDER": "X"], table))
    try school.decide(.doneInRTI, by: "avery")
    try expectCounted("after what was typed into RTI")
    try school.importRoster(table.roster(["EMAIL", "LAST_NAME"]))
    try expectCounted("after another import")
  }
}
