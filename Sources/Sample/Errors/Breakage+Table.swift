internal import Feed

/// The rules about rows and cells, each with the ways a sample breaks it.
///
/// Rules about the file or its header, and those about a whole column (`iso-country-codes`) or two
/// files (`person-in-both-files`), can't be broken a row at a time and aren't here. Each way must
/// leave every other rule silent: one cause, one finding. Order and severity are the contract's.
extension Breakage {
  /// All ways, those of a rule together.
  static let all: [Breakage] =
    (lines + identity + text + people + contact + programme + addresses + credits).flatMap { $0 }

  // MARK: Lines and ids

  private static let lines = [
    row("blank-line", of: .anyone) { row, draws in
      row.extraLine = Array(["", "   ", "\t\t"][draws.below(3)].utf8)
    },
    row("wrong-field-count", of: .anyone) { row, _ in row.cells.removeLast() },
    row("wrong-field-count", of: .anyone) { row, _ in
      row.cells.insert([], at: row.place(of: "MIDDLE_NAME"))
    },
    row("wrong-field-count") { row, draws in row.cells.removeSubrange((20 + draws.below(60))...) },
    row("wrong-field-count") { row, _ in row.cells.remove(at: row.place(of: "MINOR_DESC")) },
    row("wrong-field-count") { row, _ in row["ADVISOR_NAME"] = Array("Lee,\nKim".utf8) },
    row("shifted-row") { row, _ in
      row.cells.remove(at: row.place(of: "MIDDLE_NAME"))
      row.cells.append([])
    },
    row("shifted-row") { row, _ in
      row.cells.insert([], at: row.place(of: "EMAIL"))
      row.cells.removeLast()
    },
    row("shifted-row") { row, _ in
      row.cells.remove(at: row.place(of: "SUFFIX"))
      row.cells.append([])
    },
  ]

  private static let identity = [
    set("missing-uuuid", in: "UUUID", to: ["", "  "], of: .anyone),
    row("duplicate-uuuid", at: "UUUID", of: .anyone, isAboutTwoRows: true) { row, _ in
      row["UUUID"] = row.cellBefore("UUUID")
    },
    row("uuuid-differs-by-case", at: "UUUID", of: .anyone, isAboutTwoRows: true) { row, _ in
      row["UUUID"] = row.cellBefore("UUUID").map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    },
    row("possible-same-person", isAboutTwoRows: true) { row, _ in
      for column in ["LAST_NAME", "FIRST_NAME", "DOB"] { row[column] = row.cellBefore(column) }
    },
    set("missing-required-value", in: "LAST_NAME", to: [""]),
    set("missing-required-value", in: "LAST_NAME", "FIRST_NAME", "EMAIL", to: [""], of: .employee),
    set("missing-email", in: "EMAIL", to: [""]),
    set("invalid-hr-flag", in: "HR_FLAG", to: ["X", "1", "y", "Yes"], onlyIn: .combined),
  ]

  // MARK: Text

  private static let text = [
    set("invalid-utf8", in: "LAST_NAME", to: ["Garcia"], of: .anyone).map { withByte(0xED, $0) },
    set("invalid-utf8", in: "FOREIGN_ADDRESS_CITY", "PREFERRED_NAME", to: ["Mnchen"])
      .map { withByte(0xFC, $0) },
    edit("control-character", in: "ADVISOR_NAME", "CUSTOM9") { cell, draws in
      Array("First".utf8) + [[0x0B, 0x07, 0x0D, 0x1A][draws.below(4)]] + Array("second".utf8)
    },
    edit("control-character", in: "MIDDLE_NAME", of: .anyone) { _, _ in
      Array("Ana".utf8) + [0x1F] + Array("Lee".utf8)
    },
    set("double-quote", in: "ADVISOR_NAME", "CUSTOM9", to: ["Kim \"Kit\" Lee", "6\" rule"]),
    set("double-quote", in: "MIDDLE_NAME", to: ["Ana \"Annie\""], of: .anyone),
    edit("padded-value", in: "LAST_NAME", "FIRST_NAME", "EMAIL", of: .anyone) { cell, draws in
      padded(cell, &draws)
    },
    edit("padded-value", in: "MAJOR_CIP", "CITIZENSHIP_COUNTRY", "US_ADDRESS_ZIP", "DOB") {
      cell, draws in padded(cell, &draws)
    },
    edit("invisible-character", in: "LAST_NAME", "FIRST_NAME", of: .anyone) { cell, _ in
      cell.prefix(1) + Array("\u{200B}".utf8) + cell.dropFirst(1)
    },
    set("invisible-character", in: "ADVISOR_NAME", to: ["Kim\u{A0}Lee", "Kim\u{2060} Lee"]),
    set(
      "mojibake", in: "LAST_NAME", "FIRST_NAME", to: ["MÃ¼ller", "FranÃ§ois", "PeÃ±a"],
      of: .anyone),
    set("mojibake", in: "ADVISOR_NAME", to: ["JoÃ£o Lima"]),
    set("spreadsheet-damage", in: "STUDENT_ID", to: ["7.10E+08", "1.23E+05"]),
    set("spreadsheet-damage", in: "CUSTOM14", "CUSTOM11", to: ["#REF!", "#N/A", "########"]),
    set(
      "placeholder-value", in: "MARITAL_STATUS", "ADVISOR_NAME", "CUSTOM9",
      to: ["NULL", "(null)", "N/A", "NA", "none", "-"]),
    set("multiple-values", in: "MIDDLE_NAME", to: ["Ana;Maria", "Ana|Maria"]),
    set("multiple-values", in: "MARITAL_STATUS", to: ["Single;Married", "Single | Married"]),
    edit("value-too-long", in: "CUSTOM9", "ACADEMIC_DEFICIENCY") { _, draws in
      long("long ", 501 + draws.below(80))
    },
    edit("value-too-long", in: "MIDDLE_NAME", of: .anyone) { _, draws in
      long("Long ", 501 + draws.below(80))
    },
    edit("exceeds-sevis-length", in: "FOREIGN_ADDRESS_LINE1", "US_ADDRESS_LINE2") { _, draws in
      long("Long Corridor ", 65 + draws.below(30))
    },
    edit("exceeds-sevis-length", in: "FOREIGN_ADDRESS_PROVINCE") { _, _ in
      Array("Comunidad Autonoma de la Region de Murcia".utf8)
    },
    edit("exceeds-sevis-length", in: "LAST_NAME") { _, _ in long("Wolfeschlegel ", 90) },
    row("exceeds-sevis-length", at: "FIRST_NAME") { row, _ in
      row["FIRST_NAME"] = Array("Ana Maria Guadalupe Concepcion Esperanza".utf8)
      row["MIDDLE_NAME"] = Array("del Carmen de los Milagros y de la Soledad".utf8)
    },
  ]

