import Feed
import Foundation
import Testing

private let samples = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../samples/layouts").standardizedFileURL

/// The least that makes a layout, with further lines below.
private func text(
  _ lines: String..., header: String = "name\tmeans\tpresence\tformat\tabout"
) -> String {
  let least = ["UUUID", "LAST_NAME", "VISA_TYPE"].map { "\($0)\t\($0)\trequired\t\t" }
  return ([header] + least + lines).joined(separator: "\n") + "\n"
}

/// The least that makes a layout, and one more line with an override.
private func text(overriding field: String, _ value: String) -> String {
  """
  name\tmeans\tpresence\t\(field)
  UUUID\tUUUID\trequired\t
  LAST_NAME\tLAST_NAME\trequired\t
  VISA_TYPE\tVISA_TYPE\trequired\t
  mail\tEMAIL\trequired\t\(value)

  """
}

@Suite struct LayoutFileTests {
  @Test func theSecondClientsLayoutFitsItsFeed() throws {
    let source = try String(
      contentsOf: samples.appending(path: "second-client.tsv"), encoding: .utf8)
    let feed = try String(
      contentsOf: samples.appending(path: "second-client/sis_user_info.txt"), encoding: .utf8)
    let names = try #require(feed.split(whereSeparator: \.isNewline).first).split(separator: "\t")
      .map(String.init)
    let layout = try Layout.read(name: "second-client.tsv", source)
    #expect(layout.name == "second-client.tsv")
    #expect(layout.customColumns == nil)
    #expect(layout.templateColumns(for: .student).map(\.name) == names)
    let header = Header(names: names, layout: layout, kind: .student)
    #expect(header.kind == .student)
    #expect(header.fields.allSatisfy { $0.column != nil && $0.isExact })
    #expect(header.missingColumns(for: .student).map(\.name) == [])
    #expect(header.missingCustomColumns(for: .student) == [])
    #expect(header.has(.lastName) && !header.has(.creditsTotal))
  }

  @Test func aColumnTakesOverWhatItMeans() throws {
    let layout = try Layout.read(name: "w", text("user_email\tEMAIL\toptional\t\tas in the ID"))
    let column = try #require(layout.column(named: "user_email"))
    let email = try #require(Layout.standard.column(named: "EMAIL"))
    #expect(column.id == email.id)
    #expect(column.format == .email)
    #expect(column.sevisLimit == email.sevisLimit)
    #expect(column.owner == email.owner)
    #expect(column.sevisElement == email.sevisElement)
    #expect(column.about == "as in the ID")
    #expect(column.presence[.student] == .optional)
  }

  @Test func aColumnWithoutMeaningIsOnlyCarriedAlong() throws {
    let layout = try Layout.read(
      name: "w", text("ev_id\t\toptional\t\t", "remarks\t\toptional\t\t"))
    let column = try #require(layout.column(named: "ev_id"))
    #expect(column.format == .free)
    #expect(!column.isShown)
    #expect(column.id != layout.column(named: "remarks")?.id)
    #expect(ColumnTable.standard.column(column.id) == nil)
  }

  @Test func whatRefusesAFileStaysFatal() throws {
    let layout = try Layout.read(
      name: "w", text("mail\tEMAIL\tfatal\t\t", "x\tHR_FLAG\toptional\t\t"))
    func presence(_ name: String, _ kind: FileKind) -> Presence? {
      layout.column(named: name)?.presence[kind]
    }
    for name in ["UUUID", "LAST_NAME", "VISA_TYPE"] {
      #expect(presence(name, .student) == .fatal)
      #expect(presence(name, .combined) == .fatal)
    }
    #expect(presence("mail", .student) == .fatal)
    #expect(presence("x", .student) == .optional)
    #expect(presence("x", .combined) == .fatal)
    // The HR file is another file, with four columns of its own.
    #expect(presence("VISA_TYPE", .hr) == .optional)
    #expect(presence("UUUID", .hr) == .fatal)
  }

  @Test(arguments: [
    ("user_email", "user_email", true),
    ("User_Email", "user_email", false),
    (" user_email", "user_email", false),
    ("EMAIL", "user_email", false),
    ("email_address", "user_email", false),
    ("CUSTOM26", "custom26", false),
    // Neither is in the layout, so neither is made up.
    ("CUSTOM27", nil, true),
    ("FIRST_NAME", nil, true),
  ])
  func onlyTheLayoutsOwnNamesAreExact(name: String, column: String?, isExact: Bool) throws {
    let layout = try Layout.read(
      name: "w",
      text(
        "user_email\tEMAIL\trequired\t\t", "custom1\tCUSTOM1\trequired\t\t",
        "custom26\t\toptional\t\t"))
    let field = try #require(
      Header(names: [name], layout: layout, kind: .student).fields.first)
    #expect(field.column?.name == column)
    if column != nil { #expect(field.isExact == isExact) }
  }

  @Test func aBuiltInLayoutStillMakesUpCustomColumns() {
    #expect(Layout.standard.column(named: "CUSTOM26")?.name == "CUSTOM26")
  }

  @Test func aNameOfTheLayoutGoesBeforeAnInheritedAlias() throws {
    // EMAIL_ADDRESS is an alias of EMAIL, but here it is another column's name.
    let layout = try Layout.read(
      name: "w", text("mail\tEMAIL\trequired\t\t", "EMAIL_ADDRESS\tADVISOR_EMAIL\toptional\t\t"))
    #expect(layout.column(meantBy: "email_address")?.name == "EMAIL_ADDRESS")
    #expect(layout.column(meantBy: "user_email")?.name == "mail")
  }

