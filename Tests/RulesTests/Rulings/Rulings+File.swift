import Feed

@testable import Rules

/// The rulings about the file, its header, its lines and whose rows they are.
enum FileRulings {
  static let all = people + employees + licence + places + lines + moreLines + names

  private static let people: [RulingCase] = {
    let students = "Student rules are all but: file, header, line, byte, key, required value"
    let employee = [
      "HR_FLAG": "Y", "VISA_TYPE": "", "CREDITS_TOTAL": "", "CREDITS_CAMPUS": "",
      "CREDITS_ONLINE": "", "CREDITS_ESL": "",
    ]
    func row(_ cells: [String: String], finds expected: [String] = []) -> RulingCase {
      RulingCase(
        students, employee.merging(cells) { $1 }, in: .combined, finds: expected)
    }
    return [
      row(["GENDER": "X", "DOB": "soon", "EDUCATION_LEVEL": "99", "BIRTH_COUNTRY": "ZZ"]),
      row(["US_ADDRESS_STATE": "Bavaria", "US_PHONE": "1", "CITIZENSHIP_COUNTRY": "US"]),
      row(["UUUID": ""], finds: ["UUUID missing-uuuid"]),
      row(["CUSTOM1": "a\u{1}b"], finds: ["CUSTOM1 control-character"]),
      row(["LAST_NAME": ""], finds: ["LAST_NAME missing-required-value"]),
      row(["MARITAL_STATUS": "NULL"], finds: ["MARITAL_STATUS placeholder-value"]),
      row(
        ["CUSTOM1": String(repeating: "a", count: 501)], finds: ["CUSTOM1 value-too-long"]),
      row(["LAST_NAME": "Gar7"], finds: ["LAST_NAME name-digit"]),
      row(["EMAIL": "nobody"], finds: ["EMAIL invalid-email"]),
      RulingCase(
        students, ["HR_FLAG": "Y", "GENDER": "X"], in: .combined, finds: ["GENDER invalid-gender"]),
    ]
  }()

  private static let employees: [RulingCase] = {
    let file = "HR file: required UUUID, LAST_NAME, FIRST_NAME, EMAIL"
    let flag =
      "A row with an invalid flag is judged as HR when VISA_TYPE and the credits are blank."
    let noCredits = [
      "HR_FLAG": "X", "VISA_TYPE": "", "CREDITS_TOTAL": "", "CREDITS_CAMPUS": "",
      "CREDITS_ONLINE": "", "CREDITS_ESL": "",
    ]
    let lower = Array("uuuid\tLast_Name\tFirst_name\tMIDDLE_NAME\temail\n".utf8)
    return ["UUUID", "LAST_NAME", "FIRST_NAME", "EMAIL"].map { name in
      RulingCase(
        file, "no \(name)", file: ExampleFeed.file(.hr, without: [.named(name)]), kind: .hr,
        finds: ["1 \(name) missing-column (fatal)"])
    } + [
      RulingCase(file, ["FIRST_NAME": ""], in: .hr, finds: ["FIRST_NAME missing-required-value"]),
      RulingCase(file, ["GENDER": "X", "MARITAL_STATUS": "M"], in: .hr),
      RulingCase(
        file, "names in small letters",
        file: lower + Array("E1\tLee\tKim\t\tkim.lee@example.edu\n".utf8), kind: .hr, finds: []),
      RulingCase(
        "HR_FLAG is required in the combined file only.", "no HR_FLAG",
        file: ExampleFeed.file(.combined, without: [.hrFlag]), kind: .combined,
        finds: ["1 HR_FLAG missing-column (fatal)"]),
      RulingCase(
        "HR_FLAG is required in the combined file only.", "no HR_FLAG",
        file: ExampleFeed.file(.student, without: [.hrFlag]), finds: []),
      RulingCase(flag, noCredits, in: .combined, finds: ["HR_FLAG invalid-hr-flag"]),
      RulingCase(
        flag, noCredits.merging(["CREDITS_CAMPUS": "9", "CREDITS_ONLINE": "3"]) { $1 },
        in: .combined,
        finds: [
          "HR_FLAG invalid-hr-flag", "CREDITS_ESL blank-credits", "CREDITS_TOTAL blank-credits",
        ]),
    ]
  }()

