internal import Feed
internal import TSV

/// A state that isn't one of SEVIS's, in an address that otherwise is in the US.
struct InvalidUSState: AddressRule {
  static let info = RuleInfo(
    id: "invalid-us-state", severity: .error,
    scope: .columns(AddressBlock.physical.columns + AddressBlock.mailing.columns),
    isForStudents: true,
    summary: "The state of a US address is not the code of a US state or territory.",
    why: "SEVIS takes two capital letters of its list of 60 and refuses the record otherwise. "
      + "Military codes (AA, AE, AP) are not among them.",
    consequence: "The whole address is left out; the last good one stands.",
    fix: "Send the two letters of the postal service, in capitals.",
    source: .document("SEVIS batch schema 6.55", says: "60 codes of states and territories"),
    examples: [
      .passes([.named("US_ADDRESS_STATE"): "PR", .named("US_ADDRESS_ZIP"): "00926"]),
      .fires(
        [.named("US_ADDRESS_STATE"): "ut"],
        "US_ADDRESS_STATE is ut; the code is UT, in capitals"),
      .fires(
        [
          .named("US_MAILING_ADDRESS_STATE"): "Utha", .named("US_MAILING_ADDRESS_ZIP"): "84322",
          .named("US_MAILING_ADDRESS_LINE1"): "7 Oak Ave",
        ],
        "US_MAILING_ADDRESS_STATE is Utha; perhaps Utah is meant, which is UT"),
      .fires(
        [.named("US_ADDRESS_STATE"): "UX"],
        "US_ADDRESS_STATE is UX, no state of the US; by its ZIP code the address is in UT"),
    ])

  static let blocks: [AddressBlock] = [.physical, .mailing]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    guard address.hasWrongState else { return }
    let value = record.personal(block.region)
    let start: Message = "\(record.name(of: block.region)) is \(value)"
    let reason: Message
    switch address.state {
    case .written(let state) where address.stateText.count == 2:
      reason = "; the code is \(state.code), in capitals"
    case .written(let state): reason = "; the code is \(state.code)"
    case .misspelled(let state):
      reason = "\("; perhaps \(state.name) is meant, which is \(state.code)", telling: value)"
    case .military: reason = ", a military address, which SEVIS doesn't take"
    default:
      if case .plain(let code) = address.zip, let state = code.states.first, !state.isMilitary {
        reason = ", no state of the US; by its ZIP code the address is in \(state.code)"
      } else {
        reason = ", no state of the US"
      }
    }
    // One finding for a block, so what else is wrong with it is told here.
    let zip: Message =
      address.hasWrongZIP
      ? ". \(record.name(of: block.code)) is no ZIP code of five digits either" : ""
    complaints.append(
      Complaint(start.followed(by: reason).followed(by: zip), at: block.region))
  }
}
