import Codes
import Feed
import TSV
import TestSupport
import Testing

@testable import Rules

/// What is passed at first sight is fine by the rules: over many cells, good ones with slips in them
/// and random ones.
@Suite struct PlaceLooksTests {
  @Test(arguments: ["BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY", "FOREIGN_ADDRESS_COUNTRY"])
  func acceptedCountriesAreFine(name: String) throws {
    let column = try #require(ColumnTable.standard.column(named: name))
    let acceptor = try #require(InvalidCountry.acceptor(of: column))
    let table = try #require(column.codes.flatMap(CountryTable.of))
    var random = SplitMix(seed: 7)
    var accepted = 0
    for _ in 0..<20_000 {
      let cell = random.cell(like: ["CH", "JA", "US", "AS", "U3", "China", "ja", "RQ"])
      let passes = cell.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { acceptor.accepts($0, bytes.count) } ?? false
      }
      guard passes else { continue }
      accepted += 1
      #expect(table[String(decoding: cell, as: UTF8.self)] != nil)
    }
    #expect(accepted > 100)
  }

  @Test func usBlocksThatLookFineAreFine() {
    var random = SplitMix(seed: 11)
    var fine = 0
    for _ in 0..<60_000 {
      let line1 = random.cell(like: ["12 Elm St", "PO Box 12", "POB 7", "Box 3", "5 Via Roma", ""])
      let city = random.cell(like: ["Logan", "Paris", "Tel Aviv", "Trento", "Praya", "Seoul", ""])
      let state = random.cell(like: ["UT", "IL", "TN", "ID", "CA", "ut", "Utah", "ON", "AE", ""])
      let zip = random.cell(like: ["84321", "61999", "38122", "83511", "94704", "8432", ""])
      let looksFine =
        USAddressLook.isFine(
          line1: line1.span, state: state.span, zip: zip.span, mindsBoxes: true)
        || line1.isEmpty && city.isEmpty && state.isEmpty && zip.isEmpty
      guard looksFine else { continue }
      fine += 1
      let nothing: [UInt8] = []
      let address = USAddress(
        line1: Blank.trim(line1.span), line2: nothing.span, city: Blank.trim(city.span),
        state: Blank.trim(state.span), zip: Blank.trim(zip.span))
      let isQuiet =
        !address.hasError && !address.isPostOfficeBox && address.statesOfOtherZIP.isEmpty
        && (address.isBlank || !address.line1.isEmpty && !address.zipText.isEmpty)
      #expect(isQuiet, "\([line1, city, state, zip].map { String(decoding: $0, as: UTF8.self) })")
    }
    #expect(fine > 200)
  }

  @Test func foreignBlocksThatLookFineAreFine() {
    var random = SplitMix(seed: 13)
    var fine = 0
    for _ in 0..<60_000 {
      let city = random.cell(like: ["Pune", "Austin, TX", "Trento", "San Juan", ""])
      let province = random.cell(like: ["TX", "Texas", "tx", "N.Y.", "New York", "Bavaria", ""])
      let code = random.cell(like: ["78701", "78701-1234", "787011234", "10001", "411007", ""])
      let country = random.cell(like: ["IN", "CH", "US", "USA", "AS", "RQ", ""])
      let looksFine = ForeignAddressLook.isFine(
        city: city.span, province: province.span, postalCode: code.span, country: country.span)
      guard looksFine else { continue }
      fine += 1
      let nothing: [UInt8] = []
      let address = ForeignAddress(
        line1: nothing.span, line2: nothing.span, city: Blank.trim(city.span),
        province: Blank.trim(province.span), postalCode: Blank.trim(code.span),
        country: Blank.trim(country.span))
      let isQuiet = address.usSign == nil && !address.lacksCountry
      #expect(
        isQuiet, "\([city, province, code, country].map { String(decoding: $0, as: UTF8.self) })")
    }
    #expect(fine > 200)
  }
}

extension SplitMix {
  /// One of these values, sometimes with a slip or two in it.
  fileprivate mutating func cell(like values: [String]) -> [UInt8] {
    var cell = Array(pick(values).utf8)
    for _ in 0..<max(0, below(6) - 3) {
      let place = below(cell.count + 1)
      switch below(6) {
      case 0: cell.insert(UInt8(below(256)), at: place)
      case 1: cell.insert(0x20, at: below(2) == 0 ? 0 : cell.count)
      case 2: cell.insert(contentsOf: [0xC2, 0xA0], at: below(2) == 0 ? 0 : cell.count)
      case 3 where place < cell.count: cell[place] ^= 0x20
      case 4 where place < cell.count: cell[place] = UInt8(0x30 + below(10))
      default: if place < cell.count { cell.remove(at: place) }
      }
    }
    return cell
  }
}
