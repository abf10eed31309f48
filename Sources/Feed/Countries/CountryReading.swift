package import Codes

/// What a value in a column of countries means, where it is no code of that column's table.
package struct CountryReading: Sendable, Equatable {
  /// How the country is written.
  package enum Manner: Sendable, Equatable {
    /// By ISO's code of two letters.
    case alpha2
    /// By ISO's code of three letters.
    case alpha3
    /// By its name.
    case name
  }

  package let country: Country
  package let manner: Manner

  /// Reads a trimmed value, nil where it means no country for sure; case aside.
  package init?(_ value: Span<UInt8>) {
    guard value.count >= 2, value.count <= 100 else { return nil }
    let text = value.text
    // SEVIS's own codes of the US and its territories are in no table of foreign countries, so they
    // come before ISO's: GQ is Guam, not Equatorial Guinea.
    if value.count == 2, let own = Country.sevis(text.uppercased()), own.isUnitedStates {
      (country, manner) = (own, .alpha2)
      return
    }
    if value.count <= 3, value.allBytes(\.isLetter) {
      let code = text.uppercased()
      if value.count == 2, let country = Country.iso(code) {
        (self.country, manner) = (country, .alpha2)
        return
      }
      if value.count == 3, let country = Country.alpha3(code) {
        (self.country, manner) = (country, .alpha3)
        return
      }
    }
    guard let country = Country.named(text) else { return nil }
    (self.country, manner) = (country, .name)
  }
}
