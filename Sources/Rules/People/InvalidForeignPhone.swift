internal import Feed

/// A telephone number abroad, or its calling code, that isn't digits.
struct InvalidForeignPhone: CellRule {
  static let info = RuleInfo(
    id: "invalid-foreign-phone", severity: .warning, scope: .formats([.callingCode, .phone]),
    isForStudents: true, blocksProposals: true,
    summary: "FOREIGN_PHONE_COUNTRY_CODE isn't one to four digits without a 0 in front, or "
      + "FOREIGN_PHONE isn't one to twenty digits.",
    why: "SEVIS has one element for the calling code and one for the number, of 4 and of 20 "
      + "characters; plus signs, dialling prefixes and extensions belong in neither.",
    consequence: "The value is loaded, but no SEVIS update is proposed from it.",
    fix: "Send digits only: the country's calling code in FOREIGN_PHONE_COUNTRY_CODE, the rest in "
      + "FOREIGN_PHONE.",
    source: .document(
      "SEVIS batch schema 6.55", says: "CountryNumber has 1 to 4 characters, PhoneNumber 1 to 20"),
    examples: [
      .passes([.foreignPhoneCountryCode: "49", .named("FOREIGN_PHONE"): "305550134"]),
      .fires(
        [.foreignPhoneCountryCode: "+49"],
        "FOREIGN_PHONE_COUNTRY_CODE is +49, not one to four digits; write 49"),
      .fires(
        [.named("FOREIGN_PHONE"): "9820055501 ext 4"],
        "FOREIGN_PHONE is 9820055501 ext 4, not one to twenty digits"),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .callingCode || column.format == .phone
  }

  static func acceptor(of column: Column) -> Acceptor? {
    column.format == .callingCode ? .callingCode : .foreignPhone
  }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty else { return nil }
    let isCode = cell.column.format == .callingCode
    if isCode ? PhoneNumber.isCallingCode(cell.value) : PhoneNumber.isForeign(cell.value) {
      return nil
    }
    let personal = cell.personal()
    let wanted =
      if !isCode {
        "one to twenty digits"
      } else if cell.value.count <= 4 && cell.value.allBytes(\.isDigit) {
        "a country's calling code, which never begins with 0"
      } else {
        "one to four digits"
      }
    return Complaint(
      """
      \(cell.column.name) is \(personal), not \(wanted)\
      \(mend(of: cell), telling: personal)
      """)
  }

  /// What the digits alone would be, where they would do.
  private static func mend(of cell: borrowing Cell) -> String {
    guard let digits = PhoneNumber.digits(of: cell.value) else { return "" }
    let isCode = cell.column.format == .callingCode
    let number = isCode ? String(digits.drop { $0 == "0" }) : digits
    let most = isCode ? PhoneNumber.mostDigitsOfCode : PhoneNumber.mostDigitsAbroad
    return (1...most).contains(number.utf8.count) ? "; write \(number)" : ""
  }
}
