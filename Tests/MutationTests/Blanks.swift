import Feed

/// What must be said of a cell that was emptied.
enum Blanks {
  /// - Parameters:
  ///   - column: the cell's column.
  ///   - row: its row, as it was before.
  ///   - file: the file, as it was before.
  /// - Returns: the promise.
  static func promise(_ column: String, blankOn row: Int, of file: CleanFile) -> Promise {
    func one(_ rule: String) -> Promise { .one(rule, line: row + 2) }
    switch column {
    case "UUUID": return one("missing-uuuid")
    case "LAST_NAME": return one("missing-required-value")
    case "FIRST_NAME": return file.isEmployee(row) ? one("missing-required-value") : .none
    case "EMAIL":
      return one(file.isEmployee(row) ? "missing-required-value" : "missing-email")
    // Without the flag an employee is a student, and without all that a student has.
    case "HR_FLAG" where file.kind == .combined && file.isEmployee(row):
      return .onlyOn(line: row + 2)
    // Without a visa type an employee's other cells concern nobody.
    case "VISA_TYPE" where file.isEmployee(row): return .none
    default: break
    }
    guard file.isStudent(row) else { return .none }
    let hasTerm =
      ["01", "02", "03"].contains(file.text(row, "VISA_TYPE"))
      && !["0", ""].contains(file.text(row, "CREDITS_TOTAL"))
    switch column {
    case "CREDITS_TOTAL", "CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL":
      return one("blank-credits")
    case "CREDITS_TERM": return hasTerm ? one("missing-credits-term") : .none
    case "FULL_TIME": return hasTerm ? one("missing-full-time") : .none
    case "US_ADDRESS_LINE1", "US_ADDRESS_ZIP", "US_MAILING_ADDRESS_LINE1",
      "US_MAILING_ADDRESS_ZIP":
      return one("incomplete-us-address")
    case "FOREIGN_ADDRESS_COUNTRY": return one("missing-foreign-country")
    default: return .none
    }
  }
}
