internal import Codes
internal import Feed
internal import TSV

/// A foreign address without its country.
struct MissingForeignCountry: AddressRule {
  static let info = RuleInfo(
    id: "missing-foreign-country", severity: .warning,
    scope: .columns(AddressBlock.foreign.columns), isForStudents: true,
    summary: "The foreign address has something in it, but no country.",
    why: "SEVIS takes no foreign address without its country.",
    consequence: "The address is loaded, but SEVIS can't be told of it.",
    fix: "Fill in the country in the SIS, or leave the whole address blank.",
    source: .document(
      "SEVIS batch schema 6.55", says: "CountryCode is required in a foreign address"),
    examples: [
      .passes([
        .named("FOREIGN_ADDRESS_LINE1"): "", .named("FOREIGN_ADDRESS_CITY"): "",
        .named("FOREIGN_ADDRESS_POSTALCODE"): "", .foreignAddressCountry: "",
      ]),
      .fires(
        [.foreignAddressCountry: ""],
        "FOREIGN_ADDRESS_COUNTRY is blank, but the address isn't; by its city it may be MX (Mexico)"
      ),
    ])

  static let blocks: [AddressBlock] = [.foreign]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.foreignAddress()
    guard address.lacksCountry, address.usSign == nil else { return }
    var message: Message =
      "\(record.name(of: .foreignAddressCountry)) is blank, but the address isn't"
    if let country = address.probableCountry {
      let (city, province) = (record.personal(block.city), record.personal(block.region))
      let hint = "; by its \(city.value.isEmpty ? "province" : "city") it may be "
      message = message.followed(
        by:
          "\(hint + "\(country.sevis) (\(country.name))", telling: city.value.isEmpty ? province : city)"
      )
    }
    complaints.append(Complaint(message, at: .foreignAddressCountry))
  }
}
