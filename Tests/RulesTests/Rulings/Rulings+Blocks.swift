import Feed

@testable import Rules

/// The rulings about addresses, countries and credits.
enum BlockRulings {
  static let all = addresses + countries + witnesses + credits + people

  private static let addresses: [RulingCase] = {
    let both = "State and ZIP both wrong: foreign."
    let home = "A foreign block with a US state and a ZIP of that state is US"
    let unknown = "More on addresses: an unknown state of three letters or more"
    let places = "Column: an address block's finding stands at its LINE1"
    let mailing = [
      "US_MAILING_ADDRESS_LINE1": "18 Huaihai Road", "US_MAILING_ADDRESS_CITY": "Shanghai",
      "US_MAILING_ADDRESS_STATE": "SH", "US_MAILING_ADDRESS_ZIP": "200030",
    ]
    func us(_ state: String, _ zip: String, _ expected: String...) -> [String: String] {
      ["US_ADDRESS_STATE": state, "US_ADDRESS_ZIP": zip]
    }
    return [
      RulingCase(both, us("ZZ", "K1A 0B1"), finds: ["US_ADDRESS_LINE1 foreign-us-address"]),
      RulingCase(both, us("MA", "1-2345"), finds: ["US_ADDRESS_ZIP invalid-us-zip"]),
      RulingCase(both, us("NSW", "2000"), finds: ["US_ADDRESS_LINE1 foreign-us-address"]),
      RulingCase(both, mailing, finds: ["US_MAILING_ADDRESS_LINE1 foreign-us-address"]),
      RulingCase(
        home, ["FOREIGN_ADDRESS_PROVINCE": "TX", "FOREIGN_ADDRESS_POSTALCODE": "78701"],
        finds: ["FOREIGN_ADDRESS_LINE1 us-foreign-address"]),
      RulingCase(
        home, ["FOREIGN_ADDRESS_COUNTRY": "US"],
        finds: ["FOREIGN_ADDRESS_LINE1 us-foreign-address"]),
      RulingCase(
        home, ["FOREIGN_ADDRESS_COUNTRY": "RQ"],
        finds: ["FOREIGN_ADDRESS_LINE1 us-foreign-address"]),
      RulingCase(
        home, ["FOREIGN_ADDRESS_PROVINCE": "TX", "FOREIGN_ADDRESS_POSTALCODE": "72000"]),
      RulingCase(
        unknown, us("Bavaria", "84321"), finds: ["US_ADDRESS_LINE1 foreign-us-address"]),
      RulingCase(unknown, us("Utha", "84321"), finds: ["US_ADDRESS_STATE invalid-us-state"])
        .saying("UT"),
      RulingCase(unknown, us("Utah", "84321"), finds: ["US_ADDRESS_STATE invalid-us-state"]),
      RulingCase(unknown, us("ZZ", "84321"), finds: ["US_ADDRESS_STATE invalid-us-state"]),
      RulingCase(
        "PO boxes are looked for in line 1.", ["US_ADDRESS_LINE1": "P.O. Box 12"],
        finds: ["US_ADDRESS_LINE1 po-box-address"]),
      RulingCase("PO boxes are looked for in line 1.", ["US_ADDRESS_LINE2": "P.O. Box 12"]),
      RulingCase(
        "`missing-foreign-country` stands at the country.", ["FOREIGN_ADDRESS_COUNTRY": ""],
        finds: ["FOREIGN_ADDRESS_COUNTRY missing-foreign-country"]),
      RulingCase(
        places, us("WA", "84321"), finds: ["US_ADDRESS_ZIP zip-state-mismatch"]),
      RulingCase(places, us("UT", ""), finds: ["US_ADDRESS_ZIP incomplete-us-address"]),
      RulingCase(
        places, ["US_ADDRESS_LINE1": ""], finds: ["US_ADDRESS_LINE1 incomplete-us-address"]),
      RulingCase(
        places, ["VISA_TYPE": "02"], finds: ["EDUCATION_LEVEL education-level-visa-mismatch"]),
      RulingCase(
        places,
        [
          "FIRST_NAME": String(repeating: "a", count: 50),
          "MIDDLE_NAME": String(repeating: "b", count: 50),
        ], finds: ["FIRST_NAME exceeds-sevis-length"]),
      RulingCase(
        places, rows: [["DOB": "02/28/2003"], ["DOB": "02/28/2003"]],
        finds: ["3 - possible-same-person"]),
      RulingCase(
        places, rows: [["UUUID": "U7a"], ["UUUID": "u7A"]],
        finds: ["3 UUUID uuuid-differs-by-case"]),
    ]
  }()