  @Test(arguments: [
    ("format", "text"), ("feed-limit", "255"), ("sevis-limit", "100"), ("codes", "country"),
    ("shown", "yes"), ("owner", "Registrar"), ("aliases", "e_mail, elm"),
  ])
  func aFieldOverridesWhatIsTakenOver(field: String, value: String) throws {
    let layout = try Layout.read(name: "w", text(overriding: field, value))
    let column = try #require(layout.column(named: "mail"))
    switch field {
    case "format": #expect(column.format == .text)
    case "feed-limit": #expect(column.feedLimit == 255)
    case "sevis-limit": #expect(column.sevisLimit == 100)
    case "codes": #expect(column.codes == "country")
    case "shown": #expect(column.isShown)
    case "owner": #expect(column.owner == "Registrar")
    default: #expect(layout.column(meantBy: "Elm")?.name == "mail")
    }
  }

  @Test func lineEndsBlankLinesAndAByteOrderMarkDoNotMatter() throws {
    let plain = text("mail\tEMAIL\trequired\t\t")
    let other = "\u{FEFF}" + plain.replacing("\n", with: "\r\n") + "\r\n\t\t\t\t\r\n"
    let layout = try Layout.read(name: "w", other)
    #expect(layout.table.columns == (try Layout.read(name: "w", plain)).table.columns)
  }
}

/// Every slip in a layout file has its line and its sentence.
@Suite struct LayoutProblemTests {
  @Test(arguments: [
    (
      text("a\tEMAL\trequired\t\t"),
      "5: “EMAL” is no column that “means” can name; did you mean “EMAIL”?"
    ),
    (text("a\tqqq\trequired\t\t"), "5: “qqq” is no column that “means” can name"),
    (
      text("a\tCUSTOM26\trequired\t\t"),
      "5: “CUSTOM26” is no column that “means” can name; of the custom columns CUSTOM1 to CUSTOM25 "
        + "are, leave “means” blank for more"
    ),
    (text("a\tUUUID\trequired\t\t"), "5: UUUID is meant twice, first in line 2"),
    (text("last_name\t\trequired\t\t"), "5: “last_name” stands twice, first in line 3"),
    (text("\tEMAIL\trequired\t\t"), "5: the column has no name"),
    (
      text("a\tEMAIL\tmandatory\t\t"),
      "5: “mandatory” is no presence; it takes required, optional or fatal"
    ),
    (
      text("a\tEMAIL\t\t\t"), "5: the presence is blank; it takes required, optional or fatal"
    ),
    (text("a\tEMAIL\trequired\temial\t"), "5: “emial” is no format; did you mean “email”?"),
    (
      text("a\tEMAIL\trequired"),
      "5: the line has 3 fields where the header has 5; fields are parted by tabs"
    ),
    (
      text("a  EMAIL  required"),
      "5: the line has 1 field where the header has 5; fields are parted by tabs"
    ),
    (
      text(overriding: "feed-limit", "0"),
      "5: “0” is no feed-limit; it takes a number of characters from 1 to 500"
    ),
    (
      text(overriding: "sevis-limit", "many"),
      "5: “many” is no sevis-limit; it takes a number of characters from 1 to 500"
    ),
    (text(overriding: "codes", "contry"), "5: “contry” is no codes; did you mean “country”?"),
    (
      text(overriding: "codes", "qqqqqq"),
      "5: “qqqqqq” is no codes; `sisfeed codes` lists the tables"
    ),
    (text(overriding: "shown", "Y"), "5: “Y” is no shown; it takes yes or no"),
    (
      text(overriding: "aliases", "uuuid"),
      "5: the alias “uuuid” is the name of the column in line 2"
    ),
    (text(overriding: "aliases", "A,b,a"), "5: the alias “a” stands twice, first in line 5"),
    (
      text(header: "name\tmeens\tpresence\tformat\tabout"),
      """
      1: “meens” is no field of a layout; did you mean “means”?
      1: the header has no field “means”, which a layout must have
      """
    ),
    (
      text(header: "name\tmeans\tpresence\tgroup\tname"),
      """
      1: “group” is no field of a layout; there are name, means, presence, format, about, \
      feed-limit, sevis-limit, codes, shown, owner and aliases
      1: the field “name” stands twice in the header
      """
    ),
    (
      "UUUID\tLAST_NAME\tVISA_TYPE\nU1\tDoe\t01\n",
      "1: this is no layout file: its header has neither “name” nor “means”"
    ),
    ("", "the file is empty; a layout has a header line and a line for each column"),
    (
      "name\tmeans\tpresence\nmail\tEMAIL\trequired\n",
      """
      no column means UUUID, and without it no feed can be read
      no column means LAST_NAME, and without it no feed can be read
      no column means VISA_TYPE, and without it no feed can be read
      """
    ),
    // All slips at once, in the order of the lines.
    (
      text("a\tEMAL\trequired\t\t", "b\tDOB\tneeded\tdates\t"),
      """
      5: “EMAL” is no column that “means” can name; did you mean “EMAIL”?
      6: “needed” is no presence; it takes required, optional or fatal
      6: “dates” is no format; did you mean “date”?
      """
    ),
  ])
  func aSlipIsToldWithItsLine(source: String, message: String) {
    let error = #expect(throws: MalformedLayout.self) { try Layout.read(name: "w", source) }
    let lines = (error?.problems ?? []).map { problem in
      problem.line.map { "\($0): \(problem.text)" } ?? problem.text
    }
    #expect(lines.joined(separator: "\n") == message)
  }
}
