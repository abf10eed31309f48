import Foundation
import Testing

@testable import Updates

private let document = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../specs/duties.md").standardizedFileURL

/// `specs/duties.md` lists the rows of the tables.
@Suite(.serialized) struct DutyDocumentTests {
  @Test(arguments: ["duties", "duties-ds-rule"])
  func theListIsCurrent(name: String) throws {
    let list = (name == "duties" ? DutyTable.standard : .proposedRule).markdown
    let text = try String(contentsOf: document, encoding: .utf8)
    let head = try #require(text.range(of: "<!-- \(name) -->\n"))
    let foot = try #require(text.range(of: "<!-- end of \(name) -->"))
    guard String(text[head.upperBound..<foot.lowerBound]) != list else { return }
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      Issue.record(
        """
        specs/duties.md differs from specs/\(name).tsv; run \
        RECORD=1 swift test --filter DutyDocumentTests
        """)
      return
    }
    let current = text.replacingCharacters(in: head.upperBound..<foot.lowerBound, with: list)
    try current.write(to: document, atomically: true, encoding: .utf8)
    Issue.record("Recorded specs/duties.md; look at the difference and run again")
  }
}
