/// A programme of study by the Classification of Instructional Programs, as SEVIS knows it.
///
/// SEVIS 6.55 has the list of 2020 (`specs/codes/cip.tsv`); a code that only older releases have is
/// retired. Nothing says which code of today replaces a retired one, so nothing here does.
package struct CIP: Sendable, Hashable {
  /// The six digits as a number: 110701 for 11.0701.
  package let number: Int

  /// What SEVIS makes of a code.
  package enum Standing: Sendable {
    /// It is in the list of today.
    case current
    /// It is in an older list only.
    case retired
    /// It is in no list.
    case unknown
  }

  /// 00.0000, which says that there is no second major or minor.
  package static let none = CIP(number: 0)

  /// The code of these six digits.
  package init(number: Int) { self.number = number }

  /// The code as it is written, NN.NNNN.
  package var text: String {
    let digits = String(1_000_000 + number).dropFirst()
    return digits.prefix(2) + "." + digits.dropFirst(2)
  }

  /// What SEVIS makes of the code.
  package var standing: Standing {
    guard let code = CodeTable.cip[text] else { return .unknown }
    return code.isCurrent ? .current : .retired
  }

  /// What the code means, in the government's words; nil where no list has it.
  package var meaning: String? { CodeTable.cip[text]?.description }

  /// The numbers that are codes in the list of today, a bit each.
  private static let current: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1_000_000 / 64)
    guard let table = SpecTable.embedded("codes/cip"), let releases = table.position(of: "releases")
    else { return bits }
    // Straight from the table: 3,000 codes with all their words take a tenth of a small check.
    for row in table.rows where CodeTable.isCurrent(releases: row[releases]) {
      let code = row[0].utf8
      guard code.count == 7, code.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) else {
        continue
      }
      let number = code.reduce(0) { $1 == 0x2E ? $0 : $0 * 10 + Int($1) - 0x30 }
      guard number < 1_000_000 else { continue }
      bits[number / 64] |= 1 << UInt64(number % 64)
    }
    return bits
  }()

  /// Whether six digits, as a number below 1,000,000, are a code in the list of today.
  ///
  /// The same as `standing`, by one bit instead of a text; it is asked of every row.
  @inline(__always)
  package static func isCurrent(_ number: Int) -> Bool {
    current[number / 64] >> UInt64(number % 64) & 1 == 1
  }
}
