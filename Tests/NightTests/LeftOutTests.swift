import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import Testing

/// What an error leaves out of a night, and what stands in its place.
@Suite struct LeftOutTests {
  private let physical = ["LINE1", "LINE2", "CITY", "STATE", "ZIP"].map { "US_ADDRESS_\($0)" }
  private let credits = ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"]

  @Test func badCellKeepsItsLastGoodValueBesideAGoodChange() async throws {
    let (school, table) = try await Self.school()
    let id = table.id(5)
    let before = try school.view().student(id)
    let report = try await school.night(
      table.with { table in
        table[5, "DOB"] = "31/31/2001"
        table[5, "MAJOR1_DESC"] = "Hydrology"
      })
    #expect((report.exitCode, report.changed, report.rowsLeftOut) == (1, 1, 0))
    #expect((report.rowsWithErrors, report.rowsInPart) == (1, 1))
    let view = try school.view()
    var expected = before
    expected["MAJOR1_DESC"] = "Hydrology"
    #expect(view.student(id) == expected)
    #expect(view.changes.map(\.column) == ["MAJOR1_DESC"])
  }

  @Test func valueLoadsOnceItIsMended() async throws {
    let (school, table) = try await Self.school()
    let id = table.id(5)
    let other = table[5, "DOB"].hasPrefix("01") ? "02/03/2001" : "01/03/2001"
    try await school.night(table.with { $0[5, "DOB"] = "31/31/2001" })
    let mended = try await school.night(table.with { $0[5, "DOB"] = other })
    #expect((mended.exitCode, mended.changed) == (0, 1))
    #expect(try school.view().student(id)["DOB"] == other)
    // And what was there before is no change at all.
    let (second, same) = try await Self.school()
    try await second.night(same.with { $0[5, "DOB"] = "31/31/2001" })
    #expect(try await second.night(same).changed == 0)
    #expect(try second.view().changes == [])
  }

  /// Between the two nights the school's word on the rule changes, not a byte of the row.
  @Test func valueLoadsWhenItsErrorIsNoneAnyMoreThoughTheRowIsTheSame() async throws {
    let (school, table) = try await Self.school()
    let wrong = table.with { $0[5, "EMAIL"] = "nobody at example" }
    try await school.night(wrong)
    #expect(try school.view().student(table.id(5))["EMAIL"] == table[5, "EMAIL"])
    school.severities = ["invalid-email": .warning]
    let report = try await school.night(wrong)
    #expect((report.exitCode, report.changed) == (0, 1))
    #expect(try school.view().student(table.id(5))["EMAIL"] == "nobody at example")
  }

  @Test func rowLoadsWhenItsErrorIsNoneAnyMoreThoughTheRowIsTheSame() async throws {
    let (school, table) = try await Self.school()
    let newcomer = table.with { table in
      table.rows.append(table.rows[0])
      table[table.rows.count - 1, "UUUID"] = "NEWCOMER"
      table[table.rows.count - 1, "LAST_NAME"] = ""
      table[3, "LAST_NAME"] = ""
      table[3, "CUSTOM1"] = "and more"
    }
    let first = try await school.night(newcomer)
    #expect((first.rowsLeftOut, first.added, first.changed) == (2, 0, 0))
    #expect(try school.view().student("NEWCOMER") == [:])
    #expect(try school.view().student(table.id(3))["LAST_NAME"] == table[3, "LAST_NAME"])
    school.severities = ["missing-required-value": .warning]
    let report = try await school.night(newcomer)
    #expect((report.exitCode, report.added, report.changed) == (0, 1, 1))
    #expect(try school.view().student("NEWCOMER")["FIRST_NAME"] == table[0, "FIRST_NAME"])
    let now = try school.view().student(table.id(3))
    #expect((now["LAST_NAME"], now["CUSTOM1"]) == (nil, "and more"))
  }

