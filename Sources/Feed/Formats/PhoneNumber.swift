/// How SEVIS writes telephone numbers: digits, and nothing between them.
package enum PhoneNumber {
  /// The most digits of a number abroad.
  package static let mostDigitsAbroad = 20
  /// The most digits of a calling code.
  package static let mostDigitsOfCode = 4

  /// Whether a trimmed value is a US number: ten digits.
  @inlinable package static func isUS(_ value: Span<UInt8>) -> Bool {
    value.count == 10 && isDigits(value)
  }

  /// Whether a trimmed value is a number abroad: one to twenty digits.
  @inlinable package static func isForeign(_ value: Span<UInt8>) -> Bool {
    value.count >= 1 && value.count <= 20 && isDigits(value)
  }

  /// Whether a trimmed value is a country's calling code: one to four digits.
  ///
  /// No country's code begins with 0; what does is the prefix one dials, as in 0049.
  @inlinable package static func isCallingCode(_ value: Span<UInt8>) -> Bool {
    value.count >= 1 && value.count <= 4 && value[unchecked: 0] != 0x30 && isDigits(value)
  }

  /// The digits of a value that are left without what people write between and before them; nil
  /// where it holds anything else, such as the word of an extension.
  package static func digits(of value: Span<UInt8>) -> String? {
    var digits = ""
    for index in value.indices {
      switch value[index] {
      case 0x30...0x39: digits.unicodeScalars.append(Unicode.Scalar(value[index]))
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        break
      default: return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }

  @inlinable static func isDigits(_ value: Span<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for index in 0..<value.count {
      // 10 and more for anything but a digit.
      odd = max(odd, value[unchecked: index] &- 0x30)
    }
    return odd < 10
  }
}
