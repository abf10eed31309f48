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
  /// How well a trimmed value fits a column of this format.
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
    case .phone: return judged(value.count >= 5 && value.allBytes(\.isDigit))
    case .zip: return judged(value.count == 5 && value.allBytes(\.isDigit))
    case .credits, .creditsEarned:
      return judged(value.count <= 7 && value.allBytes { $0.isDigit || $0 == 0x2E })
    case .sevisID:
      return judged(value.count == 11 && value[0] == 0x4E)
    case .suffix: return judged(value.count <= 3 && value.anyByte { $0 == 0x2E || $0 == 0x49 })
    case .visa: return value.count == 2 && value.allBytes(\.isDigit) ? .right : .open
    case .name, .city, .foreignCity:
      return value.anyByte { $0.isDigit || $0 == 0x40 } ? .wrong : .open
    default: return .open
    }
  }
}

extension Span where Element == UInt8 {
  /// Digits and separators as in `02/28/2001` or `2001-02-28`.
  var isDateShaped: Bool {
    (8...10).contains(count) && self[0].isDigit && self[count - 1].isDigit
      && anyByte { $0 == 0x2F || $0 == 0x2D } && allBytes { $0.isDigit || $0 == 0x2F || $0 == 0x2D }
  }

  /// Two digits, a point, four digits.
  package var isCIPShaped: Bool {
    count == 7 && self[2] == 0x2E && number(at: 0, digits: 2) != nil
      && number(at: 3, digits: 4) != nil
  }
}
