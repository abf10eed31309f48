import Feed
import Foundation
import Testing

@testable import Rules

/// What the contract marks: the rules without a proposal (†), the severities, the open columns.
@Suite struct MarksTests {
  /// The rules with a †, as in the contract's table.
  private static let withoutProposal: Set<String> = [
    "invisible-character", "mojibake", "spreadsheet-damage", "placeholder-value",
    "multiple-values", "exceeds-sevis-length", "name-placeholder", "invalid-suffix",
    "invalid-us-phone", "invalid-foreign-phone", "iso-country-codes", "retired-cip",
    "incomplete-us-address", "zip-state-mismatch", "po-box-address",
  ]

  /// The columns whose values may be shown: codes, states, countries, visa class, CIP, level,
  /// credits, terms, flags, dates of programme and term.
  private static let open: Set<String> = [
    "CONFIDENTIALITY_IND", "HR_FLAG", "VISA_TYPE", "MAJOR_CIP", "SECOND_MAJOR_CIP", "MINOR_CIP",
    "EDUCATION_LEVEL", "BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY", "PERM_RESIDENT_COUNTRY",
    "US_ADDRESS_STATE", "FOREIGN_ADDRESS_COUNTRY", "US_MAILING_ADDRESS_STATE", "CREDITS_TOTAL",
    "CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "FULL_TIME", "CREDITS_TERM",
    "CREDITS_EARNED", "UNDERGRAD_LEVEL", "APPLIED_GRADUATION", "GRAD_DATE", "ADMIT_TERM",
  ]

  @Test func rulesWithoutProposalAreTheContracts() {
    #expect(
      Set(RuleCatalogue.all.filter(\.blocksProposals).map(\.id)) == Self.withoutProposal)
  }

  @Test func theBookOfRulesMarksThem() throws {
    let marked = try table("rules.md").filter { $0[1].hasSuffix("†") }.map { cells in
      String(cells[0].drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
    }
    #expect(Set(marked) == Self.withoutProposal)
  }

  @Test func theBookOfColumnsShowsTheOpenOnes() throws {
    let lines = try table("columns.md")
    let shown = try #require(lines.first?.firstIndex(of: "Shown"))
    let open = lines.filter { $0[shown] == "yes" }.map { $0[0].filter { $0 != "`" } }
    #expect(Set(open) == Self.open)
    #expect(lines.count > 90)
  }

  /// The contract's own table, where it lies beside the checkout: the same ids, †, severities.
  @Test(.enabled(if: Contract.text != nil, "the contract isn't in this checkout"))
  func theTableIsTheContracts() throws {
    let text = try #require(Contract.text)
    var rules: [String: (severity: String, isMarked: Bool)] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      let severity = cells[2].trimmingPrefix(" ").prefix { $0 != " " }
      guard Severity(name: String(severity)) != nil else { continue }
      for match in cells[1].matches(of: #/`([a-z0-9-]+)`(†?)/#) {
        rules[String(match.1)] = (String(severity), !match.2.isEmpty)
      }
    }
    // What is said of the list of accepted findings is said of no feed.
    let aboutAcceptance: Set = ["expired-acceptance", "unmatched-acceptance"]
    let own = RuleCatalogue.all.filter { !aboutAcceptance.contains($0.id) }
    #expect(Set(rules.keys) == Set(own.map(\.id)))
    for info in own {
      let rule = try #require(rules[info.id])
      #expect(info.blocksProposals == rule.isMarked, "\(info.id)")
      // “fatal / error”: it depends on the column, and the rule itself is the lesser.
      let isBoth = info.id == "missing-column"
      #expect(info.severity.name == (isBoth ? "error" : rule.severity), "\(info.id)")
    }
  }

  /// The cells of the first table of a document in `specs/`.
  private func table(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "../../specs/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").drop { !$0.hasPrefix("| ") }.prefix { $0.hasPrefix("| ") }
      .map { line in
        line.dropFirst(2).dropLast(2).replacing("\\|", with: "/").split(
          separator: "|", omittingEmptySubsequences: false
        ).map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }
}
