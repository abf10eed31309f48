/// A share in hundredths of a percent, so that limits are compared without rounding.
package struct Share: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// 100 of these are one percent.
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  /// A whole number of percent.
  package static func percent(_ percent: Int) -> Share { Share(hundredths: percent * 100) }

  /// A share as settings write it: `5`, `5 %`, `0.25%`; nil for anything else.
  package init?(_ text: String) {
    var digits = Substring(text)
    if digits.hasSuffix("%") { digits = digits.dropLast() }
    while digits.hasSuffix(" ") { digits = digits.dropLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), whole <= 10_000
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard decimals.count <= 2, let fraction = Int(decimals) else { return nil }
    hundredths = whole * 100 + (decimals.count == 1 ? fraction * 10 : fraction)
  }

  package static func < (left: Share, right: Share) -> Bool { left.hundredths < right.hundredths }

  /// The number without its sign: `5`, `0.25`.
  package var number: String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The share as in `5 %`.
  package var description: String { "\(number) %" }

  // MARK: Measuring

  /// The share that `part` is of `total`, rounded down; nil of nothing.
  static func of(_ part: Int, in total: Int) -> Share? {
    guard total > 0 else { return nil }
    return Share(hundredths: Int(Int128(part) * 10_000 / Int128(total)))
  }

  /// Whether `part` of `total` is this share or more, exactly.
  func isReached(by part: Int, of total: Int) -> Bool {
    Int128(part) * 10_000 >= Int128(hundredths) * Int128(total)
  }

  /// Whether `part` of `total` is more than this share, exactly.
  func isExceeded(by part: Int, of total: Int) -> Bool {
    Int128(part) * 10_000 > Int128(hundredths) * Int128(total)
  }
}
