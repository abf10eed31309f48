import Feed

@testable import Rules

/// Where the documents about the feed disagree, as read by `specs/decisions.md` and the contract.
///
/// The numbers are those of the list of contradictions that the project began with.
enum Contradictions {
  static let all = fileAndHeader + people + codes + lengths

  private static let good = ExampleFeed.file(.student)

  private static let fileAndHeader: [RulingCase] = [
    RulingCase("C1 quotes", ["LAST_NAME": "Gar\"cia"], finds: ["LAST_NAME double-quote"]),
    RulingCase(
      "C1 quotes", "every field wrapped", file: ExampleFeed.wrapped(good),
      finds: ["1 - double-quote"]),
    RulingCase(
      "C4 CREDIT_TERM", "the other name",
      file: ExampleFeed.file(.student, renaming: [.creditsTerm: "CREDIT_TERM"]),
      finds: ["1 CREDITS_TERM misspelled-column"]),
    RulingCase(
      "C5 delimiter", "pipes", file: good.map { $0 == 0x09 ? 0x7C : $0 },
      finds: ["1 - wrong-delimiter"]),
    RulingCase("C5 file name", "a client's", file: good, finds: ["- - unexpected-file-name"])
      .with(name: "sis_user_info_isss.txt"),
    RulingCase(
      "C15 header set", "another client's names",
      file: ExampleFeed.file(
        .student,
        renaming: [.lastName: "USER_LAST_NAME", .named("US_ADDRESS_ZIP"): "US_ZIP_CODE"]),
      finds: ["1 LAST_NAME misspelled-column", "1 US_ADDRESS_ZIP misspelled-column"]),
    RulingCase(
      "Silent: byte order mark", "BOM", file: [0xEF, 0xBB, 0xBF] + good,
      finds: ["1 - byte-order-mark"]),
    RulingCase(
      "Silent: header case", "Gender",
      file: ExampleFeed.file(.student, renaming: [.gender: "Gender"]),
      finds: ["1 GENDER misspelled-column"]),
    RulingCase(
      "Silent: unknown columns", "DORM", file: ExampleFeed.file(.student, adding: "DORM"),
      finds: ["1 DORM unknown-column"]),
    RulingCase("Silent: empty file", "no bytes", file: [], finds: ["- - empty-file"]),
    RulingCase(
      "Silent: encoding", ["ADVISOR_NAME": "M" + Example.byte(0xFC) + "ller"],
      finds: ["ADVISOR_NAME invalid-utf8"]),
    RulingCase("Silent: Y and N in holds", ["FINANCIAL_HOLD": "yes", "CONDUCT_HOLD": "N"]),
  ]

  private static let people: [RulingCase] = [
    RulingCase("C2 required against null", ["FIRST_NAME": ""]),
    RulingCase("C2 required against null", ["DOB": "", "GENDER": "", "BIRTH_COUNTRY": ""]),
    RulingCase("C2 required against null", ["EMAIL": ""], finds: ["EMAIL missing-email"]),
    RulingCase(
      "C2 required against null", ["LAST_NAME": ""], finds: ["LAST_NAME missing-required-value"]),
    RulingCase(
      "C2 required against null", ["FIRST_NAME": ""], in: .hr,
      finds: ["FIRST_NAME missing-required-value"]),
    RulingCase(
      "C3 credit zero against null", ["CREDITS_ESL": ""], finds: ["CREDITS_ESL blank-credits"]),
    RulingCase("C3 credit zero against null", ["CREDITS_ESL": "0", "CREDITS_TOTAL": "12"]),
    RulingCase(
      "C3 hybrid credits", ["CREDITS_TOTAL": "17"], finds: ["CREDITS_TOTAL credits-total-mismatch"]),
    // Who has left or works after the degree is in the file; nothing says that anyone is gone.
    RulingCase(
      "C6 population",
      [
        "CREDITS_TOTAL": "0", "CREDITS_CAMPUS": "0", "CREDITS_ONLINE": "0", "CREDITS_ESL": "0",
        "CREDITS_TERM": "", "FULL_TIME": "", "GRAD_DATE": "05/14/2025",
      ]),
    RulingCase("C10 name characters", ["LAST_NAME": "Li3"], finds: ["LAST_NAME name-digit"]),
    RulingCase(
      "C10 name characters", ["LAST_NAME": "Al-Said"], finds: ["LAST_NAME name-characters"]),
    RulingCase("C11 gender", ["GENDER": "U"]),
    RulingCase("C11 gender", ["GENDER": "O"], finds: ["GENDER invalid-gender"]),
    RulingCase("C12 residence country", ["PERM_RESIDENT_COUNTRY": "CA"]),
    RulingCase("C14 dates", ["GRAD_DATE": "2027-05-14"], finds: ["GRAD_DATE unusual-date-format"]),
    RulingCase("C14 dates", ["GRAD_DATE": "14-MAY-27"], finds: ["GRAD_DATE unusual-date-format"]),
    RulingCase("C14 dates", ["GRAD_DATE": "14-MAY-2027"], finds: ["GRAD_DATE unusual-date-format"]),
    RulingCase("C14 dates", ["GRAD_DATE": "05/14/2027"]),
    RulingCase("C14 dates", ["DOB": "2003-05-14"], finds: ["DOB invalid-date"]),
    RulingCase("C14 dates", ["DOB": "14-MAY-03"], finds: ["DOB invalid-date"]),
  ]

  private static let codes: [RulingCase] =
    RulingCase.each("C7 other visas", "VISA_TYPE", ["H-1B", "H1B", "TN", "O-1"], finds: nil)
    + RulingCase.each(
      "C7 visas in words", "VISA_TYPE", ["F1", "F-1", "J1", "J-1", "M-1", "M1", "F-2", "J-2"],
      finds: "uncoded-visa-type")
    + [
      RulingCase("C13 CIP", ["MAJOR_CIP": "110701"], finds: ["MAJOR_CIP invalid-cip"]),
      RulingCase("C13 CIP", ["MAJOR_CIP": " 11.0701"], finds: ["MAJOR_CIP padded-value"]),
      RulingCase("C13 CIP", ["MAJOR_CIP": "01.0309"], finds: ["MAJOR_CIP retired-cip"]),
      RulingCase("C13 CIP", ["MAJOR_CIP": "30.7001"]),
      RulingCase("C16 lost zeros", ["MAJOR_CIP": "01.0000"]),
      RulingCase("C16 lost zeros", ["MAJOR_CIP": "0.10000"], finds: ["MAJOR_CIP invalid-cip"]),
      RulingCase(
        "C16 lost zeros", ["EDUCATION_LEVEL": "5"],
        finds: ["EDUCATION_LEVEL invalid-education-level"]),
    ]

  private static let lengths: [RulingCase] = {
    func text(_ count: Int) -> String { String(repeating: "a", count: count) }
    let limits = [
      ("C8 address lines", "US_ADDRESS_LINE1", 64), ("C8 address lines", "US_ADDRESS_LINE2", 64),
      ("C8 address lines", "FOREIGN_ADDRESS_LINE1", 60), ("C9 names", "LAST_NAME", 80),
      ("C9 names", "PREFERRED_NAME", 180),
    ]
    return limits.flatMap { name, column, limit in
      [
        RulingCase(name, [column: text(limit)]),
        RulingCase(name, [column: text(limit + 1)], finds: ["\(column) exceeds-sevis-length"]),
      ]
    }
  }()
}
