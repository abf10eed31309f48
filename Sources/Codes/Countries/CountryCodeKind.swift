/// What can be said of two letters as a country's code, at a glance.
package enum CountryCodeKind: UInt8, Sendable {
  /// They are no country's, or those of the US, which say nothing.
  case unknown
  /// They mean in SEVIS what they mean in ISO 3166, or nothing there.
  case sure
  /// They mean a country in ISO 3166 only.
  case onlyISO
  /// They mean one country in SEVIS and another in ISO 3166.
  case ambiguous
}

/// The two readings of every code, SEVIS's and ISO's.
package struct CountryReadings: Sendable {
  private var kinds = InlineArray<676, UInt8>(repeating: 0)

  /// The readings beside the table of citizenship, residence and foreign addresses.
  package static let country = CountryReadings(.country)
  /// The readings beside the table of birth countries, former ones among them.
  package static let birthCountry = CountryReadings(.birthCountry)

  private init(_ table: CountryTable) {
    for index in 0..<LetterPair.count {
      let pair = LetterPair(index: index)
      let meant = Self.iso(pair)
      let kind: CountryCodeKind =
        if table.pairs.contains(pair) {
          meant == nil || meant == pair ? .sure : .ambiguous
        } else {
          meant == nil ? .unknown : .onlyISO
        }
      kinds[index] = kind.rawValue
    }
  }

  /// What can be said of a code.
  @inline(__always)
  package func kind(of pair: LetterPair) -> CountryCodeKind {
    CountryCodeKind(rawValue: kinds[unchecked: pair.index]) ?? .unknown
  }

  /// SEVIS's code of the country that ISO means by these letters, nil where ISO means none or the US.
  @inline(__always)
  package static func iso(_ pair: LetterPair) -> LetterPair? {
    let index = meant[unchecked: pair.index]
    return index < 0 ? nil : LetterPair(index: Int(index))
  }

  private static let meant: InlineArray<676, Int16> = {
    var meant = InlineArray<676, Int16>(repeating: -1)
    for country in Country.all where !country.isUnitedStates {
      guard let iso = LetterPair(country.iso), let sevis = LetterPair(country.sevis),
        meant[iso.index] < 0
      else { continue }
      meant[iso.index] = Int16(sevis.index)
    }
    return meant
  }()
}
