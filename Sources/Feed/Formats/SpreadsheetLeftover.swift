/// What a spreadsheet leaves where a value was.
package enum SpreadsheetLeftover: Sendable, Equatable {
  /// A long number rounded to a few digits: `7.10E+08`.
  case roundedNumber
  /// A column too narrow for its value: `####`.
  case hashes
  /// A formula that failed: `#N/A`, `#REF!`.
  case failedFormula

  /// What a trimmed value is, nil where it is none of these.
  package init?(_ value: Span<UInt8>) {
    guard value.count >= 3, let first = value.firstByte else { return nil }
    if first == UInt8(ascii: "#") {
      if value.allBytes({ $0 == UInt8(ascii: "#") }) {
        self = .hashes
      } else if Self.failures.contains(value.text.uppercased()) {
        self = .failedFormula
      } else {
        return nil
      }
    } else if value.isRoundedNumber {
      self = .roundedNumber
    } else {
      return nil
    }
  }

  private static let failures: Set<String> = [
    "#N/A", "#N/A!", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA",
  ]
}

extension Span where Element == UInt8 {
  /// One digit, perhaps a fraction, `E+` and two or three digits, as spreadsheets write what
  /// doesn't fit.
  fileprivate var isRoundedNumber: Bool {
    var index = self[0] == UInt8(ascii: "-") ? 1 : 0
    guard index < count, self[index].isDigit else { return false }
    index += 1
    if index < count, self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ",") {
      index += 1
      let digits = index
      while index < count, self[index].isDigit { index += 1 }
      if index == digits { return false }
    }
    guard index + 3 < count, self[index] | 0x20 == UInt8(ascii: "e"),
      self[index + 1] == UInt8(ascii: "+")
    else { return false }
    let exponent = extracting(index + 2..<count)
    return (2...3).contains(exponent.count) && exponent.allBytes(\.isDigit)
  }
}
