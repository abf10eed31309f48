internal import Codes

/// The one question asked of every address abroad: whether it needs no look.
package enum ForeignAddressLook {
  /// Whether a block of untrimmed cells, its country among them, is fine for every rule about it.
  @inline(__always)
  package static func isFine(
    city: Span<UInt8>, province: Span<UInt8>, postalCode: Span<UInt8>, country: Span<UInt8>
  ) -> Bool {
    guard country.count == 2,
      let pair = LetterPair(country[unchecked: 0], country[unchecked: 1]),
      LetterPairSet.countries.contains(pair)
    else { return false }
    guard mayBeZIP(postalCode) else { return true }
    guard let begin = province.firstByte else { return !mayEndInState(city) }
    // A province that begins with what can't be seen may be blank.
    return begin > 0x20 && begin < 0x80 && !mayBeState(province)
  }

  /// Whether a postal code can be a ZIP code: five digits, or nine.
  @inline(__always)
  private static func mayBeZIP(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 5, let first = text.firstByte, let last = text.lastByte else {
      return false
    }
    // What isn't visible at its ends is trimmed before it is judged.
    if first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80 { return true }
    guard first.isDigit else { return false }
    switch text.count {
    case 5: return last.isDigit
    case 6, 10: return !text[unchecked: 5].isDigit
    case 9: return text[unchecked: 5].isDigit
    default: return false
    }
  }

  /// Whether a province can be a state of the US by its code, name or abbreviation.
  @inline(__always)
  private static func mayBeState(_ province: Span<UInt8>) -> Bool {
    if province.count == 2, let pair = LetterPair(province[unchecked: 0], province[unchecked: 1]) {
      return USState.bit(pair) >= 0
    }
    let hash = letterHash(of: province)
    return names[unchecked: hash >> 6] >> UInt64(truncatingIfNeeded: hash & 63) & 1 == 1
  }

  private static func mayEndInState(_ city: Span<UInt8>) -> Bool {
    guard let last = city.lastByte else { return false }
    return city.count > 4 && city[city.count - 4] == 0x2C || last <= 0x20 || last >= 0x80
  }

  /// A number below 4,096 made of a text's letters.
  @inline(__always)
  private static func letterHash(of text: Span<UInt8>) -> Int {
    let hash = Places.letterHash(of: text)
    return Int((hash ^ hash >> 32) & 4095)
  }

  /// The hashes of all names that a state goes by, a bit each.
  private static let names: InlineArray<64, UInt64> = {
    var names = InlineArray<64, UInt64>(repeating: 0)
    for name in USState.allNames {
      let hash = letterHash(of: Array(name.utf8).span)
      names[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    return names
  }()
}
