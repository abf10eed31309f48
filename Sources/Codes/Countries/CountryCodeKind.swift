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
///
/// The tables stand as they are, in no value of their own: a value of 676 bytes would be copied for
/// every code it is asked about.
package enum CountryReadings {
  private static let kinds = kinds(beside: .country)
  private static let birthKinds = kinds(beside: .birthCountry)

  private static func kinds(beside table: CountryTable) -> InlineArray<676, UInt8> {
    var kinds = InlineArray<676, UInt8>(repeating: 0)
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
    return kinds
  }

  /// What can be said of a code beside a table: that of birth countries, former ones among them, or
  /// that of citizenship, residence and foreign addresses.
  @inline(__always)
  package static func kind(of pair: LetterPair, isBirth: Bool) -> CountryCodeKind {
    let kind = isBirth ? birthKinds[unchecked: pair.index] : kinds[unchecked: pair.index]
    return CountryCodeKind(rawValue: kind) ?? .unknown
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
