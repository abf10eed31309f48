import Feed

@testable import Rules

/// The rulings about what stands in a cell.
enum CellRulings {
  static let all = order + trimming + quotes + placeholders + names + people + text

  private static let order: [RulingCase] = {
    let order = "Order in a cell, the first that fires silences the later ones there"
    let apart = "Rules over several cells (totals, level against visa, address blocks"
    let long = String(repeating: "a", count: 501)
    return [
      RulingCase(
        order, ["LAST_NAME": "Gar" + Example.byte(0xED) + "\u{1}\"a"],
        finds: ["LAST_NAME invalid-utf8"]),
      RulingCase(order, ["LAST_NAME": "Gar\u{1}\"cia"], finds: ["LAST_NAME control-character"]),
      RulingCase(order, ["LAST_NAME": "\"" + long], finds: ["LAST_NAME double-quote"]),
      RulingCase(order, ["LAST_NAME": long + "7"], finds: ["LAST_NAME value-too-long"]),
      RulingCase(order, ["EMAIL": long + ";"], finds: ["EMAIL value-too-long"]),
      RulingCase(
        order, ["EMAIL": "a@example.edu;b@example.edu"], finds: ["EMAIL invalid-email"]),
      RulingCase(order, ["LAST_NAME": "Unknown;None"], finds: ["LAST_NAME multiple-values"]),
      RulingCase(order, ["FIRST_NAME": "None"], finds: ["FIRST_NAME name-placeholder"]),
      RulingCase(order, ["LAST_NAME": "GarcÃ­a"], finds: ["LAST_NAME mojibake"]),
      RulingCase(order, ["LAST_NAME": "GarÃ\u{A0}cia"], finds: ["LAST_NAME mojibake"]),
      RulingCase(
        order, ["LAST_NAME": "Gar\u{200B}cía"], finds: ["LAST_NAME invisible-character"]),
      RulingCase(
        order, ["LAST_NAME": "Lee-" + long.prefix(80)], finds: ["LAST_NAME name-characters"]),
      RulingCase(
        "`padded-value` is independent.", ["LAST_NAME": " O'Neil"],
        finds: ["LAST_NAME padded-value", "LAST_NAME name-characters"]),
      RulingCase(
        apart, ["CREDITS_CAMPUS": "x"], finds: ["CREDITS_CAMPUS invalid-credits"]),
      RulingCase(
        apart, ["EDUCATION_LEVEL": "9"], finds: ["EDUCATION_LEVEL invalid-education-level"]),
      RulingCase(
        apart, ["US_ADDRESS_STATE": "Ontario\u{1}", "US_ADDRESS_ZIP": "M5V 3L9"],
        finds: ["US_ADDRESS_STATE control-character"]),
      RulingCase(
        apart, ["FIRST_NAME": long.prefix(60) + "7", "MIDDLE_NAME": String(long.prefix(40))],
        finds: ["FIRST_NAME name-digit"]),
      RulingCase(
        apart, ["CREDITS_TOTAL": "abc", "CREDITS_TERM": ""],
        finds: ["CREDITS_TOTAL invalid-credits"]),
      RulingCase(
        apart, rows: [["DOB": "12/31/2150"], ["DOB": "12/31/2150"]],
        finds: ["2 DOB future-birth-date", "3 DOB future-birth-date"]),
      RulingCase(
        apart, ["VISA_TYPE": "F-1", "FULL_TIME": ""], finds: ["VISA_TYPE uncoded-visa-type"]),
    ]
  }()

