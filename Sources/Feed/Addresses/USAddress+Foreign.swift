package import Codes
internal import TSV

/// Why an address is none in the US.
package enum ForeignSign: Sendable, Equatable {
  /// The state is a region of these countries, or simply none of the US.
  case state([Country])
  /// State and ZIP code are both none of the US.
  case stateAndZIP([Country])
  /// The ZIP code is written as these countries write theirs.
  case postcode([Country])
  /// The city is one of these countries.
  case city([Country])
  /// The address names a country.
  case named(Country)
}

extension USAddress {
  /// What shows that the address is abroad; nil where it is in the US, as far as one can tell.
  ///
  /// A state and a ZIP code that agree say more than any name: Paris TX, Peru IL and Moscow ID are
  /// where they say. Only what leaves room for doubt is held against the names of places abroad.
  package var foreignSign: ForeignSign? {
    switch state {
    case .foreign: return .state(countriesOfState)
    case .short: return signBesideUnknownState
    case .military, .placeholder, .misspelled, .written, .blank, .known: break
    }
    switch (state, zip) {
    case (.military, _): return nil
    case (.known(let state), .plain(let code)), (.written(let state), .plain(let code)),
      (.misspelled(let state), .plain(let code)):
      return code.isIn(state) ? signDespiteAgreement(state, code) : signOfDisagreement(state, code)
    case (.written, .other), (.misspelled, .other):
      return .stateAndZIP(countriesOfPlaces)
    case (.known(let state), .other): return signOfPostcode(beside: state)
    case (_, .withFour): return nil
    case (.written(let state), .withoutZero), (.misspelled(let state), .withoutZero),
      (.known(let state), .withoutZero), (.known(let state), .blank),
      (.known(let state), .placeholder):
      // Casablanca, MA 2000; Mumbai, IN.
      return signOfCity(insteadOf: state) ?? namedCountry.map { .named($0) }
    case (_, .blank), (_, .placeholder):
      return signOfCityOnlyAbroad ?? namedCountry.map { .named($0) }
    case (_, .plain(let code)):
      return signOfCityOnlyAbroad ?? signOfCity(without: code) ?? namedCountry.map { .named($0) }
    case (_, .other), (_, .withoutZero): return signOfPostcode
    }
  }

  // MARK: By what is known

  /// An unknown state of one or two letters.
  private var signBesideUnknownState: ForeignSign? {
    switch zip {
    case .plain, .withFour: nil
    case .other, .withoutZero:
      .stateAndZIP(countriesOfState.isEmpty ? countriesOfPlaces : countriesOfState)
    case .blank, .placeholder:
      if !countriesOfState.isEmpty {
        .state(countriesOfState)
      } else {
        signOfCityOnlyAbroad ?? namedCountry.map { .named($0) }
      }
    }
  }

  /// A state and a ZIP code of it, where abroad the same letters and digits stand side by side.
  private func signDespiteAgreement(_ state: USState, _ code: ZIPCode) -> ForeignSign? {
    guard !USAddressLook.isSure(state, code), let found = Places.city(city) else { return nil }
    // Tel Aviv, IL 61000; Praya, ID 83511; and in Italy TN is Trento, 38122.
    let iso = state.code == "TN" ? "IT" : state.code
    guard found.countries.contains(iso), !found.mayBe(in: USStateSet(of: state)) else { return nil }
    return .city(Self.countries([iso]))
  }

  /// A state and a ZIP code of another.
  private func signOfDisagreement(_ state: USState, _ code: ZIPCode) -> ForeignSign? {
    if let found = Places.city(city) {
      // Berlin, DE 10115: the country stands where the state should.
      if found.countries.contains(state.code), !found.mayBe(in: USStateSet(of: state)) {
        return .city(Self.countries([state.code]))
      }
      if found.isOnlyAbroad { return .city(Self.countries(found.countries)) }
    }
    return namedCountry.map { .named($0) }
  }

  /// A city that is only abroad, in the country whose ISO code stands where the state should.
  private func signOfCity(insteadOf state: USState) -> ForeignSign? {
    guard let found = Places.city(city), found.isOnlyAbroad, found.countries.contains(state.code)
    else { return nil }
    return .city(Self.countries([state.code]))
  }

