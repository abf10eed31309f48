import Codes
import Feed
import TSV
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
    var random = Random(seed: 7)
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
    var random = Random(seed: 11)
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
    var random = Random(seed: 13)
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

/// Random cells that are the same everywhere.
private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  /// One of these values, sometimes with a slip or two in it.
  mutating func cell(like values: [String]) -> [UInt8] {
    var cell = Array(values[next(values.count)].utf8)
    let slips = max(0, next(6) - 3)
    for _ in 0..<slips {
      let place = next(cell.count + 1)
      switch next(6) {
      case 0: cell.insert(UInt8(next(256)), at: place)
      case 1: cell.insert(0x20, at: next(2) == 0 ? 0 : cell.count)
      case 2: cell.insert(contentsOf: [0xC2, 0xA0], at: next(2) == 0 ? 0 : cell.count)
      case 3 where place < cell.count: cell[place] ^= 0x20
      case 4 where place < cell.count: cell[place] = UInt8(0x30 + next(10))
      default: if place < cell.count { cell.remove(at: place) }
      }
    }
    return cell
  }
}