  private static let trimming: [RulingCase] = {
    let trimmed = "Values are judged trimmed of space, NBSP and zero-width characters"
    let cases = "Codes are case-sensitive"
    let zero = "A lost leading zero is told in the message of the column's own error."
    return [
      RulingCase(trimmed, ["GENDER": "F "], finds: ["GENDER padded-value"]),
      RulingCase(trimmed, ["GENDER": "F\u{A0}"], finds: ["GENDER invisible-character"]),
      RulingCase(trimmed, ["LAST_NAME": "\u{200B}"], finds: ["LAST_NAME missing-required-value"]),
      RulingCase(trimmed, ["CREDITS_ESL": "\u{A0}"], finds: ["CREDITS_ESL blank-credits"]),
      RulingCase(
        trimmed, rows: [["UUUID": "U7"], ["UUUID": "U7 "]],
        finds: ["3 UUUID duplicate-uuuid", "3 UUUID padded-value"]),
      RulingCase(cases, ["BIRTH_COUNTRY": "ja"], finds: ["BIRTH_COUNTRY invalid-country"])
        .saying("JA"),
      RulingCase(cases, ["GENDER": "m"], finds: ["GENDER invalid-gender"]).saying("M"),
      RulingCase(
        cases, ["US_ADDRESS_STATE": "tx", "US_ADDRESS_ZIP": "78701"],
        finds: ["US_ADDRESS_STATE invalid-us-state"]
      ).saying("TX"),
      RulingCase(
        zero, ["EDUCATION_LEVEL": "5"], finds: ["EDUCATION_LEVEL invalid-education-level"]
      ).saying("leading zero"),
      RulingCase(zero, ["VISA_TYPE": "1"], finds: ["VISA_TYPE unknown-visa-code"])
        .saying("leading zero"),
      RulingCase(
        zero, ["US_ADDRESS_STATE": "MA", "US_ADDRESS_ZIP": "2115"],
        finds: ["US_ADDRESS_ZIP invalid-us-zip"]
      ).saying("02115"),
      RulingCase(zero, ["MAJOR_CIP": "1.0101"], finds: ["MAJOR_CIP invalid-cip"])
        .saying("01.0101"),
    ]
  }()

  private static let quotes: [RulingCase] = [
    RulingCase(
      "Header and every field wrapped: one `double-quote`, line 1, no column",
      "all wrapped, a value wrong",
      file: ExampleFeed.wrapped(
        ExampleFeed.header(.student) + ExampleFeed.rows(.student, [[.gender: "X"]])),
      finds: ["1 - double-quote", "2 GENDER invalid-gender"]),
    RulingCase(
      "Only the data wrapped: one a column.",
      rows: [
        ["LAST_NAME": "\"Li\"", "GENDER": "\"F\""], ["LAST_NAME": "\"Wu\"", "GENDER": "\"M\""],
        ["LAST_NAME": "\"Ho\"", "GENDER": "\"F\""],
      ],
      finds: ["2 LAST_NAME double-quote", "2 GENDER double-quote"]),
    RulingCase(
      "Else one a cell.",
      rows: [["LAST_NAME": "\"Li\"", "FIRST_NAME": "A\"B"], ["LAST_NAME": "Wu"], [:]],
      finds: ["2 LAST_NAME double-quote", "2 FIRST_NAME double-quote"]),
  ]

  private static let placeholders: [RulingCase] = {
    let typed = "In a typed column the column's error wins."
    let inNames = "In name columns only `name-placeholder` speaks (Null is a surname)."
    let several = "Several values: core and bio text columns, separators `;` and `|`"
    return [
      RulingCase(typed, ["DOB": "NULL"], finds: ["DOB invalid-date"]),
      RulingCase(typed, ["BIRTH_COUNTRY": "N/A"], finds: ["BIRTH_COUNTRY invalid-country"]),
      RulingCase(
        typed, ["EDUCATION_LEVEL": "none"], finds: ["EDUCATION_LEVEL invalid-education-level"]),
      RulingCase(typed, ["CREDITS_ESL": "-"], finds: ["CREDITS_ESL invalid-credits"]),
      RulingCase(typed, ["MARITAL_STATUS": "NULL"], finds: ["MARITAL_STATUS placeholder-value"]),
      RulingCase(inNames, ["LAST_NAME": "Null"]), RulingCase(inNames, ["LAST_NAME": "NULL"]),
      RulingCase(inNames, ["LAST_NAME": "LNU"], finds: ["LAST_NAME name-placeholder"]),
      RulingCase(several, ["LAST_NAME": "Garcia;Lopez"], finds: ["LAST_NAME multiple-values"]),
      RulingCase(several, ["LAST_NAME": "Garcia|Lopez"], finds: ["LAST_NAME multiple-values"]),
      RulingCase(several, ["ADMIT_TERM": "202640;202720"], finds: ["ADMIT_TERM multiple-values"]),
      RulingCase(several, ["MARITAL_STATUS": "S, M"]),
      RulingCase(several, ["FINANCIAL_HOLD": "library;parking", "CUSTOM1": "a|b"]),
    ]
  }()

