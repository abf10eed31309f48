internal import Feed
internal import TSV

/// Where an address stands in a feed, to ask every row's whether it needs a look.
///
/// Plain bytes, for it is asked of every row; only one that answers with no is shown to the rules.
struct AddressLook: Sendable {
  private let line1: Int
  private let line2: Int
  private let city: Int
  private let region: Int
  private let code: Int
  private let country: Int?
  private let mindsBoxes: Bool

  /// Finds the block's columns; nil where the feed lacks one.
  init?(_ block: AddressBlock, in header: Header, mindsBoxes: Bool) {
    guard let line1 = header.position(of: block.line1),
      let line2 = header.position(of: block.line2), let city = header.position(of: block.city),
      let region = header.position(of: block.region), let code = header.position(of: block.code)
    else { return nil }
    if let column = block.country {
      guard let position = header.position(of: column) else { return nil }
      country = position
    } else {
      country = nil
    }
    (self.line1, self.line2, self.city) = (line1, line2, city)
    (self.region, self.code) = (region, code)
    self.mindsBoxes = mindsBoxes
  }

  /// Whether no rule has anything to say about the block, as far as can be told at first sight.
  @inline(__always)
  func isFine(in row: borrowing Row) -> Bool {
    let (line1, region, code) = (row[line1], row[region], row[code])
    if let country {
      let country = row[country]
      if ForeignAddressLook.isFine(
        city: row[city], province: region, postalCode: code, country: country)
      {
        return true
      }
      guard country.isEmpty else { return false }
    } else if USAddressLook.isFine(line1: line1, state: region, zip: code, mindsBoxes: mindsBoxes) {
      return true
    }
    return region.isEmpty && code.isEmpty && line1.isEmpty && row[city].isEmpty
      && row[line2].isEmpty
  }
}
