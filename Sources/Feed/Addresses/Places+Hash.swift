internal import Codes

extension Places {
  /// The countries that have a large city of the name in a cell, as SEVIS's codes; nil where none is
  /// known.
  ///
  /// It looks at the letters alone and makes no text, for it is asked of very many rows.
  static func countries(ofCity cell: Span<UInt8>) -> LetterPairSet? {
    cell.isEmpty ? nil : countriesByHash[letterHash(of: cell)]
  }

  private static let countriesByHash: [UInt64: LetterPairSet] = {
    var found: [UInt64: LetterPairSet] = [:]
    for (name, city) in cities {
      let hash = letterHash(of: Array(name.utf8).span)
      for country in city.countries.compactMap(Country.iso) {
        if let pair = LetterPair(country.sevis) {
          found[hash, default: LetterPairSet()].insert(pair)
        }
      }
    }
    return found
  }()

  /// A number made of a text's ASCII letters, case and all else aside.
  @inline(__always)
  static func letterHash(of text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count {
      let letter = text[unchecked: index] | 0x20
      if letter &- 0x61 < 26 { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 }
    }
    return hash
  }
}
