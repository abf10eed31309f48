internal import CICU

/// What bytes that are no UTF-8 probably say.
///
/// A hint for the person who mends the export; nothing is ever loaded by it.
package struct ProbableEncoding: Sendable, Equatable {
  /// The encoding's usual name.
  package let name: String
  /// The text that the bytes would be in it.
  package let text: String

  /// Guesses which encoding makes words of `bytes`, nil where none does.
  ///
  /// Both candidates have a meaning for nearly every byte, so what counts is whether the letters
  /// beyond ASCII stand where letters do, in the case of their neighbours.
  package init?(of bytes: Span<UInt8>) {
    let candidates = [("Windows-1252", "windows-1252"), ("Mac Roman", "macintosh")]
    var best: (name: String, text: String, score: Int)?
    for (name, encoding) in candidates {
      guard let text = Self.decode(bytes, encoding) else { continue }
      let score = Self.plausibility(of: text)
      if score > best?.score ?? 0 { best = (name, text, score) }
    }
    guard let best else { return nil }
    (name, text) = (best.name, best.text)
  }

  /// The first tab-delimited name of a text in a wide encoding, nil where it can't be read.
  static func firstName(of head: [UInt8], in encoding: String) -> String? {
    let width = encoding.hasPrefix("UTF-32") ? 4 : 2
    let sample = Array(head.prefix(min(head.count, 256 * width) / width * width))
    guard let text = decode(sample.span, encoding) else {
      return nil
    }
    let name = text.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\t" && !$0.isNewline }
    // Only a column's name is repeated; anything else may be a person's.
    let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return !name.isEmpty && name.count <= 40 && isName ? String(name) : nil
  }

  private static func decode(_ bytes: Span<UInt8>, _ encoding: String) -> String? {
    bytes.withUnsafeBufferPointer { input -> String? in
      let capacity = max(16, input.count * 3)
      var failed = false
      let text = String(unsafeUninitializedCapacity: capacity) { output in
        let count = icu_decode(
          encoding, input.baseAddress, Int32(input.count), output.baseAddress, Int32(capacity), nil)
        failed = count < 0
        return max(0, Int(count))
      }
      return failed ? nil : text
    }
  }

  /// How many letters beyond ASCII stand among letters of their case, less what no name has.
  private static func plausibility(of text: String) -> Int {
    let characters = Array(text)
    var score = 0
    for (index, character) in characters.enumerated() where !character.isASCII {
      // The letters of names; the florin sign and the ordinals are letters to Unicode only.
      let isLetter = character.unicodeScalars.allSatisfy { (0xC0...0x17F).contains($0.value) }
      guard isLetter, character.isLetter else {
        score -= 2
        continue
      }
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let neighbours = [before, after].filter(\.isLetter)
      if character.isLowercase {
        score += neighbours.isEmpty ? 1 : 3
      } else {
        // A capital begins a word or stands among capitals.
        score += !before.isLetter || neighbours.allSatisfy(\.isUppercase) ? 3 : -1
      }
    }
    return score
  }
}
