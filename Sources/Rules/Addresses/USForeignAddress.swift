internal import Codes
internal import Feed
internal import TSV

/// An address in the US where one abroad should be.
struct USForeignAddress: AddressRule {
  static let info = RuleInfo(
    id: "us-foreign-address", severity: .error, scope: .columns(AddressBlock.foreign.columns),
    isForStudents: true,
    summary:
      "The foreign address is one in the US: its country is the US, or it has a US state and "
      + "a ZIP code of that state.",
    why: "SEVIS has no code for the US there and refuses the record.",
    consequence: "The whole address is left out; the last good one stands.",
    fix: "Enter the address as a US one in the SIS, and let the extract send foreign columns from "
      + "foreign address types only.",
    source: .seed(
      "Similarly, the foreign address fields in the SIS file must not contain any US addresses."),
    examples: [
      .passes([
        .foreignAddressCountry: "GG", .named("FOREIGN_ADDRESS_CITY"): "Tbilisi",
        .named("FOREIGN_ADDRESS_PROVINCE"): "Georgia", .named("FOREIGN_ADDRESS_POSTALCODE"): "0105",
      ]),
      .fires(
        [
          .named("FOREIGN_ADDRESS_LINE1"): "1200 Elm Street",
          .named("FOREIGN_ADDRESS_CITY"): "Austin", .named("FOREIGN_ADDRESS_PROVINCE"): "TX",
          .named("FOREIGN_ADDRESS_POSTALCODE"): "78701", .foreignAddressCountry: "IN",
        ],
        "FOREIGN_ADDRESS_LINE1 to FOREIGN_ADDRESS_COUNTRY hold a US address: "
          + "FOREIGN_ADDRESS_POSTALCODE is 78701, a ZIP code of TX"),
      .fires(
        [.foreignAddressCountry: "USA"],
        "FOREIGN_ADDRESS_LINE1 to FOREIGN_ADDRESS_COUNTRY hold a US address: "
          + "FOREIGN_ADDRESS_COUNTRY is USA"),
    ])

  static let blocks: [AddressBlock] = [.foreign]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let reason: Message
    switch record.foreignAddress().usSign {
    case nil: return
    case .country(let country):
      let territory = country.sevis == "US" ? "" : " (\(country.name), a US territory)"
      reason =
        """
        \(record.name(of: .foreignAddressCountry)) is \(record.personal(.foreignAddressCountry))\
        \(territory)
        """
    case .stateAndZIP(let state):
      let code = record.personal(block.code)
      let place: Message =
        "\("a ZIP code of \(state.code)", telling: code, hidden: "a ZIP code of the state beside it")"
      reason = "\(record.name(of: block.code)) is \(code), \(place)"
    }
    complaints.append(
      Complaint(
        """
        \(record.name(of: block.line1)) to \(record.name(of: .foreignAddressCountry)) hold a US \
        address: \(reason)
        """, at: block.line1))
  }
}
