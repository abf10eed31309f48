import Feed
import Testing

@testable import Settings

/// Rules as they could be known, one of each severity.
let someRules: [String: Severity] = [
  "empty-file": .fatal, "credits-total-mismatch": .error, "missing-email": .warning,
  "possible-same-person": .note,
]

/// Reads settings that stand in `sisfeed.yaml`.
func settings(_ text: String, file: String = "sisfeed.yaml") throws -> SchoolSettings {
  try SchoolSettings.parse(text, file: file, knownRules: someRules)
}

@Suite struct SettingsTests {
  static let whole = """
    timezone: America/Denver
    feed:
      layout: simple
      custom-columns: 12
      date-format: YYYY-MM-DD
    rules:
      missing-email:
        off: true
        reason: >
          scholars have
          none yet
      credits-total-mismatch:
        severity: warning
        reason: hybrid credits stand in CUSTOM12
    """

  @Test(arguments: [
    ("sisfeed.yaml", "digest.key", "digest.key"),
    ("/etc/sisfeed/sisfeed.yaml", "digest.key", "/etc/sisfeed/digest.key"),
    ("/etc/sisfeed/sisfeed.yaml", "/run/digest.key", "/run/digest.key"),
  ])
  func theDigestKeyBeginsInTheFolderOfTheSettings(file: String, path: String, key: String) throws {
    let settings = try settings("reports:\n  digest-key: \(path)", file: file)
    #expect(settings.digestKey == Setting(key, from: .file(file, line: 2, column: 15)))
  }

  @Test func everySettingIsReadWithItsPlace() throws {
    let settings = try settings(Self.whole)
    func place(_ line: Int, _ column: Int) -> Origin {
      .file("sisfeed.yaml", line: line, column: column)
    }
    #expect(settings.file == "sisfeed.yaml")
    #expect(settings.timezone == Setting(.named("America/Denver"), from: place(1, 11)))
    #expect(settings.layout == Setting(.builtIn("simple"), from: place(3, 11)))
    #expect(settings.customColumns == Setting(12, from: place(4, 19)))
    #expect(settings.dateFormat == Setting(.yearMonthDay, from: place(5, 16)))
    #expect(
      settings.rules == [
        RuleSetting(
          rule: "credits-total-mismatch", change: .severity(.warning),
          reason: "hybrid credits stand in CUSTOM12", origin: place(12, 3)),
        RuleSetting(
          rule: "missing-email", change: .off, reason: "scholars have none yet",
          origin: place(7, 3)),
      ])
    #expect(settings.severities == ["credits-total-mismatch": .warning])
    #expect(settings.switchedOff == ["missing-email": "scholars have none yet"])
  }

  @Test(arguments: [
    "", "\n", "# nothing yet\n", "---\n", "{}", "feed:\n  # layout: simple\nrules:\n", "\u{FEFF}",
  ])
  func anEmptyFileIsAllDefaults(text: String) throws {
    var defaults = SchoolSettings()
    defaults.file = "sisfeed.yaml"
    #expect(try settings(text) == defaults)
    #expect(defaults.timezone == Setting(.system, from: .byDefault))
    #expect(try defaults.feedLayout().customColumns == 25)
    #expect(try defaults.feedLayout().dateFormat == .monthDayYear)
  }

  @Test(arguments: [
    ("feed: {layout: standard}", 25), ("feed: {layout: simple}", 10),
    ("feed: {layout: enterprise}", nil), ("feed: {layout: enterprise, custom-columns: 40}", 40),
    ("feed: {custom-columns: 0}", 0), ("feed: {custom-columns: 9999}", 9999),
  ])
  func theLicenceIsTheLayoutsUnlessSaidOtherwise(text: String, count: Int?) throws {
    #expect(try settings(text).feedLayout().customColumns == count)
  }

  @Test func aFatalRuleMayBecomeAnErrorAndAnotherOneFatal() throws {
    let settings = try settings(
      """
      rules:
        empty-file: {severity: error, reason: the school sends one in summer}
        missing-email: {severity: fatal, reason: nobody may lack one}
        possible-same-person: {off: false, reason: tried without}
      """)
    #expect(settings.severities == ["empty-file": .error, "missing-email": .fatal])
    #expect(settings.switchedOff == [:])
  }

  @Test func anOptionOfTheCommandLineTakesTheValuesPlace() throws {
    var settings = try settings(Self.whole)
    settings.layout = Setting(LayoutChoice("standard"), from: .commandLine(option: "--layout"))
    settings.customColumns = Setting(3, from: .commandLine(option: "--custom"))
    #expect(settings.layout.origin.description == "--layout")
    #expect(settings.dateFormat.origin.description == "sisfeed.yaml:5")
    #expect(SchoolSettings().layout.origin.description == "default")
    #expect(try settings.feedLayout().customColumns == 3)
  }

  @Test(arguments: [
    ("layout.tsv", "conf/sisfeed.yaml", LayoutChoice.file("conf/layout.tsv")),
    ("layout.tsv", "sisfeed.yaml", .file("layout.tsv")),
    ("/srv/layout.tsv", "conf/sisfeed.yaml", .file("/srv/layout.tsv")),
    ("./standard", "sisfeed.yaml", .file("./standard")),
    ("standard", "conf/sisfeed.yaml", .builtIn("standard")),
  ])
  func aLayoutPathBeginsInTheSettingsFolder(text: String, file: String, choice: LayoutChoice) throws
  {
    #expect(try settings("feed: {layout: \(text)}", file: file).layout.value == choice)
  }
}
