internal import CICU

/// A name as SEVIS takes it: the letters A to Z and single spaces.
///
/// SEVIS goes by the machine-readable lines of the passport, which ICAO Doc 9303 part 3, section 6
/// spells: letters with marks lose them but for a few (Müller is Mueller), a hyphen is a space, an
/// apostrophe is nothing. Upper and lower case stay as they are; SEVIS minds neither.
package struct SEVISName: Sendable, Equatable {
  /// The name.
  package let text: String
  /// Whether it was written in another script than Latin.
  ///
  /// Then the passport's own spelling may well be another.
  package let isTransliterated: Bool

  /// Spells a name for SEVIS; nil where it has a digit, which SEVIS refuses, or no letter.
  package init?(_ name: String) {
    var speller = Speller()
    guard speller.spell(name) else { return nil }
    text = speller.text
    isTransliterated = speller.isTransliterated
  }

  /// Whether the bytes of a trimmed value are a name that SEVIS takes as it stands.
  package static func isOne(_ value: Span<UInt8>) -> Bool {
    var mayBreak = false
    for index in value.indices {
      if value[index].isLetter {
        mayBreak = true
      } else if value[index] == 0x20 && mayBreak {
        mayBreak = false
      } else {
        return false
      }
    }
    return mayBreak
  }

  /// The place of the first digit of any script, counted in characters; nil where there is none.
  package static func firstDigit(in value: Span<UInt8>) -> Int? {
    guard mayHoldDigit(value) else { return nil }
    for (place, scalar) in value.text.unicodeScalars.enumerated() {
      if scalar.value < 0x660
        ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
      {
        return place
      }
    }
    return nil
  }

  /// Whether any character can be a digit, by its first bytes.
  ///
  /// The first digit beyond ASCII is U+0660, which begins with 0xD9; letters with marks are below.
  /// From there on there is none among the Vietnamese letters (U+1E00 to U+1EFF, which begin with
  /// 0xE1 and 0xB8 to 0xBB), and none from U+2000 to U+9FFF, where there are typographic marks and
  /// Chinese characters.
  private static func mayHoldDigit(_ value: Span<UInt8>) -> Bool {
    for index in value.indices {
      let byte = value[index]
      if byte < 0xD9 ? !byte.isDigit : (0xE2...0xE9).contains(byte) { continue }
      if byte == 0xE1, index + 1 < value.count, (0xB8...0xBB).contains(value[index + 1]) {
        continue
      }
      return true
    }
    return false
  }
}

/// Writes a name letter by letter.
private struct Speller {
  private(set) var text = ""
  private(set) var isTransliterated = false
  private var isAtBreak = true

  /// Spells a name; false where nothing of it can be a name.
  mutating func spell(_ name: String) -> Bool {
    let scalars = Array(normalized(name).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar.properties.numericType == .decimal { return false }
      if scalar.isASCII && scalar.properties.isAlphabetic {
        append(String(scalar))
      } else if scalar.isLatinLetter {
        append(spelling(of: scalar, after: index > 0 ? scalars[index - 1] : nil, before: next))
      } else if scalar.properties.isAlphabetic && !scalar.isApostrophe {
        var end = index + 1
        while end < scalars.count, scalars[end].isPartOfWord { end += 1 }
        appendTransliterated(scalars[index..<end])
        index = end - 1
      } else if !scalar.vanishes(before: next) {
        isAtBreak = true
      }
      index += 1
    }
    return !text.isEmpty
  }

  private mutating func append(_ letters: String) {
    if letters.isEmpty { return }
    if isAtBreak && !text.isEmpty { text += " " }
    text += letters
    isAtBreak = false
  }

