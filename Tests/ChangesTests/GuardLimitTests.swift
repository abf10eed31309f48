import Feed
import Testing

@testable import Changes

/// Each guard holds at its limit and lets one step less pass.
@Suite struct GuardLimitTests {
  private static let hundred = TestFile().adding(100)

  @Test(arguments: [
    (96, []), (95, ["rows-lost: students"]), (81, ["rows-lost: students"]),
    (80, ["rows-lost (block): students"]), (1, ["rows-lost (block): students"]),
  ])
  func rowsLost(left: Int, held: [String]) {
    var school = School(Self.hundred)
    #expect(school.held(Self.hundred.dropping(100 - left)) == held)
  }

  @Test(arguments: [(149, []), (150, ["rows-gained: students"])])
  func rowsGained(rows: Int, held: [String]) {
    var school = School(Self.hundred)
    #expect(school.held(TestFile().adding(rows)) == held)
  }

  @Test(arguments: [(19, []), (20, ["column-emptied: students"])])
  func columnEmptied(blank: Int, held: [String]) {
    var school = School(Self.hundred.setting("CUSTOM1", to: "", in: 10))
    #expect(school.held(Self.hundred.setting("CUSTOM1", to: "", in: blank)) == held)
  }

  @Test(arguments: [(9, []), (10, ["column-rewritten: students"])])
  func columnRewritten(changed: Int, held: [String]) {
    var school = School(Self.hundred)
    #expect(school.held(Self.hundred.setting("CUSTOM1", to: "other", in: changed)) == held)
  }

  @Test(arguments: [(4, []), (5, ["keys-replaced: students"])])
  func keysReplaced(renamed: Int, held: [String]) {
    var school = School(Self.hundred)
    #expect(school.held(Self.hundred.renaming(renamed)) == held)
  }

  @Test(arguments: [(10, []), (11, ["too-many-rejected: students"])])
  func rowsLeftOut(rows: Int, held: [String]) {
    var file = TestFile().adding(1_000)
    var school = School(file)
    file.leftOut = Set(file.rows.prefix(rows).map { $0[0] })
    #expect(school.held(file) == held)
    // On the first night too.
    school = School()
    #expect(school.held(file) == held)
  }

  @Test(arguments: [(6, []), (7, ["too-many-rejected: students"])])
  func rowsWithErrors(rows: Int, held: [String]) {
    var file = Self.hundred
    file.withErrors = Set(file.rows.prefix(2).map { $0[0] })
    var school = School(file)
    file.withErrors = Set(file.rows.prefix(rows).map { $0[0] })
    #expect(school.held(file) == held)
  }

  @Test func aRowThatIsLeftOutIsNeitherGoneNorChanged() {
    var file = TestFile().adding(1_000)
    var school = School(file)
    file.leftOut = Set(file.rows.prefix(10).map { $0[0] })
    file = file.setting("CUSTOM1", to: "other", in: 10)
    #expect(school.held(file) == [])
    #expect(school.movements[0].of(.students).gone == 0)
    #expect(school.movements[0].of(.students).changed == 0)
    #expect(school.movements[0].of(.students).leftOut == 10)
    #expect(school.last?[.student]?.rows(.students) == 1_000)
  }

  @Test func aGuardNeedsFivePeople() {
    var school = School(TestFile().adding(60))
    #expect(school.held(TestFile().adding(60).dropping(4)) == [])
    school = School(TestFile().adding(60))
    #expect(school.held(TestFile().adding(60).dropping(5)) == ["rows-lost: students"])
  }

  @Test(arguments: [(19, []), (20, ["rows-lost (block): J"])])
  func aClassNeedsTwentyPeople(scholars: Int, held: [String]) {
    let students = TestFile().adding(1_000)
    var school = School(students.adding(scholars, visa: "03"))
    #expect(school.held(students.adding(scholars - 8, visa: "03")) == held)
  }

  /// 25 people: one or four of them are no share of anything.
  @Test func aSchoolOfTwentyFive() {
    let file = TestFile().adding(25)
    for lost in 0...4 {
      var school = School(file)
      #expect(school.held(file.dropping(lost)) == [])
      school = School(file)
      #expect(school.held(file.setting("CUSTOM1", to: "", in: lost)) == [])
      school = School(file)
      #expect(school.held(file.setting("CUSTOM1", to: "other", in: lost)) == [])
      school = School(file)
      #expect(school.held(file.renaming(lost)) == [])
      var rejected = file
      rejected.leftOut = Set(file.rows.prefix(lost).map { $0[0] })
      #expect(school.held(rejected) == [])
    }
    var school = School(file)
    #expect(school.held(file.dropping(5)) == ["rows-lost (block): students"])
  }

  /// Each night loses less than 5 %; the median of the last 14 sees it.
  @Test func tenNightsOfFourPercent() {
    var file = TestFile().adding(1_000)
    var school = School(file, nights: 14)
    var heldOn: [Int] = []
    for night in 1...10 {
      let smaller = file.dropping(file.rows.count * 4 / 100)
      let held = school.held(smaller)
      if held == [] { file = smaller } else { heldOn.append(night) }
      #expect(held == [] || held == ["rows-lost: students"])
    }
    #expect(heldOn.first == 3)
    #expect(file.rows.count == 922)
  }

  @Test func staffDoNotHideThatAllStudentsVanished() {
    var file = TestFile().addingStaff(9_900)
    file.kind = .combined
    var school = School(file.adding(100))
    #expect(school.held(file) == ["rows-lost (block): students"])
    #expect(school.held(file.adding(100)) == [])
  }

  @Test func aFileThatIsNotThereHasLostAllItsRows() {
    var staff = TestFile(kind: .hr).addingStaff(50)
    var school = School(TestFile().adding(100), staff)
    #expect(school.held(TestFile().adding(100)) == ["rows-lost (block): employees"])
    staff.kind = .combined
    let message = school.night([staff.adding(100)]).first?.message.text(showingValues: false)
    let sentence = """
      The student file isn't there tonight; it had 100 students; the limit is 20 %. An extract \
      that was cut off or lost a part of its query looks like this; who is missing from a file \
      hasn't left. Nothing is loaded. If it is right: sisfeed override rows-lost --reason TEXT \
      --allow 100 --until TIME, then someone else: sisfeed override --confirm
      """
    #expect(message == sentence)
  }

  @Test func theFirstNightHasNothingToBeComparedWith() {
    var school = School()
    #expect(school.held(TestFile().adding(100)) == [])
    #expect(school.movements[0].of(.students).added == 0)
  }

  @Test func limitsAreTheSchoolsOwn() {
    var school = School(Self.hundred)
    school.limits.rowsLost = Share(hundredths: 750)
    #expect(school.held(Self.hundred.dropping(7)) == [])
    school = School(Self.hundred)
    school.limits.rowsLost = Share(hundredths: 750)
    #expect(school.held(Self.hundred.dropping(8)) == ["rows-lost: students"])
    school = School(Self.hundred)
    school.limits.fewestPeople = 8
    #expect(school.held(Self.hundred.dropping(7)) == [])
    #expect(school.held(Self.hundred.dropping(15)) == ["rows-lost: students"])
  }

  @Test func theMedianIsOfAsManyNightsAsTheSchoolSays() {
    // Against the last night alone, four percent a night are never ten.
    var file = TestFile().adding(1_000)
    var school = School(file, nights: 14)
    school.limits.medianNights = 1
    for _ in 1...10 {
      file = file.dropping(file.rows.count * 4 / 100)
      #expect(school.held(file) == [])
    }
  }
}
