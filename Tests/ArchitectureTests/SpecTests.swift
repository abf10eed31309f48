import Codes
import Feed
import Foundation
import Rules
import Testing

/// The tables of `specs/` and the catalogue of rules hold together.
@Suite struct SpecTests {
  @Test func everyTableIsPartOfTheProgram() throws {
    let folder = root.appending(path: "specs")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }
    #expect(Set(SpecTable.embeddedNames) == Set(files))
  }

  @Test func theProgramHoldsTheTablesAsTheyAre() throws {
    for name in SpecTable.embeddedNames {
      let text = try String(
        contentsOf: root.appending(path: "specs/\(name).tsv"), encoding: .utf8)
      let table = try #require(SpecTable.embedded(name))
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(rows.count == table.rows.count + 1, "\(name)")
    }
  }

  @Test func everyCodeTableOfAColumnExists() {
    for column in ColumnTable.standard.columns {
      guard let codes = column.codes else { continue }
      #expect(CodeTable(named: codes) != nil, "\(column.name) names the table \(codes)")
    }
  }

  @Test func everyRuleFileIsListedOnce() throws {
    let folder = root.appending(path: "Sources/Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") }
    var declared: [String] = []
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      guard text.contains("static let info = RuleInfo(") else { continue }
      declared.append(String(file.split(separator: "/").last?.dropLast(6) ?? ""))
    }
    let listed = RuleCatalogue.rules.map { String(describing: $0) }
    #expect(declared.sorted() == listed.sorted())
  }

  @Test func aRulesIDIsItsTypesName() {
    for rule in RuleCatalogue.rules {
      let name = String(describing: rule)
      #expect(rule.info.id.replacingOccurrences(of: "-", with: "") == name.lowercased())
    }
  }

  @Test func noRuleIsWithoutItsWords() {
    for info in RuleCatalogue.all {
      #expect(!info.summary.isEmpty && !info.why.isEmpty && !info.fix.isEmpty, "\(info.id)")
      #expect(!info.consequence.isEmpty, "\(info.id)")
      #expect(info.summary.hasSuffix(".") && info.fix.hasSuffix("."), "\(info.id)")
    }
  }
}

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardizedFileURL
