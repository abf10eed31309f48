import Codes
import Feed
import Foundation
import Testing

@testable import Updates

/// The tables of duties hold together, and every row has its test.
@Suite struct DutyTableTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func everyRowHasATestNamedAfterIt() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.tests.path())
      .filter { $0.hasSuffix("DutyTests.swift") }
    let sources = try names.map {
      try String(contentsOf: Self.tests.appending(path: $0), encoding: .utf8)
    }.joined()
    let rows = DutyTable.standard.duties.map(\.name) + DutyTable.proposedRule.duties.map(\.name)
    for name in rows {
      let words = name.split(separator: "-")
      let test =
        words[0]
        + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
      let isThere = sources.contains("func \(test)(") || sources.contains("func `\(test)`(")
      #expect(isThere, "no test \(test) for \(name)")
    }
  }

  @Test func namesAreUnique() {
    let names = DutyTable.standard.duties.map(\.name) + DutyTable.proposedRule.duties.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everySubjectHasARow() {
    let rows = DutyTable.standard.duties + DutyTable.proposedRule.duties
    #expect(Set(rows.map(\.subject)) == Set(Duty.Subject.allCases))
  }

  @Test func everyRowSaysWhatAReviewerNeeds() {
    for duty in DutyTable.standard.duties {
      #expect(!duty.change.isEmpty && !duty.effect.isEmpty && !duty.undo.isEmpty, "\(duty.name)")
      #expect(!duty.preconditions.isEmpty && !duty.source.isEmpty, "\(duty.name)")
      #expect(duty.effectiveFrom != nil, "\(duty.name)")
      #expect(duty.event.isSent == duty.hasBatchResults, "\(duty.name)")
      #expect(duty.officeDays == 10)
      if duty.event.isSent { #expect(!duty.basis.isEmpty, "\(duty.name)") }
    }
  }

  @Test func nothingNegativeIsLessThanFourEyes() {
    for duty in DutyTable.standard.duties where duty.isNegative {
      #expect(duty.risk == .fourEyes, "\(duty.name)")
    }
    for duty in DutyTable.standard.duties
    where ["Terminate", "Shorten", "Cancel"].contains(duty.event.operation ?? "") {
      #expect(duty.isNegative, "\(duty.name)")
    }
  }

  /// Every code that a need offers is one of SEVIS's own.
  @Test func theCodesOfNeedsAreInTheTables() throws {
    let tables = ["Reason": "termination-reason", "IssueReason": "creation-reason"]
    for duty in DutyTable.standard.duties {
      for need in duty.needs where !need.codes.isEmpty {
        guard let name = tables[need.element], duty.classes != [.j1] else { continue }
        let table = try #require(CodeTable(named: name))
        for code in need.codes { #expect(table[code]?.isCurrent == true, "\(duty.name): \(code)") }
      }
    }
    let reasons = try #require(CodeTable(named: "ev-end-reason"))
    let shortening = try #require(
      DutyTable.standard.duty(.shortening, for: .j1, on: day("2026-11-25")))
    let codes = try #require(shortening.needs.first { $0.element == "ShortenReason" }).codes
    #expect(Set(codes) == Set(reasons.codes.filter(\.isCurrent).map(\.code)))
  }

  @Test func aDutyHoldsFromItsFirstDayToItsLast() throws {
    var table = try #require(SpecTable.embedded("duties"))
    let duty = try #require(DutyTable(table).duties.first)
    #expect(!duty.isInForce(on: day("2002-12-31")))
    #expect(duty.isInForce(on: day("2003-01-01")))
    let lines = [table.header.joined(separator: "\t"), table.rows[0].joined(separator: "\t")]
    let text = lines.joined(separator: "\n")
      .replacingOccurrences(of: "2003-01-01\t\t", with: "2003-01-01\t2026-12-31\t")
    table = try SpecTable(text + "\n")
    let ended = try DutyTable(table)
    #expect(ended.duty(.usAddress, for: .f1, on: day("2026-12-31")) != nil)
    #expect(ended.duty(.usAddress, for: .f1, on: day("2027-01-01")) == nil)
  }

  @Test func aRowThatIsntUnderstoodSaysWhere() throws {
    let table = try #require(SpecTable.embedded("duties"))
    for (old, new, sentence) in [
      ("\tbatch\t", "\tnightly\t", "line 2: “nightly” is no results"),
      ("us-address\t", "us-adress\t", "line 2: “us-adress” is no duty"),
      ("F-1,M-1\t", "F-1,X-1\t", "line 2: “F-1,X-1” is no classes"),
      ("2003-01-01", "01/01/2003", "line 2: “01/01/2003” is no effective-from"),
    ] {
      let row = table.rows[0].joined(separator: "\t")
      let range = try #require(row.range(of: old))
      let text =
        table.header.joined(separator: "\t") + "\n"
        + row.replacingCharacters(in: range, with: new) + "\n"
      let broken = try SpecTable(text)
      let error = #expect(throws: DutyTable.Malformed.self) { try DutyTable(broken) }
      #expect(error?.description == sentence)
    }
  }

  @Test func theProposedRuleIsInForceOnNoDay() {
    for duty in DutyTable.proposedRule.duties {
      #expect(!duty.isInForce(on: day("2026-11-25")))
      #expect(duty.event.name == .warning)
      #expect(duty.confidence == .unconfirmed)
    }
  }
}