  // MARK: People

  private static let people = [
    edit("name-digit", in: "LAST_NAME", "FIRST_NAME", of: .anyone) { cell, draws in
      cell + [0x32 + UInt8(draws.below(8))]
    },
    set("name-digit", in: "PREFERRED_NAME", "MIDDLE_NAME", to: ["R2", "Anna 3"]),
    set(
      "name-characters", in: "LAST_NAME", "MIDDLE_NAME",
      to: ["O'Brien", "Garcia-Lopez", "Müller", "Núñez", "St. Clair", "De  Souza"]),
    set("name-placeholder", in: "FIRST_NAME", to: ["FNU", "Unknown", "Not Applicable", "None"]),
    set("name-placeholder", in: "LAST_NAME", to: ["LNU", "Unknown"]),
    set(
      "invalid-email", in: "EMAIL",
      to: [
        "ana.example.edu", "ana@@example.edu", "@example.edu", "ana@example", "a b@example.edu",
      ],
      of: .anyone),
    set(
      "invalid-date", in: "DOB",
      to: ["02/30/2001", "13/05/2001", "2001-02-03", "4/17/2003", "02/29/2003", "unclear"]),
    set("invalid-date", in: "GRAD_DATE", to: ["02/30/2027", "soon", "14/05/2027"]),
    set("unusual-date-format", in: "GRAD_DATE", to: ["2027-05-14", "14-MAY-27", "14-MAY-2027"]),
    set("future-birth-date", in: "DOB", to: ["01/01/2199", "12/31/2150"]),
    set("invalid-gender", in: "GENDER", to: ["X", "f", "Female", "1"]),
    set("invalid-suffix", in: "SUFFIX", to: ["Jr", "3rd", "PhD", "V"]),
    set("invalid-sevis-id", in: "SEVIS_ID", to: ["N123", "0012345678", "n0012345678"]),
  ]

  private static let contact = [
    set("invalid-us-phone", in: "US_PHONE", to: ["435555013", "435-555-0134", "+14355550134"]),
    set("invalid-foreign-phone", in: "FOREIGN_PHONE", to: ["98200 55501 ext 4", "(0)55501-34"]),
    set("invalid-foreign-phone", in: "FOREIGN_PHONE_COUNTRY_CODE", to: ["+49", "00086", "China"]),
  ]

  // MARK: Status and programme