  /// A state's code and what is no ZIP code.
  private func signOfPostcode(beside state: USState) -> ForeignSign? {
    if let country = namedCountry { return .named(country) }
    if let sign = signOfCity(insteadOf: state) { return sign }
    // A digit lost or twice: it still begins as the state's codes do.
    if beginsAsCodes(of: state) { return nil }
    let shape = PostcodeShape(zipText)
    if let found = Places.city(city), !found.mayBe(in: USStateSet(of: state)) {
      if found.isOnlyAbroad { return .city(Self.countries(found.countries)) }
      let countries = found.countries.filter { shape?.isUsed(in: $0) ?? false }
      if !countries.isEmpty && (shape?.hasLetters == true || countries.contains(state.code)) {
        return .city(Self.countries(countries))
      }
    }
    // CA M5V 2T6 and IN 411007 have the country where the state should be; a ZIP code with a slip
    // begins as those of the state. Five digits with a dash among them, as 1-2345, are such a slip.
    guard let shape, shape.isUsed(in: state.code), shape.hasLetters || shape.pattern.count >= 6
    else { return nil }
    return .postcode(Self.countries([state.code]))
  }

  /// Whether what should be a ZIP code is three digits and more, and the first three are of the state.
  private func beginsAsCodes(of state: USState) -> Bool {
    guard zipText.count >= 3, zipText.allBytes(\.isDigit) else { return false }
    var prefix = 0
    for index in 0..<3 { prefix = prefix * 10 + Int(zipText[index] - 0x30) }
    return USStateSet(bits: ZIPCode.prefixes[prefix]).contains(state)
  }

  /// No state, and what is no ZIP code.
  private var signOfPostcode: ForeignSign? {
    if let country = namedCountry { return .named(country) }
    let shape = PostcodeShape(zipText)
    if let found = Places.city(city) {
      if found.isOnlyAbroad { return .city(Self.countries(found.countries)) }
      let countries = found.countries.filter { shape?.isUsed(in: $0) ?? false }
      if !countries.isEmpty { return .city(Self.countries(countries)) }
    }
    guard let shape, shape.isKnown, shape.hasLetters || zipText.count >= 6 else { return nil }
    return .postcode([])
  }

  /// A city that no place in the US shares its name with.
  private var signOfCityOnlyAbroad: ForeignSign? {
    guard let found = Places.city(city), found.isOnlyAbroad else { return nil }
    return .city(Self.countries(found.countries))
  }

  /// No state, and a ZIP code where no place is known by the city's name: Munich 80331.
  private func signOfCity(without code: ZIPCode) -> ForeignSign? {
    guard let found = Places.city(city), !found.mayBe(in: code.stateSet) else { return nil }
    // Where no ZIP code begins so, nothing speaks for the US.
    let countries = found.countries.filter { country in
      code.stateSet.isEmpty || PostcodeShape(pattern: "NNNNN").isUsed(in: country)
    }
    return countries.isEmpty ? nil : .city(Self.countries(countries))
  }

  // MARK: Names

  /// The countries that have a region of the state's name.
  private var countriesOfState: [Country] {
    let key = PlaceName.key(stateText.text)
    if let found = Places.subdivisions[key] { return Self.countries(found) }
    if let country = Country.named(key), !country.isUnitedStates { return [country] }
    return Places.cities[key].map { Self.countries($0.countries) } ?? []
  }

  private var countriesOfPlaces: [Country] {
    Places.city(city).map { Self.countries($0.countries) } ?? []
  }

  /// A country named in a part of the address that may well name one: a line or what follows the
  /// city.
  ///
  /// The city itself proves nothing: Lebanon, Peru and Mexico are towns.
  private var namedCountry: Country? {
    if let country = Self.country(line2.text) { return country }
    for text in [line1.text, line2.text, city.text] {
      guard let last = text.split(separator: ",").last, last.utf8.count < text.utf8.count else {
        continue
      }
      if let country = Self.country(last) { return country }
    }
    return nil
  }

  private static func country(_ text: some StringProtocol) -> Country? {
    // Georgia may be the state, and Jersey is nearly always the new one.
    guard let country = Country.named(text), !country.isUnitedStates, country.iso != "GE",
      country.iso != "JE", text.utf8.count > 3
    else { return nil }
    return country
  }

  private static func countries(_ codes: [String]) -> [Country] { codes.compactMap(Country.iso) }
}

extension USStateSet {
  init(of state: USState?) {
    self.init()
    if let state { insert(state) }
  }
}