  private static let licence: [RulingCase] = {
    let options = "`--kind student|hr|combined`; `--custom N` or `feed.custom-columns`"
    let custom = [24, 25].map { ColumnID.named("CUSTOM\($0)") }
    return [
      RulingCase(options, "another name, kind given", file: ExampleFeed.file(.student), finds: [])
        .with(name: "copy.txt", kind: .student),
      RulingCase(
        options, "two custom columns missing", file: ExampleFeed.file(.student, without: custom),
        finds: ["1 CUSTOM24 missing-custom-column", "1 CUSTOM25 missing-custom-column"]),
      RulingCase(
        options, "more than the licence", file: ExampleFeed.file(.student), finds: []
      ).with(layout: Layout.named("simple") ?? .standard),
      RulingCase(
        options, "more than the layout has",
        file: ExampleFeed.file(.student, adding: "CUSTOM26"), finds: []),
    ]
  }()

  private static let good = ExampleFeed.file(.student)
  private static let header = ExampleFeed.header(.student)

  private static let places: [RulingCase] = {
    let line = "Line 1 for header findings and wrong delimiter; none for name, empty, utf16"
    let unchecked = "A fatal header finding leaves the rows unchecked"
    let cut = "A file cut inside its header is `truncated-file` alone."
    let wrong = ExampleFeed.rows(.student, [[.gender: "X"]])
    return [
      RulingCase(
        line, "a column too many", file: ExampleFeed.file(.student, adding: "DORM"),
        finds: ["1 DORM unknown-column"]),
      RulingCase(
        line, "commas", file: good.map { $0 == 0x09 ? 0x2C : $0 }, finds: ["1 - wrong-delimiter"]),
      RulingCase(line, "another name", file: good, finds: ["- - unexpected-file-name"])
        .with(name: "students.txt"),
      RulingCase(line, "empty", file: [], finds: ["- - empty-file"]),
      RulingCase(line, "UTF-16", file: good.flatMap { [$0, 0] }, finds: ["- - utf16-file"]),
      RulingCase(
        line, "UTF-32", file: good.flatMap { [0, 0, 0, $0] }, finds: ["- - utf16-file"]),
      RulingCase(
        line, "both line ends", file: header + wrong.dropLast() + [0x0D, 0x0A],
        finds: ["- - mixed-line-endings", "2 GENDER invalid-gender"]),
      RulingCase(
        line, "CR alone", file: good.map { $0 == 0x0A ? 0x0D : $0 },
        finds: ["- - wrong-line-endings"]),
      RulingCase(line, "cut", file: good + Array("U9\tLi".utf8), finds: ["3 - truncated-file"]),
      RulingCase(
        line, "no newline", file: good.dropLast(), finds: ["2 - missing-final-newline"]),
      RulingCase(
        unchecked, "a column twice and a bad value",
        file: Array(
          String(decoding: header + wrong, as: UTF8.self)
            .replacing("GENDER\tCONFIDENTIALITY_IND", with: "GENDER\tGENDER").utf8),
        finds: ["1 CONFIDENTIALITY_IND missing-column", "1 GENDER duplicate-column"]),
      RulingCase(
        "A truncated file's other rows are checked.", "a bad value and a cut row",
        file: header + wrong + Array("U9\tLi".utf8),
        finds: ["2 GENDER invalid-gender", "3 - truncated-file"]),
      RulingCase(
        cut, "in a name", file: Array("UUUID\tLAST_N".utf8), finds: ["1 - truncated-file"]),
      RulingCase(cut, "in the first name", file: Array("UU".utf8), finds: ["1 - truncated-file"]),
      RulingCase(
        cut, "before its newline's names end", file: header.dropLast(30),
        finds: ["1 - truncated-file"]),
    ]
  }()

