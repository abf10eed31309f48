internal import CICU

/// Text that was UTF-8, was read as Windows-1252 or Latin-1, and was encoded again: `PeÃ±a`.
///
/// Nearly every text of the world undoes to nothing: the letters beyond ASCII would have to stand
/// for bytes that happen to be UTF-8. What does by chance (`CAFÉ™`, `JOSÉ’S`) is told from damage
/// by what comes out: letters that names are made of, in words of one script.
package enum DoubleEncoding {
  /// What the text said before it was damaged, however often; nil where nothing shows damage.
  package static func reading(of bytes: Span<UInt8>) -> String? {
    guard mayBeDamaged(bytes) else { return nil }
    return reading(of: bytes.text, damagedUpTo: 3)
  }

  /// Undoes a text, and what comes out again where it is damaged still.
  ///
  /// Twice is seen in the wild; no one reads what was damaged four times.
  private static func reading(of text: String, damagedUpTo times: Int) -> String? {
    guard times > 0 else { return nil }
    let scalars = Array(text.unicodeScalars)
    for encoding in ["windows-1252", "iso-8859-1"] {
      guard let bytes = encode(text, encoding), bytes.count == scalars.count,
        let undone = String(validating: bytes, as: UTF8.self),
        undone.unicodeScalars.count < scalars.count
      else { continue }
      if let reading = reading(of: undone, damagedUpTo: times - 1) { return reading }
      if Undoing(from: scalars, to: undone).isPlausible { return undone }
    }
    return nil
  }

  /// Whether a letter from Â to ô stands before a character that could be the rest of a damaged one.
  ///
  /// This is asked of every cell with a letter beyond ASCII, and says no to nearly all.
  private static func mayBeDamaged(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 4 else { return false }
    for index in 0..<bytes.count - 3 where bytes[index] == 0xC3 {
      guard (0x82...0xB4).contains(bytes[index + 1]) else { continue }
      switch bytes[index + 2] {
      // Where Latin-1 and Windows-1252 have the bytes 80 to BF.
      case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return true
      default: continue
      }
    }
    return false
  }

  private static func encode(_ text: String, _ encoding: String) -> [UInt8]? {
    let input = Array(text.utf8)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: input.count) { output, count in
      let written = icu_encode(
        encoding, input, Int32(input.count), output.baseAddress, Int32(input.count), nil)
      failed = written < 0
      count = max(0, Int(written))
    }
    return failed ? nil : bytes
  }
}

/// A text and what it would be, undone.
private struct Undoing {
  /// A character that comes out, and the characters it stood as.
  struct Piece {
    var scalar: Unicode.Scalar
    var stoodAs: ArraySlice<Unicode.Scalar>
    var wasDamaged: Bool { stoodAs.count > 1 }
  }

  private var pieces: [Piece] = []

  init(from original: [Unicode.Scalar], to text: String) {
    var place = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      pieces.append(Piece(scalar: scalar, stoodAs: original[place..<place + length]))
      place += length
    }
  }

  /// Whether something comes out, and all of it is what people write.
  var isPlausible: Bool {
    var isAny = false
    for (index, piece) in pieces.enumerated() where piece.wasDamaged {
      guard isPlausible(piece, at: index) else { return false }
      isAny = true
    }
    return isAny
  }

  private func isPlausible(_ piece: Piece, at index: Int) -> Bool {
    guard let first = piece.stoodAs.first, let second = piece.stoodAs.dropFirst().first else {
      return false
    }
    switch piece.scalar.value {
    case 0x00...0x9F:
      return false
    case 0xA0...0xBF:
      // Â before a sign: `10Â°C`, `NÂº 5`. A word in capitals may end in Â.
      return !(isUpper(index - 1) && (second == "\u{A0}" || Self.mayFollowAWord.contains(second)))
    case 0xC0...0x17F, 0x18F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x218...0x21B, 0x259:
      return Self.isLetter(piece.scalar) && isInWord(index, first: first, second: second)
    case 0x300...0x33F:
      return isLatin(index - 1) && !Self.isSign(second)
    case 0x1E00...0x1EFF:
      return true
    case 0x2000...0x21FF, 0x3000...0x303F:
      // Curly quotes and dashes: `â€™`. No word has a euro sign after â or ã.
      return second == "€" || second == "\u{80}" || piece.scalar == "€" || piece.scalar == "™"
    case 0xFEFF, 0xFFFD:
      return true
    case 0x1F000...0x1FAFF:
      return second == "Ÿ" || second == "\u{9F}"
    default:
      return isOfOtherScript(index)
    }
  }

  /// Whether a damaged Latin letter stands as it would in a word.
  ///
  /// `MANHÃ…` and `SMÅ’S` are words in capitals before a sign, `DÄ…browski` and `ulicÄ…` aren't.
  private func isInWord(_ index: Int, first: Unicode.Scalar, second: Unicode.Scalar) -> Bool {
    if second == "\u{A0}" { return !isUpper(index - 1) }
    let isSign =
      first == "Ã"
      ? second == "’" || Self.mayFollowAWord.contains(second)
      : Self.isSign(second)
    guard isSign else { return true }
    if isLower(index - 1) { return true }
    let isPossessive =
      second == "’" && isLetter(index + 1) && !isLetter(index + 2)
      && ["s", "S"].contains(pieces[index + 1].scalar)
    if second == "’" && first == "Ã" { return !isPossessive }
    return isLetter(index + 1) && !isPossessive
  }

  /// Whether a letter that isn't Latin stands in a word of its own script.
  ///
  /// By chance a word may end in two characters that undo to one such letter, like `caffè…”`; not
  /// to a whole word.
  private func isOfOtherScript(_ index: Int) -> Bool {
    guard isLetter(index) else { return false }
    var start = index
    var end = index + 1
    while isLetter(start - 1) { start -= 1 }
    while isLetter(end) { end += 1 }
    let word = pieces[start..<end]
    guard word.allSatisfy({ $0.scalar.value >= 0x370 && $0.wasDamaged }) else { return false }
    if word.count > 1 { return true }
    return pieces[index].stoodAs.count == 3
      && !pieces[index].stoodAs.dropFirst().allSatisfy(Self.isSign)
  }

  /// Signs that stand behind a word without a space.
  private static let mayFollowAWord: Set<Unicode.Scalar> = ["…", "®", "™", "°", "»", "•"]

  /// Whether it is such a sign, or a quote or dash that may stand there too.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    mayFollowAWord.contains(scalar) || ["’", "”", "‘", "“", "–", "—"].contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private func isLetter(_ index: Int) -> Bool {
    pieces.indices.contains(index) && Self.isLetter(pieces[index].scalar)
  }
  private func isLatin(_ index: Int) -> Bool {
    isLetter(index) && pieces[index].scalar.value < 0x250
  }
  private func isUpper(_ index: Int) -> Bool {
    pieces.indices.contains(index) && pieces[index].scalar.properties.isUppercase
  }
  private func isLower(_ index: Int) -> Bool {
    pieces.indices.contains(index) && pieces[index].scalar.properties.isLowercase
  }
}
