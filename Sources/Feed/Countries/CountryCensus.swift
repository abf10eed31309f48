internal import Codes
package import TSV

/// What the rows of a feed show of how its countries are written: by SEVIS's codes or ISO's.
///
/// Many codes are both: CH is China for SEVIS and Switzerland for ISO. The code alone doesn't tell,
/// so the rest of the row is asked: the calling code, the foreign address, the other countries. The
/// counts of two stretches of a feed add up, in whatever order.
package struct CountryCensus: Sendable {
  /// One column of countries, counted.
  package struct Column: Sendable {
    package let id: ColumnID
    /// How many cells are filled.
    package private(set) var filled = 0
    /// How often each code can't be right.
    fileprivate var wrong = [UInt32](repeating: 0, count: LetterPair.count)
    /// The first line on which each code can't be right; 0 where there is none.
    fileprivate var firstLines = [Int](repeating: 0, count: LetterPair.count)
    /// The same for ISO's codes of three letters.
    fileprivate var longCodes: [String: Wrong] = [:]
    fileprivate let position: Int
    fileprivate let isBirth: Bool

    fileprivate init(_ id: ColumnID, position: Int, isBirth: Bool) {
      (self.id, self.position, self.isBirth) = (id, position, isBirth)
    }

    @inline(__always)
    fileprivate mutating func countFilled() { filled += 1 }

    fileprivate mutating func countWrong(_ pair: LetterPair, line: Int) {
      wrong[pair.index] += 1
      if firstLines[pair.index] == 0 { firstLines[pair.index] = line }
    }

    fileprivate mutating func add(_ other: Column, linesBefore: Int) {
      filled += other.filled
      for index in wrong.indices where other.wrong[index] > 0 {
        wrong[index] += other.wrong[index]
        firstLines[index] = Self.earlier(firstLines[index], other.firstLines[index] + linesBefore)
      }
      for (code, found) in other.longCodes {
        var sum = longCodes[code] ?? Wrong(code: code, count: 0, firstLine: 0)
        sum.count += found.count
        sum.firstLine = Self.earlier(sum.firstLine, found.firstLine + linesBefore)
        longCodes[code] = sum
      }
    }

    private static func earlier(_ line: Int, _ other: Int) -> Int {
      line == 0 ? other : min(line, other)
    }

    /// The codes that can't be right, the most frequent first.
    package var wrongCodes: [Wrong] {
      let pairs = wrong.indices.filter { wrong[$0] > 0 }.map { index in
        Wrong(
          code: LetterPair(index: index).text, count: Int(wrong[index]),
          firstLine: firstLines[index])
      }
      return (pairs + longCodes.values).sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    }
  }

  /// A code that can't be right, and where.
  package struct Wrong: Sendable, Equatable {
    package var code: String
    package var count: Int
    package var firstLine: Int
  }

  /// The columns, in the order of the table.
  package private(set) var columns: [Column]
  private let callingCode: Int?
  private let city: Int?
  private let isUnwrapped: Bool

  /// An empty census of a feed's columns of countries; nil where it has none.
  package init?(_ header: Header, isUnwrapped: Bool) {
    let ids: [ColumnID] = [
      .birthCountry, .citizenshipCountry, .permanentResidenceCountry, .foreignAddressCountry,
    ]
    columns = ids.compactMap { id in
      // A school's own table of codes isn't SEVIS's.
      guard let position = header.position(of: id), let codes = header.column(id)?.codes,
        codes == CountryTable.country.name || codes == CountryTable.birthCountry.name
      else { return nil }
      return Column(id, position: position, isBirth: codes == CountryTable.birthCountry.name)
    }
    if columns.isEmpty { return nil }
    callingCode = header.position(of: .foreignPhoneCountryCode)
    city = header.position(of: AddressBlock.foreign.city)
    self.isUnwrapped = isUnwrapped
  }

  /// Counts a row.
  package mutating func count(_ row: borrowing Row, line: Int) {
    for index in columns.indices {
      let cell = cell(row, columns[index].position)
      if cell.isEmpty { continue }
      var pair = cell.count == 2 ? LetterPair(cell[unchecked: 0], cell[unchecked: 1]) : nil
      if pair == nil {
        let value = Blank.trim(cell)
        if value.isEmpty { continue }
        if value.count == 2 { pair = LetterPair(value[0], value[1]) }
        if value.count == 3 { countLongCode(value.text, at: index, line: line) }
      }
      columns[index].countFilled()
      guard let pair else { continue }
      switch kind(of: pair, at: index) {
      case .sure, .unknown: break
      case .onlyISO: columns[index].countWrong(pair, line: line)
      case .ambiguous:
        if isISO(pair, at: index, in: row) { columns[index].countWrong(pair, line: line) }
      }
    }
  }

  /// Adds the counts of another stretch of the feed.
  ///
  /// - Parameters:
  ///   - other: its census.
  ///   - linesBefore: how many lines of the feed stand before the stretch.
  package mutating func add(_ other: CountryCensus, linesBefore: Int) {
    for index in columns.indices {
      columns[index].add(other.columns[index], linesBefore: linesBefore)
    }
  }

  // MARK: One cell

  @inline(__always)
  @_lifetime(copy row)
  private func cell(_ row: borrowing Row, _ position: Int) -> Span<UInt8> {
    isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
  }

  @inline(__always)
  private func kind(of pair: LetterPair, at index: Int) -> CountryCodeKind {
    CountryReadings.kind(of: pair, isBirth: columns[index].isBirth)
  }

  private mutating func countLongCode(_ code: String, at index: Int, line: Int) {
    guard let country = Country.alpha3(code), !country.isUnitedStates else { return }
    var found = columns[index].longCodes[code] ?? Wrong(code: code, count: 0, firstLine: line)
    found.count += 1
    columns[index].longCodes[code] = found
  }

  /// Whether the rest of the row says that a code which could be either is ISO's.
  ///
  /// Telephone and city know nothing of codes, so they come first. Another column of countries
  /// speaks only where it has another code: the same code twice is the same doubt twice.
  private func isISO(_ pair: LetterPair, at index: Int, in row: borrowing Row) -> Bool {
    guard let meant = CountryReadings.iso(pair) else { return false }
    if let callingCode, let number = number(in: cell(row, callingCode)),
      let countries = CallingCode.countries(number)
    {
      if countries.contains(pair) { return false }
      if countries.contains(meant) { return true }
    }
    if let city, let countries = Places.countries(ofCity: cell(row, city)) {
      if countries.contains(pair) { return false }
      if countries.contains(meant) { return true }
    }
    var (speaksForSEVIS, speaksForISO) = (false, false)
    for other in columns.indices where other != index {
      let cell = cell(row, columns[other].position)
      guard cell.count == 2, let code = LetterPair(cell[0], cell[1]), code != pair else { continue }
      let otherwise = CountryReadings.iso(code)
      if code == pair || otherwise == pair { speaksForSEVIS = true }
      if code == meant || otherwise == meant { speaksForISO = true }
    }
    return speaksForISO && !speaksForSEVIS
  }

  /// A number of up to four digits, perhaps after a plus or zeros.
  private func number(in cell: Span<UInt8>) -> Int? {
    var number = 0
    var digits = 0
    for index in cell.indices {
      let byte = cell[index]
      if byte.isDigit {
        number = number * 10 + Int(byte - 0x30)
        if number > 0 { digits += 1 }
        if digits > 4 { return nil }
      } else if byte != 0x2B && byte != 0x20 {
        return nil
      }
    }
    return digits > 0 ? number : nil
  }
}