  /// The letters that ICAO writes for one that isn't in A to Z, in the case of its neighbours.
  private func spelling(
    of scalar: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> String {
    let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    guard let letters = Self.icao[scalar] ?? Self.icao[upper] else {
      return transliterate(String(scalar), by: "Latin-ASCII").filter {
        $0.isASCII && $0.isLetter
      }
    }
    return cased(letters, like: scalar, after: last, before: next)
  }

  /// The letters for one, in its case.
  private func cased(
    _ letters: String, like scalar: Unicode.Scalar, after last: Unicode.Scalar?,
    before next: Unicode.Scalar?
  ) -> String {
    if scalar.properties.isLowercase && scalar != "ß" { return letters.lowercased() }
    // A capital at the beginning of a word is followed by small letters, in a word of capitals not.
    let neighbour = [next, last].compactMap { $0 }.first { $0.properties.isCased }
    if neighbour?.properties.isUppercase == true { return letters }
    return scalar == "ß"
      ? letters.lowercased() : letters.prefix(1) + letters.dropFirst().lowercased()
  }

  private mutating func appendTransliterated(_ word: ArraySlice<Unicode.Scalar>) {
    isTransliterated = true
    var letters = ""
    var rest = String.UnicodeScalarView()
    for (index, scalar) in zip(word.indices, word) {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
      if let known = Self.icaoCyrillic[upper] {
        letters += cased(
          known, like: scalar, after: index > word.startIndex ? word[index - 1] : nil,
          before: index + 1 < word.endIndex ? word[index + 1] : nil)
      } else {
        rest.append(scalar)
      }
    }
    if !rest.isEmpty {
      letters = transliterate(
        String(String.UnicodeScalarView(word)), by: "Any-Latin; Latin-ASCII")
    }
    for part in letters.split(whereSeparator: { $0 == " " }) {
      let spelled = part.filter { $0.isASCII && $0.isLetter }
      // Scripts without upper case begin a name as a name begins.
      let isCased = word.contains { $0.properties.isCased }
      append(isCased ? String(spelled) : spelled.prefix(1).uppercased() + spelled.dropFirst())
      isAtBreak = true
    }
    isAtBreak = false
  }

  /// The Latin letters that don't just lose their mark.
  private static let icao: [Unicode.Scalar: String] = [
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ǽ": "AE", "Ö": "OE", "Ø": "OE", "Ǿ": "OE", "Œ": "OE",
    "Ü": "UE", "ß": "SS", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ħ": "H", "ı": "I", "İ": "I",
    "Ĳ": "IJ", "Ł": "L", "Ŀ": "L", "Ŋ": "N", "Ŧ": "T", "Ə": "E", "ŉ": "N",
  ]

  private static let icaoCyrillic: [Unicode.Scalar: String] = [
    "А": "A", "Б": "B", "В": "V", "Г": "G", "Ґ": "G", "Д": "D", "Е": "E", "Ё": "E", "Є": "IE",
    "Ж": "ZH", "З": "Z", "И": "I", "І": "I", "Ї": "I", "Й": "I", "К": "K", "Л": "L", "М": "M",
    "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "KH",
    "Ц": "TS", "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ъ": "IE", "Ы": "Y", "Ь": "", "Э": "E",
    "Ю": "IU", "Я": "IA",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool {
    guard properties.isAlphabetic else { return false }
    switch value {
    case 0xAA, 0xBA, 0xC0...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F: return true
    case 0xA720...0xA7FF, 0xFB00...0xFB06, 0xFF21...0xFF5A: return true
    default: return false
    }
  }

  /// An apostrophe, or what is typed or printed for one.
  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2018...0x201B, 0x2032, 0xFF07: true
    default: false
    }
  }

  /// Whether it goes on with a word of another script: a letter or a mark on one.
  fileprivate var isPartOfWord: Bool {
    if isASCII || isLatinLetter || isApostrophe { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || properties.isJoinControl
  }

  /// Whether nothing is written for it, not even a space.
  fileprivate func vanishes(before next: Unicode.Scalar?) -> Bool {
    if isApostrophe || properties.canonicalCombiningClass != .notReordered { return true }
    // `Ma. Teresa` has its space; `Ma.Teresa` needs one.
    if self == "." { return next?.properties.isAlphabetic != true }
    return Blank.isInvisible(self) && !properties.isWhitespace
  }
}

/// The text in form C, in which a letter and its mark are one.
private func normalized(_ text: String) -> String {
  converted(text, growth: 3) { icu_normalize_nfc($0, $1, $2, $3) }
}

private func transliterate(_ text: String, by rules: String) -> String {
  converted(text, growth: 32) { icu_transliterate(rules, $0, $1, $2, $3) }
}

/// What ICU makes of a text; the text itself where it makes nothing.
private func converted(
  _ text: String, growth: Int,
  by convert: (UnsafePointer<UInt8>?, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32
) -> String {
  let input = Array(text.utf8)
  let capacity = input.count * growth + 16
  var failed = false
  let output = String(unsafeUninitializedCapacity: capacity) { output in
    let count = convert(input, Int32(input.count), output.baseAddress, Int32(capacity))
    failed = count < 0
    return max(0, Int(count))
  }
  return failed ? text : output
}
