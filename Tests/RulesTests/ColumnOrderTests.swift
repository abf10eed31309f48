import Feed
import TSV
import Testing

@testable import Rules

/// Columns are found by name, wherever they stand.
@Suite struct ColumnOrderTests {
  @Test func findingsAreTheSameInAnyOrderOfColumns() async throws {
    let rows: [[ColumnID: String]] = [
      [:], [.lastName: ""], [.email: ""], [.named("CUSTOM7"): "a\"b"], [.uuuid: "U000123"],
      [.named("FOREIGN_ADDRESS_PROVINCE"): "Comunidad Autonoma de la Region de Murcia"],
    ]
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, rows)
    let expected = try await check(bytes).findings
    #expect(expected.count == 5)
    for turn in [1, 17, 45, 91] {
      let turned = bytes.split(separator: 0x0A).flatMap { line -> [UInt8] in
        let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        return Array((cells[turn...] + cells[..<turn]).joined(separator: [0x09])) + [0x0A]
      }
      let findings = try await check(turned).findings
      let key = { (finding: Finding) in
        "\(finding.line ?? 0) \(finding.rule) \(finding.column ?? "")"
      }
      #expect(findings.map(key).sorted() == expected.map(key).sorted())
    }
  }
}
