internal import Codes

/// The suffixes of a name that SEVIS has.
package enum NameSuffix {
  /// Whether a trimmed value is one, exactly as SEVIS writes it.
  package static func isOne(_ value: Span<UInt8>) -> Bool { CodeTable.suffix[value.text] != nil }

  /// The suffix that a value in another manner probably means.
  package static func meant(by value: Span<UInt8>) -> String? {
    let letters = value.text.lowercased().filter { $0.isLetter || $0.isNumber }
    return switch letters {
    case "jr", "junior": "Jr."
    case "sr", "senior": "Sr."
    case "i", "1", "1st": "I"
    case "ii", "2", "2nd": "II"
    case "iii", "3", "3rd": "III"
    case "iv", "4", "4th": "IV"
    default: nil
    }
  }

  /// All of them, in words.
  package static var all: String {
    let codes = CodeTable.suffix.codes.map(\.code)
    return codes.dropLast().joined(separator: ", ") + " and " + (codes.last ?? "")
  }
}
