import Feed
import Foundation
import Testing

@testable import Rules

/// Every ruling of the contract, by its words, with the cases that show it.
@Suite struct RulingTests {
  static let cases = CellRulings.all + BlockRulings.all + FileRulings.all

  @Test(arguments: cases + Contradictions.all)
  func findsExactlyThis(_ ruling: RulingCase) async throws {
    let found = try await ruling.found()
    #expect(found.findings.sorted() == ruling.expected.sorted())
    if let words = ruling.says {
      #expect(found.messages.contains { $0.contains(words) }, "\(found.messages)")
    }
  }

  /// The ruling “A fatal header finding leaves the rows unchecked (`rowsNotChecked` = rows)”.
  @Test func aFatalHeaderFindingLeavesTheRowsUnchecked() async throws {
    let rows = ExampleFeed.rows(.student, [[.gender: "X"], [:], [:]])
    let header = String(decoding: ExampleFeed.header(.student), as: UTF8.self)
      .replacing("GENDER\tCONFIDENTIALITY_IND", with: "GENDER\tGENDER")
    let outcome = try await check(Array(header.utf8) + rows).outcome
    #expect(outcome.rowsNotChecked == 3)
    #expect(outcome.ending.rows == 3)
  }

  /// The ruling “DOB follows the layout's date format strictly”.
  @Test func datesFollowTheLayout() async throws {
    var layout = Layout.standard
    layout.dateFormat = .yearMonthDay
    #expect(try await rules([.birthDate: "2003-02-28"], layout: layout) == [])
    #expect(try await rules([.birthDate: "02/28/2003"], layout: layout) == ["invalid-date"])
  }

  /// Rulings whose tests stand elsewhere: the beginning of the sentence, the file, the test.
  static let elsewhere = [
    (
      "`--fail-on fatal|error|warning|note|never`; a fatal finding is exit 2 whatever it says.",
      "CommandTests/CheckTests.swift", "failOnDecidesTheExitCode"
    )
  ]

  @Test(arguments: elsewhere)
  func testStandsThere(_ ruling: String, file: String, test: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: tests.appending(path: file), encoding: .utf8)
    #expect(text.contains("func \(test)"))
  }

  /// Every sentence of the contract's rulings on rules has a case here or a test elsewhere, and no
  /// case speaks of a ruling that isn't there.
  @Test(.enabled(if: Contract.text != nil, "the contract isn't in this checkout"))
  func everyRulingIsNamed() throws {
    let sentences = try #require(Contract.rulings)
    #expect(sentences.count > 50)
    let named = Self.cases.map(\.ruling) + Self.elsewhere.map(\.0)
    for sentence in sentences {
      #expect(named.contains { sentence.hasPrefix($0) }, "no test: \(sentence)")
    }
    for ruling in Set(named) {
      #expect(sentences.contains { $0.hasPrefix(ruling) }, "no such ruling: \(ruling)")
    }
  }
}

/// The contract, where it lies beside the checkout.
enum Contract {
  static let text: String? = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<8 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/contract.md")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    }
    return nil
  }()

  /// The sentences of the rulings on rules, without marks of emphasis and titles.
  static let rulings: [String]? = {
    guard let text, let start = text.range(of: "### Rulings\n"),
      let end = text.range(of: "## Guards")
    else { return nil }
    let section = text[start.upperBound..<end.lowerBound].replacing("\n  ", with: " ")
    return section.split(separator: "\n").flatMap { line -> [String] in
      guard line.hasPrefix("- ") else { return [] }
      let title = #/\*\*[^*]*\.\*\* /#
      let words = line.dropFirst(2).replacing(title, with: "").replacing("**", with: "")
      return words.split(separator: ". ", omittingEmptySubsequences: true).map {
        $0.hasSuffix(".") ? String($0) : $0 + "."
      }
    }
  }()
}
