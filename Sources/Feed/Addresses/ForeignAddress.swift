package import Codes
internal import TSV

/// What stands in a block that should hold an address abroad.
package struct ForeignAddress: ~Escapable {
  package let line1: Span<UInt8>
  package let line2: Span<UInt8>
  package let city: Span<UInt8>
  package let province: Span<UInt8>
  package let postalCode: Span<UInt8>
  package let country: Span<UInt8>

  /// A block of trimmed cells.
  @_lifetime(copy line1, copy line2, copy city, copy province, copy postalCode, copy country)
  package init(
    line1: Span<UInt8>, line2: Span<UInt8>, city: Span<UInt8>, province: Span<UInt8>,
    postalCode: Span<UInt8>, country: Span<UInt8>
  ) {
    self.line1 = line1
    self.line2 = line2
    self.city = city
    self.province = province
    self.postalCode = postalCode
    self.country = country
  }

  /// Why an address that should be abroad is in the US.
  package enum USSign: Sendable, Equatable {
    /// The country is the US or a territory of it.
    case country(Country)
    /// A state and a ZIP code of that state.
    case stateAndZIP(USState)
  }

  /// What shows that the address is in the US, nil where nothing does.
  package var usSign: USSign? {
    // AS is Australia here, not American Samoa: what SEVIS has a code for is abroad.
    if !country.isEmpty, country.count <= 40, CountryTable.country[country.text] == nil,
      let reading = CountryReading(country), reading.country.isUnitedStates
    {
      return .country(reading.country)
    }
    switch ZIPReading(postalCode, beside: nil) {
    case .plain(let code), .withFour(let code):
      guard let state, code.isIn(state), !isInTrento(state) else { return nil }
      return .stateAndZIP(state)
    default: return nil
    }
  }

  /// Whether there is an address, but no country.
  package var lacksCountry: Bool {
    country.isEmpty
      && !(line1.isEmpty && line2.isEmpty && city.isEmpty && province.isEmpty && postalCode.isEmpty)
  }

  /// The country that the city or the province is known to be in, where there is only one.
  package var probableCountry: Country? {
    let byCity = Set(Places.city(city)?.countries ?? [])
    let byProvince = Set(Places.subdivisions[PlaceName.key(province.text)] ?? [])
    let both = byCity.intersection(byProvince)
    let countries = !both.isEmpty ? both : byCity.isEmpty ? byProvince : byCity
    guard countries.count == 1, let iso = countries.first else { return nil }
    return Country.iso(iso)
  }

  // MARK: State and ZIP code

  /// The state in the province, or after the city and a comma.
  private var state: USState? {
    if let state = USState(named: province) { return state.isMilitary ? nil : state }
    guard province.isEmpty, city.count > 4, city[city.count - 3] == 0x20,
      city[city.count - 4] == 0x2C
    else { return nil }
    return USState(code: city.extracting(city.count - 2..<city.count))
  }

  /// In Italy TN is the province of Trento, where codes begin like those of Memphis.
  private func isInTrento(_ state: USState) -> Bool {
    guard state.code == "TN", country.equals("IT"), let found = Places.city(city) else {
      return false
    }
    return found.countries.contains("IT") && !found.mayBe(in: USStateSet(of: state))
  }
}
