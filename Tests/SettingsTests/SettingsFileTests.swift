import Feed
import Foundation
import Testing

@testable import Settings

/// Which file is read, and what is said when it can't be.
@Suite struct SettingsFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func load(_ given: String? = nil, _ places: [String] = []) throws -> SchoolSettings {
    try SchoolSettings.load(given: given, places: places, knownRules: someRules)
  }

  @Test func theFirstPlaceThatExistsWins() throws {
    let near = try scratch.write("timezone: UTC".utf8, to: "near.yaml")
    let far = try scratch.write("timezone: America/Denver".utf8, to: "far.yaml")
    #expect(try load(nil, [near, far]).file == near)
    #expect(try load(nil, [scratch.path("none.yaml"), far]).file == far)
    #expect(try load(far, [near]).file == far)
    #expect(try load(nil, [scratch.path("none.yaml")]) == SchoolSettings())
  }

  @Test func theUsualPlaces() {
    #expect(SchoolSettings.places == ["sisfeed.yaml", "/etc/sisfeed/sisfeed.yaml"])
  }

  @Test func aGivenFileMustExist() throws {
    let near = try scratch.write("timezone: UTC".utf8, to: "near.yaml")
    let error = #expect(throws: SettingsError.self) { try load("/nowhere/x.yaml", [near]) }
    #expect(error?.description == "/nowhere/x.yaml: there is no such settings file")
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x0A, 0x62, 0xE9], ":2: the line isn't UTF-8; save the file as UTF-8"),
    ([0xFF, 0xFE, 0x61, 0x00], ": the file is UTF-16; save it as UTF-8"),
    (Array(repeating: 0x0A, count: (1 << 20) + 1), ": the file is over 1 MB; is it a feed?"),
  ])
  func aFileThatIsNoText(bytes: [UInt8], message: String) throws {
    let path = try scratch.write(bytes, to: "sisfeed.yaml")
    let error = #expect(throws: SettingsError.self) { try load(path) }
    #expect(error?.description == path + message)
  }

  @Test func aFolderInItsPlaceIsNoReasonToLookFurther() throws {
    let path = scratch.path("sisfeed.yaml")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = #expect(throws: SettingsError.self) { try load(nil, [path]) }
    #expect(error?.description == "\(path): it is a folder; name the file in it")
  }

  // MARK: Layout files

  @Test func aLayoutFileIsReadFromTheSettingsFolder() throws {
    _ = try scratch.write(
      "name\tmeans\tpresence\nid\tUUUID\trequired\nlast\tLAST_NAME\trequired\nvisa\tVISA_TYPE\trequired\n"
        .utf8, to: "own.tsv")
    let path = try scratch.write(
      "feed: {layout: own.tsv, date-format: DD/MM/YYYY}".utf8, to: "sisfeed.yaml")
    let layout = try load(path).feedLayout()
    #expect(layout.name == scratch.path("own.tsv"))
    #expect(layout.table.columns.map(\.name) == ["id", "last", "visa"])
    #expect(layout.dateFormat == .dayMonthYear)
    #expect(layout.customColumns == nil)
  }

  @Test func slipsInALayoutFileAreSentences() throws {
    let path = try scratch.write("name\tmeans\tpresence\nid\tUUID\tneeded\n".utf8, to: "own.tsv")
    let choice = Setting(LayoutChoice(path), from: .commandLine(option: "--layout"))
    let error = #expect(throws: SettingsError.self) { try choice.read() }
    #expect(
      error?.description == """
        \(path):2: “UUID” is no column that “means” can name; did you mean “UUUID”?
        \(path):2: “needed” is no presence; it takes required, optional or fatal
        """)
  }

  @Test(arguments: [
    ("standrd", "--layout: there is no layout file “standrd”; did you mean “standard”?"),
    (
      "none.tsv",
      "--layout: there is no layout file “none.tsv”; besides a file it takes standard, simple or "
        + "enterprise"
    ),
  ])
  func aLayoutThatIsNone(text: String, message: String) {
    let choice = Setting(LayoutChoice(text), from: .commandLine(option: "--layout"))
    let error = #expect(throws: SettingsError.self) { try choice.read() }
    #expect(error?.description == message)
  }

  @Test func aMissingLayoutIsToldWhereTheSettingsNameIt() throws {
    let path = try scratch.write("feed:\n  layout: own.tsv".utf8, to: "sisfeed.yaml")
    let settings = try load(path)
    let error = #expect(throws: SettingsError.self) { try settings.feedLayout() }
    #expect(
      error?.description == "\(path):2:11: there is no layout file “\(scratch.path("own.tsv"))”; "
        + "besides a file it takes standard, simple or enterprise")
  }

  @Test func customColumnsMeanNothingBesideALayoutFile() throws {
    let own = try scratch.write(
      "name\tmeans\tpresence\nid\tUUUID\trequired\nlast\tLAST_NAME\trequired\nvisa\tVISA_TYPE\trequired\n"
        .utf8, to: "own.tsv")
    let path = try scratch.write(
      "feed:\n  layout: own.tsv\n  custom-columns: 5".utf8, to: "sisfeed.yaml")
    let settings = try load(path)
    let error = #expect(throws: SettingsError.self) { try settings.feedLayout() }
    #expect(
      error?.description == "\(path):3:19: a number of custom columns means nothing beside the "
        + "layout file “\(own)”, which names its own; mark as required there what must be in the "
        + "header")
    // The number was meant for the layout of the settings, which --layout replaces.
    var replaced = try load(
      try scratch.write("feed:\n  custom-columns: 5".utf8, to: "other.yaml"))
    replaced.layout = Setting(LayoutChoice(own), from: .commandLine(option: "--layout"))
    #expect(try replaced.feedLayout().customColumns == nil)
  }
}
