internal import Feed
internal import TSV

/// A post office box as the place where a student lives.
struct POBoxAddress: AddressRule {
  static let info = RuleInfo(
    id: "po-box-address", severity: .warning, scope: .columns(AddressBlock.physical.columns),
    isForStudents: true, blocksProposals: true,
    summary: "The US physical address is a post office box.",
    why: "SEVIS asks where the student lives; a box is no place to live, and SEVIS doesn't take it "
      + "as physical address.",
    consequence: "The address is loaded, but no SEVIS update is proposed from it.",
    fix: "Send the street address as physical address, and the box as mailing address.",
    source: .document(
      "SEVIS address FAQ (DHS)", says: "a physical address can't be a post office box"),
    examples: [
      .passes([
        .named("US_MAILING_ADDRESS_LINE1"): "PO Box 4512",
        .named("US_MAILING_ADDRESS_STATE"): "UT", .named("US_MAILING_ADDRESS_ZIP"): "84323",
      ]),
      .fires(
        [.named("US_ADDRESS_LINE1"): "P.O. Box 4512"],
        "US_ADDRESS_LINE1 is P.O. Box 4512, a post office box; SEVIS needs the place where the "
          + "student lives"),
    ])

  static let blocks: [AddressBlock] = [.physical]

  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint]
  ) {
    let address = record.usAddress(block)
    guard address.isPostOfficeBox, !address.hasError else { return }
    complaints.append(
      Complaint(
        """
        \(record.name(of: block.line1)) is \(record.personal(block.line1)), a post office box; \
        SEVIS needs the place where the student lives
        """, at: block.line1))
  }
}
