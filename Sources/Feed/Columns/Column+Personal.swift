extension Column {
  /// A value of this column for a report or message, hidden unless it may be shown.
  ///
  /// That a column's values may be shown isn't enough: a name that slid into VISA_TYPE is a name.
  /// So a value of an open column shows only where it has the shape of one.
  package func personal(_ value: Span<UInt8>, marked: Range<Int>? = nil) -> Personal {
    Personal(value.text, isShown: isShown && format.hasOpenShape(value, of: self), marked: marked)
  }
}

extension ColumnFormat {
  /// Whether a value looks like one of an open column, right or wrong, and like nothing personal.
  func hasOpenShape(_ value: Span<UInt8>, of column: Column) -> Bool {
    switch self {
    case .visa: value.isVisaShaped
    case .cip, .cipOrNone:
      // Eight digits may be a date, seven a phone number.
      value.count <= 7 && value.allBytes { $0.isDigit || $0.isPoint }
        && (value.count < 7 || value.anyByte(\.isPoint))
    case .educationLevel: value.count <= 2 && value.allBytes(\.isDigit)
    case .birthCountry, .country, .foreignCountry:
      value.count <= 2 && value.allBytes(\.isLetter) || CountryReading(value) != nil
    case .state: value.count <= 2 && value.allBytes(\.isLetter) || USState(written: value) != nil
    case .credits, .creditsEarned:
      // Longer ones may be phone numbers or ids.
      value.count <= 7 && value.allBytes { $0.isDigit || $0.isPoint || $0.isSign || $0 == 0x45 }
    case .hrFlag, .gender: value.count == 1
    case .date:
      value.isRecentDate || (UnusualDate(value)?.day?.year).map(Self.isRecent) ?? false
    case .text, .free: value.isTermShaped
    default: false
    }
  }

  /// Whether a year is one of a graduation and not, for years to come, of a student's birth.
  static func isRecent(_ year: Int) -> Bool { (2015..<2100).contains(year) }
}

extension Span where Element == UInt8 {
  /// Whether every byte is as wanted.
  package func allBytes(_ isWanted: (UInt8) -> Bool) -> Bool {
    for index in indices where !isWanted(self[index]) { return false }
    return true
  }

  /// Whether any byte is as wanted.
  package func anyByte(_ isWanted: (UInt8) -> Bool) -> Bool {
    for index in indices where isWanted(self[index]) { return true }
    return false
  }

  /// A visa class by code or name: `01`, `F-1`, `H1B`, `PR`; a short mix of letters and digits.
  var isVisaShaped: Bool {
    if count <= 2 && allBytes({ $0.isDigit || $0.isLetter }) { return true }
    guard let first = firstByte, first.isLetter, count <= 5 else { return false }
    // A letter, perhaps a dash, a digit, and at most two more: the pattern of all visa classes.
    let digit = count > 1 && self[1] == 0x2D || count > 1 && self[1] == 0x20 ? 2 : 1
    guard digit < count, self[digit].isDigit else {
      return equals("LPR") || equals("lpr") || equals("USC")
    }
    return count - digit <= 3
      && extracting(digit..<count).allBytes {
        $0.isDigit || $0.isLetter || $0 == 0x2D
      }
  }

  /// A date of recent years, so no birth date that slid here.
  var isRecentDate: Bool {
    guard (4...10).contains(count), allBytes({ $0.isDigit || $0 == 0x2F || $0 == 0x2D }) else {
      return false
    }
    let year = number(at: 0, digits: 4) ?? number(at: count - 4, digits: 4)
    return year.map(ColumnFormat.isRecent) ?? false
  }

  /// A flag, a term or another short code: one or two characters, digits, or a season and a year.
  var isTermShaped: Bool {
    if count <= 2 || count <= 6 && allBytes(\.isDigit) { return true }
    guard count <= 11 else { return false }
    let word = text.lowercased()
    let seasons = ["fall", "spring", "summer", "winter", "autumn", "fa", "sp", "su", "wi", "au"]
    if ["yes", "no", "full", "part", "true", "false"].contains(word) { return true }
    return seasons.contains { season in
      word.hasPrefix(season)
        && word.dropFirst(season.count).allSatisfy { $0.isASCII && $0.isNumber || $0 == " " }
    }
  }
}

extension UInt8 {
  package var isDigit: Bool { self &- 0x30 < 10 }
  package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  package var isUpper: Bool { self &- 0x41 < 26 }
  package var isLower: Bool { self &- 0x61 < 26 }
  var isPoint: Bool { self == 0x2E }
  var isSign: Bool { self == 0x2B || self == 0x2D }
}
