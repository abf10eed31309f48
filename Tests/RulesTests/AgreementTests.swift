import Codes
import Feed
import Foundation
import Testing

@testable import Rules

/// How far the check agrees with what is known of feeds that no generator made, in figures by rule.
///
/// The same cases are tests of their own; `Scripts/agreement` runs this one for the figures.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SISFEED_AGREEMENT"] != nil))
struct AgreementTests {
  @Test func everyRuleAgrees() async throws {
    var agreement = Agreement()
    for ruling in RulingTests.cases + Contradictions.all {
      agreement.add(ruling.expected, try await ruling.found().findings)
    }
    for folder in samples(in: "awkward") + samples(in: "bad") {
      let (expected, found) = try await sampleFindings(in: folder)
      agreement.add(expected, found)
    }
    print(agreement.table)
    #expect(agreement.isWhole)
  }

  /// Places in the US that are named like others, and places abroad that look American.
  @Test func placesAreWhereTheyAre() async throws {
    let (home, abroad) = (
      try fixture("us-places-with-foreign-names"), try fixture("foreign-addresses")
    )
    let inUSBlock = ["LINE1", "LINE2", "CITY", "STATE", "ZIP"]
    let inForeignBlock = ["LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE"]
    let keys = ["line1", "line2", "city", "state", "zip"]
    func rows(
      _ places: [[String: String]], _ block: String, _ names: [String],
      country: (([String: String]) -> String)? = nil
    ) -> [[ColumnID: String]] {
      places.map { place in
        var cells: [ColumnID: String] = [:]
        for (name, key) in zip(names, keys) { cells[.named("\(block)_\(name)")] = place[key] ?? "" }
        if let country { cells[.foreignAddressCountry] = country(place) }
        return cells
      }
    }
    func lines(_ findings: [Finding], _ rule: String) -> Int {
      Set(findings.filter { $0.rule == rule }.map(\.line)).count
    }
    let homeAtHome = try await findings(of: rows(home, "US_ADDRESS", inUSBlock))
    let abroadAtHome = try await findings(of: rows(abroad, "US_ADDRESS", inUSBlock))
    let homeAbroad = try await findings(
      of: rows(home, "FOREIGN_ADDRESS", inForeignBlock) { _ in "IN" })
    let abroadAbroad = try await findings(
      of: rows(abroad, "FOREIGN_ADDRESS", inForeignBlock) {
        Country.iso($0["country"] ?? "")?.sevis ?? "U5"
      })
    let misses =
      (
        abroad.count - lines(abroadAtHome, "foreign-us-address"),
        home.count - lines(homeAbroad, "us-foreign-address")
      )
    print(
      """
      \(home.count) places in the US with foreign names: \(homeAtHome.count) false alarms
        in the US block, \(misses.1) missed in the foreign block
      \(abroad.count) places abroad: \(misses.0) missed in the US block,
        \(abroadAbroad.count) alarms in the foreign block (2 by the ruling: a state and its ZIP code)
      """)
    #expect(homeAtHome.isEmpty)
    #expect(misses == (0, 0))
    // Tel Aviv, IL 61999 and Praya, ID 83511.
    #expect(abroadAbroad.count == 2)
  }
}

/// Findings that were expected and made, by rule.
private struct Agreement {
  private var counts: [String: (right: Int, missed: Int, wrong: Int)] = [:]

  /// Counts the findings of one feed, each as its place and its rule.
  mutating func add(_ expected: [String], _ found: [String]) {
    var left = expected
    for finding in found {
      if let place = left.firstIndex(of: finding) {
        left.remove(at: place)
        counts[rule(of: finding), default: (0, 0, 0)].right += 1
      } else {
        counts[rule(of: finding), default: (0, 0, 0)].wrong += 1
      }
    }
    for finding in left { counts[rule(of: finding), default: (0, 0, 0)].missed += 1 }
  }

  private func rule(of finding: String) -> String {
    finding.split { $0 == " " || $0 == "\t" }
      .last { RuleCatalogue[String($0)] != nil }.map(String.init) ?? finding
  }

  /// Whether nothing was missed and nothing wrong.
  var isWhole: Bool { !counts.isEmpty && counts.values.allSatisfy { $0.missed + $0.wrong == 0 } }

  /// A line a rule, and one for all.
  var table: String {
    func line(_ name: String, _ count: (right: Int, missed: Int, wrong: Int)) -> String {
      func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "-" : String(format: "%.3f", Double(part) / Double(whole))
      }
      return [
        name, "\(count.right)", share(count.right, of: count.right + count.missed),
        share(count.right, of: count.right + count.wrong),
      ].joined(separator: "\t")
    }
    let all = counts.values.reduce(into: (right: 0, missed: 0, wrong: 0)) {
      $0 = ($0.right + $1.right, $0.missed + $1.missed, $0.wrong + $1.wrong)
    }
    return
      (["rule\tfindings\trecall\tprecision"]
      + counts.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
      + [line("\(counts.count) rules", all)]).joined(separator: "\n")
  }
}
