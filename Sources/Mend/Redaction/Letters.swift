internal import Feed

/// Puts another character of its class in the place of each letter and digit.
///
/// Vowels stay vowels, consonants consonants, capitals capitals, letters of a script letters of that
/// script; signs and spaces stay as they are. So a value keeps its shape, and nearly every rule its
/// word.
struct Letters {
  /// Whether a letter may become any other of its case; short values run out of others soon.
  var isFree = false
  /// How many characters at the beginning stay as they are.
  var kept = 0
  /// Whether only digits become others.
  var keepsLetters = false

  private static let vowels = Array("aeiou".unicodeScalars)
  private static let consonants = Array("bcdfghjklmnpqrstvwxyz".unicodeScalars)
  private static let all = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  /// Other text of the same shape.
  func text(like text: String, _ draws: inout Draws) -> String {
    var made = String.UnicodeScalarView()
    var isAfterDigit = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      made.append(index < kept ? scalar : other(than: scalar, isAfterDigit: isAfterDigit, &draws))
      isAfterDigit = scalar.isASCIIDigit
    }
    return String(made)
  }

  /// Other bytes of the same shape, for a value that is no UTF-8: it stays none.
  func bytes(like bytes: [UInt8], _ draws: inout Draws) -> [UInt8] {
    bytes.map { byte in
      if byte < 0x80 {
        let made = other(than: Unicode.Scalar(byte), isAfterDigit: true, &draws)
        return UInt8(truncatingIfNeeded: made.value)
      }
      // The letters of Latin-1; in UTF-8 none of them stands before an ASCII character.
      return byte >= 0xC0 ? 0xE0 + UInt8(draws.next(0x17)) : byte
    }
  }

  private func other(
    than scalar: Unicode.Scalar, isAfterDigit: Bool, _ draws: inout Draws
  ) -> Unicode.Scalar {
    switch scalar {
    case "0"..."9":
      // Zeros in front have a meaning of their own.
      if !isAfterDigit && scalar == "0" { return scalar }
      let digit = isAfterDigit ? draws.next(10) : 1 + draws.next(9)
      return Unicode.Scalar(UInt8(0x30 + digit))
    case "a"..."z" where !keepsLetters: return letter(like: scalar, &draws)
    case "A"..."Z" where !keepsLetters:
      let small = letter(like: Unicode.Scalar(UInt8(scalar.value) | 0x20), &draws)
      return Unicode.Scalar(UInt8(small.value) & 0xDF)
    default:
      return scalar.isASCII || keepsLetters ? scalar : Self.neighbour(of: scalar, &draws)
    }
  }

  private func letter(like scalar: Unicode.Scalar, _ draws: inout Draws) -> Unicode.Scalar {
    if isFree { return draws.one(of: Self.all) }
    return draws.one(of: Self.vowels.contains(scalar) ? Self.vowels : Self.consonants)
  }

  /// A letter beside one beyond ASCII, of the same script, case and length in UTF-8.
  private static func neighbour(of scalar: Unicode.Scalar, _ draws: inout Draws) -> Unicode.Scalar {
    guard scalar.properties.isAlphabetic, scalar.properties.canonicalCombiningClass == .notReordered
    else { return scalar }
    let small = only(scalar.properties.lowercaseMapping) ?? scalar
    let category = small.properties.generalCategory
    let start = small.value & ~0x1F
    let candidates = (start..<start + 32).compactMap(Unicode.Scalar.init).filter { candidate in
      candidate.properties.generalCategory == category && !Blank.isInvisible(candidate)
        && UTF8.width(candidate) == UTF8.width(small)
        && candidate.properties.isAlphabetic == small.properties.isAlphabetic
        && (small == scalar
          || only(candidate.properties.uppercaseMapping).map {
            UTF8.width($0) == UTF8.width(scalar)
          }
            == true)
    }
    guard !candidates.isEmpty else { return scalar }
    let drawn = draws.one(of: candidates)
    return small == scalar ? drawn : only(drawn.properties.uppercaseMapping) ?? drawn
  }

  private static func only(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
