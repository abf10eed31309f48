import Foundation
import Testing

@testable import Settings

private let document = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../specs/configuration.md").standardizedFileURL

/// `specs/configuration.md` tells what the reader does.
@Suite struct ConfigurationDocumentTests {
  @Test func theTableOfSettingsIsCurrent() throws {
    let text = try String(contentsOf: document, encoding: .utf8)
    let head = try #require(text.range(of: "<!-- settings -->\n"))
    let foot = try #require(text.range(of: "<!-- end of settings -->"))
    let table = String(text[head.upperBound..<foot.lowerBound])
    guard table != SettingKey.markdown else { return }
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      Issue.record(
        """
        specs/configuration.md differs from SettingKey.all; run \
        RECORD=1 swift test --filter ConfigurationDocumentTests
        """)
      return
    }
    let current = text.replacingCharacters(
      in: head.upperBound..<foot.lowerBound, with: SettingKey.markdown)
    try current.write(to: document, atomically: true, encoding: .utf8)
    Issue.record("specs/configuration.md is written anew; look at the difference and run again")
  }

  @Test func theSchemaForEditorsIsCurrent() throws {
    let file = document.deletingLastPathComponent().appending(path: "sisfeed.schema.json")
    guard (try? String(contentsOf: file, encoding: .utf8)) != SettingKey.schema else { return }
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      Issue.record(
        """
        specs/sisfeed.schema.json differs from SettingKey.all; run \
        RECORD=1 swift test --filter ConfigurationDocumentTests
        """)
      return
    }
    try SettingKey.schema.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("specs/sisfeed.schema.json is written anew; look at the difference and run again")
  }

  @Test func theExampleIsReadWithoutAWord() throws {
    let text = try String(contentsOf: document, encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let yaml = try #require(example.components(separatedBy: "```").first)
    let settings = try settings(yaml)
    #expect(settings.rules.count == 2)
  }

  @Test(arguments: SettingKey.all.map { $0.path.joined(separator: ".") })
  func everyExampleIsTaken(path: String) throws {
    let key = try #require(SettingKey.all.first { $0.path.joined(separator: ".") == path })
    var yaml = ""
    for (depth, name) in key.path.enumerated() {
      let name =
        [
          "RULE": "missing-email", "TERM": "202640", "COLUMN=VALUE": "CUSTOM4=W",
          "COLUMN": "CUSTOM3",
        ][name] ?? name
      yaml += String(repeating: "  ", count: depth) + name + ":"
      yaml += depth == key.path.count - 1 ? " \(key.example)\n" : "\n"
    }
    if key.path.contains("RULE") {
      yaml += key.path.last == "reason" ? "    off: true\n" : "    reason: x\n"
    }
    if key.path.contains("TERM") {
      for (name, day) in [
        ("start", "2026-08-24"), ("end", "2026-12-18"), ("add-drop", "2026-09-04"),
      ]
      where name != key.path.last {
        yaml += "    \(name): \(day)\n"
      }
    }
    _ = try settings(yaml)
  }
}