  private static let countries: [RulingCase] = {
    let once = "Each impossible code is its row's error; `iso-country-codes` comes once"
    let us = "US and territories (RQ GQ VQ AQ CQ) as citizenship are `us-citizen`"
    // No two are called the same.
    func rows(_ codes: [String], of count: Int) -> [[String: String]] {
      (0..<count).map {
        [
          "CITIZENSHIP_COUNTRY": $0 < codes.count ? codes[$0] : "MX",
          "FIRST_NAME": "Ana" + String(repeating: "a", count: $0),
        ]
      }
    }
    func errors(_ count: Int) -> [String] {
      (0..<count).map { "\($0 + 2) CITIZENSHIP_COUNTRY invalid-country" }
    }
    let iso = ["- CITIZENSHIP_COUNTRY iso-country-codes"]
    return [
      RulingCase(once, ["BIRTH_COUNTRY": "ZZ"], finds: ["BIRTH_COUNTRY invalid-country"]),
      RulingCase(once, rows: rows(["DE", "JP", "DK"], of: 30), finds: errors(3) + iso),
      RulingCase(once, rows: rows(["DE", "JP", "DK"], of: 31), finds: errors(3)),
      RulingCase(once, rows: rows(["DE", "JP", "DE", "JP"], of: 12), finds: errors(4)),
    ]
      + RulingCase.each(
        us, "CITIZENSHIP_COUNTRY", ["US", "RQ", "GQ", "VQ", "AQ", "CQ", "USA"],
        finds: "us-citizen")
      + RulingCase.each(us, "BIRTH_COUNTRY", ["US", "RQ", "GQ"], finds: nil)
  }()

  /// Codes that SEVIS has too, for other countries: what stands beside them tells.
  private static let witnesses: [RulingCase] = {
    let witness = "ISO where every code exists in SEVIS (CN, KR, NG): the dialling code"
    func rows(_ people: [(citizen: String, calling: String, home: String)]) -> [[String: String]] {
      people.map {
        [
          "CITIZENSHIP_COUNTRY": $0.citizen, "FOREIGN_PHONE_COUNTRY_CODE": $0.calling,
          "BIRTH_COUNTRY": $0.home, "FOREIGN_ADDRESS_COUNTRY": $0.home,
        ]
      }
    }
    let iso = Array(
      repeating: [("CN", "86", "CH"), ("KR", "82", "KS"), ("NG", "234", "NI")], count: 4)
    // Comoros, Kiribati and Niger, where the people beside the codes do live.
    let sevis = Array(
      repeating: [("CN", "269", "CN"), ("KR", "686", "KR"), ("NG", "227", "NG")], count: 4)
    return [
      RulingCase(
        witness, rows: rows(iso.flatMap(\.self)),
        finds: ["- CITIZENSHIP_COUNTRY iso-country-codes"]),
      RulingCase(witness, rows: rows(sevis.flatMap(\.self)), finds: []),
    ]
  }()

  private static let credits: [RulingCase] = {
    let number = "`+12`, `12.`, `1.2E1`, `-0`, `.5` are invalid; CREDITS_EARNED may be blank"
    let term = "missing-full-time and missing-credits-term: class 01–03 with credits above 0."
    let none = [
      "CREDITS_TOTAL": "0", "CREDITS_CAMPUS": "0", "CREDITS_ONLINE": "0", "CREDITS_ESL": "0",
      "CREDITS_TERM": "", "FULL_TIME": "",
    ]
    let load = "Left out of the load: the credit block is CAMPUS, ONLINE, ESL, TOTAL"
    return RulingCase.each(
      number, "CREDITS_CAMPUS", ["+12", "12.", "1.2E1", "-0", ".5", "9,0", "1.2345", "nine"],
      finds: "invalid-credits")
      + RulingCase.each(number, "CREDITS_EARNED", ["+12", ".5", "many"], finds: "invalid-credits")
      + RulingCase.each(number, "CREDITS_EARNED", ["", "0", "92.375"], finds: nil)
      + [
        RulingCase(
          "blank-credits: one for each blank cell.", ["CREDITS_CAMPUS": "", "CREDITS_ESL": ""],
          finds: ["CREDITS_CAMPUS blank-credits", "CREDITS_ESL blank-credits"]),
        RulingCase(
          "Schools with hybrid credits outside the three columns turn", ["CREDITS_TOTAL": "20"],
          finds: ["CREDITS_TOTAL credits-total-mismatch"]
        ).saying("rules.credits-total-mismatch.severity"),
        RulingCase(term, none), RulingCase(term, ["VISA_TYPE": "04", "CREDITS_TERM": ""]),
        RulingCase(term, ["VISA_TYPE": "H-1B", "FULL_TIME": ""]),
        RulingCase(
          term, ["VISA_TYPE": "03", "CREDITS_TERM": ""],
          finds: ["CREDITS_TERM missing-credits-term"]),
        RulingCase(
          term, ["VISA_TYPE": "01", "FULL_TIME": ""], finds: ["FULL_TIME missing-full-time"]),
        RulingCase(
          load, ["VISA_TYPE": "F-1", "EDUCATION_LEVEL": "09"],
          finds: ["VISA_TYPE uncoded-visa-type"]),
      ]
  }()

  private static let people: [RulingCase] = {
    let same = "`possible-same-person`: last and first name and birth date, case aside"
    let birth = ["DOB": "02/28/2003"]
    return [
      RulingCase(
        same, rows: [birth, ["LAST_NAME": "GARCIA", "FIRST_NAME": "ana"].merging(birth) { $1 }],
        finds: ["3 - possible-same-person"]),
      RulingCase(same, rows: [birth, ["FIRST_NAME": "Anna"].merging(birth) { $1 }], finds: []),
      RulingCase(
        same, rows: [["UUUID": "U7"], ["UUUID": "U7"].merging(birth) { $1 }],
        finds: ["3 UUUID duplicate-uuuid"]),
    ]
  }()
}
