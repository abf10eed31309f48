/// The number under which SEVIS keeps a person: N and ten digits.
package enum SEVISID {
  /// Whether a trimmed value is one.
  package static func isOne(_ value: Span<UInt8>) -> Bool {
    value.count == 11 && value[0] == UInt8(ascii: "N")
      && value.extracting(1..<11).allBytes(\.isDigit)
  }

  /// The number that a value in another manner probably means: in lower case, with blanks or
  /// hyphens in it, or without its N.
  package static func meant(by value: Span<UInt8>) -> String? {
    var digits = value.text.uppercased().filter { $0 != " " && $0 != "-" }
    if digits.hasPrefix("N") { digits.removeFirst() }
    guard digits.utf8.count == 10, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return "N" + digits
  }
}
