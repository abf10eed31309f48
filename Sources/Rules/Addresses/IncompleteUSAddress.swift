internal import Feed
internal import TSV

/// A US address without its street or its ZIP code.
struct IncompleteUSAddress: AddressRule {
  static let info = RuleInfo(
    id: "incomplete-us-address", severity: .warning,
    scope: .columns(AddressBlock.physical.columns + AddressBlock.mailing.columns),
    isForStudents: true, blocksProposals: true,
    summary: "A US address has something in it, but no street or no ZIP code.",
    why: "SEVIS needs both; city and state it finds by the ZIP code.",
    consequence: "The address is loaded, but no SEVIS update is proposed from it.",
    fix: "Complete the address in the SIS, or leave all of it blank.",
    source: .document(
      "SEVIS batch schema 6.55", says: "Address1 and PostalCode are required, City and State not"),
    examples: [
      .passes([.named("US_ADDRESS_CITY"): "", .named("US_ADDRESS_STATE"): ""]),
      .fires(
        [.named("US_ADDRESS_ZIP"): ""],
        "US_ADDRESS_ZIP is blank, but the address isn't; SEVIS needs street and ZIP code"),
      .fires(
        [.named("US_MAILING_ADDRESS_CITY"): "Provo"],
        "US_MAILING_ADDRESS_LINE1 and US_MAILING_ADDRESS_ZIP are blank, but the address isn't; "
          + "SEVIS needs street and ZIP code"),
    ])

  static let blocks: [AddressBlock] = [.physical, .mailing]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    let blank = (address.line1.isEmpty, address.zipText.isEmpty)
    guard blank.0 || blank.1, !address.isBlank, !address.hasError else { return }
    let (street, zip) = (record.name(of: block.line1), record.name(of: block.code))
    let what =
      switch blank {
      case (true, true): "\(street) and \(zip) are blank"
      case (true, false): "\(street) is blank"
      default: "\(zip) is blank"
      }
    complaints.append(
      Complaint(
        "\(what), but the address isn't; SEVIS needs street and ZIP code",
        at: blank.0 ? block.line1 : block.code))
  }
}
