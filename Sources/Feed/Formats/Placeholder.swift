/// Words that stand for nothing: what a database or a form writes where there is no value.
package enum Placeholder {
  /// The words, as they are told.
  package static let words = ["NULL", "(null)", "N/A", "NA", "none", "-"]

  /// Whether a trimmed value is such a word, in any case.
  package static func isOne(_ value: Span<UInt8>) -> Bool { word(value) != nil }

  /// The word that a trimmed value is, in any case; nil where it is none.
  package static func word(_ value: Span<UInt8>) -> String? {
    guard value.count <= 6, let first = value.firstByte else { return nil }
    switch first {
    case UInt8(ascii: "-"): return value.count == 1 ? "-" : nil
    case UInt8(ascii: "("): return value.equalsFolded("(null)") ? "(null)" : nil
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      if value.equalsFolded("null") { return "NULL" }
      if value.equalsFolded("n/a") { return "N/A" }
      if value.equalsFolded("na") { return "NA" }
      return value.equalsFolded("none") ? "none" : nil
    default: return nil
    }
  }

  /// Whether a cell, untrimmed, may be such a word without a byte that marks its row.
  ///
  /// Asked of every filled cell of the columns in which such a word is nothing else's fault; the
  /// one in brackets, and those with blanks around them, are found by the row's marks.
  @inline(__always)
  @inlinable package static func mayBeOne(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count > 4 { return false }
    return bytes[0] | 0x20 == UInt8(ascii: "n") ? count > 1 : bytes[0] == 0x2D && count == 1
  }
}

extension Span where Element == UInt8 {
  /// Whether the bytes are those of `word`, a word in lower case, ASCII case aside.
  package func equalsFolded(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      let byte = self[index]
      if (byte.isUpper ? byte | 0x20 : byte) != word.utf8Start[index] { return false }
    }
    return true
  }
}
