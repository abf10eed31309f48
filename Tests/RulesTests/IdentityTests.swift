import Feed
import TestSupport
import Testing

@testable import Rules

/// The fine cases of the rules about ids and people.
@Suite struct IdentityTests {
  /// Ruling: last and first name and birth date, case aside; not for duplicate ids.
  @Test(
    arguments: [
      ([.lastName: "GARCIA", .firstName: "ana"], ["possible-same-person"]),
      // Spaces around a value are no part of it.
      ([.lastName: " Garcia"], ["possible-same-person", "padded-value"]),
      ([.lastName: "Garci", .firstName: "aAna"], []), ([.firstName: "Anna"], []),
      ([.birthDate: "03/28/2003"], []),
      // Nothing is known of who has no name or birth date.
      ([.firstName: ""], []), ([.birthDate: ""], []),
      // The other rules about ids have said it.
      ([.uuuid: "U000123"], ["duplicate-uuuid"]), ([.uuuid: "u000123"], ["uuuid-differs-by-case"]),
      ([.uuuid: ""], ["missing-uuuid"]),
    ] as [([ColumnID: String], [String])])
  func theSamePersonIsNoted(second: [ColumnID: String], rules: [String]) async throws {
    let birthDate = "02/28/2003"
    let rows = ExampleFeed.rows(
      .student, [[:], [.birthDate: birthDate].merging(second) { $1 }])
    let findings = try await check(ExampleFeed.header(.student) + rows).findings
    #expect(findings.map(\.rule) == rules)
    #expect(findings.allSatisfy { $0.line == 3 })
  }

  /// Case is aside in every alphabet.
  @Test func caseIsAsideBeyondASCII() async throws {
    let rows = ExampleFeed.rows(
      .student,
      [
        [.lastName: "Ñandú", .birthDate: "01/02/2003"],
        [.lastName: "ÑANDÚ", .birthDate: "01/02/2003"],
      ])
    let findings = try await check(ExampleFeed.header(.student) + rows).findings
    #expect(findings.filter { $0.rule == "possible-same-person" }.map(\.line) == [3])
  }

  /// It stands at no column, names the first of them, and is on whatever chunk they are.
  @Test func theFirstLineIsNamed() async throws {
    let person: [ColumnID: String] = [.birthDate: "01/02/2003"]
    let others = Array(repeating: [:] as [ColumnID: String], count: 2_000)
    let bytes =
      ExampleFeed.header(.student)
      + ExampleFeed.rows(
        .student,
        [person] + others.indices.map { [.birthDate: "", .middleName: "x", .uuuid: "V\($0)"] }
          + [person.merging([.uuuid: "W1"]) { $1 }, person.merging([.uuuid: "W2"]) { $1 }])
    for threads in [1, 2] {
      let findings = try await check(bytes, threads: threads).findings
      #expect(findings.map(\.line) == [2_003, 2_004])
      #expect(findings.map(\.column) == [nil, nil])
      #expect(findings.map(\.uuuid) == ["W1", "W2"])
      let words = findings.map { $0.message.text(showingValues: false) }
      #expect(words.allSatisfy { $0.contains("line 2,") })
    }
  }

  @Test func aFileWithoutBirthDatesSaysThatNoOneWasCompared() async throws {
    let bytes = ExampleFeed.file(.student, without: [.birthDate])
    let notRun = try await check(bytes).outcome.notRun
    #expect(notRun.contains { $0.rule == "possible-same-person" })
    let employees = ExampleFeed.header(.hr) + ExampleFeed.rows(.hr, [[:]])
    let hr = try await check(employees, named: "hr_user_info_core.txt").outcome
    #expect(!hr.notRun.contains { $0.rule == "possible-same-person" })
  }

  @Test func aPersonInBothFilesIsNotedOnTheHRRow() async throws {
    let students = try await ids(["U1", "U2", "u3"])
    let rows = ["E1", "U2", "U3", "E2", "U2"].map { [ColumnID.uuuid: $0] }
    let bytes = ExampleFeed.header(.hr) + ExampleFeed.rows(.hr, rows)
    let findings = try await check(
      bytes, named: "hr_user_info_core.txt", beside: [students, students]
    ).findings
    let notes = findings.filter { $0.rule == "person-in-both-files" }
    // Once an id; u3 is another id.
    #expect(notes.map(\.line) == [3])
    #expect(notes.map(\.column) == ["UUUID"])
    #expect(notes.map(\.uuuid) == ["U2"])
  }

  /// Only the HR file is compared with the student file.
  @Test func aSecondStudentFileIsNotCompared() async throws {
    let students = try await ids(["U1"])
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, [[.uuuid: "U1"]])
    #expect(try await check(bytes, beside: [students]).findings == [])
  }

  private func ids(_ ids: [String]) async throws -> KnownIDs {
    let rows = ExampleFeed.rows(.student, ids.map { [.uuuid: $0] })
    let known = try await check(ExampleFeed.header(.student) + rows).outcome.ids
    let result = try #require(known)
    #expect(result.count == ids.count)
    return result
  }
}

@Suite struct PersonTableTests {
  /// Whatever was expected, every person is found again, on the line where they stood first.
  @Test(arguments: [0, 1_000, 50_000, 200_000])
  func findsEveryoneAgain(expected: Int) {
    var random = SplitMix(seed: 3)
    let hashes = (0..<100_000).map { _ in random.next() }
    var table = PersonTable(expected: expected)
    for (index, hash) in hashes.enumerated() {
      let known = table.insert(hash, line: index + 2)
      if known != nil { Issue.record("line \(index + 2) is taken for line \(known ?? 0)") }
    }
    for (index, hash) in hashes.enumerated() {
      let known = table.insert(hash, line: 1_000_000)
      if known != index + 2 { Issue.record("line \(index + 2) isn't found") }
    }
  }

  /// A line that doesn't fit is no one's first.
  @Test func linesBeyondTheLastAreNotRemembered() {
    var table = PersonTable()
    #expect(table.insert(7, line: 1 << 28) == nil)
    #expect(table.insert(7, line: 1 << 28) == nil)
    #expect(table.insert(7, line: 1 << 28 - 1) == nil)
    #expect(table.insert(7, line: 5) == 1 << 28 - 1)
  }
}
