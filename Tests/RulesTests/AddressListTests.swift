import Codes
import Feed
import Foundation
import Testing

@testable import Rules

/// Whether an address is in the US or abroad, on long lists of both.
@Suite struct AddressListTests {
  @Test func noPlaceInTheUSIsTakenForOneAbroad() async throws {
    let places = try fixture("us-places-with-foreign-names")
    #expect(places.count >= 500)
    var alarms: [String] = []
    for blocks in [("US_ADDRESS", "US_MAILING_ADDRESS")] {
      let rows = places.map { place -> [ColumnID: String] in
        var cells: [ColumnID: String] = [:]
        for name in [blocks.0, blocks.1] {
          cells[.named(name + "_LINE1")] = place["line1"]
          cells[.named(name + "_CITY")] = place["city"]
          cells[.named(name + "_STATE")] = place["state"]
          cells[.named(name + "_ZIP")] = place["zip"]
        }
        return cells
      }
      for finding in try await findings(of: rows) {
        let place = places[(finding.line ?? 2) - 2]
        alarms.append("\(finding.rule): \(place)")
      }
    }
    #expect(alarms.isEmpty, "\(alarms.count) false alarms:\n\(alarms.joined(separator: "\n"))")
  }

  @Test func theSamePlacesWithASlipAreStillInTheUS() async throws {
    // A slip in state or ZIP code is that cell's error, never a foreign address.
    let places = try fixture("us-places-with-foreign-names")
    let slips: [Slip] = [
      Slip("a digit lost", allows: ["invalid-us-zip"]) { ($0, String($1.dropLast())) },
      Slip("a digit twice", allows: ["invalid-us-zip"]) { ($0, $1 + String($1.suffix(1))) },
      Slip("the last four", allows: ["invalid-us-zip"]) { ($0, $1 + "-1234") },
      Slip("small letters", allows: ["invalid-us-state"]) { ($0.lowercased(), $1) },
      Slip("another state's ZIP code", allows: ["zip-state-mismatch"]) { state, _ in
        (state, state == "AK" ? "10026" : "99501")
      },
      Slip("no state", allows: []) { ("", $1) },
      Slip("no ZIP code", allows: ["incomplete-us-address"]) { state, _ in (state, "") },
    ]
    for slip in slips {
      let rows = places.map { place -> [ColumnID: String] in
        let (state, zip) = slip.make(place["state"] ?? "", place["zip"] ?? "")
        return [
          .named("US_ADDRESS_LINE1"): place["line1"] ?? "",
          .named("US_ADDRESS_CITY"): place["city"] ?? "", .named("US_ADDRESS_STATE"): state,
          .named("US_ADDRESS_ZIP"): zip,
        ]
      }
      let wrong = try await findings(of: rows).filter { !slip.allowed.contains($0.rule) }
        .map { "\($0.rule): \(places[($0.line ?? 2) - 2])" }
      #expect(wrong.isEmpty, "\(slip.name):\n\(wrong.joined(separator: "\n"))")
    }
  }

  @Test func everyForeignAddressIsSeen() async throws {
    let places = try fixture("foreign-addresses")
    #expect(places.count >= 500)
    let rows = places.map { place -> [ColumnID: String] in
      [
        .named("US_ADDRESS_LINE1"): place["line1"] ?? "",
        .named("US_ADDRESS_LINE2"): place["line2"] ?? "",
        .named("US_ADDRESS_CITY"): place["city"] ?? "",
        .named("US_ADDRESS_STATE"): place["state"] ?? "",
        .named("US_ADDRESS_ZIP"): place["zip"] ?? "",
      ]
    }
    let found = try await findings(of: rows)
    let seen = Set(found.filter { $0.rule == "foreign-us-address" }.compactMap(\.line))
    let misses = places.indices.filter { !seen.contains($0 + 2) }.map { "\(places[$0])" }
    #expect(misses.isEmpty, "\(misses.count) misses:\n\(misses.joined(separator: "\n"))")
    // One finding for a block.
    #expect(found.count == seen.count)
  }

  @Test func everyForeignAddressIsFineWhereItBelongs() async throws {
    let places = try fixture("foreign-addresses")
    let rows = places.map { place -> [ColumnID: String] in
      [
        .named("FOREIGN_ADDRESS_LINE1"): place["line1"] ?? "",
        .named("FOREIGN_ADDRESS_LINE2"): place["line2"] ?? "",
        .named("FOREIGN_ADDRESS_CITY"): place["city"] ?? "",
        .named("FOREIGN_ADDRESS_PROVINCE"): place["state"] ?? "",
        .named("FOREIGN_ADDRESS_POSTALCODE"): place["zip"] ?? "",
        .foreignAddressCountry: country(of: place),
      ]
    }
    let alarms = try await findings(of: rows)
      .map { "\($0.rule): \(places[($0.line ?? 2) - 2])" }
    // Tel Aviv, IL 61999 and Praya, ID 83511 have a state and a ZIP code of it, which by the ruling
    // is in the US whatever the country says.
    let allowed = alarms.filter { $0.contains("Tel Aviv") || $0.contains("Praya") }
    #expect(Set(alarms).subtracting(allowed) == [], "\(alarms.joined(separator: "\n"))")
  }

  @Test func everyPlaceInTheUSIsSeenInTheForeignBlock() async throws {
    let places = try fixture("us-places-with-foreign-names")
    let rows = places.map { place -> [ColumnID: String] in
      [
        .named("FOREIGN_ADDRESS_LINE1"): place["line1"] ?? "",
        .named("FOREIGN_ADDRESS_CITY"): place["city"] ?? "",
        .named("FOREIGN_ADDRESS_PROVINCE"): place["state"] ?? "",
        .named("FOREIGN_ADDRESS_POSTALCODE"): place["zip"] ?? "",
        .foreignAddressCountry: "IN",
      ]
    }
    let found = try await findings(of: rows)
    #expect(found.map(\.rule) == places.map { _ in "us-foreign-address" })
  }
}

/// What may happen to a good state and ZIP code.
private struct Slip {
  let name: String
  /// The rules that may speak of it.
  let allowed: Set<String>
  let make: (_ state: String, _ zip: String) -> (String, String)

  init(
    _ name: String, allows allowed: Set<String>,
    _ make: @escaping (_ state: String, _ zip: String) -> (String, String)
  ) {
    (self.name, self.allowed, self.make) = (name, allowed, make)
  }
}

/// The findings of rules about addresses.
func findings(of rows: [[ColumnID: String]]) async throws -> [Finding] {
  let numbered = rows.enumerated().map { number, cells in
    cells.merging([.uuuid: "N\(number)"]) { first, _ in first }
  }
  let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, numbered)
  return try await check(bytes).findings.filter { finding in
    finding.rule.hasSuffix("address") || finding.rule.contains("-us-")
      || finding.rule == "zip-state-mismatch" || finding.rule == "missing-foreign-country"
  }
}

/// SEVIS's code of the country of a place.
private func country(of place: [String: String]) -> String {
  Country.iso(place["country"] ?? "")?.sevis ?? "U5"
}

/// The rows of a list, by the names in its header.
func fixture(_ name: String) throws -> [[String: String]] {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/\(name).tsv")
  let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  let header = lines.first ?? []
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}
