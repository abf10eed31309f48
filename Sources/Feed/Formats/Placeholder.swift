/// Words that stand for nothing: what a database or a form writes where there is no value.
package enum Placeholder {
  /// Whether a trimmed value is such a word, in any case.
  package static func isOne(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 6, let first = value.firstByte else { return false }
    switch first | 0x20 {
    case 0x2D | 0x20: return value.count == 1 && first == 0x2D
    case UInt8(ascii: "n"):
      return value.equalsFolded("null") || value.equalsFolded("n/a") || value.equalsFolded("na")
        || value.equalsFolded("none")
    case UInt8(ascii: "(") | 0x20: return value.equalsFolded("(null)")
    default: return false
    }
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
