import Feed

/// Values that a column can't hold, each with the rule that must say so.
enum BadValues {
  /// Those of a column, by how its values are written; empty where anything is allowed there.
  static func of(_ column: Column) -> [(value: String, rule: String)] {
    if let rule = rule[column.format] {
      return values[column.format, default: []].map { ($0, rule) }
        + others[column.name, default: []]
    }
    // Text that may be anything may still not be that.
    return [
      ("Elm\u{1}Street", "control-character"), ("6\" rule", "double-quote"),
      (String(repeating: "word ", count: 101) + "end", "value-too-long"),
    ]
  }

  private static let rule: [ColumnFormat: String] = [
    .id: "spreadsheet-damage", .name: "name-digit", .preferredName: "name-digit",
    .email: "invalid-email", .birthDate: "invalid-date", .date: "invalid-date",
    .gender: "invalid-gender", .hrFlag: "invalid-hr-flag", .suffix: "invalid-suffix",
    .visa: "unknown-visa-code", .cip: "invalid-cip", .cipOrNone: "invalid-cip",
    .educationLevel: "invalid-education-level", .birthCountry: "invalid-country",
    .country: "invalid-country", .foreignCountry: "invalid-country",
    .usPhone: "invalid-us-phone", .callingCode: "invalid-foreign-phone",
    .phone: "invalid-foreign-phone", .state: "invalid-us-state", .zip: "invalid-us-zip",
    .credits: "invalid-credits", .creditsEarned: "invalid-credits", .sevisID: "invalid-sevis-id",
  ]

  private static let values: [ColumnFormat: [String]] = [
    .id: ["1.23E+05", "#REF!", "####"],
    .name: ["Gar7cia", "2nd", "Ana 3"],
    .preferredName: ["Ann4", "K8"],
    .email: ["nobody", "a@b", "a b@example.edu", "@example.edu", "a@@example.edu", "a@example.e"],
    .birthDate: ["02/30/2001", "13/01/2001", "2001-02-03", "4/17/2003", "00/00/0000", "NULL"],
    .date: ["soon", "02/30/2027", "99/99/9999", "2027"],
    .gender: ["X", "m", "Female", "1", "O"],
    .hrFlag: ["X", "y", "Yes", "1"],
    .suffix: ["Jr", "Esq", "jr.", "V"],
    .visa: ["07", "00", "1", "12"],
    .cip: ["110701", "99.9998", "11.07", "00.0000", "1.0101", "CS"],
    .cipOrNone: ["110701", "99.9998", "11.07", "1.0101", "none given"],
    .educationLevel: ["12", "5", "00", "PhD", "5.0"],
    .birthCountry: ["ZZ", "mx", "Mexico", "CHN", "1"],
    .country: ["ZZ", "ch", "China", "CHN", "1"],
    .foreignCountry: ["ZZ", "ch", "China", "CHN"],
    .usPhone: ["435-555-0134", "555013", "+14355550134", "(435) 5550134"],
    .callingCode: ["+52", "00000", "mx", "12345"],
    .phone: ["none given", "555-0134", "123456789012345678901"],
    .state: ["ZZ", "Q1", "tx"],
    // Not six digits: beside IN they are what an address in India has.
    .zip: ["1234", "ABCDE", "1-2345", "00000", "84321-123"],
    .credits: ["+12", "12.", "1.2E1", "-0", ".5", "twelve", "3,0", "1.2345", "-3"],
    .creditsEarned: ["+12", "12.", "-1", ".5", "many"],
    .sevisID: ["N12", "12345678901", "n0012345678", "N00123456789"],
  ]

  private static let others: [String: [(value: String, rule: String)]] = [
    "DOB": [("02/03/2091", "future-birth-date")],
    "VISA_TYPE": [
      ("F-1", "uncoded-visa-type"), ("J1 scholar", "uncoded-visa-type"),
      ("green card", "permanent-resident"),
    ],
    "CITIZENSHIP_COUNTRY": [("US", "us-citizen"), ("RQ", "us-citizen"), ("USA", "us-citizen")],
    "FOREIGN_ADDRESS_COUNTRY": [("US", "us-foreign-address")],
  ]
}