  @Test func errorThatAppearsWithoutAByteIsHonoured() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(150)
    let odd = table.with { $0[5, "US_PHONE"] = "12" }
    try await school.night(odd)
    #expect(try school.view().student(table.id(5))["US_PHONE"] == "12")
    // From now on it is an error: what was loaded before stands, being the last that was good then.
    school.severities = ["invalid-us-phone": .error]
    let report = try await school.night(odd)
    #expect((report.exitCode, report.rowsWithErrors, report.changed) == (1, 1, 0))
    #expect(try school.view().student(table.id(5))["US_PHONE"] == "12")
    // A further wrong value isn't loaded.
    let worse = try await school.night(odd.with { $0[5, "US_PHONE"] = "34" })
    #expect((worse.exitCode, worse.changed) == (1, 0))
    #expect(try school.view().student(table.id(5))["US_PHONE"] == "12")
  }

  @Test func badAddressKeepsItsBlock() async throws {
    let (school, table) = try await Self.school()
    let row = try #require(table.rows.indices.first { table[$0, "US_ADDRESS_STATE"] == "CA" })
    let before = try school.view().student(table.id(row))
    let report = try await school.night(
      table.with { table in
        table[row, "US_ADDRESS_LINE1"] = "1 Elm Street"
        table[row, "US_ADDRESS_LINE2"] = "Apt 9"
        table[row, "US_ADDRESS_CITY"] = "Provo"
        table[row, "US_ADDRESS_STATE"] = "QQ"
        table[row, "US_ADDRESS_ZIP"] = "84601"
        table[row, "CUSTOM1"] = "moved"
      })
    #expect((report.exitCode, report.changed) == (1, 1))
    let after = try school.view().student(table.id(row))
    for column in physical { #expect(after[column] == before[column], "\(column)") }
    #expect(after["CUSTOM1"] == "moved")
  }

  @Test func creditsThatDoNotAddUpKeepTheirBlock() async throws {
    let (school, table) = try await Self.school()
    let row = try #require(table.rows.indices.first { table[$0, "CREDITS_TOTAL"] == "12" })
    let before = try school.view().student(table.id(row))
    let report = try await school.night(
      table.with { table in
        table[row, "CREDITS_CAMPUS"] = "3"
        table[row, "CREDITS_TOTAL"] = "15"
        table[row, "CREDITS_TERM"] = "209910"
      })
    #expect((report.exitCode, report.changed) == (1, 1))
    let after = try school.view().student(table.id(row))
    for column in credits { #expect(after[column] == before[column], "\(column)") }
    #expect(after["CREDITS_TERM"] == "209910")
  }

  @Test func newPersonLoadsWithoutTheBadValue() async throws {
    let (school, table) = try await Self.school()
    let report = try await school.night(
      table.with { table in
        var row = table.rows[7]
        row[table.place("UUUID")] = "NEWCOMER"
        row[table.place("DOB")] = "never"
        table.rows.append(row)
      })
    #expect((report.exitCode, report.added) == (1, 1))
    var expected = try school.view().student(table.id(7))
    expected["UUUID"] = "NEWCOMER"
    expected["DOB"] = nil
    #expect(try school.view().student("NEWCOMER") == expected)
  }

  @Test(arguments: [false, true])
  func repeatedIDsThatDifferKeepTheLastGoodRow(isFirstTheOldOne: Bool) async throws {
    let (school, table) = try await Self.school()
    let before = try school.view().people
    let report = try await school.night(
      table.with { table in
        var twin = table.rows[5]
        twin[table.place("LAST_NAME")] = "Other"
        table.rows.insert(twin, at: isFirstTheOldOne ? 6 : 5)
      })
    #expect((report.exitCode, report.changed, report.gone, report.added) == (1, 0, 0, 0))
    // Both rows are left out.
    #expect(report.rowsLeftOut == 2)
    #expect(try school.view().people == before)
  }

  @Test func newPersonWhoseIDRepeatsIsNotLoaded() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view().people
    let report = try await school.night(
      table.with { table in
        for name in ["One", "Two", "Three"] {
          var row = table.rows[5]
          row[table.place("UUUID")] = "TWICE"
          row[table.place("LAST_NAME")] = name
          table.rows.append(row)
        }
      })
    #expect((report.exitCode, report.added, report.rowsLeftOut) == (1, 0, 3))
    #expect(try school.view().people == before)
  }

  @Test func identicalCopiesCountOnce() async throws {
    let (school, table) = try await Self.school()
    let report = try await school.night(
      table.with { table in
        table[5, "LAST_NAME"] = "Changed"
        table.rows.append(table.rows[5])
        var newcomer = table.rows[6]
        newcomer[table.place("UUUID")] = "NEWCOMER"
        table.rows += [newcomer, newcomer]
      })
    #expect((report.changed, report.added, report.rowsLeftOut) == (1, 1, 0))
    let view = try school.view()
    #expect(view.student(table.id(5))["LAST_NAME"] == "Changed")
    #expect(view.people.count == table.rows.count + 1)
  }

  @Test func rowOfTheWrongWidthKeepsThePerson() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view().people
    let report = try await school.night(
      table.with { table in
        table[5, "LAST_NAME"] = "Changed"
        table.rows[5].remove(at: 10)
        table.rows[6].append("more")
      })
    #expect((report.exitCode, report.changed, report.gone, report.rowsLeftOut) == (1, 0, 0, 2))
    #expect(try school.view().people == before)
  }

  @Test func rowWithoutAnIDIsCountedAsLeftOut() async throws {
    let (school, table) = try await Self.school()
    let report = try await school.night(table.with { $0[5, "UUUID"] = "" })
    // Whose row it is can't be known, so the person is missing: never a termination.
    #expect((report.exitCode, report.rowsLeftOut) == (1, 1))
  }

  @Test func paddedIDIsTheSamePerson() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view().people
    let report = try await school.night(
      table.with { table in
        table[5, "UUUID"] = " " + table.id(5) + " "
        table[5, "DOB"] = "never"
      })
    #expect((report.changed, report.gone, report.added) == (0, 0, 0))
    #expect(try school.view().people == before)
    let mended = try await school.night(table.with { $0[5, "DOB"] = "02/03/2001" })
    #expect(mended.changed == 1)
  }

  @Test func quotedColumnKeepsWhatItHad() async throws {
    let (school, table) = try await Self.school()
    let before = try school.view().people
    let report = try await school.night(
      table.with { table in
        for row in table.rows.indices { table[row, "CUSTOM4"] = "\"\(row)\"" }
      })
    #expect((report.verdict, report.exitCode) == (.loaded, 1))
    #expect(try school.view().people == before)
    // Where the school says that quotes are no error, the values are what they are.
    school.severities = ["double-quote": .warning]
    let quoted = table.with { table in
      for row in table.rows.indices { table[row, "CUSTOM4"] = "\"\(row)\"" }
    }
    #expect(try await school.night(quoted).held == ["column-rewritten"])
  }

  @Test func whoComesBackIsNewAgain() async throws {
    let (school, table) = try await Self.school()
    let away = try await school.night(table.with { $0.rows.remove(at: 5) })
    #expect((away.gone, away.noticed) == (1, ["left-too-early"]))
    let back = try await school.night(table)
    #expect((back.added, back.changed) == (1, 0))
    let view = try school.view()
    #expect(view.people.count == table.rows.count)
    #expect(view.changes.map(\.kind).sorted() == ["added", "removed"])
  }

  private static func school() async throws -> (NightSchool, FeedTable) {
    let school = try NightSchool()
    let table = try FeedTable.sample(150)
    #expect(try await school.night(table).exitCode == 0)
    return (school, table)
  }
}
