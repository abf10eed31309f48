internal import Feed
internal import TSV

/// A ZIP code that isn't five digits, in an address that otherwise is in the US.
struct InvalidUSZIP: AddressRule {
  static let info = RuleInfo(
    id: "invalid-us-zip", severity: .error,
    scope: .columns(AddressBlock.physical.columns + AddressBlock.mailing.columns),
    isForStudents: true,
    summary: "The ZIP code of a US address is not five digits, or no code begins so.",
    why: "SEVIS takes exactly five digits there, without the four that may follow, and refuses the "
      + "record otherwise.",
    consequence: "The whole address is left out; the last good one stands.",
    fix: "Send the five digits as text; a program that takes them for a number drops a zero in "
      + "front.",
    source: .document("SEVIS batch schema 6.55", says: "PostalCode is five digits"),
    examples: [
      .passes([.named("US_ADDRESS_STATE"): "MA", .named("US_ADDRESS_ZIP"): "02139"]),
      .fires(
        [.named("US_ADDRESS_STATE"): "MA", .named("US_ADDRESS_ZIP"): "2139"],
        "US_ADDRESS_ZIP is 2139, which has lost the zero in front: in MA it is 02139"),
      .fires(
        [.named("US_ADDRESS_ZIP"): "84321-7150"],
        "US_ADDRESS_ZIP is 84321-7150; SEVIS takes the first five digits, 84321, alone"),
      .fires([.named("US_ADDRESS_ZIP"): "8432"], "US_ADDRESS_ZIP is 8432, not five digits"),
      .fires(
        [.named("US_ADDRESS_ZIP"): "00000"], "US_ADDRESS_ZIP is 00000; no ZIP code begins with 000"),
    ])

  static let blocks: [AddressBlock] = [.physical, .mailing]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    // One finding for a block: the state's tells of the ZIP code too.
    guard address.hasWrongZIP, !address.hasWrongState else { return }
    let value = record.personal(block.code)
    let reason: Message
    var mend: String?
    switch address.zip {
    case .withFour(let code):
      mend = code.description
      let digits: Message = "\(", \(code),", telling: value)"
      reason = "; SEVIS takes the first five digits\(digits) alone"
    case .withoutZero(let code):
      let place = address.state.state?.code ?? ""
      mend = code.description
      reason = ", which has lost the zero in front\(": in \(place) it is \(code)", telling: value)"
    case .plain(let code):
      let beginning = String(code.description.prefix(3))
      reason =
        "\("; no ZIP code begins with \(beginning)", telling: value, hidden: "; no ZIP code begins so")"
    default: reason = ", not five digits"
    }
    complaints.append(
      Complaint(
        Message("\(record.name(of: block.code)) is \(value)").followed(by: reason), at: block.code,
        mend: mend))
  }
}
