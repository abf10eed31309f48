import Feed
import TestSupport
import Testing

@testable import Changes

/// Counts that go on from night to night are those that counting anew gives.
@Suite struct CountsTests {
  @Test(arguments: 0..<8)
  func countsThatGoOnAreExact(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var file = TestFile(kind: .combined).adding(40).adding(30, visa: "03").addingStaff(20)
    var school = School()
    school.limits = .never
    school.night([file])
    for _ in 0..<6 {
      let next = random.next(after: &file)
      school.night([next])
      var fresh = School()
      fresh.night([next])
      expectEqual(school.last?[.combined], fresh.last?[.combined], next)
    }
  }

  private func expectEqual(_ left: FileCounts?, _ right: FileCounts?, _ file: TestFile) {
    guard let left, let right else { return #expect(Bool(false), "no counts") }
    for people in People.allCases {
      #expect(left.rows(people) == right.rows(people))
      #expect(left.known(people) == right.known(people))
      for position in file.columns.indices {
        #expect(left.blanks(people, at: position) == right.blanks(people, at: position))
      }
    }
    #expect(Set(left.terms.entries.map(\.term)) == Set(right.terms.entries.map(\.term)))
    #expect(left.terms.entries.map(\.rows) == right.terms.entries.map(\.rows))
  }

  @Test func columnsThatMoveOrComeKeepTheirCounts() throws {
    let file = TestFile().adding(10).setting("CUSTOM1", to: "", in: 3)
    let last = try #require(School(file).last?[.student])
    let names = ["CUSTOM1", "UUUID", "CUSTOM2"].map { HeaderColumn(name: $0) }
    let next = FileCounts(kind: .student, columns: names, after: last)
    #expect(next.rows(.students) == 10)
    #expect((0..<3).map { next.blanks(.students, at: $0) } == [3, 0, 10])
  }

  @Test(arguments: [0, 63, 64, 127, 128, 191, 192, 9_999])
  func everyColumnHasItsBit(position: Int) {
    var blanks = BlankColumns()
    #expect(!blanks.contains(position))
    blanks.insert(position)
    blanks.insert(5)
    #expect(blanks.contains(position))
    #expect(!blanks.contains(position + 1))
    var all: [Int] = []
    blanks.forEach { all.append($0) }
    #expect(all == (position < 5 ? [position, 5] : [5, position]))
  }

  @Test func valuesThatAreNoTermsAreCountedTogether() {
    var terms = TermCounts()
    for number in 0..<1_000 {
      let term = terms.number(Array("term \(number)".utf8).span)
      terms.count(term, by: 1)
    }
    #expect(terms.all.count == 65)
    #expect(terms.all.map(\.rows).reduce(0, +) == 1_000)
  }

  @Test(arguments: [
    ("05", true, false, [People.students]), ("01", true, false, [.students, .f]),
    ("02", true, false, [.students, .m]), ("03", true, true, [.students, .employees, .j]),
    ("", false, true, [.employees]), ("H-1B", true, false, [.students]),
    ("01", false, true, [.employees]),
  ])
  func aRowBelongsToSeveralPopulations(
    visa: String, isStudent: Bool, isEmployee: Bool, people: [People]
  ) {
    let set = PeopleSet(
      Population(isEmployee: isEmployee, isStudent: isStudent), visa: Array(visa.utf8).span)
    #expect(People.allCases.filter(set.contains) == people)
  }
}

extension GuardLimits {
  /// Limits that nothing reaches.
  static var never: GuardLimits {
    var limits = GuardLimits()
    limits.fewestPeople = .max
    return limits
  }
}

extension SplitMix {
  /// The file with some rows gone, new and changed; the new state is kept.
  fileprivate mutating func next(after file: inout TestFile) -> TestFile {
    file.rows = file.rows.filter { _ in below(10) > 0 }
    for index in file.rows.indices where below(3) == 0 {
      let column = 1 + below(file.columns.count - 1)
      let values =
        file.columns[column] == "VISA_TYPE" ? ["01", "03", "05", ""] : ["", "a", "b", "Y"]
      file.rows[index][column] = pick(values)
    }
    file = file.adding(below(5), from: 1_000 + below(1_000_000))
    return file
  }
}
