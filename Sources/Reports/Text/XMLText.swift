/// Text as XML 1.0 takes it.
enum XMLText {
  /// The text with its marks escaped; what XML can't hold at all is written visibly.
  static func escaped(_ text: String) -> String {
    if text.isPlain(except: [0x3C, 0x26]), !text.utf8.contains(where: { $0 == 0x22 || $0 == 0x3E })
    {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "\n"
      default:
        if VisibleText.isHidden(scalar) || scalar.value & 0xFFFE == 0xFFFE {
          escaped += VisibleText.escape(scalar)
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }

  /// An attribute, with the space before it.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value))\""
  }
}
