/// Makes what can't be seen visible, so that a line stays a line and a terminal obeys nobody.
enum VisibleText {
  /// The text with its invisible characters written as escapes: `\t`, `\x00`, `\u{200B}`.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - escapingBackslash: whether a backslash is doubled, so that what is written can be undone.
  /// - Returns: text without control characters.
  static func escaped(_ text: String, escapingBackslash: Bool = false) -> String {
    if text.isPlain(except: [0x5C, 0x5C]) { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" && escapingBackslash {
        visible += #"\\"#
      } else if isHidden(scalar) {
        visible += escape(scalar)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// Whether a character has no shape of its own, or changes the shape of the text around it.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0xA0, 0xAD: true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
      case .privateUse: true
      default: false
      }
    }
  }

  /// The escape for a character.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    switch value {
    case 0x09: return #"\t"#
    case 0x0A: return #"\n"#
    case 0x0D: return #"\r"#
    case 0x00...0x1F, 0x7F: return byte(value)
    default: return #"\u{"# + String(value, radix: 16, uppercase: true) + "}"
    }
  }

  /// A byte that is no character.
  static func byte(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return #"\x"# + (digits.count == 1 ? "0" : "") + digits
  }
}

extension String {
  /// Whether the text is visible ASCII or spaces, and free of two bytes that mean something.
  ///
  /// Nearly all text of a report is, and needn't be looked at any further.
  func isPlain(except special: [2 of UInt8]) -> Bool {
    let answer = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte &- 0x20 > 0x5E || byte == special[0] || byte == special[1] {
        return false
      }
      return true
    }
    return answer ?? false
  }
}
