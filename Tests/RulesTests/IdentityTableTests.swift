import Testing

@testable import Rules

/// The memory of ids.
@Suite struct IdentityTableTests {
  @Test(arguments: [0, 100_000])
  func everyIDIsRememberedThroughGrowth(expected: Int) {
    var table = IdentityTable(expected: expected)
    for number in 0..<50_000 {
      #expect(table.insert(key(number), line: number + 1) == .new)
    }
    for number in stride(from: 0, to: 50_000, by: 7) {
      #expect(
        table.insert(key(number), line: 90_000)
          == .repeated(firstLine: number + 1, differs: false))
      #expect(
        table.insert(key(number, row: 5), line: 90_000)
          == .repeated(firstLine: number + 1, differs: true))
    }
  }

  @Test func caseIsToldApart() {
    var table = IdentityTable()
    let lower = IdentityTable.Key(folded: 7, exact: 1, row: 1)
    let upper = IdentityTable.Key(folded: 7, exact: 2, row: 1)
    #expect(table.insert(lower, line: 2) == .new)
    #expect(table.insert(upper, line: 3) == .differsByCase(line: 2))
    #expect(table.insert(upper, line: 4) == .repeated(firstLine: 3, differs: false))
  }

  private func key(_ number: Int, row: UInt64 = 3) -> IdentityTable.Key {
    let hash = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    return IdentityTable.Key(folded: hash, exact: UInt32(truncatingIfNeeded: hash), row: row)
  }
}
