internal import Codes
internal import Feed
internal import TSV

/// An address abroad where one in the US should be.
struct ForeignUSAddress: AddressRule {
  static let info = RuleInfo(
    id: "foreign-us-address", severity: .error,
    scope: .columns(AddressBlock.physical.columns + AddressBlock.mailing.columns),
    isForStudents: true,
    summary: "The US physical or mailing address is one in another country.",
    why: "SEVIS takes US addresses only there and refuses the record; a student whose US address "
      + "isn't known to SEVIS is out of status.",
    consequence: "The whole address is left out; the last good one stands.",
    fix: "Enter the address as foreign in the SIS, and let the extract send US columns from US "
      + "address types only.",
    source: .seed(
      "The US physical address and US mailing address fields listed in the SIS data file must not "
        + "contain any foreign addresses, as these will not pass validation."),
    examples: [
      .passes([
        .named("US_ADDRESS_CITY"): "Paris", .named("US_ADDRESS_STATE"): "TX",
        .named("US_ADDRESS_ZIP"): "75460",
      ]),
      .fires(
        [
          .named("US_ADDRESS_LINE1"): "14 Lake View Road", .named("US_ADDRESS_CITY"): "Pune",
          .named("US_ADDRESS_STATE"): "Maharashtra", .named("US_ADDRESS_ZIP"): "411007",
        ],
        "US_ADDRESS_LINE1 to US_ADDRESS_ZIP hold a foreign address: US_ADDRESS_STATE is "
          + "Maharashtra, no state of the US (India?)"),
      .fires(
        [
          .named("US_MAILING_ADDRESS_LINE1"): "88 Queen St W",
          .named("US_MAILING_ADDRESS_CITY"): "Toronto", .named("US_MAILING_ADDRESS_STATE"): "CA",
          .named("US_MAILING_ADDRESS_ZIP"): "M5V 2T6",
        ],
        "US_MAILING_ADDRESS_LINE1 to US_MAILING_ADDRESS_ZIP hold a foreign address: "
          + "US_MAILING_ADDRESS_CITY is Toronto, and US_MAILING_ADDRESS_ZIP no ZIP code of CA "
          + "(Canada?)"),
    ])

  static let blocks: [AddressBlock] = [.physical, .mailing]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    guard let sign = address.foreignSign else { return }
    let state = record.personal(block.region)
    let (stateName, zipName) = (record.name(of: block.region), record.name(of: block.code))
    let reason: Message
    switch sign {
    case .state(let countries):
      reason = "\(stateName) is \(state), no state of the US\(guess(countries, of: state))"
    case .stateAndZIP(let countries):
      reason =
        """
        \(stateName) is \(state), and \(zipName) no ZIP code of the US\
        \(guess(countries, of: record.personal(block.code)))
        """
    case .postcode(let countries):
      let zip = record.personal(block.code)
      reason = "\(zipName) is \(zip), a foreign postcode\(guess(countries, of: zip))"
    case .city(let countries):
      let city = record.personal(block.city)
      let cityName = record.name(of: block.city)
      let hint = guess(countries, of: city)
      switch (address.state, address.zip) {
      case (.known(let state), .blank):
        reason = "\(cityName) is \(city), not in \(state.code)\(hint)"
      case (.known(let state), _):
        reason = "\(cityName) is \(city), and \(zipName) no ZIP code of \(state.code)\(hint)"
      default: reason = "\(cityName) is \(city)\(hint)"
      }
    case .named(let country):
      let line = record.personal(block.line1)
      reason = "it names a country\(" (\(country.name))", telling: line)"
    }
    complaints.append(
      Complaint(
        "\(record.name(of: block.line1)) to \(zipName) hold a foreign address: \(reason)",
        at: block.line1))
  }

  /// The country that a value hints at; it tells something of the value, so it hides with it.
  private static func guess(_ countries: [Country], of value: Personal) -> Message {
    guard !countries.isEmpty else { return "" }
    let names = countries.prefix(3).map(\.name).joined(separator: " or ")
    return "\(" (\(names)?)", telling: value)"
  }
}
