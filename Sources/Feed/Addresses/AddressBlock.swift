internal import TSV

/// The columns of a row that make one address.
package struct AddressBlock: Sendable, Equatable {
  package let line1: ColumnID
  package let line2: ColumnID
  package let city: ColumnID
  /// The state of a US address, the province of a foreign one.
  package let region: ColumnID
  /// The ZIP code of a US address, the postal code of a foreign one.
  package let code: ColumnID
  /// The country of a foreign address.
  package let country: ColumnID?

  /// Where the student lives in the US.
  package static let physical = us("US_ADDRESS")
  /// Where mail is sent in the US.
  package static let mailing = us("US_MAILING_ADDRESS")
  /// The address at home.
  package static let foreign = AddressBlock(
    line1: .named("FOREIGN_ADDRESS_LINE1"), line2: .named("FOREIGN_ADDRESS_LINE2"),
    city: .named("FOREIGN_ADDRESS_CITY"), region: .named("FOREIGN_ADDRESS_PROVINCE"),
    code: .named("FOREIGN_ADDRESS_POSTALCODE"), country: .named("FOREIGN_ADDRESS_COUNTRY"))

  /// Its columns, in order.
  package var columns: [ColumnID] {
    [line1, line2, city, region, code] + (country.map { [$0] } ?? [])
  }

  private static func us(_ name: String) -> AddressBlock {
    AddressBlock(
      line1: .named(name + "_LINE1"), line2: .named(name + "_LINE2"), city: .named(name + "_CITY"),
      region: .named(name + "_STATE"), code: .named(name + "_ZIP"), country: nil)
  }
}

extension Record {
  /// The address in the US that a block holds.
  @_lifetime(copy self)
  package func usAddress(_ block: AddressBlock) -> USAddress {
    USAddress(
      line1: self[block.line1], line2: self[block.line2], city: self[block.city],
      state: self[block.region], zip: self[block.code])
  }

  /// The address abroad that the row holds.
  @_lifetime(copy self)
  package func foreignAddress() -> ForeignAddress {
    let block = AddressBlock.foreign
    return ForeignAddress(
      line1: self[block.line1], line2: self[block.line2], city: self[block.city],
      province: self[block.region], postalCode: self[block.code],
      country: self[.foreignAddressCountry])
  }
}