  private static let lines: [RulingCase] = [
    RulingCase(
      "A lone CR inside a line is a control-character.", ["US_ADDRESS_LINE1": "120\rElm St"],
      finds: ["US_ADDRESS_LINE1 control-character"]),
    RulingCase(
      "An embedded newline is one `wrong-field-count`, on the first half, naming both lines.",
      rows: [["ADVISOR_NAME": "Lee,\nKim"], [:]], finds: ["2 - wrong-field-count"]
    ).saying("3"),
    RulingCase(
      "Spaces or tabs only: blank-line.", "spaces", file: good + Array("   \n".utf8),
      finds: ["3 - blank-line"]),
    RulingCase(
      "Spaces or tabs only: blank-line.", "tabs", file: good + Array("\t\t\n".utf8),
      finds: ["3 - blank-line"]),
    RulingCase(
      "A blank line before the header: blank-line, the next is the header.", "a blank line",
      file: [0x0A] + good, finds: ["1 - blank-line"]),
    RulingCase(
      "A BOM or one newline alone: empty-file.", "BOM", file: [0xEF, 0xBB, 0xBF],
      finds: ["- - empty-file"]),
    RulingCase(
      "A BOM or one newline alone: empty-file.", "newline", file: [0x0A],
      finds: ["- - empty-file"]),
    RulingCase(
      "A header and blank lines: no-rows.", "header and blanks", file: header + [0x0A, 0x0A],
      finds: ["- - no-rows"]),
    RulingCase(
      "A tab too many on every row: one finding a row.", "two rows",
      file: header
        + ExampleFeed.rows(.student, [[:], [:]]).flatMap { $0 == 0x0A ? [0x09, 0x0A] : [$0] },
      finds: ["2 - wrong-field-count", "3 - wrong-field-count"]),
    RulingCase(
      "A row of the wrong width doesn't count as the first holder of its id.", "id in both",
      file: header + ExampleFeed.rows(.student, [[:]], dropping: .middleName)
        + ExampleFeed.rows(.student, [[:]]),
      finds: ["2 - wrong-field-count"]),
  ]

  private static let moreLines: [RulingCase] = {
    let more = "More on lines: a cell of spaces is blank, no padding; CR CR LF has a lone CR"
    let crlf = good.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    return [
      RulingCase(more, ["CUSTOM1": "   ", "MIDDLE_NAME": "  "]),
      RulingCase(
        more, "CR CR LF", file: crlf.dropLast(2) + [0x0D, 0x0D, 0x0A],
        finds: ["2 CUSTOM25 control-character"]),
      RulingCase(
        more, "a bad byte in the header",
        file: header.dropLast() + [0xFC] + good[(header.count - 1)...],
        finds: ["1 CUSTOM25 invalid-utf8"]),
      RulingCase(
        more, "a trailing tab on every line", file: ExampleFeed.file(.student, adding: ""),
        finds: ["1 - unknown-column"]),
      RulingCase(
        "no-rows has no line, byte-order-mark line 1.", "header alone", file: header,
        finds: ["- - no-rows"]),
      RulingCase(
        "no-rows has no line, byte-order-mark line 1.", "BOM", file: [0xEF, 0xBB, 0xBF] + good,
        finds: ["1 - byte-order-mark"]),
    ]
  }()

  private static let names: [RulingCase] = [
    RulingCase(
      "Header aliases are those in the column table.", "SURNAME",
      file: ExampleFeed.file(.student, renaming: [.lastName: "SURNAME"]),
      finds: ["1 LAST_NAME misspelled-column"]),
    RulingCase(
      "Header aliases are those in the column table.", "FAMILYNAME",
      file: ExampleFeed.file(.student, renaming: [.lastName: "FAMILYNAME"]),
      finds: ["1 FAMILYNAME unknown-column", "1 LAST_NAME missing-column (fatal)"]),
    RulingCase(
      "EMIAL is a missing and an unknown column, with the suggestion.", "EMIAL",
      file: ExampleFeed.file(.student, renaming: [.email: "EMIAL"]),
      finds: ["1 EMAIL missing-column (error)", "1 EMIAL unknown-column"]
    ).saying("EMAIL"),
  ]
}