  private static let programme = [
    set("uncoded-visa-type", in: "VISA_TYPE", to: ["F-1", "F1", "J-1 Student", "f 1"]),
    set("unknown-visa-code", in: "VISA_TYPE", to: ["1", "07", "99"]),
    set("permanent-resident", in: "VISA_TYPE", to: ["PR", "LPR", "Green Card"]),
    set(
      "invalid-country", in: "CITIZENSHIP_COUNTRY", "BIRTH_COUNTRY", "PERM_RESIDENT_COUNTRY",
      "FOREIGN_ADDRESS_COUNTRY", to: ["ZZ", "QX", "X1"]),
    // GQ and AQ, territories as well, are ISO codes of other countries: a slip of two readings.
    set("us-citizen", in: "CITIZENSHIP_COUNTRY", to: ["US", "RQ", "VQ", "CQ", "USA"]),
    set("invalid-education-level", in: "EDUCATION_LEVEL", to: ["4", "12", "PhD", "00"]),
    set("education-level-visa-mismatch", in: "EDUCATION_LEVEL", to: ["08", "09", "10"]),
    set("invalid-cip", in: "MAJOR_CIP", to: ["110701", "99.9999", "11.07", "00.0000"]),
    set("invalid-cip", in: "SECOND_MAJOR_CIP", "MINOR_CIP", to: ["110701", "99.9999", "52.02"]),
    set(
      "retired-cip", in: "MAJOR_CIP", "SECOND_MAJOR_CIP",
      to: ["43.0116", "15.0505", "51.2401", "39.0606"]),
  ]

  // MARK: Addresses

  private static let addresses = [
    cells(
      "foreign-us-address", at: "US_ADDRESS_LINE1", prefix: "US_ADDRESS_",
      [
        "LINE1": "No. 18 Xueyuan Road", "LINE2": "", "CITY": "Beijing", "STATE": "Beijing",
        "ZIP": "100083",
      ]),
    cells(
      "foreign-us-address", at: "US_MAILING_ADDRESS_LINE1", prefix: "US_MAILING_ADDRESS_",
      [
        "LINE1": "12 Gower Street", "LINE2": "", "CITY": "London", "STATE": "Greater London",
        "ZIP": "WC1E 6BT",
      ]),
    set("invalid-us-state", in: "US_ADDRESS_STATE", "US_MAILING_ADDRESS_STATE", to: ["ZZ", "XX"]),
    edit("invalid-us-zip", in: "US_ADDRESS_ZIP", "US_MAILING_ADDRESS_ZIP") { cell, draws in
      draws.chance(50) ? cell + Array("-1234".utf8) : Array(cell.dropLast())
    },
    set("incomplete-us-address", in: "US_ADDRESS_LINE1", "US_MAILING_ADDRESS_LINE1", to: [""])
      .map(withoutSecondLine),
    set("incomplete-us-address", in: "US_ADDRESS_ZIP", "US_MAILING_ADDRESS_ZIP", to: [""]),
    edit("zip-state-mismatch", in: "US_ADDRESS_ZIP", "US_MAILING_ADDRESS_ZIP") { cell, _ in
      // Nobody lives in both corners of the country.
      Array((cell.first == UInt8(ascii: "9") ? "02115" : "98109").utf8)
    },
    set("po-box-address", in: "US_ADDRESS_LINE1", to: ["PO Box 1234", "P.O. Box 77", "POB 12"]),
    cells(
      "us-foreign-address", at: "FOREIGN_ADDRESS_LINE1", prefix: "FOREIGN_ADDRESS_",
      [
        "LINE1": "1200 Elm Street", "LINE2": "", "CITY": "Austin", "PROVINCE": "TX",
        "POSTALCODE": "78701",
      ]),
    set("missing-foreign-country", in: "FOREIGN_ADDRESS_COUNTRY", to: [""]),
  ]

  // MARK: Credits

  private static let credits = [
    set(
      "blank-credits", in: "CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL",
      to: [""]),
    set(
      "invalid-credits", in: "CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_TOTAL", "CREDITS_EARNED",
      to: ["+12", "12.", "1.2E1", "-0", ".5", "twelve", "3,0", "1.2345"]),
    set("credits-total-mismatch", in: "CREDITS_TOTAL", to: ["88", "99.5", "71.125"]),
    set("missing-credits-term", in: "CREDITS_TERM", to: [""]),
    set("missing-full-time", in: "FULL_TIME", to: [""]),
  ]

  // MARK: The hands that break

  /// A value of so many characters, without a blank at its end.
  private static func long(_ words: String, _ count: Int) -> [UInt8] {
    let text = Array(String(repeating: words, count: count / words.utf8.count + 1).utf8)
    return text.prefix(count - 1) + [UInt8(ascii: "g")]
  }

  private static func padded(_ cell: [UInt8], _ draws: inout Draws) -> [UInt8] {
    draws.chance(50) ? [0x20] + cell : cell + [0x20, 0x20]
  }

  /// Puts a byte that is no UTF-8 behind the first letter of what another way sets.
  private static func withByte(_ byte: UInt8, _ breakage: Breakage) -> Breakage {
    var broken = breakage
    broken.make = { row, draws in
      breakage.make(&row, &draws)
      row[breakage.column].insert(byte, at: 1)
    }
    return broken
  }

  /// Clears the second line of the address too, lest it stand for the first.
  private static func withoutSecondLine(_ breakage: Breakage) -> Breakage {
    var broken = breakage
    broken.make = { row, draws in
      breakage.make(&row, &draws)
      row[breakage.column.dropLast() + "2"] = []
    }
    return broken
  }
}