  private static let names: [RulingCase] =
    RulingCase.each(
      "Names: diacritics, hyphens and apostrophes are `name-characters`.", "LAST_NAME",
      ["García", "Smith-Jones", "O'Neil", "O’Neil", "Çelik"], finds: "name-characters")
    + [
      RulingCase("FIRST_NAME of a student may be blank.", ["FIRST_NAME": ""]),
      RulingCase(
        "PREFERRED_NAME: length and digits only.", ["PREFERRED_NAME": "Ana-María; “Annie”"]),
      RulingCase("PREFERRED_NAME: length and digits only.", ["PREFERRED_NAME": "Unknown"]),
      RulingCase(
        "PREFERRED_NAME: length and digits only.", ["PREFERRED_NAME": "An4"],
        finds: ["PREFERRED_NAME name-digit"]),
      RulingCase(
        "PREFERRED_NAME: length and digits only.",
        ["PREFERRED_NAME": String(repeating: "a", count: 181)],
        finds: ["PREFERRED_NAME exceeds-sevis-length"]),
    ]

  private static let people: [RulingCase] = {
    let email = "E-mail: one @, something before it without space"
    return RulingCase.each(
      email, "EMAIL",
      [
        "nobody", "a b@example.edu", "@example.edu", "a@example", "a@example.e", "a@@example.edu",
        "a@.edu", "a@example..edu", "a@example.edu.", "a@b@example.edu",
      ], finds: "invalid-email")
      + RulingCase.each(
        email, "EMAIL", ["a@mail.example.edu", "x@e.co", "o'neil+x@ex-ample.edu"], finds: nil)
      + RulingCase.each("Gender is M, F or U.", "GENDER", ["M", "F", "U"], finds: nil)
      + RulingCase.each(
        "Gender is M, F or U.", "GENDER", ["X", "O", "f", "Female", "1"], finds: "invalid-gender")
      + RulingCase.each(
        "DOB follows the layout's date format strictly.", "DOB",
        ["2003-02-28", "28/02/2003", "2/28/2003", "02/28/03", "02-28-2003", "02/30/2003"],
        finds: "invalid-date")
      + RulingCase.each(
        "`4/17/2003` is an invalid-date.", "DOB", ["4/17/2003"], finds: "invalid-date")
      + RulingCase.each("UUUID `NULL` is missing-uuuid.", "UUUID", ["NULL"], finds: "missing-uuuid")
      + RulingCase.each(
        "`[FMJ][- ]?[12]` as a whole first word, any case, is uncoded", "VISA_TYPE",
        ["F-1", "F1", "f 1", "J-1 scholar", "M2", "j2 dependent", "m-1"],
        finds: "uncoded-visa-type")
      + RulingCase.each(
        "`[FMJ][- ]?[12]` as a whole first word, any case, is uncoded", "VISA_TYPE",
        ["F", "J", "H-1B", "F1B", "XF-1", "F-3"], finds: nil)
      + RulingCase.each(
        "education-level-visa-mismatch only with VISA_TYPE 01, 02 or 03.", "EDUCATION_LEVEL",
        ["09"], finds: "education-level-visa-mismatch", beside: ["VISA_TYPE": "03"])
      + RulingCase.each(
        "education-level-visa-mismatch only with VISA_TYPE 01, 02 or 03.", "VISA_TYPE",
        ["04", "05", "06", "H-1B", ""], finds: nil, beside: ["EDUCATION_LEVEL": "09"])
      + RulingCase.each(
        "00.0000 as MAJOR_CIP is invalid-cip.", "MAJOR_CIP", ["00.0000"], finds: "invalid-cip")
      + RulingCase.each(
        "00.0000 as MAJOR_CIP is invalid-cip.", "MINOR_CIP", ["00.0000"], finds: nil)
  }()

  private static let text: [RulingCase] = {
    let key = "In UUUID, bad bytes, spreadsheet damage and invisible characters are errors"
    return [
      RulingCase("ADVISOR_EMAIL is free text.", ["ADVISOR_EMAIL": "ask the department; or Lee"]),
      RulingCase(
        key, ["UUUID": "U" + Example.byte(0xFC) + "7"], finds: ["UUUID invalid-utf8 (error)"]),
      RulingCase(key, ["UUUID": "1.23E+05"], finds: ["UUUID spreadsheet-damage (error)"]),
      RulingCase(key, ["UUUID": "U\u{200B}7"], finds: ["UUUID invisible-character (error)"]),
      RulingCase(
        key, ["ADVISOR_NAME": "1.23E+05"], finds: ["ADVISOR_NAME spreadsheet-damage (warning)"]),
      RulingCase(
        "Known optional columns: SEVIS_ID, BIRTH_CITY.",
        ["SEVIS_ID": "N0012345678", "BIRTH_CITY": "Puebla"]),
      RulingCase(
        "Known optional columns: SEVIS_ID, BIRTH_CITY.", ["SEVIS_ID": "N12"],
        finds: ["SEVIS_ID invalid-sevis-id"]),
    ]
  }()
}
