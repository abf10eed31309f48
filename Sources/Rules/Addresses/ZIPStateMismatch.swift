internal import Feed
internal import TSV

/// A ZIP code of another state.
struct ZIPStateMismatch: AddressRule {
  static let info = RuleInfo(
    id: "zip-state-mismatch", severity: .warning,
    scope: .columns(AddressBlock.physical.columns + AddressBlock.mailing.columns),
    isForStudents: true, blocksProposals: true,
    summary: "The ZIP code of a US address begins like those of another state.",
    why: "One of the two is wrong. SEVIS checks addresses against the postal service's list and "
      + "doesn't take one that isn't in it.",
    consequence: "The address is loaded, but no SEVIS update is proposed from it.",
    fix: "Look the address up at the postal service and correct the state or the ZIP code.",
    source: .document("the postal service's list of three-digit prefixes", says: "who has which"),
    examples: [
      .passes([.named("US_ADDRESS_STATE"): "WY", .named("US_ADDRESS_ZIP"): "83414"]),
      .fires(
        [.named("US_ADDRESS_STATE"): "NV"],
        "US_ADDRESS_ZIP is 84321, a ZIP code of UT, but US_ADDRESS_STATE is NV"),
    ])

  static let blocks: [AddressBlock] = [.physical, .mailing]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    let states = address.statesOfOtherZIP
    guard !states.isEmpty, !address.hasError else { return }
    let zip = record.personal(block.code)
    let names = states.map(\.code).joined(separator: " or ")
    let place: Message =
      "\("a ZIP code of \(names)", telling: zip, hidden: "a ZIP code of another state")"
    complaints.append(
      Complaint(
        """
        \(record.name(of: block.code)) is \(zip), \(place), but \(record.name(of: block.region)) \
        is \(record.personal(block.region))
        """, at: block.code))
  }
}
