import Feed
import TSV
import TestSupport
import Testing

@testable import Rules

/// What a row is asked at first never passes what a rule would find: with every cell shown to the
/// rules, the findings are the same.
@Suite struct ShortcutTests {
  @Test(arguments: 1...24)
  func showingEveryCellFindsTheSame(seed: Int) throws {
    let kind: FileKind = seed % 3 == 0 ? .combined : .student
    let format = DateFormat.allCases[seed % 3]
    let bytes = MixedFeed(seed: UInt64(seed), rows: 150, kind: kind).bytes
    let quick = try findings(in: bytes, kind: kind, dates: format, showingEveryCell: false)
    let slow = try findings(in: bytes, kind: kind, dates: format, showingEveryCell: true)
    #expect(quick.count > 100)
    #expect(quick.map(\.summary).sorted() == slow.map(\.summary).sorted())
  }

  /// One rule alone leans on no other rule's question.
  @Test(
    arguments: Set(
      RuleCatalogue.cellRules.map { $0.info.id } + RuleCatalogue.recordRules.map { $0.info.id })
  )
  func oneRuleAloneFindsTheSame(id: String) throws {
    let bytes = MixedFeed(seed: 99, rows: 120, kind: .combined).bytes
    let ruleset = Ruleset(only: [id])
    let quick = try findings(in: bytes, kind: .combined, ruleset, showingEveryCell: false)
    let slow = try findings(in: bytes, kind: .combined, ruleset, showingEveryCell: true)
    #expect(quick.map(\.summary).sorted() == slow.map(\.summary).sorted())
  }
}

/// Judges the rows of a feed, in one way or the other.
private func findings(
  in bytes: [UInt8], kind: FileKind, dates: DateFormat = .monthDayYear, _ ruleset: Ruleset = .all,
  showingEveryCell: Bool
) throws -> [Finding] {
  let today = try #require(testDay)
  let feed = OpenedFeed(
    fileName: kind.fileName, givenKind: kind, opening: Opening(head: bytes, isWhole: true),
    layout: .standard)
  let plan = Plan(
    feed: feed, ruleset: ruleset, calendar: Calendar(format: dates, today: today),
    showsEveryCell: showingEveryCell)
  let judge = ChunkJudge(plan: plan, limit: .max, remembersIDs: false)
  var reader = LineReader(MemorySource(bytes))
  var bench = ChunkJudge.Bench()
  var findings: [Finding] = []
  var skipped = feed.opening.headerLineNumber
  while try reader.next(into: &bench.chunk) {
    judge.judge(&bench, skipping: skipped)
    findings += bench.tally.kept
    skipped = 0
  }
  return findings
}

extension Finding {
  fileprivate var summary: String {
    "\(line ?? 0) \(column ?? "-") \(rule) \(message.text(showingValues: true))"
  }
}

/// A feed of good rows in which some cells hold good and bad values of their own column, of others,
/// and of nobody's making.
private struct MixedFeed {
  let bytes: [UInt8]

  init(seed: UInt64, rows count: Int, kind: FileKind) {
    var random = SplitMix(seed: seed)
    let columns = Layout.standard.table.columns.filter { $0.id != .uuuid }
    var rows: [[ColumnID: String]] = []
    for number in 0..<count {
      // Either little is wrong, so that rules over several cells speak, or much.
      let changes = number % 4 == 0 ? columns.count / 2 : 1 + random.below(4)
      var cells: [ColumnID: String] = [.uuuid: "U\(number)"]
      for _ in 0..<changes {
        let column = random.pick(columns)
        cells[column.id] = Self.value(of: column.format, &random)
      }
      if number % 3 == 0 {
        for id in ColumnID.credits + [.visaType, .educationLevel, .fullTime, .creditsTerm] {
          guard let column = ColumnTable.standard.column(id) else { continue }
          cells[id] = Self.value(of: column.format, &random)
        }
      }
      rows.append(cells)
    }
    bytes = ExampleFeed.header(kind, for: rows) + ExampleFeed.rows(kind, rows)
  }

