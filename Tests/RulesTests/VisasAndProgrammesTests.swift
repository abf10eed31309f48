import Codes
import Feed
import Testing

@testable import Rules

/// The cases too fine for the documentation of the rules about visas and programmes.
@Suite struct VisasAndProgrammesTests {
  @Test(arguments: [
    ("f1", "uncoded-visa-type", "VISA_TYPE is F-1 in words; write 01"),
    ("M 2 dependent", "uncoded-visa-type", "VISA_TYPE is M-2 in words; write 05"),
    ("1", "unknown-visa-code", "VISA_TYPE is 1, which has lost its leading zero; write 01 (F-1)"),
    (
      "12", "unknown-visa-code",
      "VISA_TYPE is 12, which is no code; there are 01 to 06, and other classes in words"
    ),
    (
      "LPR", "permanent-resident",
      "VISA_TYPE is LPR, a permanent resident, who doesn't belong in the file"
    ),
  ])
  func visas(value: String, rule: String, message: String) async throws {
    #expect(try await messages(rule, [.visaType: value]) == [message])
  }

  @Test(arguments: ["", "H-1B", "F", "TN", "Asylee", "PR pending", "04"])
  func otherVisasAreFine(value: String) async throws {
    #expect(try await rules([.visaType: value]) == [])
  }

  /// Ruling: only with 01, 02 or 03; 08–10 without M-1, 01–07 and 11 with M-1.
  @Test(arguments: 1...11, [1, 2, 3, 4, 5, 6])
  func levelsFitTheirVisa(level: Int, visa: Int) async throws {
    let isVocational = (8...10).contains(level)
    let fires = visa <= 3 && isVocational != (visa == 2)
    let code = level < 10 ? "0\(level)" : "\(level)"
    #expect(
      try await rules([.educationLevel: code, .visaType: "0\(visa)"])
        == (fires ? ["education-level-visa-mismatch"] : []))
  }

  /// Ruling: skipped when a cell it needs has an error; an uncoded visa leaves the level alone.
  @Test(
    arguments: [
      ("9", "01", ["invalid-education-level"]), ("09", "F-1", ["uncoded-visa-type"]),
      ("09", "07", ["unknown-visa-code"]), ("", "02", []), ("09", "", []), ("09", "H-1B", []),
    ] as [(String, String, [String])])
  func badCellsHaveTheirOwnFindingOnly(
    level: String, visa: String, expected: [String]
  ) async throws {
    #expect(try await rules([.educationLevel: level, .visaType: visa]) == expected)
  }

  @Test(arguments: [
    ("1", "EDUCATION_LEVEL is 1, which has lost its leading zero; write 01 (primary)"),
    ("00", "EDUCATION_LEVEL is 00, none of 01 to 11"),
    ("0", "EDUCATION_LEVEL is 0, none of 01 to 11"),
    ("PhD", "EDUCATION_LEVEL is “PhD”, none of 01 to 11"),
    ("5.0", "EDUCATION_LEVEL is “5.0”, none of 01 to 11"),
  ])
  func levels(value: String, message: String) async throws {
    #expect(try await messages("invalid-education-level", [.educationLevel: value]) == [message])
  }

  @Test(
    arguments: [
      ("11.0701", nil), ("", nil),
      ("110701", "which isn't written NN.NNNN; write 11.0701"),
      ("11.07", "which isn't written NN.NNNN"),  // 11.0700 is no code.
      ("1.0101", "which isn't written NN.NNNN; write 01.0101"),
      ("10101", "which isn't written NN.NNNN; write 01.0101"),
      ("11.080", "which isn't written NN.NNNN"),
      ("14.09", "which isn't written NN.NNNN"),
      ("4.02", "which isn't written NN.NNNN; write 04.0200"),
      ("99.9998", "which is in no list of CIP codes"),
    ] as [(String, String?)])
  func programmes(value: String, ending: String?) async throws {
    let found = try await messages("invalid-cip", [.named("MAJOR_CIP"): value])
    if let ending {
      #expect(found.first?.contains(ending) == true)
    } else {
      #expect(found == [])
    }
  }

  /// Ruling: 00.0000 as MAJOR_CIP is invalid-cip.
  @Test(
    arguments: [
      ("MAJOR_CIP", ["invalid-cip"]), ("SECOND_MAJOR_CIP", []), ("MINOR_CIP", []),
    ] as [(String, [String])])
  func noneIsForSecondMajorsAndMinors(column: String, expected: [String]) async throws {
    #expect(try await rules([.named(column): "00.0000"]) == expected)
  }

  /// Every code of every list is judged by the table, by the rules as by the question at first.
  @Test func codesAreThoseOfTheTable() throws {
    for code in CodeTable.cip.codes where code.code != "00.0000" {
      let bytes = Array(code.code.utf8)
      let read = CIP(bytes.span)
      let cip = try #require(read)
      #expect(cip.text == code.code)
      #expect((cip.standing == .current) == code.isCurrent)
      #expect(CIP.isCurrent(cip.number) == code.isCurrent)
    }
    let current = (0..<1_000_000).count { CIP.isCurrent($0) }
    #expect(current == CodeTable.cip.codes.count { $0.isCurrent })
    for code in CodeTable.educationLevel.codes {
      let bytes = Array(code.code.utf8)
      let level = EducationLevel(bytes.span)
      #expect(level?.code == code.code)
    }
    for code in CodeTable.visaType.codes {
      let bytes = Array(code.code.utf8)
      let visa = VisaType.coded(bytes.span)
      #expect(visa?.name == code.description)
    }
    for code in CodeTable.suffix.codes {
      let bytes = Array(code.code.utf8)
      let isOne = NameSuffix.isOne(bytes.span)
      #expect(isOne)
    }
  }
}
