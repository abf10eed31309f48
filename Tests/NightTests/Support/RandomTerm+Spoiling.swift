import TestSupport

extension RandomTerm {
  /// What is wrong with someone's row.
  enum Spoil {
    /// Cells with a † finding or an error.
    case cells([String: String])
    /// Cells that are blank, which is no finding.
    case blanks([String])
    /// The row itself.
    case row(RowFault)
  }

  /// What costs a whole row.
  enum RowFault: CaseIterable {
    case noName, tooWide, tooNarrow, shifted, twice, invisibleInID, noID
  }

  /// Spoils a night, and writes its file.
  mutating func spoil(_ night: inout RandomNight, spoilsColumns: Bool) {
    var order = night.rows.keys.sorted()
    order.shuffle(using: &random)
    if spoilsColumns { spoilColumns(&night) }
    let absent = night.absentColumns.union(night.excusedColumns)
    let kept = columns.indices.filter { !absent.contains(columns[$0]) }
    night.file.columns = kept.map { columns[$0] }
    for uuuid in order {
      // Half of what was wrong last night still is.
      var wrong = spoils[uuuid] ?? []
      if random.below(2) == 0 { wrong = [] }
      if random.below(5) == 0 { wrong.append(newSpoil()) }
      spoils[uuuid] = wrong
      var fault: RowFault?
      for spoil in wrong {
        switch spoil {
        case .cells(let cells):
          for (column, text) in cells {
            night.rows[uuuid]?[place(column)] = text
            night.spoiltCells[uuuid, default: []].insert(column)
          }
        case .blanks(let columns):
          // A blank in the place of what is spoilt would be a good one.
          for column in columns
          where night.spoiltCells[uuuid]?.contains(column) != true
            && !night.spoiltColumns.contains(column)
          { night.rows[uuuid]?[place(column)] = "" }
        case .row(let kind): fault = kind
        }
      }
      guard let row = night.rows[uuuid] else { continue }
      guard let fault else {
        night.file.rows.append(kept.map { row[$0] })
        continue
      }
      night.file.rows += broken(row, by: fault, kept)
      // Nobody can know whose row it is without an id: to the night it isn't there.
      if fault == .noID { night.rows[uuuid] = nil } else { night.leftOut.insert(uuuid) }
    }
  }

  /// The rows that stand for one that is broken; what they say would be news.
  private mutating func broken(
    _ row: [String], by fault: RowFault, _ kept: [Int]
  ) -> [[String]] {
    var row = row
    row[place(Self.signal)] = "WD"
    row[place(Self.programEnd)] = "12/01/2026"
    row[place("EMAIL")] = "broken@example.edu"
    row[place("US_ADDRESS_LINE2")] = ""
    switch fault {
    case .noName: row[place("LAST_NAME")] = ""
    case .invisibleInID: row[0] = "\u{200B}" + row[0]
    case .noID: row[0] = ""
    case .tooWide, .tooNarrow, .shifted, .twice: break
    }
    var sent = kept.map { row[$0] }
    switch fault {
    case .tooWide: sent.append("more")
    case .tooNarrow: sent.remove(at: 3 + random.below(20))
    case .shifted: sent = Array(sent[..<3] + sent[4...] + [""])
    case .twice: return [sent, sent.dropLast() + ["another"]]
    case .noName, .invisibleInID, .noID: break
    }
    return [sent]
  }

  // MARK: Columns

  private mutating func spoilColumns(_ night: inout RandomNight) {
    switch random.below(5) {
    case 0, 1:
      // Columns that a file must have, and without which it isn't refused.
      let free = columns.filter {
        !["UUUID", "LAST_NAME", "VISA_TYPE", "HR_FLAG"].contains($0)
      }
      let told = [Self.signal, Self.programEnd, "GRAD_DATE", "MIDDLE_NAME", "US_ADDRESS_LINE2"]
      let absent: Set = [random.pick(free), random.pick(told)]
      // Columns of the licence have a rule of their own.
      night.excusedColumns = excusesAbsence ? absent.filter { !$0.hasPrefix("CUSTOM") } : []
      night.absentColumns = absent.subtracting(night.excusedColumns)
    case 2:
      let column = random.pick([Self.signal, Self.programEnd, "EMAIL", "US_ADDRESS_LINE2"])
      for uuuid in night.rows.keys {
        let text = night.rows[uuuid]?[place(column)] ?? ""
        night.rows[uuuid]?[place(column)] = "\"\(text)\""
      }
      night.spoiltColumns = [column]
    case 3:
      // ISO 3166 instead of SEVIS's own codes: some exist there, and mean another country.
      // So many don't exist that it is seen what they are, wherever the dice fall.
      for (number, uuuid) in night.rows.keys.sorted().enumerated() where number % 3 == 0 {
        let codes = number % 9 == 0 ? ["GB", "SE", "ES", "AT"] : ["DE", "JP", "UA", "TR"]
        night.rows[uuuid]?[place("CITIZENSHIP_COUNTRY")] = codes[number / 3 % 4]
      }
      night.spoiltColumns = ["CITIZENSHIP_COUNTRY"]
    default: break
    }
  }

  // MARK: Cells

  private mutating func newSpoil() -> Spoil {
    switch random.below(10) {
    case 0..<6: return .cells(random.pick(Self.badCells))
    case 6, 7: return .blanks(random.pick(Self.blanks))
    default: return .row(random.pick(RowFault.allCases))
    }
  }