  private static func value(of format: ColumnFormat, _ random: inout SplitMix) -> String {
    var value = random.pick(random.below(4) == 0 ? everything : own[format] ?? everything)
    if random.below(3) > 0 { return value }
    for _ in 0...random.below(2) {
      var characters = Array(value)
      let place = random.below(characters.count + 1)
      switch random.below(5) {
      case 0: characters.insert(random.pick(odd), at: place)
      case 1 where place < characters.count: characters.remove(at: place)
      case 2 where place < characters.count: characters[place] = random.pick(odd)
      case 3: characters.insert(contentsOf: random.pick([" ", "\u{A0}", "\u{200B}"]), at: place)
      default:
        value = random.below(2) == 0 ? value.lowercased() : value.uppercased()
        characters = Array(value)
      }
      value = String(characters)
    }
    return value
  }

  private static let odd: [Character] = Array("0123456789+-./@,;|#( )ABEFJMNPRXabejmnprz\"é\u{1}")

  /// In an order that is the same in every run.
  private static let everything =
    own.sorted { "\($0.key)" < "\($1.key)" }.flatMap(\.value) + words

  private static let words = [
    "", " ", "NULL", "N/A", "none", "-", "(null)", "####", "#REF!", "1.23E+05", "Smith", "Peña",
    "Ã±", "12 Main St", "x; y", "A|B", "2027", "true",
  ]

  private static let countries = [
    "US", "PR", "RQ", "vi", "GQ", "USA", "Puerto Rico", "United States", "MX", "GM", "DE", "DEU",
  ]

  private static let own: [ColumnFormat: [String]] = [
    .email: [
      "ana@example.edu", "a.b+c@x-y.example.org", "a@b", "a b@x.edu", "a@@x.edu", "@x.edu",
      "a@x.e", "a@x..edu", "a@x.edu.", "a@x.ed1", "", " ", "a@1.edu", "ü@x.edu",
    ],
    .birthDate: dates, .date: dates,
    .gender: ["M", "F", "U", "m", "O", "Male", "", " ", "MF"],
    .hrFlag: ["Y", "N", "", "y", "X", " "],
    .suffix: ["I", "II", "III", "IV", "Jr.", "Sr.", "Jr", "JR.", "V", "", " ", "IIII", "VI"],
    .visa: [
      "01", "02", "03", "04", "05", "06", "00", "07", "1", "2.0", "F-1", "f1", "J 2", "M", "F-1B",
      "H-1B", "H1B", "TN", "TD", "PR", "LPR", "Green card", "PR pending", "B2", "O-1", "K-3", "",
      " ", "Asylee", "T1", "TR", "N1", "NA", "L2S",
    ],
    .cip: codes, .cipOrNone: codes,
    .educationLevel: [
      "01", "04", "05", "07", "08", "09", "10", "11", "12", "00", "4", "B", "", " ",
    ],
    .usPhone: ["4355550134", "435-555-0134", "14355550134", "435555013", "", " ", "435555013x"],
    .callingCode: ["1", "49", "380", "1242", "+49", "0049", "049", "12345", "", " ", "0"],
    .phone: ["5550134567", "+525550134567", "123456789012345678901", "555 0134", "", " ", "5"],
    .credits: credits, .creditsEarned: credits,
    .sevisID: ["N0031415926", "n0031415926", "N00031", "0031415926", "", " ", "N00314159260"],
    .country: countries, .birthCountry: countries, .foreignCountry: countries,
    .free: words + ["Y", "N", "202640", "Fall 2026"],
  ]

  private static let dates = [
    "02/28/2003", "02/29/2004", "02/29/2003", "04/31/2001", "12/31/1999", "13/01/2000",
    "31/12/1999", "00/10/2000", "01/00/2000", "01/01/0000", "11/23/2026", "11/24/2026",
    "01/01/2026", "12/12/2094", "2027-05-15", "2027-02-30", "14-DEC-19", "14-dec-2019",
    "31-FEB-20", "4/17/2003", "", " ", "2003-04-17 00:00:00", "9999-12-31", "12/31/9999", "123",
    "1",
  ]
  private static let codes = [
    "11.0701", "00.0000", "52.0201", "43.0116", "110701", "11.07", "11.4321", "90.0101",
    "11,0701", "99.9999", "", " ", "11.070", "1.0101",
  ]
  private static let credits = [
    "0", "9", "3", "2", "14", "12", "14.0", "0.1", "0.3", "0.123", "0.1234", "+12", "12.", "1.2E1",
    "-0", ".5", "9,5", "", " ", "999999999999999", "9999999999999999", "007",
  ]
}
