/// How well a value fits a column, by its shape alone.
package enum Fit: Int, Sendable {
  /// It is no such value.
  case wrong = -1
  /// It says nothing: blank, or any text would do.
  case open = 0
  /// It has a shape that hardly anything else has.
  case right = 1
}

extension ColumnFormat {
  /// Whether its values have a shape that other formats' values nearly always lack.
  package var hasShape: Bool {
    switch self {
    case .id, .name, .preferredName, .street, .city, .foreignStreet, .foreignCity, .province,
      .postalCode, .text, .free:
      false
    default: true
    }
  }

  /// How well a trimmed value fits a column of this format.
  ///
  /// It is about shape alone: a day that no calendar has is still a date, and a state that isn't
  /// one still two letters. Where people write as they like, little is wrong.
  package func fit(_ value: Span<UInt8>) -> Fit {
    guard !value.isEmpty else { return .open }
    func judged(_ fits: Bool) -> Fit { fits ? .right : .wrong }
    switch self {
    case .birthDate, .date: return judged(value.isDateShaped)
    case .gender:
      return judged(
        value.count == 1 && (value.equals("M") || value.equals("F") || value.equals("U")))
    case .hrFlag: return judged(value.equals("Y") || value.equals("N"))
    case .email: return judged(value.anyByte { $0 == 0x40 })
    case .cip, .cipOrNone: return judged(value.isCIPShaped)
    case .educationLevel: return judged(value.count == 2 && value.allBytes(\.isDigit))
    case .birthCountry, .country, .foreignCountry, .state:
      return judged(value.count == 2 && value.allBytes(\.isUpper))
    case .usPhone: return judged(value.count == 10 && value.allBytes(\.isDigit))
    case .callingCode: return judged(value.count <= 4 && value.allBytes(\.isDigit))
    case .phone: return judged(value.count >= 5 && value.count <= 20 && value.allBytes(\.isDigit))
    case .zip: return judged(value.count == 5 && value.allBytes(\.isDigit))
    case .credits, .creditsEarned:
      return judged(value.count <= 7 && value.allBytes { $0.isDigit || $0.isPoint })
    case .sevisID:
      return judged(value.count == 11 && value[0] == 0x4E)
    case .suffix: return judged(value.isSuffixShaped)
    case .visa:
      if value.count == 2 && value.allBytes(\.isDigit) { return .right }
      // Any class may be told in words, but none is a number, a date or an address.
      return value.anyByte { $0 == 0x40 } || !value.anyByte(\.isLetter) ? .wrong : .open
    case .name, .city, .foreignCity:
      return value.anyByte { $0.isDigit || $0 == 0x40 } ? .wrong : .open
    case .preferredName, .street, .foreignStreet, .province:
      return value.isDateShaped || value.anyByte { $0 == 0x40 } ? .wrong : .open
    case .postalCode:
      return value.count > 20 || value.anyByte { $0 == 0x40 } ? .wrong : .open
    case .id, .text, .free: return .open
    }
  }
}

extension Span where Element == UInt8 {
  /// Digits and separators as in `02/28/2001` or `2001-02-28`.
  var isDateShaped: Bool {
    (8...10).contains(count) && self[0].isDigit && self[count - 1].isDigit
      && anyByte { $0 == 0x2F || $0 == 0x2D } && allBytes { $0.isDigit || $0 == 0x2F || $0 == 0x2D }
  }

  /// A roman number up to VIII, or one of the words for elder and younger, with point or without.
  var isSuffixShaped: Bool {
    equals("Jr.") || equals("Sr.") || equals("Jr") || equals("Sr")
      || count <= 3 && allBytes { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") }
  }

  /// Two digits, a point, four digits.
  package var isCIPShaped: Bool {
    count == 7 && self[2] == 0x2E && number(at: 0, digits: 2) != nil
      && number(at: 3, digits: 4) != nil
  }
}
