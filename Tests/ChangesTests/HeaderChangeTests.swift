import Feed
import Testing

@testable import Changes

/// What became of the names of a header.
@Suite struct HeaderChangeTests {
  @Test(arguments: [
    ("A B C", "A B C", "", "", "", ""),
    ("A B C", "A B C D", "D", "", "", ""),
    ("A B C", "A C", "", "B", "", ""),
    ("A B C", "C A B", "", "", "", "C"),
    ("A B C D E", "E B C D A", "", "", "", "E A"),
    ("A B C", "B A C", "", "", "", "B"),
    // The nearest name, the layout's meaning, the same place.
    ("UUUID ADVISOR_NAME", "UUUID ADVISER_NAME", "", "", "ADVISOR_NAME>ADVISER_NAME", ""),
    ("UUUID EMAIL DOB", "UUUID DOB USER_EMAIL", "", "", "EMAIL>USER_EMAIL", "DOB"),
    ("UUUID FIRST SECOND", "UUUID OTHER SECOND", "", "", "FIRST>OTHER", ""),
    // A name that could be either's is nobody's; neither is one that is blank for everyone.
    ("UUUID CODE1 CODE2 X", "UUUID X CODE3", "CODE3", "CODE1 CODE2", "", ""),
    ("UUUID EMPTY_A X", "UUUID BLANKS X", "BLANKS", "EMPTY_A", "", ""),
  ])
  func changes(
    before: String, after: String, added: String, dropped: String, renamed: String, moved: String
  ) {
    let change = HeaderChange(from: counts(before), to: counts(after))
    #expect(change.added.joined(separator: " ") == added)
    #expect(change.dropped.joined(separator: " ") == dropped)
    #expect(change.renamed.map { "\($0.before)>\($0.after)" }.joined(separator: " ") == renamed)
    #expect(change.moved.joined(separator: " ") == moved)
  }

  /// A file of ten people; columns that begin with EMPTY or BLANKS have nothing.
  private func counts(_ names: String) -> FileCounts {
    let names = names.split(separator: " ").map(String.init)
    let header = Header(names: names, layout: .standard, kind: .student)
    var comparison = FileComparison(kind: .student, header: header, last: nil)
    var blanks = BlankColumns()
    for (position, name) in names.enumerated()
    where name.hasPrefix("EMPTY") || name.hasPrefix("BLANKS") {
      blanks.insert(position)
    }
    for _ in 0..<10 {
      comparison.added(RowShape(people: PeopleSet(.students), blanks: blanks)) { nil }
    }
    return comparison.counts
  }

  @Test func theVerdictNamesThem() {
    let file = TestFile().adding(30)
    var school = School(file)
    var names = file.columns.map { $0 == "CREDITS_TERM" ? "CREDIT_TERM" : $0 }
    names.removeAll { $0 == "FULL_TIME" }
    names.insert("CUSTOM2", at: 1)
    var next = file.ordered(names)
    let term = names.firstIndex(of: "CREDIT_TERM") ?? 0
    for index in next.rows.indices { next.rows[index][term] = "202640" }
    let verdict = school.night([next]).first { $0.id == .headerChanged }
    #expect(verdict?.number == 3)
    #expect(verdict?.people == nil)
    let sentence = """
      The header of the student file isn't that of the last good night; added: CUSTOM2; dropped: \
      FULL_TIME; renamed: CREDITS_TERM to CREDIT_TERM (the same column by the layout). The extract \
      was reworked: values may now stand in another field than they did. A column that isn't there \
      any more keeps no one's values up to date. Nothing is loaded. If it is right: sisfeed override \
      header-changed --reason TEXT --allow 3 --until TIME
      """
    #expect(verdict?.message.text(showingValues: false) == sentence)
  }

  @Test func theOrderAloneMayBeAllowedForGood() {
    let file = TestFile().adding(30)
    var school = School(file)
    let moved = file.ordered(["CUSTOM1"] + file.columns.dropLast())
    let verdicts = school.night([moved])
    #expect(verdicts.map(\.id) == [.headerChanged])
    #expect(verdicts.first?.columns == ["CUSTOM1"])
    let message = verdicts.first?.message.text(showingValues: false) ?? ""
    #expect(message.contains("moved: CUSTOM1. "))
    #expect(message.contains("guards.header-order: any in the settings allows it for good."))
    school.limits.headerOrder = .any
    #expect(school.night([moved]) == [])
    #expect(school.movements[0].of(.students).changed == 0)
  }
}
