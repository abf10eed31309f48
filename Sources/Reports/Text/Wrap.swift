/// Breaks text into lines at spaces.
///
/// A word that is longer than a line stays whole and sticks out: an id that is cut can't be searched
/// for. Width is what a terminal shows, where a Chinese character takes two columns.
enum Wrap {
  /// The lines of a paragraph.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let wordWidth = Wrap.width(of: word)
      if lineWidth > 0 && lineWidth + 1 + wordWidth > width {
        lines.append(line)
        (line, lineWidth) = (String(word), wordWidth)
      } else {
        let needsSpace = lineWidth > 0
        line += (needsSpace ? " " : "") + word
        lineWidth += wordWidth + (needsSpace ? 1 : 0)
      }
    }
    lines.append(line)
    return lines
  }

  /// A paragraph after `label`, its further lines under its first.
  static func paragraph(_ text: String, after label: String, width: Int) -> String {
    let indent = Wrap.width(of: label)
    let lines = lines(text, width: width - indent)
    return label + lines.joined(separator: "\n" + spaces(indent)) + "\n"
  }

  /// A text made `width` columns wide by spaces after it.
  static func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - Wrap.width(of: text))
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A text of at most `width` columns, its end cut where it is longer.
  static func truncated(_ text: String, to width: Int) -> String {
    guard Wrap.width(of: text) > width else { return text }
    var short = ""
    var used = 1
    for character in text {
      used += Wrap.width(of: character)
      if used > width { break }
      short.append(character)
    }
    return short + "…"
  }

  /// How many columns of a terminal a text takes.
  static func width(of text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns of a terminal a character takes.
  static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    // Hangul, Chinese, Japanese, their full-width punctuation, and pictures.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
