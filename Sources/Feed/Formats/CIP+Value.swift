package import Codes

extension CIP {
  /// The code of a trimmed value written as NN.NNNN; nil for anything else.
  package init?(_ value: Span<UInt8>) {
    guard value.isCIPShaped, let series = value.number(at: 0, digits: 2),
      let rest = value.number(at: 3, digits: 4)
    else { return nil }
    self.init(number: series * 10_000 + rest)
  }

  /// The code of today's list that a value in another manner probably means.
  ///
  /// A database keeps the six digits without the point; a spreadsheet takes the code for a number
  /// and drops the zeros at its ends.
  package init?(meantBy value: Span<UInt8>) {
    let parts = value.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
    let digits: String
    switch parts.count {
    case 1 where (5...6).contains(parts[0].utf8.count):
      digits = String(repeating: "0", count: 6 - parts[0].utf8.count) + parts[0]
    case 2 where (1...2).contains(parts[0].utf8.count) && parts[1].utf8.count <= 4:
      digits =
        String(repeating: "0", count: 2 - parts[0].utf8.count) + parts[0] + parts[1]
        + String(repeating: "0", count: 4 - parts[1].utf8.count)
    default: return nil
    }
    guard let number = Int(digits), CIP.isCurrent(number) else { return nil }
    self.init(number: number)
  }
}