  /// Columns whose blank is no finding, alone or together.
  private static let blanks: [[String]] =
    [
      "FIRST_NAME", "MIDDLE_NAME", "EMAIL", "DOB", "GENDER", "SUFFIX", "VISA_TYPE", "MAJOR_CIP",
      "SECOND_MAJOR_CIP", "MINOR_CIP", "EDUCATION_LEVEL", "BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY",
      "FOREIGN_PHONE", "US_PHONE", "PERM_RESIDENT_COUNTRY", "US_ADDRESS_LINE2", "US_ADDRESS_CITY",
      "FOREIGN_ADDRESS_LINE2", "FOREIGN_ADDRESS_CITY", "FOREIGN_ADDRESS_PROVINCE",
      "FOREIGN_ADDRESS_POSTALCODE", "FULL_TIME", "CREDITS_TERM", "GRAD_DATE",
      signal, programStart, programEnd,
    ].map { [$0] } + RandomNight.blocks.prefix(3)

  private static let street: [String: String] = [
    "US_ADDRESS_LINE1": "9 New Street", "US_ADDRESS_LINE2": "", "US_ADDRESS_CITY": "Provo",
    "US_ADDRESS_STATE": "UT", "US_ADDRESS_ZIP": "84601",
  ]
  private static let mail = Dictionary(
    uniqueKeysWithValues: street.map {
      ($0.replacing("US_ADDRESS", with: "US_MAILING_ADDRESS"), $1)
    })
  private static let abroad: [String: String] = [
    "FOREIGN_ADDRESS_LINE1": "9 New Street", "FOREIGN_ADDRESS_LINE2": "",
    "FOREIGN_ADDRESS_CITY": "Lagos", "FOREIGN_ADDRESS_PROVINCE": "Lagos",
    "FOREIGN_ADDRESS_POSTALCODE": "", "FOREIGN_ADDRESS_COUNTRY": "NI",
  ]

  private static func cells(_ block: [String: String], _ cells: [String: String]) -> [String:
    String]
  { block.merging(cells) { $1 } }

  /// Values that have a finding which is † or leaves them out (contract, "Rules").
  private static let badCells: [[String: String]] =
    [
      // †
      ["LAST_NAME": "LNU"], ["FIRST_NAME": "FNU"], ["LAST_NAME": "Unknown"],
      ["LAST_NAME": "Okafor; Eze"], ["MIDDLE_NAME": "Mar\u{200B}ia"], ["LAST_NAME": "MÃ¼ller"],
      ["LAST_NAME": String(repeating: "Longname ", count: 10) + "Long"],
      [
        "FIRST_NAME": String(repeating: "Anna ", count: 10) + "Anna",
        "MIDDLE_NAME": String(repeating: "Maria ", count: 8) + "Maria",
      ],
      ["EMAIL": "new@example.edu\u{200B}"], ["GENDER": "\u{A0}M"], ["SUFFIX": "Esq"],
      ["US_PHONE": "123"], ["FOREIGN_PHONE": "12a"], ["MAJOR_CIP": "43.0116"],
      ["GRAD_DATE": "\u{A0}12/01/2026"], [signal: "WD\u{A0}"], [signal: "\u{200B}GR"],
      [signal: "#N/A"], [programEnd: "\u{A0}12/01/2026"], [programEnd: "NULL"],
      [programEnd: "1.23E+05"],
      // Left out.
      ["EMAIL": "nobody"], ["EMAIL": "NULL"], ["DOB": "31/31/2001"], ["DOB": "01/01/2199"],
      ["GENDER": "X"], ["CITIZENSHIP_COUNTRY": "zz"], ["CITIZENSHIP_COUNTRY": "US"],
      ["BIRTH_COUNTRY": "zz"], ["PERM_RESIDENT_COUNTRY": "zz"], ["EDUCATION_LEVEL": "4"],
      ["MAJOR_CIP": "1.01"], ["SECOND_MAJOR_CIP": "99.9999"], ["CREDITS_TOTAL": "99"],
      ["CREDITS_CAMPUS": ""], ["CREDITS_ONLINE": "-1"], ["VISA_TYPE": "F-1"],
      ["VISA_TYPE": "99"], ["VISA_TYPE": "green card"], ["LAST_NAME": "Ann3"],
      ["FIRST_NAME": String(repeating: "Anna ", count: 101) + "Anna"], ["GRAD_DATE": "never"],
      [signal: "\"WD\""], [signal: "W\u{7}D"], [signal: String(repeating: "WD ", count: 200)],
      [programEnd: "\"12/01/2026\""],
    ]
    + [
      ["US_ADDRESS_LINE1": "12\u{A0}Main Street"], ["US_ADDRESS_LINE1": "PO Box 12"],
      ["US_ADDRESS_ZIP": ""], ["US_ADDRESS_LINE1": ""], ["US_ADDRESS_ZIP": "99501"],
      ["US_ADDRESS_ZIP": "8460"], ["US_ADDRESS_CITY": "#REF!"],
      ["US_ADDRESS_LINE2": "Apt\u{200B} 5"],
      ["US_ADDRESS_STATE": "Bavaria", "US_ADDRESS_ZIP": "D-80331"],
    ].map { cells(street, $0) }
    + [
      ["US_MAILING_ADDRESS_ZIP": "99501"], ["US_MAILING_ADDRESS_LINE1": ""],
      ["US_MAILING_ADDRESS_STATE": "QQ"], ["US_MAILING_ADDRESS_LINE2": "\"Apt 5\""],
    ].map { cells(mail, $0) }
    + [
      ["FOREIGN_ADDRESS_CITY": "MÃ¼nchen"], ["FOREIGN_ADDRESS_LINE1": "#REF!"],
      ["FOREIGN_ADDRESS_COUNTRY": "US"], ["FOREIGN_ADDRESS_COUNTRY": "zz"],
      ["FOREIGN_ADDRESS_LINE2": "N/A"],
    ].map { cells(abroad, $0) }
}
