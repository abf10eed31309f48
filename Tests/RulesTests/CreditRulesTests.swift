import Feed
import Testing

@testable import Rules

/// The cases too fine for the documentation of the rules about credits.
@Suite struct CreditRulesTests {
  /// Campus, online, ESL and total.
  private func cells(_ values: [String]) -> [ColumnID: String] {
    Dictionary(
      uniqueKeysWithValues: zip(
        [.creditsCampus, .creditsOnline, .creditsESL, .creditsTotal], values))
  }

  @Test(
    arguments: [
      (["9", "3", "2", "14.0"], []),  // Same number, other spelling.
      (["0.1", "0.1", "0.1", "0.3"], []),  // Would fire in binary floating point.
      (["0", "0", "0", "0"], []), (["0.001", "0", "0", "0.001"], []),
      (["9", "3", "2", "9"], ["credits-total-mismatch"]),  // The total counts campus credits only.
      (["9", "3", "2", "12"], ["credits-total-mismatch"]),  // The total forgets ESL.
      (["9", "3", "2", "14.001"], ["credits-total-mismatch"]),
      (["", "3", "2", "14"], ["blank-credits"]),
      (["", "", "", ""], ["blank-credits", "blank-credits", "blank-credits", "blank-credits"]),
      (["9", " ", "2", "11"], ["blank-credits"]),  // A cell of spaces is blank.
      (["x", "", "2", "11"], ["blank-credits", "invalid-credits"]),  // One finding each.
      (["9", "3", "2", "+14"], ["invalid-credits"]),
      (["-0", "3", "2", "5"], ["invalid-credits"]), (["9.", "3", "2", "14"], ["invalid-credits"]),
      (["NULL", "3", "2", "14"], ["invalid-credits"]),  // The column's own error wins.
    ] as [([String], [String])])
  func judges(values: [String], expected: [String]) async throws {
    #expect(try await rules(cells(values)).sorted() == expected)
  }

  @Test func spaceAroundANumberIsNotTheNumbersFault() async throws {
    let found = try await rules(cells([" 9", "3", "2", "14 "]))
    #expect(found.filter { $0 != "padded-value" } == [])
    let wrong = try await rules(cells([" 9", "3", "2", "15 "]))
    #expect(wrong.filter { $0 != "padded-value" } == ["credits-total-mismatch"])
  }

  /// The contract's own sentence; and only a total that is too large is told of hybrid credits.
  @Test func saysHowHybridCreditsAreAllowed() async throws {
    #expect(
      try await messages("credits-total-mismatch", cells(["9", "3", "2", "9"]))
        == ["CREDITS_TOTAL is 9, but campus 9 + online 3 + ESL 2 = 14"])
    let large = try await messages("credits-total-mismatch", cells(["9.50", "3", "2", "99"]))
    #expect(
      large.first?.hasPrefix("CREDITS_TOTAL is 99, but campus 9.5 + online 3 + ESL 2 = 14.5;")
        == true)
    #expect(large.first?.contains("rules.credits-total-mismatch.severity") == true)
  }

  @Test(arguments: [
    ("9,5", "; write 9.5"), ("+12", "; write 12"), (".5", "; write 0.5"), ("12.", "; write 12"),
    ("1,234", ""),  // A thousand, or one and a bit.
    ("1.2E1", ""), ("-0", ""), ("12 hrs", ""), ("1.2345", ""),
  ])
  func mendsWhatCanOnlyMeanOneNumber(value: String, mend: String) async throws {
    let found = try await messages("invalid-credits", [.named("CREDITS_EARNED"): value])
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("after a point" + mend) == true)
  }

  /// Ruling: CREDITS_EARNED may be blank, else a number.
  @Test func earnedCreditsMayBeBlank() async throws {
    #expect(try await rules([.named("CREDITS_EARNED"): ""]) == [])
    #expect(try await rules([.named("CREDITS_EARNED"): "61"]) == [])
  }

  // MARK: Term and full time

  /// Ruling: class 01 to 03 with credits above 0.
  @Test(arguments: [
    ("01", "14", true), ("02", "14", true), ("03", "14", true), ("04", "14", false),
    ("H-1B", "14", false), ("", "14", false), ("01", "0", false),
  ])
  func termAndFullTime(visa: String, total: String, fires: Bool) async throws {
    var row = cells(total == "0" ? ["0", "0", "0", "0"] : ["9", "3", "2", total])
    row[.visaType] = visa
    row[.educationLevel] = visa == "02" ? "09" : "05"
    row[.creditsTerm] = ""
    #expect(try await rules(row) == (fires ? ["missing-credits-term"] : []))
    row[.creditsTerm] = "Fall 2026"
    row[.fullTime] = " "
    #expect(try await rules(row) == (fires ? ["missing-full-time"] : []))
    row[.fullTime] = "Y"
    #expect(try await rules(row) == [])
  }

  /// Ruling: skipped when a cell they need has an error; they need the total and the visa.
  @Test(
    arguments: [
      (["9", "3", "2", "15"], ["credits-total-mismatch"]),
      (["9", "3", "2", ""], ["blank-credits"]),
      (["9", "3", "2", "x"], ["invalid-credits"]),
      (["9", "3", "", "14"], ["blank-credits", "missing-credits-term", "missing-full-time"]),
    ] as [([String], [String])])
  func termAndFullTimeNeedAGoodTotal(values: [String], expected: [String]) async throws {
    var row = cells(values)
    row[.creditsTerm] = ""
    row[.fullTime] = ""
    #expect(try await rules(row) == expected)
  }

  // MARK: Employees

  @Test(arguments: [FileKind.combined, .hr])
  func employeesHaveNoCredits(kind: FileKind) async throws {
    var row = cells(["", "", "", ""])
    row[.hrFlag] = "Y"
    row[.visaType] = ""
    row[.fullTime] = ""
    row[.creditsTerm] = ""
    if kind == .hr { row = [:] }
    #expect(try await rules(row, in: kind) == [])
    if kind == .combined {
      row[.visaType] = "01"  // An employee who is a student too.
      #expect(try await rules(row, in: kind).count == 4)
    }
  }

  /// Ruling: a row with an invalid flag is an employee's when its visa type and credits are blank.
  @Test func anInvalidFlagAloneMakesNoStudent() async throws {
    var row = cells(["", "", "", ""])
    row[.hrFlag] = "X"
    row[.visaType] = ""
    #expect(try await rules(row, in: .combined) == ["invalid-hr-flag"])
    row[.creditsCampus] = "9"
    #expect(try await rules(row, in: .combined).count == 4)
  }
}
