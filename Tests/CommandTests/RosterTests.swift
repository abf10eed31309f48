import Foundation
import Testing

/// Lists of SEVIS records as schools have them.
@Suite struct RosterTests {
  private func imported(
    _ text: String, _ more: [String] = [], settings: String = ""
  ) throws -> Command {
    let school = try School(rows: 20, nights: 1)
    try "timezone: UTC\n\(settings)".write(
      to: school.folder / "sisfeed.yaml", atomically: true, encoding: .utf8)
    try school.load(1, on: "2026-11-23")
    try text.write(to: school.folder / "list", atomically: true, encoding: .utf8)
    return try school.run(["roster", "import", "list"] + more)
  }

  @Test func aListFromRTIIsMatchedBySEVISID() throws {
    let school = try School(rows: 20, nights: 1)
    try school.load(1, on: "2026-11-23")
    let samples = Command.repository.appending(path: "samples")
    let rti = samples.appending(path: "rti")
    func run(_ list: URL, _ more: String...) throws -> Command {
      try school.run(
        ["roster", "import", list.path(), "--today", "2026-11-24"] + more)
    }
    let (list, settings) = (
      rti.appending(path: "list.csv"), rti.appending(path: "sisfeed.yaml").path()
    )
    let unknown = try run(list, "--delimiter", ",", "--config", settings)
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("line 2: the list has no UUUID, and no record or feed row has"))
    #expect(!unknown.errors.contains("N000000000"))
    #expect(try run(samples.appending(path: "roster.txt")).exitCode == 0)
    let known = try run(list, "--delimiter", ",", "--config", settings)
    #expect(known.exitCode == 0, "\(known.errors)")
    #expect(known.output.contains("records: 3, 0 of them new"))
    // Initial before, Active in the list of RTI: nobody here registered.
    #expect(known.output.contains("status: S4100259 moved from initial to active"))
    let records = try school.run(["roster", "--format", "json"]).output
    #expect(records.contains(#""programStart":"2026-08-24","programEnd":"2030-05-17""#))
  }

  /// What the README shows: of six people in a sample, SEVIS has four otherwise than the feed.
  @Test func theSamplesProposeWhatDiffers() throws {
    let school = try School(rows: 20, nights: 1)
    let samples = Command.repository.appending(path: "samples")
    let feed = samples.appending(path: "good/sis_user_info.txt").path()
    #expect(try school.run(["night", feed, "--today", "2026-11-23"]).exitCode == 0)
    let list = samples.appending(path: "roster.txt").path()
    let imported = try school.run(["roster", "import", list, "--today", "2026-11-24"])
    #expect(imported.output.contains("proposals: 4 new"), "\(imported.output)")
    let people = ["S4100111", "S4100148", "S4100222", "S4100296"]
    let shown = try school.run(["proposals", "--today", "2026-11-24"]).output
    for uuuid in people { #expect(shown.contains(uuuid)) }
    let approved = try school.run(["approve", "P2", "--today", "2026-11-24"])
    #expect(approved.output == "P2: approved\n")
    let reconciled = try school.run(["reconcile", "--today", "2026-11-24"])
    #expect(reconciled.exitCode == 1)
    for uuuid in people { #expect(reconciled.output.contains(uuuid)) }
  }

  private static let header = "UUUID,SEVIS_ID,CLASS,STATUS,PROGRAM_END,LAST_NAME"

  @Test(arguments: [
    (#"U1,N0000000001,F-1,active,2028-05-14,"O""Neil, jr""#, nil),
    // RFC 4180 lets a field in quotes have line breaks; the next record's line counts them.
    (
      "U1,N0000000001,F1,Active,,\"Two\nlines\"\nU2,N0000000002,F-1,gone,,x",
      "line 4: STATUS is none"
    ),
    ("U1,N0000000001,F-1,active,,", nil),
    ("U1,N0000000001,F-1,active,,a\"b", "line 2: a quote stands within a field"),
    ("U1,N0000000001,F-1,active,,\"a\"b", "line 2: something follows a closing quote"),
    (
      "U1,N0000000001,F-1,active,,ok\nU2,N0000000002,F-1,active,,\"open",
      "line 3: a quote is opened"
    ),
    ("U1,N0000000001,F-1,active", "line 2 has 4 fields, the header 6"),
    ("U1,N0000000001,F-1,active,05/14/2028,x", "line 2: PROGRAM_END is no date as 2026-08-24"),
    ("U1,N1,X-1,active,,x", "line 2: SEVIS_ID is not N and ten digits"),
    ("U1,N0000000001,F-1,active,,x\nU1,N0000000002,F-1,active,,y", "stands in line 2 already"),
  ])
  func commasAreReadToTheLetter(rows: String, problem: String?) throws {
    let run = try imported("\(Self.header)\n\(rows)", ["--delimiter", ","])
    #expect(run.exitCode == (problem == nil ? 0 : 2), "\(run.errors)")
    if let problem { #expect(run.errors.contains(problem), "\(run.errors)") }
  }

  @Test func aListThatIsNoneIsRefusedWithItsMend() throws {
    let record = "U1\tN0000000001\tF-1\tactive\n"
    let header = "UUUID\tSEVIS_ID\tCLASS\tSTATUS\n"
    for (text, sentence) in [
      ("", "the list is empty"), (header, "the list has a header and no record"),
      ("Nilsson\t" + record + record, "line 1 is a record; the first line must name the columns"),
      (
        "UUUID,SEVIS_ID,CLASS,STATUS\nU1,N0000000001,F-1,active\n",
        "line 1 is one field; it seems to be parted by commas, which takes --delimiter ,"
      ),
    ] {
      let run = try imported(text)
      #expect(run.exitCode == 2 && run.errors.contains(sentence), "\(run.errors)")
      for secret in ["Nilsson", "N0000000001"] { #expect(!run.errors.contains(secret)) }
    }
    let tabs = try imported(header + record, ["--delimiter", ","])
    #expect(tabs.errors.contains("it seems to be parted by tabs, which takes no --delimiter"))
  }

  @Test func aListThatIsNoUTF8IsRefusedWithItsMend() throws {
    let text = "UUUID\tSEVIS_ID\tCLASS\tSTATUS\tLAST_NAME\nU1\tN0000000001\tF-1\tactive\tMüller\n"
    for (encoding, sentence) in [
      (String.Encoding.utf16, "it is UTF-16, as Excel's “Unicode Text” is: save it as UTF-8"),
      (.utf16LittleEndian, "it is UTF-16, as"),
      (.windowsCP1252, "line 2 isn't UTF-8, but probably Windows-1252: save it as UTF-8"),
    ] {
      let school = try School(rows: 20, nights: 1)
      try #require(text.data(using: encoding)).write(to: school.folder / "list")
      let run = try school.run(["roster", "import", "list"])
      #expect(run.exitCode == 2 && run.errors.contains(sentence), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: school.store.path()), "nothing was made")
    }
  }

  @Test func ofAListThatIsWrongThroughoutTheFirstTwentyAreTold() throws {
    let lines = (1...30).map { "U\($0)\tN\($0)\tF-1\tactive\n" }.joined()
    let run = try imported("UUUID\tSEVIS_ID\tCLASS\tSTATUS\n\(lines)")
    #expect(run.exitCode == 2 && run.errors.contains("line 21: SEVIS_ID is not"))
    #expect(!run.errors.contains("line 22:") && run.errors.contains("  and 10 more\n"))
  }

  @Test func whatIsTooLargeForAListIsntRead() throws {
    let school = try School(rows: 20, nights: 1)
    let run = try school.run(["roster", "import", "/dev/zero"])
    #expect(run.exitCode == 3 && run.errors.contains("/dev/zero has more than 256 MB"))
  }

  /// A refusal names nobody who asks to be named nowhere.
  @Test func whoseSEVISIDItIsStaysUnsaid() throws {
    for isConfidential in [true, false] {
      let school = try QueueSchool { rows in
        if isConfidential { rows[1][rows.column("CONFIDENTIALITY_IND")] = "Y" }
      }
      try school.roster()
      try "UUUID\tSEVIS_ID\tCLASS\tSTATUS\nU-OTHER\tN0000000001\tF-1\tactive\n".write(
        to: school.school.folder / "other.txt", atomically: true, encoding: .utf8)
      let run = try school.run("roster", "import", "other.txt")
      #expect(run.exitCode == 2 && run.errors.contains("its SEVIS ID belongs to the record of "))
      #expect(run.errors.contains(school.people[0]) != isConfidential, "\(run.errors)")
    }
  }

  @Test func theSettingsNameTheColumns() throws {
    let settings = """
      roster:
        date-format: MM/DD/YYYY
        columns: {SEVIS_ID: SEVIS Number, DOB: Born, CLASS: Visa, STATUS: State}

      """
    let header = "UUUID\tSEVIS Number\tVisa\tState\tBorn\tNobody's business"
    let good = try imported(
      "\(header)\nU1\tN0000000001\tF-1\tactive\t04/17/2003\tx\n", settings: settings)
    #expect(good.exitCode == 0 && good.output.contains("values: 1 confirmed"), "\(good.errors)")
    let wrong = try imported(
      "\(header)\nU1\tN0000000001\tF-1\tactive\t17.4.2003\tx\n", settings: settings)
    #expect(wrong.errors.contains("line 2: DOB is no date as MM/DD/YYYY"))
    let lacking = try imported("UUUID\tVisa\tState\nU1\tF-1\tactive\n", settings: settings)
    #expect(
      lacking.errors.contains("SEVIS_ID (called “SEVIS Number” by roster.columns) isn't there"))
    #expect(lacking.errors.contains("“Born” isn't there, which roster.columns takes for DOB"))
    let unnamed = try imported("\(header)\nU1\tN0000000001\tF-1\tactive\t\tx\n")
    #expect(unnamed.errors.contains("is neither a column of a roster nor one of the feed"))
  }
}
